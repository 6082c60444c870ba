/**
 * The root of a claim: the voice it goes back to, as far as the report says.
 *
 * The innermost named person, body or document counts, even when an agency or another report passes it on. With nobody
 * named, the outermost described voice counts ("a recent report", "two officials"). An agency or outlet counts when it is
 * the last voice there is. A claim in the outlet's own voice has no root: how the outlet knows is not said.
 *
 * Method  tradecraft: origin groups by attributed source. A spokesperson or head speaks for the body.
 * Misses  two statements of one body on different days count as one source.
 */
import type { VoiceKind } from "../../model/reading.ts";
import type { ClaimDigest, Digest, VoiceDigest } from "../../resolve/digest/digest.ts";
import type { EntityRef } from "../../resolve/entities/describe.ts";
import type { Entities } from "../../resolve/entities/find-entities.ts";
import { contentWords, fold } from "../../resolve/words.ts";

export interface Root {
  /** Equal keys inside one proposition are one origin. */
  readonly key: string;
  readonly how: "named" | "document" | "unnamed" | "outlet" | "own";
  readonly kind: VoiceKind;
  /** Name or wording, for the label. */
  readonly label: string;
}

export interface RootFinder {
  root(claim: ClaimDigest): Root;
  /** The list of one root, one object for each root: most groups are of one claim. */
  alone(root: Root): readonly Root[];
  /** Folded names under which a report's own outlet or agency is cited. */
  ownNames(report: number): ReadonlySet<string>;
}

export function rootFinder(digests: readonly Digest[], entities: Entities): RootFinder {
  const speaksFor = speakers(digests, entities);
  const outlets = new Set(
    digests.flatMap(({ outlet, agency }) => [outlet, agency]).flatMap((name) => (name ? [fold(name)] : [])),
  );
  const own = digests.map(
    ({ outlet, agency }) => new Set([outlet, agency].flatMap((name) => (name ? [plain(name)] : []))),
  );
  const alone = new Map<Root, readonly Root[]>();
  return {
    alone: (root) => {
      const list = alone.get(root) ?? [root];
      alone.set(root, list);
      return list;
    },
    ownNames: (report) => own[report] ?? new Set(),
    root: shared((claim) => rootOf(claim, digests[claim.report] as Digest, entities, speaksFor, outlets)),
  };
}

/** Gives one object for equal roots: most claims go back to a few sources. */
function shared(root: RootFinder["root"]): RootFinder["root"] {
  const made = new Map<string, Root>();
  return (claim) => {
    const found = root(claim);
    const key = `${found.how}\n${found.kind}\n${found.key}\n${found.label}`;
    const known = made.get(key);
    if (known) return known;
    made.set(key, found);
    return found;
  };
}

function rootOf(
  claim: ClaimDigest,
  digest: Digest,
  entities: Entities,
  speaksFor: ReadonlyMap<string, EntityRef>,
  outlets: ReadonlySet<string>,
): Root {
  const { report } = claim;
  const voices = claim.voices.filter((voice) => voice.wording !== null || voice.entity !== null);
  const inner = voices.filter((voice) => !isOutlet(report, voice, entities, outlets));
  for (const voice of [...inner].reverse()) {
    const cluster = voice.entity === null ? undefined : entities.of(report, voice.entity);
    if (cluster?.named) return named(cluster, speaksFor, voice.kind);
  }
  for (const voice of inner) {
    const described = describedRoot(voice);
    if (described) return described;
  }
  const outlet = [...voices].reverse().find((voice) => isOutlet(report, voice, entities, outlets));
  const name = outlet ? nameOf(report, outlet, entities) : digest.agency;
  const isOwn = name === null || (digest.outlet !== null && isOneHouse(plain(name), plain(digest.outlet)));
  if (isOwn)
    return { key: `own ${claim.report}`, how: "own", kind: "outlet", label: digest.outlet ?? "an outlet not named" };
  return { key: `outlet ${plain(name)}`, how: "outlet", kind: outlet?.kind ?? "agency", label: name };
}

function named(cluster: EntityRef, speaksFor: ReadonlyMap<string, EntityRef>, kind: VoiceKind): Root {
  const body = speaksFor.get(cluster.id);
  if (!body) return { key: `who ${cluster.id}`, how: "named", kind, label: cluster.name };
  return { key: `who ${body.id}`, how: "named", kind: "body", label: body.name };
}

/** Words that do not tell one unnamed source from another. */
const VAGUE = new Set(
  "senior top local unnamed anonymous several many some two three four five few least recent new".split(" "),
);

function describedRoot({ wording, kind }: VoiceDigest): Root | undefined {
  if (wording === null) return undefined;
  const words = contentWords(wording).filter((word) => !VAGUE.has(word) && !/^\d+$/.test(word));
  if (kind === "document") return { key: "document", how: "document", kind, label: wording };
  if (words.length === 0) return undefined;
  return { key: `unnamed ${words.sort().join(" ")}`, how: "unnamed", kind, label: wording };
}

function isOutlet(report: number, voice: VoiceDigest, entities: Entities, outlets: ReadonlySet<string>): boolean {
  if (voice.kind === "outlet" || voice.kind === "agency") return true;
  const name = nameOf(report, voice, entities);
  return name !== null && (outlets.has(fold(name)) || outlets.has(plain(name)));
}

function nameOf(report: number, voice: VoiceDigest, entities: Entities): string | null {
  const cluster = voice.entity === null ? undefined : entities.of(report, voice.entity);
  return cluster?.named ? cluster.name : voice.wording;
}

/** "Channel 9" and "Channel 9 News" are one house. */
function isOneHouse(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short === long || long.startsWith(`${short} `);
}

/** An outlet's name as others cite it: folded, without the article. */
export function plain(name: string): string {
  return fold(name).replace(/^the /, "");
}

/** People who speak for a body: its spokespeople, and those who lead it. */
function speakers(digests: readonly Digest[], entities: Entities): ReadonlyMap<string, EntityRef> {
  const found = new Map<string, EntityRef>();
  for (const { relations, report } of digests) {
    for (const { subject, predicate, object } of relations) {
      const [person, body] = [entities.of(report, subject), entities.of(report, object)];
      if (!person?.named || !body?.named || person.id === body.id || person.type !== "Person") continue;
      const speaks = predicate === "spokesperson_of";
      const leads =
        (predicate === "leader_of" || predicate === "commander_of" || predicate === "holds_office") &&
        body.type === "Organization";
      if (!speaks && !leads) continue;
      const other = found.get(person.id);
      if (!other || body.id < other.id) found.set(person.id, body);
    }
  }
  return found;
}

/**
 * Propositions: what is claimed, each once, with all claims that say it.
 *
 * The wording is cut from the clearest member (wording.ts). It is never made up.
 */
import type { EventCluster, Passage } from "../../model/across.ts";
import type { Copies } from "../copies/find-copies.ts";
import type { ClaimDigest, Digest, RelationDigest } from "../digest/digest.ts";
import type { Entities } from "../entities/find-entities.ts";
import type { Events } from "../events/find-events.ts";
import { byCode, clusterId } from "../hash.ts";
import { push } from "../sets.ts";
import { contentHashes, fold } from "../words.ts";
import { relationKey } from "./keys.ts";
import { sameWords, type WordClaim } from "./same-words.ts";
import { type Stance, stanceOf, weakened } from "./stance.ts";
import { clearestOf, wordingSpan } from "./wording.ts";

/** A proposition before its claims are weighed. */
export interface Said {
  readonly id: string;
  readonly kind: "event" | "relation" | "words";
  readonly wording: string;
  readonly wordingAt: Passage;
  readonly about: string | null;
  readonly entities: readonly string[];
  readonly claims: readonly SaidClaim[];
}

export interface SaidClaim {
  readonly claim: ClaimDigest;
  readonly stance: Stance;
}

interface Found {
  readonly kind: Said["kind"];
  readonly about: string | null;
  readonly entities: readonly string[];
  readonly claims: readonly ClaimDigest[];
}

const NO_COPIES = { related: (): boolean => false };

export function findPropositions(
  digests: readonly Digest[],
  entities: Entities,
  events: Events,
  rarity: (word: number) => number,
  copies: Pick<Copies, "related"> = NO_COPIES,
): readonly Said[] {
  const claims = digests.flatMap((digest) => digest.claims);
  return [
    ...byEvent(claims, events),
    ...byRelation(claims, digests, entities),
    ...byWords(claims, digests, entities, rarity, copies),
  ]
    .map((found) => described(found, digests, events))
    .sort((a, b) => byCode(a.id, b.id));
}

function byEvent(claims: readonly ClaimDigest[], events: Events): readonly Found[] {
  const groups = new Map<EventCluster, ClaimDigest[]>();
  for (const claim of claims) {
    const cluster = claim.about.kind === "event" ? events.of.get(claim.about.event) : undefined;
    if (cluster) push(groups, cluster, claim);
  }
  return [...groups].map(([cluster, list]) => ({
    kind: "event",
    about: cluster.id,
    entities: [...new Set([...cluster.participants, ...cluster.places].map(({ entity }) => entity))].sort(byCode),
    claims: list,
  }));
}

function byRelation(claims: readonly ClaimDigest[], digests: readonly Digest[], entities: Entities): readonly Found[] {
  const relations = new Map<string, RelationDigest>(
    digests.flatMap((digest) => digest.relations.map((each) => [each.id, each] as const)),
  );
  const groups = new Map<string, ClaimDigest[]>();
  const ends = new Map<string, readonly string[]>();
  for (const claim of claims) {
    const relation = claim.about.kind === "relation" ? relations.get(claim.about.relation) : undefined;
    if (!relation) continue;
    const { key, entities: clusters } = relationKey(relation, entities);
    push(groups, key, claim);
    ends.set(key, clusters);
  }
  return [...groups].map(([key, list]) => ({
    kind: "relation",
    about: key,
    entities: [...new Set(ends.get(key) ?? [])].sort(byCode),
    claims: list,
  }));
}

function byWords(
  claims: readonly ClaimDigest[],
  digests: readonly Digest[],
  entities: Entities,
  rarity: (word: number) => number,
  copies: Pick<Copies, "related">,
): readonly Found[] {
  const plain = claims.filter((claim) => claim.about.kind === "words");
  const named = namesIn(digests, entities);
  const worded = plain.map((claim) => wordClaim(claim, digests[claim.report] as Digest, named[claim.report] ?? []));
  const oneText = (a: number, b: number): boolean => copies.related(plain[a]?.report ?? -1, plain[b]?.report ?? -1);
  return sameWords(worded, rarity, oneText).map((set) => ({
    kind: "words",
    about: null,
    entities: [...new Set(set.flatMap((index) => [...(worded[index]?.entities ?? [])]))].sort(byCode),
    claims: set.map((index) => plain[index] as ClaimDigest),
  }));
}

interface NameAt {
  readonly start: number;
  readonly cluster: string;
}

/** Where each report names a known entity, by offset. */
function namesIn(digests: readonly Digest[], entities: Entities): readonly (readonly NameAt[])[] {
  return digests.map((digest) =>
    digest.names.flatMap(({ start, entity }) => {
      const cluster = entities.of.get(entity);
      return cluster?.named ? [{ start, cluster: cluster.id }] : [];
    }),
  );
}

function wordClaim(claim: ClaimDigest, digest: Digest, names: readonly NameAt[]): WordClaim {
  const span = claim.about.kind === "words" ? claim.about.span : claim.span;
  const text = digest.text.slice(span.start, span.end);
  return {
    words: contentHashes(text),
    exact: fold(text),
    numbers: (text.match(/\d+/g) ?? []).join(" "),
    negative: claim.factuality.endsWith("-") || /\b(?:not|never|no|n't)\b/i.test(text),
    entities: new Set(
      names.filter(({ start }) => start >= span.start && start < span.end).map(({ cluster }) => cluster),
    ),
  };
}

function described(found: Found, digests: readonly Digest[], events: Events): Said {
  const claims = [...found.claims].sort((a, b) => byCode(a.id, b.id));
  const stances = weakened(
    claims.map((claim) => {
      const node = claim.about.kind === "event" ? events.nodes.get(claim.about.event) : undefined;
      return { stance: stanceOf(claim, node?.event.negative ?? false), factuality: claim.factuality };
    }),
  );
  const clearest = clearestOf(claims, stances, digests, events);
  const digest = digests[clearest.claim.report] as Digest;
  const at = wordingSpan(clearest, digest);
  return {
    id: clusterId(
      "p",
      claims.map(({ id }) => id),
    ),
    kind: found.kind,
    wording: digest.text.slice(at.start, at.end),
    wordingAt: { report: digest.id, ...at },
    about: found.about,
    entities: found.entities,
    claims: claims.map((claim, index) => ({ claim, stance: stances[index] as Stance })),
  };
}

/** Puts the sides of a contradiction together: claims, passages, origins, in order of publication. */
import type { Contradiction, Passage, Proposition } from "../../model/across.ts";
import type { Copies } from "../../resolve/copies/find-copies.ts";
import { earlier } from "../../resolve/copies/find-copies.ts";
import type { ClaimDigest, Digest, EventDigest } from "../../resolve/digest/digest.ts";
import type { Entities } from "../../resolve/entities/find-entities.ts";
import type { Events } from "../../resolve/events/find-events.ts";
import { byCode } from "../../resolve/hash.ts";

/** All that the finders of contradictions look at. */
export interface Ground {
  readonly digests: readonly Digest[];
  readonly entities: Entities;
  readonly events: Events;
  readonly copies: Copies;
  /** Made anew each time they are gone through. */
  readonly propositions: Iterable<Proposition>;
  /** A claim by its global id. */
  readonly claimOf: (id: string) => ClaimDigest | undefined;
  /** Origin group of a claim, when it is known. */
  readonly originOf: (claim: ClaimDigest) => string | undefined;
  /** For a report, the later revisions of it by the same outlet. */
  readonly revisedBy: ReadonlyMap<number, ReadonlySet<number>>;
}

/** One value and who gives it. */
export interface Given {
  readonly value: string;
  readonly report: number;
  readonly passage: Passage;
  readonly claims: readonly ClaimDigest[];
}

export type Side = Contradiction["sides"][number];

/** Sides in the order their first report was published; a value that its outlet changed in a later revision is marked. */
export function sidesOf(given: readonly Given[], ground: Ground): readonly Side[] {
  const byValue = new Map<string, Given[]>();
  for (const each of given) {
    const list = byValue.get(each.value);
    if (list) list.push(each);
    else byValue.set(each.value, [each]);
  }
  const order = (a: Given, b: Given): number =>
    earlier(ground.digests[a.report] as Digest, ground.digests[b.report] as Digest) ||
    a.passage.start - b.passage.start;
  return [...byValue.values()]
    .map((list) => [...list].sort(order))
    .sort((a, b) => order(a[0] as Given, b[0] as Given) || byCode(a[0]?.value ?? "", b[0]?.value ?? ""))
    .map((list) => sideOf(list, given, ground));
}

function sideOf(list: readonly Given[], all: readonly Given[], ground: Ground): Side {
  const { digests, originOf, revisedBy, copies } = ground;
  const value = list[0]?.value ?? "";
  const claims = distinctClaims(list.flatMap((each) => each.claims));
  const reports = new Set(list.map(({ report }) => report));
  const changedBy = (report: number): boolean => {
    const later = revisedBy.get(report);
    return later !== undefined && all.some((each) => later.has(each.report) && each.value !== value);
  };
  const changed = new Set([...reports].filter(changedBy));
  const copied = changed.size === 0 ? changed : copiesOf(changed, copies);
  return {
    value,
    claims: claims.map(({ id }) => id),
    passages: distinctPassages(list.map(({ passage }) => passage)),
    origins: [...new Set(claims.flatMap((claim) => originOf(claim) ?? []))].sort(byCode),
    reports: [...reports].map((report) => digests[report]?.id ?? "").sort(byCode),
    replaced: changed.size > 0 && [...reports].every((report) => changed.has(report) || copied.has(report)),
  };
}

function copiesOf(reports: ReadonlySet<number>, { pairs }: Copies): ReadonlySet<number> {
  const copies = pairs.filter(({ to, relation }) => relation.kind === "copy" && reports.has(to));
  return new Set(copies.map(({ from }) => from));
}

/** The same words that tell two events (a blast, and the deaths in it) give a value once, and so from one origin. */
function distinctClaims(claims: readonly ClaimDigest[]): readonly ClaimDigest[] {
  const seen = new Set<string>();
  return [...claims]
    .sort((a, b) => byCode(a.id, b.id))
    .filter(({ id, report, span }) => {
      const key = `${report} ${span.start} ${span.end}`;
      return seen.has(id) || seen.has(key) ? false : seen.add(id).add(key);
    });
}

function distinctPassages(passages: readonly Passage[]): readonly Passage[] {
  const seen = new Set<string>();
  return passages.filter(({ report, start, end }) => {
    const key = `${report} ${start} ${end}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** What an event mention gives, with the claims that tell it and the sentence it stands in. */
export function givenBy({ report, at, sentence: told, span }: EventDigest, value: string, ground: Ground): Given {
  const digest = ground.digests[report] as Digest;
  const sentence = digest.sentences.get(told) ?? span;
  return {
    value,
    report,
    passage: { report: digest.id, start: sentence.start, end: sentence.end },
    claims: [...digest.claims].filter(({ about }) => about.kind === "event" && about.event === at),
  };
}

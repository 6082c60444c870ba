/**
 * Propositions: what is claimed, each once, with all claims that say it.
 *
 * The wording is cut from the clearest member (wording.ts). It is never made up.
 */
import type { Span } from "../../model/span.ts";
import type { Copies } from "../copies/find-copies.ts";
import { type Claims, claimsOf } from "../digest/claims.ts";
import type { ClaimDigest, Digest } from "../digest/digest.ts";
import type { Entities } from "../entities/find-entities.ts";
import type { EventRef, Events } from "../events/find-events.ts";
import { byCode, clusterId } from "../hash.ts";
import { push, sharedLists } from "../sets.ts";
import { contentHashes, fold } from "../words.ts";
import { relationKey } from "./keys.ts";
import { sameWords, type WordClaim } from "./same-words.ts";
import { type Stance, stanceOf, weakened } from "./stance.ts";
import { clearestOf, wordingSpan } from "./wording.ts";

/** A proposition before its claims are weighed. */
export interface Said extends Found {
  readonly id: string;
  /** Where the words stand that speak for all: the report's number, and the span. */
  readonly wordingAt: Span & { readonly report: number };
  /** How each of the claims stands to it, in their order. */
  readonly stances: readonly Stance[];
}

interface Found {
  readonly kind: "event" | "relation" | "words";
  readonly about: string | null;
  readonly entities: readonly string[];
  /** Numbers over all claims of the case; of a `Said` in order of id. */
  readonly claims: readonly number[];
}

const NO_COPIES = { related: (): boolean => false };

export function findPropositions(
  digests: readonly Digest[],
  entities: Entities,
  events: Events,
  rarity: (word: number) => number,
  copies: Pick<Copies, "related"> = NO_COPIES,
): readonly Said[] {
  const claims = claimsOf(digests);
  const found = [
    ...byEvent(digests, events, claims),
    ...byRelation(digests, entities, claims),
    ...byWords(digests, entities, claims, rarity, copies),
  ];
  const share: Share = { stances: sharedLists<Stance>(), entities: sharedLists<string>() };
  return found.map((each) => described(each, digests, claims, share)).sort((a, b) => byCode(a.id, b.id));
}

function byEvent(digests: readonly Digest[], events: Events, { numbers }: Claims): readonly Found[] {
  const groups = new Map<EventRef, number[]>();
  for (const { report, claims } of digests) {
    for (const { about, at } of claims) {
      const ref = about.kind === "event" ? events.of(report, about.event) : undefined;
      if (ref) push(groups, ref, numbers.of(report, at));
    }
  }
  return Array.from(groups, ([{ id, entities }, claims]) => ({ kind: "event", about: id, entities, claims }));
}

function byRelation(digests: readonly Digest[], entities: Entities, { numbers }: Claims): readonly Found[] {
  const groups = new Map<string, number[]>();
  const ends = new Map<string, readonly string[]>();
  for (const { report, claims, relations } of digests) {
    for (const { about, at } of claims) {
      const relation = about.kind === "relation" ? relations.get(about.relation) : undefined;
      if (!relation) continue;
      const { key, entities: clusters } = relationKey(relation, entities);
      push(groups, key, numbers.of(report, at));
      ends.set(key, clusters);
    }
  }
  return Array.from(groups, ([key, claims]) => ({
    kind: "relation",
    about: key,
    entities: [...new Set(ends.get(key) ?? [])].sort(byCode),
    claims,
  }));
}

function byWords(
  digests: readonly Digest[],
  entities: Entities,
  { numbers }: Claims,
  rarity: (word: number) => number,
  copies: Pick<Copies, "related">,
): readonly Found[] {
  const plain: number[] = [];
  const worded: WordClaim[] = [];
  for (const digest of digests) {
    const names = namesIn(digest, entities);
    for (const claim of digest.claims) {
      if (claim.about.kind !== "words") continue;
      plain.push(numbers.of(digest.report, claim.at));
      worded.push(wordClaim(claim, claim.about.span, digest, names));
    }
  }
  const report = (index: number): number => numbers.report(plain[index] as number);
  const oneText = (a: number, b: number): boolean => copies.related(report(a), report(b));
  return sameWords(worded, rarity, oneText).map((set) => ({
    kind: "words",
    about: null,
    entities: [...new Set(set.flatMap((index) => [...(worded[index]?.entities ?? [])]))].sort(byCode),
    claims: set.map((index) => plain[index] as number),
  }));
}

interface NameAt {
  readonly start: number;
  readonly cluster: string;
}

/** Where a report names a known entity, by offset. */
function namesIn(digest: Digest, entities: Entities): readonly NameAt[] {
  return Array.from(digest.names).flatMap(({ start, entity }) => {
    const cluster = entities.of(digest.report, entity);
    return cluster?.named ? [{ start, cluster: cluster.id }] : [];
  });
}

const NOBODY: ReadonlySet<string> = new Set();

function wordClaim(claim: ClaimDigest, span: Span, digest: Digest, names: readonly NameAt[]): WordClaim {
  const text = digest.text.slice(span.start, span.end);
  const named = names.filter(({ start }) => start >= span.start && start < span.end);
  return {
    words: contentHashes(text),
    exact: fold(text),
    numbers: (text.match(/\d+/g) ?? []).join(" "),
    negative: claim.factuality.endsWith("-") || /\b(?:not|never|no|n't)\b/i.test(text),
    entities: named.length === 0 ? NOBODY : new Set(named.map(({ cluster }) => cluster)),
  };
}

/** Gives one list for equal ones: a case has as many propositions as sentences, and most are of one claim. */
interface Share {
  readonly stances: (list: readonly Stance[]) => readonly Stance[];
  readonly entities: (list: readonly string[]) => readonly string[];
}

function described(found: Found, digests: readonly Digest[], all: Claims, share: Share): Said {
  const claims = found.claims.map(all.get).sort((a, b) => byCode(a.id, b.id));
  const stances = weakened(
    claims.map((claim) => ({ stance: stanceOf(claim, isNegative(claim, digests)), factuality: claim.factuality })),
  );
  const clearest = clearestOf(claims, stances, digests);
  const { report } = clearest.claim;
  const { start, end } = wordingSpan(clearest, digests[report] as Digest);
  return {
    id: clusterId("p", [(claims[0] as ClaimDigest).id]),
    kind: found.kind,
    about: found.about,
    entities: share.entities(found.entities),
    claims: claims.map((claim) => all.numbers.of(claim.report, claim.at)),
    stances: share.stances(stances),
    wordingAt: { report, start, end },
  };
}

/** Whether the event a claim tells is told as not so. */
function isNegative({ about, report }: ClaimDigest, digests: readonly Digest[]): boolean {
  return about.kind === "event" && (digests[report]?.events.get(about.event)?.negative ?? false);
}

/**
 * Copies, partial copies, shared quotations and revisions among all reports, and the families they make.
 *
 * Method  candidates by shared shingles (own words, then quotations) and by address; each candidate is measured once.
 *         `from` is the later one; when the times do not tell, the smaller one; then the one with the greater id.
 * Misses  a text rewritten sentence by sentence, and a translation.
 */
import type { CopyLink, Reason } from "../../model/across.ts";
import type { Digest } from "../digest/digest.ts";
import { byCode } from "../hash.ts";
import { type UnionFind, unionFind } from "../union-find.ts";
import { weightOf } from "../words.ts";
import { sharedPairs } from "./candidates.ts";
import { type Relation, relate, weightBy } from "./relate.ts";

/** At most so many links of one kind a report: in a large family each is tied to its nearest earlier members. */
const MOST_LINKS = 5;
/** Pairs that share fewer shingles are not measured. */
const FEWEST_SHARED = 4;

export interface CopyPair {
  readonly from: number;
  readonly to: number;
  readonly relation: Relation;
}

export interface Copies {
  readonly links: readonly CopyLink[];
  readonly pairs: readonly CopyPair[];
  /** Reports that are one text: copies and revisions. */
  readonly families: UnionFind;
  /** Whether two reports share a large part of their text, or are of one family. */
  related(a: number, b: number): boolean;
}

export function findCopies(digests: readonly Digest[]): Copies {
  const pairs = kept([...byShingles(digests), ...byAddress(digests)]);
  const families = unionFind(digests.length);
  const near = new Set<number>();
  for (const { from, to, relation } of pairs) {
    if (relation.kind === "copy" || relation.kind === "revision") families.union(from, to);
    if (relation.kind === "partial") near.add(Math.min(from, to) * digests.length + Math.max(from, to));
  }
  return {
    links: pairs.map(({ from, to, relation }) => ({
      kind: relation.kind,
      from: (digests[from] as Digest).id,
      to: (digests[to] as Digest).id,
      reasons: relation.reasons,
    })),
    pairs,
    families,
    related: (a, b) =>
      families.find(a) === families.find(b) || near.has(Math.min(a, b) * digests.length + Math.max(a, b)),
  };
}

function byShingles(digests: readonly Digest[]): readonly CopyPair[] {
  const own = sharedPairs(
    digests.map((digest) => digest.own),
    FEWEST_SHARED,
  );
  const quoted = sharedPairs(
    digests.map((digest) => digest.quoted),
    FEWEST_SHARED,
  );
  const keys = new Set(own.pairs);
  for (const key of quoted.pairs) keys.add(key);
  const weight = weightBy(own.common);
  const weights = digests.map((digest) => weightOf(digest.own, weight));
  return [...keys].flatMap((key) => {
    const [a, b] = [Math.floor(key / digests.length), key % digests.length];
    const smaller = Math.min(weights[a] as number, weights[b] as number);
    const relation = relate(digests[a] as Digest, digests[b] as Digest, weight, smaller);
    return relation ? [directed(digests, a, b, relation)] : [];
  });
}

/** Reports taken from one address at different times. */
function byAddress(digests: readonly Digest[]): readonly CopyPair[] {
  const byUrl = new Map<string, number[]>();
  digests.forEach((digest, index) => {
    if (digest.url === null) return;
    const key = digest.url.replace(/#.*$/s, "").replace(/\/$/, "");
    const list = byUrl.get(key);
    if (list) list.push(index);
    else byUrl.set(key, [index]);
  });
  return [...byUrl.values()].flatMap((list) => {
    const ordered = list.sort((a, b) => earlier(digests[a] as Digest, digests[b] as Digest));
    return ordered.slice(1).flatMap((later, at) => {
      const before = ordered[at] as number;
      if ((digests[later] as Digest).text === (digests[before] as Digest).text) return [];
      return [
        {
          from: later,
          to: before,
          relation: { kind: "revision", share: 1, reasons: [addressReason(digests[later]?.url ?? "")] },
        },
      ];
    });
  });
}

function addressReason(url: string): Reason {
  return { code: "same-address", words: "both were published at the same address, with changed text", values: { url } };
}

function directed(digests: readonly Digest[], a: number, b: number, relation: Relation): CopyPair {
  const first = earlier(digests[a] as Digest, digests[b] as Digest) <= 0;
  return first ? { from: b, to: a, relation } : { from: a, to: b, relation };
}

/** Order of publication; when it does not tell, the larger text first, then by id. */
export function earlier(a: Digest, b: Digest): number {
  if (a.at !== null && b.at !== null && a.at !== b.at) return a.at - b.at;
  return b.words - a.words || byCode(a.id, b.id);
}

/** One relation a pair (an address outweighs text), and the nearest few of each kind a report. */
function kept(pairs: readonly CopyPair[]): readonly CopyPair[] {
  const best = new Map<string, CopyPair>();
  for (const pair of pairs) {
    const key = `${Math.min(pair.from, pair.to)} ${Math.max(pair.from, pair.to)}`;
    const other = best.get(key);
    if (!other) best.set(key, pair);
    else if (pair.relation.kind === "revision") {
      best.set(key, {
        ...pair,
        relation: { ...pair.relation, reasons: [...pair.relation.reasons, ...other.relation.reasons] },
      });
    }
  }
  const taken = new Map<string, number>();
  return [...best.values()]
    .sort((a, b) => a.from - b.from || b.relation.share - a.relation.share || a.to - b.to)
    .filter(({ from, relation }) => {
      const count = (taken.get(`${from} ${relation.kind}`) ?? 0) + 1;
      taken.set(`${from} ${relation.kind}`, count);
      return count <= MOST_LINKS;
    });
}

/**
 * Groups the claims of one proposition by origin, each joining with its reason.
 *
 * In order: one named source; one described source or unnamed document; an outlet cited by others with that outlet's own
 * telling; a claim in the outlet's own voice with an attributed one in the same report; claims in copied, revised or agency
 * text. Claims in the outlet's own voice that nothing joins stay of unknown independence.
 *
 * Method  tradecraft section 4. Two named sources are never joined by shared text: one text can carry two.
 */
import type { OriginLink, Reason } from "../../model/across.ts";
import { type Copies, type CopyPair, earlier } from "../../resolve/copies/find-copies.ts";
import type { Claims } from "../../resolve/digest/claims.ts";
import type { ClaimDigest, Digest } from "../../resolve/digest/digest.ts";
import { push } from "../../resolve/sets.ts";
import { unionFind } from "../../resolve/union-find.ts";
import type { Root, RootFinder } from "./roots.ts";

/** Claims by their numbers over the whole case. */
export interface ClaimGroup {
  readonly claims: readonly number[];
  readonly roots: readonly Root[];
  readonly links: readonly ClaimLink[];
}

export interface ClaimLink {
  readonly left: number;
  readonly right: number;
  readonly kind: OriginLink["kind"];
  readonly reasons: readonly Reason[];
}

export interface Grounds {
  readonly digests: readonly Digest[];
  readonly claims: Claims;
  readonly copies: Copies;
  /** Pairs of one report, for the reasons of links. */
  readonly pairsOf: ReadonlyMap<number, readonly CopyPair[]>;
  readonly roots: RootFinder;
  /** Reasons made so far, by the two roots. */
  readonly reasons: Map<Root, Map<Root, readonly Reason[]>>;
}

export function groupClaims(numbers: readonly number[], grounds: Grounds): readonly ClaimGroup[] {
  const claims = numbers.map(grounds.claims.get);
  const roots = claims.map((claim) => grounds.roots.root(claim));
  const sets = unionFind(claims.length);
  const links = new Map<number, ClaimLink[]>();
  /** By the first of a set. */
  const known = roots.map(({ how }) => how !== "own");
  const held = (index: number): boolean => known[sets.find(index)] ?? false;
  const join = (a: number, b: number, kind: OriginLink["kind"], reasons: readonly Reason[]): void => {
    const either = held(a) || held(b);
    if (!sets.union(a, b)) return;
    known[sets.find(a)] = either;
    push(links, a, { left: numbers[a] as number, right: numbers[b] as number, kind, reasons });
  };
  const order = claims.map((_, index) => index).sort((a, b) => inTime(claims, grounds, a, b));
  const work: Work = { claims, roots, order, held, join, find: sets.find, grounds };
  joinEqualRoots(work);
  joinCited(work);
  joinSameReport(work);
  joinSharedText(work);
  const all = sets.sets();
  return all.map((set) => ({
    claims: all.length === 1 ? numbers : set.map((index) => numbers[index] as number),
    roots:
      set.length === 1
        ? grounds.roots.alone(roots[set[0] as number] as Root)
        : set.map((index) => roots[index] as Root),
    links: links.size === 0 ? NO_LINKS : set.flatMap((index) => links.get(index) ?? []),
  }));
}

const NO_LINKS: readonly ClaimLink[] = [];

interface Work {
  readonly claims: readonly ClaimDigest[];
  readonly roots: readonly Root[];
  /** Indexes in order of publication. */
  readonly order: readonly number[];
  /** Whether a claim's origin is known by now. */
  readonly held: (index: number) => boolean;
  readonly join: (a: number, b: number, kind: OriginLink["kind"], reasons: readonly Reason[]) => void;
  readonly find: (index: number) => number;
  readonly grounds: Grounds;
}

function inTime(claims: readonly ClaimDigest[], { digests }: Grounds, a: number, b: number): number {
  const [x, y] = [claims[a] as ClaimDigest, claims[b] as ClaimDigest];
  return earlier(digests[x.report] as Digest, digests[y.report] as Digest) || a - b;
}

function joinEqualRoots({ roots, order, join, grounds }: Work): void {
  const first = new Map<string, number>();
  for (const index of order) {
    const root = roots[index] as Root;
    if (root.how === "own") continue;
    const other = first.get(root.key);
    if (other === undefined) first.set(root.key, index);
    else
      join(
        other,
        index,
        root.how === "document" ? "shared-document" : root.how === "outlet" ? "explicit-reliance" : "same-source",
        rootReasons(roots[other] as Root, root, grounds.reasons),
      );
  }
}

/** One list for all links of two roots: a source that is quoted a thousand times is linked a thousand times. */
function rootReasons(a: Root, b: Root, made: Grounds["reasons"]): readonly Reason[] {
  const known = made.get(a) ?? new Map<Root, readonly Reason[]>();
  made.set(a, known);
  const reasons = known.get(b) ?? [rootReason(a, b)];
  known.set(b, reasons);
  return reasons;
}

function rootReason(a: Root, b: Root): Reason {
  const values = { left: a.label, right: b.label };
  switch (b.how) {
    case "document":
      return {
        code: "shared-document",
        words: `both rest on a document they do not name (“${a.label}”, “${b.label}”), and say the same of it`,
        values,
      };
    case "outlet":
      return { code: "names-outlet", words: `both give ${b.label} as their source`, values };
    case "unnamed":
      return {
        code: "same-description",
        words: `both describe their source alike (“${a.label}”, “${b.label}”): they cannot be told apart`,
        values,
      };
    default:
      return { code: "same-source", words: `both attribute it to ${b.label}`, values };
  }
}

/** An outlet cited by others: its own report of the same, whatever that rests on. */
function joinCited({ claims, roots, order, join, grounds }: Work): void {
  const own = new Map<string, number[]>();
  for (const index of order)
    for (const name of grounds.roots.ownNames(claims[index]?.report ?? -1)) push(own, name, index);
  for (const index of order) {
    const root = roots[index] as Root;
    if (root.how !== "outlet") continue;
    const name = root.key.slice("outlet ".length);
    const source = own.get(name)?.find((other) => claims[other]?.report !== claims[index]?.report);
    if (source === undefined) continue;
    const words = `${root.label} is given as the source, and ${root.label}'s own report says the same`;
    join(source, index, "explicit-reliance", [{ code: "cites-outlet", words, values: { outlet: root.label } }]);
  }
}

/** What the report's own voice, headline or key points say beside an attributed telling adds nothing. */
function joinSameReport({ claims, order, held, join }: Work): void {
  const known = new Map<number, number>();
  for (const index of order) {
    const report = claims[index]?.report as number;
    if (held(index) && !known.has(report)) known.set(report, index);
  }
  const first = new Map(known);
  for (const index of order) {
    const report = claims[index]?.report as number;
    const other = first.get(report);
    if (other === undefined) first.set(report, index);
    else if (other !== index && !held(index)) join(other, index, "same-report", [SAME_REPORT]);
  }
}

const SAME_REPORT: Reason = {
  code: "same-report",
  words: "the report says it again in its own voice: a headline, key point or caption is no second source",
  values: {},
};

/** Claims of reports that share their text, unless both name different sources. */
function joinSharedText({ claims, roots, order, join, find, grounds }: Work): void {
  const firstOf = new Map<number, number[]>();
  for (const index of order) push(firstOf, claims[index]?.report as number, index);
  for (const index of order) {
    for (const pair of grounds.pairsOf.get(claims[index]?.report as number) ?? []) {
      const other = pair.from === claims[index]?.report ? pair.to : pair.from;
      for (const match of firstOf.get(other) ?? []) {
        if (find(index) === find(match) || !sharesText(claims, roots, index, match, pair, grounds)) continue;
        join(Math.min(index, match), Math.max(index, match), linkKind(pair), pair.relation.reasons);
      }
    }
  }
}

function sharesText(
  claims: readonly ClaimDigest[],
  roots: readonly Root[],
  a: number,
  b: number,
  { relation }: CopyPair,
  { digests }: Grounds,
): boolean {
  if (relation.kind === "quotes") return false;
  if (roots[a]?.how === "named" && roots[b]?.how === "named") return false;
  if (relation.kind !== "partial") return true;
  const sentence = ({ report, sentence: at }: ClaimDigest): number => digests[report]?.sentences.get(at)?.exact ?? 0;
  const [x, y] = [sentence(claims[a] as ClaimDigest), sentence(claims[b] as ClaimDigest)];
  return x !== 0 && x === y;
}

function linkKind({ relation }: CopyPair): OriginLink["kind"] {
  if (relation.kind === "revision") return "revision";
  return relation.reasons.some(({ code }) => code === "agency-credit") ? "agency-copy" : "near-duplicate";
}

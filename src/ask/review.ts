/**
 * What waits for a person: names that may be one. The machine's candidates, those a person looked at and left open, and
 * every judgement made so far.
 */
import type { Store } from "../case/contract.ts";
import type { Candidate, EntityCluster } from "../model/across.ts";
import type { PastJudgement, ReviewAnswer, ReviewName, ReviewPair } from "./answers.ts";
import { type Overview, overviewOf } from "./overview.ts";
import { pastJudgements } from "./past-judgements.ts";
import { reviewReasons } from "./review-reasons.ts";

/**
 * The pairs, the likeliest first, those left open last; and the judgements, newest first.
 *
 * @param judge who signs when no other name is given
 */
export async function review(store: Store, judge: string): Promise<ReviewAnswer> {
  const [overview, candidates, info] = await Promise.all([overviewOf(store), store.candidates(), store.info()]);
  const decided = await pastJudgements(store, overview);
  const pairs = reviewPairs(candidates, decided, overview);
  return {
    judge,
    assessed: info.assessed,
    pairs: [...pairs.filter(({ leftOpen }) => !leftOpen), ...pairs.filter(({ leftOpen }) => leftOpen)],
    toReview: pairs.filter(({ leftOpen }) => !leftOpen).length,
    decided,
  };
}

/** How many pairs nobody has looked at yet. */
export async function pairsToReview(store: Store): Promise<number> {
  const overview = await overviewOf(store);
  const pairs = reviewPairs(await store.candidates(), await pastJudgements(store, overview), overview);
  return pairs.filter(({ leftOpen }) => !leftOpen).length;
}

/** Pairs as they are shown; what a person decided and the case was not yet weighed with is left out. */
export function reviewPairs(
  candidates: readonly Candidate[],
  decided: readonly PastJudgement[],
  overview: Overview,
): readonly ReviewPair[] {
  const last = byClusters(decided);
  return candidates.flatMap(({ left, right, score, reasons }) => {
    const [a, b] = [overview.entities.get(left), overview.entities.get(right)];
    const word = last.get(pairKey(left, right));
    if (!a || !b || (word && word.kind !== "unsure")) return [];
    return [{ ...sides(a, b, word, overview), score, reasons: reviewReasons(reasons, overview) }];
  });
}

/** Two names nobody proposed, as a person may put them side by side. */
export function reviewPair(
  a: EntityCluster,
  b: EntityCluster,
  decided: readonly PastJudgement[],
  overview: Overview,
): ReviewPair {
  const word = byClusters(decided).get(pairKey(a.id, b.id));
  return { ...sides(a, b, word, overview), score: 0, reasons: [] };
}

function sides(
  a: EntityCluster,
  b: EntityCluster,
  word: PastJudgement | undefined,
  overview: Overview,
): Pick<ReviewPair, "left" | "right" | "leftOpen"> {
  // The one that more reports name stands first; ties by id, so that the order never depends on the store.
  const [left, right] =
    b.reports.length > a.reports.length || (b.reports.length === a.reports.length && b.id < a.id) ? [b, a] : [a, b];
  return {
    left: nameOf(left, overview, word),
    right: nameOf(right, overview, word),
    leftOpen: word?.kind === "unsure" ? word : null,
  };
}

export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** The last judgement that stands on members of two clusters. */
function byClusters(decided: readonly PastJudgement[]): ReadonlyMap<string, PastJudgement> {
  const found = new Map<string, PastJudgement>();
  for (const each of decided) {
    if (each.state !== "stands" || each.left.cluster === null || each.right.cluster === null) continue;
    const key = pairKey(each.left.cluster, each.right.cluster);
    if (!found.has(key)) found.set(key, each);
  }
  return found;
}

/**
 * A name with the member that a judgement will name: the one an earlier judgement on the two named, so that the later
 * one overrides it; else the first that has the name as its own.
 */
function nameOf(cluster: EntityCluster, overview: Overview, earlier: PastJudgement | undefined): ReviewName {
  const named = [earlier?.left, earlier?.right].find((each) => each?.cluster === cluster.id)?.member;
  const own = cluster.members.find((member) => overview.ownNames.get(member) === cluster.name);
  const outlets = new Set(cluster.reports.map((id) => overview.reports.get(id)?.outlet ?? id));
  return {
    id: cluster.id,
    member: named ?? own ?? (cluster.members[0] as string),
    name: cluster.name,
    type: cluster.type,
    reports: cluster.reports.length,
    outlets: outlets.size,
  };
}

/**
 * What people decided about pairs of entity members: which must be one, which must stay apart.
 *
 * Positive answers are transitive. An answer that would join what another keeps apart does not take hold; both are shown.
 * The last answer for a pair counts; entries that were undone are the store's to leave out.
 */
import type { Judgement } from "../../model/across.ts";
import { unionFind } from "../union-find.ts";

export interface Judged {
  /** Groups of members that are one, each of two or more. */
  readonly same: readonly (readonly string[])[];
  /** Pairs that must stay apart, and pairs a person was unsure about (not to be joined by the machine). */
  readonly apart: readonly Pair[];
}

export interface Pair {
  readonly left: string;
  readonly right: string;
  readonly kind: "different" | "unsure";
  readonly reason: string;
  /** True when other answers say that the two are one. */
  readonly disputed: boolean;
}

export function judgedPairs(judgements: readonly Judgement[], known: { has(id: string): boolean }): Judged {
  const last = lastAnswers(judgements, known);
  const members = [...new Set(last.flatMap(({ left, right }) => [left, right]))].sort();
  const number = new Map(members.map((member, index) => [member, index]));
  const sets = unionFind(members.length);
  const at = (member: string): number => number.get(member) as number;
  const negatives = last.filter(({ kind }) => kind === "different");
  const disputed = new Set<string>();
  for (const { left, right } of last.filter(({ kind }) => kind === "same")) {
    const broken = negatives.filter((no) => meets(sets.find, at, [left, right], [no.left, no.right]));
    if (broken.length === 0) sets.union(at(left), at(right));
    for (const no of broken) disputed.add(key(no.left, no.right));
  }
  return {
    same: sets
      .sets()
      .filter((set) => set.length > 1)
      .map((set) => set.map((index) => members[index] as string)),
    apart: last.flatMap(({ left, right, kind, reason }) =>
      kind === "same" ? [] : [{ left, right, kind, reason, disputed: disputed.has(key(left, right)) }],
    ),
  };
}

interface Answer {
  readonly left: string;
  readonly right: string;
  readonly kind: "same" | "different" | "unsure";
  readonly reason: string;
}

function lastAnswers(judgements: readonly Judgement[], known: { has(id: string): boolean }): readonly Answer[] {
  const last = new Map<string, Answer>();
  for (const { kind, subject, reason } of judgements) {
    if (kind !== "same" && kind !== "different" && kind !== "unsure") continue;
    const [a, b] = subject;
    if (a === undefined || b === undefined || a === b || !known.has(a) || !known.has(b)) continue;
    const [left, right] = a < b ? [a, b] : [b, a];
    last.delete(key(left, right));
    last.set(key(left, right), { left, right, kind, reason });
  }
  return [...last.values()];
}

/** Whether joining the sets of one pair would put both of the other pair into one set. */
function meets(
  find: (item: number) => number,
  at: (member: string) => number,
  join: readonly [string, string],
  apart: readonly [string, string],
): boolean {
  const joined = new Set(join.map((member) => find(at(member))));
  return joined.has(find(at(apart[0]))) && joined.has(find(at(apart[1])));
}

function key(left: string, right: string): string {
  return left < right ? `${left} ${right}` : `${right} ${left}`;
}

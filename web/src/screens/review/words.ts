/** The words of the review: why two names are put side by side, and what a person said of them. */
import type { PastJudgement, ReviewPair, ReviewReason } from "../../../../src/ask/answers.ts";
import type { PairKind } from "../../../../src/model/pair-judgement.ts";

/** Sign and word of the side a reason speaks for. */
export const SIDE: Readonly<Record<ReviewReason["side"], { readonly sign: string; readonly word: string }>> = {
  for: { sign: "=", word: "for one" },
  against: { sign: "≠", word: "for two" },
  open: { sign: "?", word: "leaves it open" },
};

export const KIND: Readonly<
  Record<PairKind, { readonly word: string; readonly sign: string; readonly act: string; readonly key: string }>
> = {
  same: { word: "same", sign: "=", act: "Same", key: "s" },
  different: { word: "different", sign: "≠", act: "Different", key: "d" },
  unsure: { word: "left open", sign: "?", act: "Leave open", key: "u" },
};

const WHY: Readonly<Record<string, string>> = {
  spelling: "spelling",
  "further-names": "further names",
  "short-form": "short form",
  "same-full-name": "one full name",
  "same-name": "one name",
  "same-name-unlike-place": "one name, two places",
  "same-name-same-surroundings": "one name",
  "defined-name": "defined name",
  "judged-unsure": "left open",
  "judged-both-ways": "judged both ways",
};

/** Why a pair is in the list, in two words. */
export function whyShort({ reasons }: Pick<ReviewPair, "reasons">): string {
  return WHY[reasons[0]?.code ?? ""] ?? "names alike";
}

/** "by Otto Lenz, entry 15" of what took a judgement's place. */
export function stateWords({ state, by }: PastJudgement): string {
  if (state === "stands" || !by) return "";
  return `${state === "undone" ? "taken back" : "replaced"} by ${by.who}, entry ${by.seq}`;
}

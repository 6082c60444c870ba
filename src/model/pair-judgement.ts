/**
 * A person's word on two names: one, two, or left open. The names as they stood that day go into the value, so that the
 * journal can be read by itself and a later reading that calls a member otherwise is noticed.
 */
import type { Judgement } from "./across.ts";

export const PAIR_KINDS = ["same", "different", "unsure"] as const;
export type PairKind = (typeof PAIR_KINDS)[number];

export interface Named {
  /** Global id (`REPORT/LOCAL`). */
  readonly member: string;
  readonly name: string;
}

/**
 * The judgement to append to the journal.
 *
 * @example pairJudgement("same", { member: "r-1/e2", name: "R. Imlach" }, { member: "r-2/e1", name: "Rosa Imlach" }, "one office")
 *          // { kind: "same", subject: ["r-1/e2", "r-2/e1"], value: '["R. Imlach","Rosa Imlach"]', reason: "one office" }
 */
export function pairJudgement(kind: PairKind, left: Named, right: Named, reason: string): Judgement {
  return {
    kind,
    subject: [left.member, right.member],
    value: JSON.stringify([left.name, right.name]),
    reason: reason.trim(),
  };
}

/** The names a judgement was made on; null for one made without them. */
export function namesJudged({ value }: Judgement): readonly [string, string] | null {
  if (value === null) return null;
  try {
    const names: unknown = JSON.parse(value);
    if (Array.isArray(names) && typeof names[0] === "string" && typeof names[1] === "string")
      return [names[0], names[1]];
  } catch {
    // Written by hand or by an older version: not names.
  }
  return null;
}

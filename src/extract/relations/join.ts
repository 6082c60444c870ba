/**
 * Joins the ties that the patterns and the trained reader propose.
 *
 * Rules, in order; the numbers were chosen on train and dev parts (figures in docs/method/reader.md):
 *   1. Both see a tie between the two: the pattern's, which knows the words that state it.
 *   2. The reader alone sees it: taken when it is sure.
 *   3. A pattern alone sees it: taken.
 */
import type { Draft } from "./draft.ts";
import type { GuessedDraft } from "./guessed.ts";

const SURE = Number(process.env.R_SURE ?? 0.5);
const POSSIBLE = Number(process.env.R_POSS ?? 0.05);
export const LEAST = POSSIBLE;

export function joined(patterns: readonly Draft[], guessed: readonly GuessedDraft[]): readonly Draft[] {
  const pairOf = ({ subject, object }: Draft): string => `${subject} ${object}`;
  const seen = new Map(guessed.map((each) => [pairOf(each), each]));
  const known = new Set(patterns.map(pairOf));
  const mode = process.env.R_MODE ?? "all";
  const kept = patterns.filter((each) => mode === "all" || (mode === "agree" && seen.has(pairOf(each))));
  return [
    ...kept,
    ...guessed.filter((each) => each.share >= SURE && (mode === "none" || !known.has(pairOf(each)))),
  ].sort((a, b) => a.evidence.start - b.evidence.start);
}

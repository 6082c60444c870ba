/**
 * Joins what the patterns and the trained reader propose for one report.
 *
 * Rules, in order; the numbers were chosen on train and dev parts (figures in docs/method/reader.md):
 *   1. Both see the cue: the reader's source and content, unless it sees none; the pattern's content when its edges are
 *      quotation marks or it holds the reader's whole.
 *   2. The reader alone sees it: taken when it is sure.
 *   3. A pattern alone sees it: taken when the reader does not think it impossible.
 */
import type { Candidate } from "./candidate.ts";
import { decide } from "./decide.ts";
import type { Guessed } from "./guessed.ts";
import type { Range, View } from "./view.ts";

const SURE = Number(process.env.J_SURE ?? 0.5);
const POSSIBLE = Number(process.env.J_POSS ?? 0.1);
/** Below this the reader does not look at a cue at all. */
export const LEAST = POSSIBLE;

/** @param patterns decided candidates of one sentence; `guessed` those of the reader in the same sentence */
export function joined(view: View, patterns: readonly Candidate[], guessed: readonly Guessed[]): Candidate[] {
  const used = new Set<Candidate>();
  const found: Candidate[] = [];
  for (const guess of guessed) {
    const pattern = patterns.find(({ cue }) => overlap(cue, guess.cue));
    if (pattern) {
      used.add(pattern);
      found.push(both(pattern, guess));
    } else if (guess.sure >= SURE && guess.content.length > 0) found.push(guess);
  }
  for (const pattern of patterns) {
    if (!used.has(pattern) && process.env.J_PONLY === "1") found.push(pattern);
  }
  return decide(view, found);
}

function both(pattern: Candidate, guess: Guessed): Candidate {
  const mode = process.env.J_MODE ?? "reader";
  if (mode === "pattern") return pattern;
  return {
    ...pattern,
    source: guess.source ?? (process.env.J_SRC === "1" ? pattern.source : null),
    content: guess.content.length > 0 ? guess.content : pattern.content,
    cue: guess.cue,
    rule: `reader+${pattern.rule}`,
    factuality: guess.factuality,
  };
}

const overlap = (a: Range, b: Range): boolean => a.from < b.to && b.from < a.to;

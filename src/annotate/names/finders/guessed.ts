/**
 * Names as the trained reader sees them, laid over the words: what cuts a word takes the whole word.
 *
 * Misses  what the reader misses: figures and examples in docs/method/reader.md.
 */

import type { Guesses } from "../../reader/guesses.ts";
import { guessedNames as namesIn } from "../../reader/heads/names.ts";
import type { Candidate } from "../candidate.ts";
import type { Word } from "../words.ts";

/** A guess below this is left to the lists and patterns. */
const LEAST = 0.4;

export function guessedNames(guesses: Guesses, words: readonly Word[]): readonly Candidate[] {
  const found: Candidate[] = [];
  let next = 0;
  for (const { start, end, type, sure } of namesIn(guesses)) {
    while (next < words.length && (words[next] as Word).end <= start) next++;
    let to = next;
    while (to < words.length && (words[to] as Word).start < end) to++;
    if (to > next && sure >= LEAST) found.push({ from: next, to, type, rule: "reader", score: 0.6, share: sure });
  }
  return found;
}

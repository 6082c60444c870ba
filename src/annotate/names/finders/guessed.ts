/**
 * Names as the trained reader sees them, laid over the words: what cuts a word takes the whole word.
 *
 * Method  no name goes over the end of a sentence, small words come off its edges (`edges.ts`).
 * Misses  what the reader misses: figures and examples in docs/method/reader.md.
 */

import type { EntityType } from "../../../model/reading.ts";
import type { NameGuess } from "../../reader/heads/names.ts";
import type { Candidate } from "../candidate.ts";
import { edged } from "../edges.ts";
import type { Word } from "../words.ts";

/** A guess below this is left to the lists and patterns: it is wrong more often than right. */
const LEAST = 0.35;
/** Works, products and events are guessed too easily; what is doubtful among them is seldom right. */
const LEAST_OF: Readonly<Partial<Record<EntityType, number>>> = {
  NamedEvent: 0.6,
  Document: 0.45,
  Other: 0.45,
};

export function guessedNames(seen: readonly NameGuess[], words: readonly Word[]): readonly Candidate[] {
  const found: Candidate[] = [];
  let next = 0;
  for (const { start, end, type, sure, kinds } of seen) {
    while (next < words.length && (words[next] as Word).end <= start) next++;
    let to = next;
    while (to < words.length && (words[to] as Word).start < end && words[to]?.sentence === words[next]?.sentence) to++;
    if (to === next || sure < (LEAST_OF[type] ?? LEAST)) continue;
    const name = edged(words, { from: next, to, type, rule: "reader", score: 0.6, share: sure, kinds });
    if (name) found.push(name);
  }
  return found;
}

import type { Span } from "../../../model/span.ts";
import type { Word } from "../words.ts";

/** The words [from, to) that lie in a span; null when there is none. Binary search. */
export function wordsWithin(words: readonly Word[], span: Span): readonly [number, number] | null {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).start < span.start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < words.length && (words[to] as Word).end <= span.end) to++;
  return to > low ? [low, to] : null;
}

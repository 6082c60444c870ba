/** Finding sentences: by offset, and the next or the one before. */
import type { Span } from "../../../src/model/span.ts";

/**
 * Finds the sentence that holds an offset, or else the first one after it.
 *
 * @param sentences sorted by start, not overlapping
 * @returns its index, -1 when there is none
 * @example sentenceAt([{ start: 0, end: 4 }, { start: 5, end: 9 }], 4) // 1
 */
export function sentenceAt(sentences: readonly Span[], offset: number): number {
  return sentences.findIndex((sentence) => offset < sentence.end);
}

/** A step from the chosen sentence; from none, the first or the last. Stays inside. */
export function step(count: number, chosen: number, by: 1 | -1): number {
  if (count === 0) return -1;
  if (chosen < 0) return by > 0 ? 0 : count - 1;
  return Math.min(count - 1, Math.max(0, chosen + by));
}

/** "118-131" in an address. */
export function writeSpan(span: Span): string {
  return `${span.start}-${span.end}`;
}

/** A span from an address; null when it is none. @example readSpan("118-131") // { start: 118, end: 131 } */
export function readSpan(words: string | undefined): Span | null {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(words ?? "");
  if (!match) return null;
  const span = { start: Number(match[1]), end: Number(match[2]) };
  return span.start < span.end ? span : null;
}

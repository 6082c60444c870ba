/**
 * Passages: the stretches of a report that are sent to an endpoint at a time, their sentences numbered from 1.
 *
 * A passage holds whole sentences, as many as fit; one sentence that does not fit in a passage is cut.
 */
import type { Report } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import { type Folded, folded } from "./quoted.ts";

export interface Passage extends Span {
  /** In the order of their numbers. */
  readonly sentences: readonly Span[];
}

/** Most UTF-16 code units in a passage, and most sentences. */
export const PASSAGE_LENGTH = 3_000;
export const PASSAGE_SENTENCES = 30;

/** @param sentences sorted, not overlapping */
export function passagesOf(sentences: readonly Span[]): readonly Passage[] {
  const passages: Span[][] = [];
  let size = 0;
  for (const { start, end } of sentences) {
    const sentence = { start, end: Math.min(end, start + PASSAGE_LENGTH) };
    if (sentence.end <= sentence.start) continue;
    const open = passages.at(-1);
    const length = sentence.end - sentence.start;
    if (open && size + length <= PASSAGE_LENGTH && open.length < PASSAGE_SENTENCES) {
      open.push(sentence);
      size += length;
    } else {
      passages.push([sentence]);
      size = length;
    }
  }
  return passages.map((each) => ({
    start: (each[0] as Span).start,
    end: (each.at(-1) as Span).end,
    sentences: each,
  }));
}

/** One sentence a line, with its number: "3| The mayor declined." */
export function numbered({ text }: Report, { sentences }: Passage): string {
  return sentences
    .map(({ start, end }, index) => `${index + 1}| ${text.slice(start, end).replace(/\s+/gu, " ").trim()}`)
    .join("\n");
}

/** The passage as quoted words are sought in it. */
export function foldedPassage({ text }: Report, { start, end }: Passage): Folded {
  return folded(text, start, end);
}

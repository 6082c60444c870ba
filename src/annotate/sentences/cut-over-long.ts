/**
 * Cuts what no reader would call a sentence: a stretch of more than 400 tokens without an end.
 *
 * Method  the longest sentence of 2,963 reports of Wikinews and GMB has 93 tokens; a longer stretch is a list, a table or
 *         text that lost its full stops. It is cut behind the last comma or semicolon of the second half of 400 tokens,
 *         else behind the 400th. Later stages may look through a whole sentence for each of its words: this keeps them linear.
 * Misses  what belongs together across a cut.
 */
import type { Span } from "../../model/span.ts";
import type { Range } from "./cut-sentences.ts";

export const LONGEST_SENTENCE = 400;

/**
 * The same ranges, the over-long ones in parts.
 *
 * @param tokens all in one block, sorted; the ranges are of them
 */
export function cutOverLong(text: string, tokens: readonly Span[], ranges: readonly Range[]): readonly Range[] {
  if (tokens.length <= LONGEST_SENTENCE) return ranges;
  return ranges.flatMap((range) => partsOf(text, tokens, range));
}

function partsOf(text: string, tokens: readonly Span[], { from, to }: Range): readonly Range[] {
  const parts: Range[] = [];
  let at = from;
  while (to - at > LONGEST_SENTENCE) {
    const end = behindMark(text, tokens, at + LONGEST_SENTENCE);
    parts.push({ from: at, to: end });
    at = end;
  }
  return [...parts, { from: at, to }];
}

function behindMark(text: string, tokens: readonly Span[], limit: number): number {
  for (let end = limit; end > limit - LONGEST_SENTENCE / 2; end -= 1) {
    if (/[,;]/.test(text[tokens[end - 1]?.start ?? -1] ?? "")) return end;
  }
  return limit;
}

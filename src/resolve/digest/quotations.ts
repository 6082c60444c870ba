/**
 * Quotation spans of a block: what stands between double quotation marks (straight, curly, angle), and single curly marks
 * that open after a space.
 *
 * Method  one pass over the code units. A mark that never closes runs to the block's end, as a quotation that goes on in
 *         the next paragraph does.
 * Misses  single straight marks, since they are apostrophes far more often.
 */
import type { Span } from "../../model/span.ts";

const CLOSES: Readonly<Record<string, string>> = { "“": "”", "„": "“", "«": "»", '"': '"', "‘": "’" };

/** Spans between the marks, marks left out, in offsets of `text`. */
export function quotationSpans(text: string, block: Span): readonly Span[] {
  const spans: Span[] = [];
  let open: { readonly start: number; readonly close: string } | null = null;
  for (let at = block.start; at < block.end; at++) {
    const char = text[at] as string;
    if (open === null) {
      if (opens(text, at, block.start)) open = { start: at + 1, close: CLOSES[char] as string };
    } else if (char === open.close && !(char === "’" && isLetter(text[at + 1]))) {
      spans.push({ start: open.start, end: at });
      open = null;
    }
  }
  if (open !== null && open.close !== "’") spans.push({ start: open.start, end: block.end });
  return spans;
}

function opens(text: string, at: number, from: number): boolean {
  const char = text[at] as string;
  if (!(char in CLOSES)) return false;
  return char !== "‘" || at === from || /[\s([]/.test(text[at - 1] as string);
}

function isLetter(char: string | undefined): boolean {
  return char !== undefined && /\p{L}/u.test(char);
}

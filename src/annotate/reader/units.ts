/**
 * Units: the words and marks a report is cut into for the trained reader. A run of letters and digits is one unit, every
 * other visible character is one of its own, as in BERT's basic tokenization (Devlin et al. 2019), so that every
 * word piece lies in one unit and every finding of the model begins and ends at the edge of one.
 */
import type { Span } from "../../model/span.ts";

const INSIDE = /[\p{L}\p{N}\p{M}]/u;
/** Scripts without spaces between words: one character is one unit. */
const ALONE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const VISIBLE = /[^\s\p{C}]/u;

const [NOTHING, MARK, LETTER] = [0, 1, 2];
/** Kinds of plain characters by code, so that most are told without a pattern. */
const PLAIN = Uint8Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));

function kindOf(char: string): number {
  if (INSIDE.test(char) && !ALONE.test(char)) return LETTER;
  return VISIBLE.test(char) ? MARK : NOTHING;
}

/** Cuts the stretch from `start` to `end` (UTF-16 offsets). Linear. */
export function unitsOf(text: string, start: number, end: number): readonly Span[] {
  const units: Span[] = [];
  let open = -1;
  for (let at = start; at < end; ) {
    const size = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    const kind = PLAIN[text.charCodeAt(at)] ?? kindOf(text.slice(at, at + size));
    const inside = kind === LETTER;
    if (inside && open < 0) open = at;
    if (!inside) {
      if (open >= 0) units.push({ start: open, end: at });
      open = -1;
      if (kind !== NOTHING) units.push({ start: at, end: Math.min(end, at + size) });
    }
    at += size;
  }
  if (open >= 0) units.push({ start: open, end });
  return units;
}

/**
 * Byline: "By Jane Doe", "By JANE DOE and John Roe, NordWire".
 *
 * Method  a short piece before the body that begins with "By", "Written by" or "Reported by" and goes on with a capital,
 *         and does not end like a sentence.
 * Misses  bylines without "By"; bylines at the end.
 */
import { type Finder, wordsOf } from "./piece.ts";

const BYLINE = /^(?:by|written by|reported by|story by)[ \u00a0:]+(?=[\p{Lu}\p{Lo}])/iu;

/** How many pieces from the top a byline may stand. */
const REACH = 6;

export const byline: Finder = (text, pieces) => {
  const at = pieces.slice(0, REACH).findIndex((piece) => piece.kind === null && isByline(wordsOf(text, piece)));
  return at < 0 ? pieces : pieces.map((piece, i) => (i === at ? { ...piece, kind: "byline" } : piece));
};

/** Whether these words are a byline as a whole. */
export function isByline(words: string): boolean {
  return words.length <= 120 && BYLINE.test(words) && !/[.?!:]["'”’]*$/.test(words) && /^b|by/i.test(words);
}

/** The names of a byline as written: "Jane Doe and John Roe" of "By Jane Doe and John Roe". */
export function bylineNames(words: string): string {
  return words.replace(BYLINE, "").trim();
}

/**
 * Byline: "By Jane Doe", "By JANE DOE and John Roe, NordWire".
 *
 * Method  a short piece before the body that begins with "By", "Written by" or "Reported by" and goes on with a capital,
 *         and does not end like a sentence.
 * Misses  bylines without "By"; bylines at the end.
 */
import { type Finder, wordsOf } from "./piece.ts";

const BY = /^(?:by|written by|reported by|story by)[ \u00a0:]+/i;

/** How many pieces from the top a byline may stand. */
const REACH = 6;

export const byline: Finder = (text, pieces) => {
  const at = pieces.slice(0, REACH).findIndex((piece) => piece.kind === null && isByline(wordsOf(text, piece)));
  const inBody = pieces.slice(0, Math.max(at, 0)).some((piece) => isBody(wordsOf(text, piece)));
  return at < 0 || inBody ? pieces : pieces.map((piece, i) => (i === at ? { ...piece, kind: "byline" } : piece));
};

/** Whether these words are a byline as a whole. */
export function isByline(words: string): boolean {
  // The capital is looked for apart: where letter case does not count, every letter is one.
  const names = bylineNames(words);
  return words.length <= 120 && names !== words && /^[\p{Lu}\p{Lo}]/u.test(names) && !/[.?!:]["'”’]*$/.test(words);
}

/** A line this long that ends like a sentence is a paragraph of the body. */
function isBody(words: string): boolean {
  return words.length > 90 && /[.?!]["'”’]*$/.test(words);
}

/** The names of a byline as written: "Jane Doe and John Roe" of "By Jane Doe and John Roe". */
export function bylineNames(words: string): string {
  return words.replace(BY, "").trim();
}

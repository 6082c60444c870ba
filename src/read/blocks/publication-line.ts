/**
 * Publication line: "Harbour Notes, 6 May 2031", "Published: May 3, 2031, 10:20", "Updated 3 May 2031" above the body.
 *
 * Method  a short piece before the body that holds one full date and at most five words beside it, and does not end like a
 *         sentence. It becomes a block of kind byline, the kind for who wrote it and when.
 * Misses  dates without a year; dates in other languages.
 */
import { published } from "../published.ts";
import { type Finder, wordsOf } from "./piece.ts";

const MONTH = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\\.?";
const FULL_DATE = new RegExp(
  `(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2} ${MONTH},? \\d{4}|${MONTH} \\d{1,2},? \\d{4})(?!\\d)`,
  "i",
);
const REACH = 6;
const LONGEST = 100;

export const publicationLine: Finder = (text, pieces) => {
  const at = pieces
    .slice(0, REACH)
    .findIndex((piece, i) => piece.kind === null && i < pieces.length - 1 && publicationDate(wordsOf(text, piece)));
  const inBody = pieces
    .slice(0, Math.max(at, 0))
    .some((piece) => piece.kind === null && piece.end - piece.start > LONGEST);
  return at < 0 || inBody ? pieces : pieces.map((piece, i) => (i === at ? { ...piece, kind: "byline" } : piece));
};

/** @returns the EDTF date of a publication line; null when the words are none */
export function publicationDate(words: string): string | null {
  if (words.length > LONGEST || /[.?!]["”]?$/.test(words)) return null;
  const found = FULL_DATE.exec(words);
  if (!found) return null;
  const others = words.replace(found[0], " ").match(/\p{L}{2,}/gu) ?? [];
  return others.length > 5 ? null : published(found[0]);
}

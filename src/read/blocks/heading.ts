/**
 * Headings within the body: "What the mayor said".
 *
 * Method  a short piece of at most twelve words that does not end like a sentence, begins with a capital or a digit, is no
 *         list item and has a longer body piece right behind it.
 * Misses  headings that end with a full stop; a last heading with nothing under it.
 */
import { type Finder, type Piece, wordsOf } from "./piece.ts";

const LONGEST = 90;

export const heading: Finder = (text, pieces) =>
  pieces.map((piece, i) => (isHeading(text, piece, pieces[i + 1]) ? { ...piece, kind: "heading" } : piece));

function isHeading(text: string, piece: Piece, next: Piece | undefined): boolean {
  const length = piece.end - piece.start;
  if (piece.kind !== null || piece.bullet || length > LONGEST || !next || next.bullet) return false;
  if (next.kind !== null || next.end - next.start < length) return false;
  const words = wordsOf(text, piece);
  return /^["“‘']?[\p{Lu}\p{Lo}\d]/u.test(words) && !/[.,:;…!"”’)]$/.test(words) && words.split(/\s+/).length <= 12;
}

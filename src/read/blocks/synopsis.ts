/**
 * Synopsis: the heading "Synopsis" and the paragraph that belongs to it.
 *
 * Method  the piece after the heading, unless two or more blank lines part them, or it is the next heading, a list item,
 *         or a paragraph that begins with a dateline: then the synopsis is empty. List items under it are key points.
 * Misses  a synopsis of several paragraphs: only the first is taken; a lead that stands after an empty synopsis and has
 *         no dateline is taken for the synopsis.
 */
import { datelineAt } from "./dateline.ts";
import { type Finder, type Piece, wordsOf } from "./piece.ts";
import { isSynopsisHeading } from "./section-words.ts";

export const synopsis: Finder = (text, pieces) => {
  const at = pieces.findIndex((piece) => piece.kind === null && isSynopsisHeading(wordsOf(text, piece)));
  if (at < 0) return pieces;
  const filled = isSynopsis(text, pieces[at + 1]) && pieces.length > at + 2;
  return pieces.map((piece, i) => {
    if (i === at) return { ...piece, kind: "synopsis-heading" };
    return filled && i === at + 1 ? { ...piece, kind: "synopsis" } : piece;
  });
};

function isSynopsis(text: string, piece: Piece | undefined): boolean {
  return piece?.kind === null && !piece.bullet && piece.blanks < 2 && !datelineAt(text, piece)?.strong;
}

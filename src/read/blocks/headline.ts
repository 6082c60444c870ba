/**
 * Headline: the first piece of a text that looks like one.
 *
 * Method  short, does not end like a sentence ("?" and "!" do not count against it) and does not run on (":" or ","),
 *         is no list item, does not begin with a dateline or "By", and something follows it.
 * Misses  headlines that end with a full stop; kickers above the headline.
 */
import { isByline } from "./byline.ts";
import { datelineAt } from "./dateline.ts";
import { type Finder, type Piece, wordsOf } from "./piece.ts";

const LONGEST = 200;

/** Marks the first piece as headline where it looks like one; does nothing when the text has a headline already. */
export const headline: Finder = (text, pieces) => {
  const first = pieces[0];
  if (!first || pieces.length < 2 || pieces.some((piece) => piece.kind === "headline")) return pieces;
  return first.kind === null && looksLikeHeadline(text, first)
    ? [{ ...first, kind: "headline" }, ...pieces.slice(1)]
    : pieces;
};

function looksLikeHeadline(text: string, piece: Piece): boolean {
  if (piece.bullet || piece.end - piece.start > LONGEST) return false;
  const words = wordsOf(text, piece);
  return !/[.,:;…]["'”’)*_]*$/.test(words) && !isByline(words) && datelineAt(text, piece) === undefined;
}

/**
 * Key points: the heading "Key Takeaways" and its list.
 *
 * Method  under a key-points heading: the list items that follow; without list marks, the lines that follow at once. A list
 *         of two or more items under a synopsis heading or between headline and body is one too.
 * Misses  key points without marks that blank lines part from each other.
 */
import { datelineAt } from "./dateline.ts";
import { type Finder, type Piece, wordsOf } from "./piece.ts";
import { isKeyPointsHeading } from "./section-words.ts";

/** Marks key-points headings; runs before the synopsis finder, which must not take them for its text. */
export const keyPointsHeading: Finder = (text, pieces) =>
  pieces.map((piece) =>
    piece.kind === null && isKeyPointsHeading(wordsOf(text, piece)) ? { ...piece, kind: "key-points-heading" } : piece,
  );

/** Marks the list under each key-points heading, and a list before the body. */
export const keyPoints: Finder = (text, pieces) => {
  const points = new Set<number>();
  pieces.forEach((piece, i) => {
    if (piece.kind === "key-points-heading") for (const at of listAfter(text, pieces, i)) points.add(at);
  });
  for (const at of listBeforeBody(pieces)) points.add(at);
  return pieces.map((piece, i) => (points.has(i) ? { ...piece, kind: "key-point" } : piece));
};

function listAfter(text: string, pieces: readonly Piece[], heading: number): number[] {
  const marked = pieces[heading + 1]?.bullet ?? false;
  const found: number[] = [];
  for (let i = heading + 1; i < pieces.length; i++) {
    const piece = pieces[i]!;
    const goesOn = marked ? piece.bullet : piece.blanks === 0 && !datelineAt(text, piece)?.strong;
    if (piece.kind !== null || !goesOn) break;
    found.push(i);
  }
  return found;
}

/** A list of two or more with nothing of the body before it, and a body behind it. */
function listBeforeBody(pieces: readonly Piece[]): number[] {
  const first = pieces.findIndex((piece) => piece.kind === null);
  const found: number[] = [];
  for (let i = first; i >= 0 && pieces[i]?.bullet && pieces[i]?.kind === null; i++) found.push(i);
  const headed = pieces.slice(0, Math.max(first, 0)).some((piece) => piece.kind !== null);
  const body = pieces.slice(first + found.length).some((piece) => piece.kind === null && !piece.bullet);
  return found.length > 1 && headed && body ? found : [];
}

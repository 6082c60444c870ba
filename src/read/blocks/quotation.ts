/**
 * Block quotations: lines that begin with ">".
 *
 * Method  the mark itself lies outside the block.
 * Misses  quotations set off by indentation alone.
 */
import type { Finder } from "./piece.ts";

export const quotation: Finder = (text, pieces) =>
  pieces.map((piece) => {
    if (piece.kind !== null || text[piece.start] !== ">") return piece;
    const mark = /^(?:>[ \t]*)+/.exec(text.slice(piece.start, Math.min(piece.end, piece.start + 40)))![0].length;
    return piece.start + mark < piece.end ? { ...piece, start: piece.start + mark, kind: "quotation" } : piece;
  });

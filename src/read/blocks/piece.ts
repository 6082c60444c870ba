import type { BlockKind } from "../../model/reading.ts";

/**
 * A stretch of text that is one paragraph, list item or heading, on its way to becoming a block.
 *
 * `start` and `end` are UTF-16 offsets without the white space around it and without a list mark before it.
 */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Blank lines between the piece before and this one; 0 when it stands on the very next line. */
  readonly blanks: number;
  /** Whether a list mark ("- ", "• ", "1. ") stands before it. */
  readonly bullet: boolean;
  /** null while no finder has said what it is. */
  readonly kind: BlockKind | null;
}

/** Looks at all pieces and gives them back, some with a kind; a piece that has one keeps it. */
export type Finder = (text: string, pieces: readonly Piece[]) => readonly Piece[];

/** The words of a piece. */
export function wordsOf(text: string, piece: Piece): string {
  return text.slice(piece.start, piece.end);
}

/** A finder that gives `kind` to every open piece whose words pass `test`. */
export function finder(kind: BlockKind, test: (words: string, piece: Piece) => boolean): Finder {
  return (text, pieces) =>
    pieces.map((piece) => (piece.kind === null && test(wordsOf(text, piece), piece) ? { ...piece, kind } : piece));
}

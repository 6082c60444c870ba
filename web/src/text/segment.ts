/**
 * Cuts a stretch of text at every border of the marks that overlap it and lists what is active on each piece: the one
 * way marked text is drawn (overlapping highlights need no nesting).
 *
 * Method  sweep over sorted borders, as codemirror's RangeSet.spans does
 * Cost    n log n in the marks, plus what is active on each piece
 */
import type { Span } from "../../../src/model/span.ts";

export interface Piece<M> extends Span {
  /** In the order of the marks given. */
  readonly marks: readonly M[];
}

/**
 * @param within the stretch to cut, half-open, UTF-16 code units of the report's text
 * @param marks  in any order; empty ones and those outside are left out
 * @returns pieces in order, without gaps, that together are exactly `within`
 * @example segment({ start: 0, end: 4 }, [{ start: 1, end: 2 }]) // [0,1) [1,2)* [2,4)
 */
export function segment<M extends Span>(within: Span, marks: readonly M[]): readonly Piece<M>[] {
  const touching = marks.filter((mark) => mark.start < mark.end && mark.start < within.end && within.start < mark.end);
  const borders = new Set([within.start, within.end]);
  for (const mark of touching) {
    borders.add(Math.max(mark.start, within.start));
    borders.add(Math.min(mark.end, within.end));
  }
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(1).map((end, index) => piece(sorted[index] ?? within.start, end, touching));
}

function piece<M extends Span>(start: number, end: number, marks: readonly M[]): Piece<M> {
  return { start, end, marks: marks.filter((mark) => mark.start <= start && end <= mark.end) };
}

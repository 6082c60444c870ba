/** A stretch of `Report.text`: half-open `[start, end)`, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a span out of its text.
 *
 * @param text the report's text
 * @param span half-open, UTF-16 code units
 * @throws RangeError when the span is empty the wrong way round or does not lie inside the text
 * @example cut("Mayor Ruiz said", { start: 6, end: 10 }) // "Ruiz"
 */
export function cut(text: string, span: Span): string {
  if (!(span.start >= 0 && span.start <= span.end && span.end <= text.length)) {
    throw new RangeError(
      `span [${span.start}, ${span.end}) does not lie in a text of ${text.length} UTF-16 code units`,
    );
  }
  return text.slice(span.start, span.end);
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly in `outer` (equal spans count). */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans cover the same code units. */
export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Sort order of spans: by start, then the longer one first, so that an outer span comes before an inner one. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

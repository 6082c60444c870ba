import type { Span } from "../../model/span.ts";

/** Index of the first span that ends after an offset; the length when none does. @param spans sorted, not overlapping */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

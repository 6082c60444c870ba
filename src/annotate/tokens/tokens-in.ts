/** The tokens that a span touches. */
import type { Span } from "../../model/span.ts";
import type { Token } from "../layers.ts";

/** @returns half-open range of indices in `tokens` (sorted); null for none. By halving. */
export function tokensIn(
  tokens: readonly Token[],
  { start, end }: Span,
): { readonly from: number; readonly to: number } | null {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  let to = low;
  while (to < tokens.length && (tokens[to]?.start ?? end) < end) to++;
  return to > low ? { from: low, to } : null;
}

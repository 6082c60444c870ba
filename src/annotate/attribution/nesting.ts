/**
 * Nesting: which attribution stands in the content of which, and which govern a stretch of text.
 */
import type { Attribution } from "../../model/reading.ts";
import { contains, type Span } from "../../model/span.ts";

type Held = Pick<Attribution, "id" | "content">;

const holds = (attribution: Held, span: Span): boolean => attribution.content.some((part) => contains(part, span));
const size = ({ content }: Held): number => content.reduce((sum, { start, end }) => sum + end - start, 0);

/**
 * The attributions whose content holds a span, outermost first: the chain of voices of whatever the span says.
 *
 * @param span         UTF-16 code units of the report's text, half-open
 * @param attributions of the same report, in any order
 * @returns ids, the one with the longest content first; [] is the outlet's own voice
 * @example governedBy({ start: 20, end: 25 }, attributions) // ["a1", "a2"]
 */
export function governedBy(span: Span, attributions: readonly Attribution[]): string[] {
  return attributions
    .filter((attribution) => holds(attribution, span))
    .sort((a, b) => size(b) - size(a) || a.cue.start - b.cue.start)
    .map(({ id }) => id);
}

/** The innermost other attribution whose content holds a cue; null when none does. */
export function parentOf<T extends Held & { readonly cue: Span }>(child: T, near: readonly T[]): string | null {
  let best: T | null = null;
  for (const other of near) {
    if (other === child || !holds(other, child.cue)) continue;
    if (!best || size(other) < size(best)) best = other;
  }
  return best?.id ?? null;
}

/**
 * Nesting: which attribution stands in the content of which, and which govern a stretch of text.
 */
import type { Attribution } from "../../model/reading.ts";
import { contains, type Span } from "../../model/span.ts";

type Held = Pick<Attribution, "id" | "content">;

const holds = (attribution: Held, span: Span): boolean => attribution.content.some((part) => contains(part, span));
const size = ({ content }: Held): number => content.reduce((sum, { start, end }) => sum + end - start, 0);

const BUCKET = 1024;
const indexes = new WeakMap<readonly Attribution[], ReadonlyMap<number, readonly Attribution[]>>();

/** Attributions by the stretches of 1,024 code units their content touches; made once for each list. */
function bucketsOf(attributions: readonly Attribution[]): ReadonlyMap<number, readonly Attribution[]> {
  const known = indexes.get(attributions);
  if (known) return known;
  const buckets = new Map<number, Attribution[]>();
  for (const attribution of attributions) {
    const touched = new Set<number>();
    for (const { start, end } of attribution.content) {
      for (let at = Math.floor(start / BUCKET); at <= Math.floor(end / BUCKET); at++) touched.add(at);
    }
    for (const at of touched) buckets.set(at, [...(buckets.get(at) ?? []), attribution]);
  }
  indexes.set(attributions, buckets);
  return buckets;
}

/**
 * The attributions whose content holds a span, outermost first: the chain of voices of whatever the span says.
 *
 * @param span         UTF-16 code units of the report's text, half-open
 * @param attributions of the same report, in any order; the list must not change between calls
 * @returns ids, the one with the longest content first; [] is the outlet's own voice
 * @example governedBy({ start: 20, end: 25 }, attributions) // ["a1", "a2"]
 */
export function governedBy(span: Span, attributions: readonly Attribution[]): string[] {
  return (bucketsOf(attributions).get(Math.floor(span.start / BUCKET)) ?? [])
    .filter((attribution) => holds(attribution, span))
    .sort((a, b) => size(b) - size(a) || a.cue.start - b.cue.start)
    .map(({ id }) => id);
}

/** The innermost other attribution whose content holds a cue; null when none does. */
export function parentOf<T extends Held & { readonly cue: Span }>(child: T, near: readonly T[]): string | null {
  let best: T | null = null;
  for (const other of near) {
    if (other === child || !holds(other, child.cue) || size(other) < size(child)) continue;
    if (!best || size(other) < size(best)) best = other;
  }
  return best?.id ?? null;
}

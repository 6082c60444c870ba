/**
 * Nesting: which attribution stands in the content of which, and which govern a stretch of text.
 */
import type { Attribution } from "../../model/reading.ts";
import { contains, type Span } from "../../model/span.ts";

type Held = Pick<Attribution, "id" | "content">;

/** Voices a chain holds at most, the innermost ones; no report of the training sets has more than four. */
export const DEEPEST = 8;

interface Measures {
  /** For each part of a content how far it and the parts before it reach. */
  readonly reach: Float64Array;
  /** All parts together, in UTF-16 code units. */
  readonly size: number;
}

const measured = new WeakMap<readonly Span[], Measures>();

/** Measures a content once. */
function measuresOf(content: readonly Span[]): Measures {
  const known = measured.get(content);
  if (known) return known;
  const reach = new Float64Array(content.length);
  let [most, size] = [0, 0];
  for (const [at, { start, end }] of content.entries()) {
    most = Math.max(most, end);
    size += end - start;
    reach[at] = most;
  }
  const measures = { reach, size };
  measured.set(content, measures);
  return measures;
}

/**
 * The first part of a content that holds a span wholly; undefined when none does. By halving: a quotation over many
 * sentences has a part for each, and is asked for every event in it.
 *
 * @param content sorted by start; the list must not change between calls
 */
export function partHolding(content: readonly Span[], span: Span): Span | undefined {
  const { reach } = measuresOf(content);
  let [low, high] = [0, content.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reach[middle] as number) < span.end) low = middle + 1;
    else high = middle;
  }
  // The first part that reaches as far as the span; those behind it begin no earlier.
  const part = content[low];
  return part && contains(part, span) ? part : undefined;
}

const holds = ({ content }: Held, span: Span): boolean => partHolding(content, span) !== undefined;
const size = ({ content }: Held): number => measuresOf(content).size;

const BUCKET = 1024;
const indexes = new WeakMap<readonly Attribution[], ReadonlyMap<number, readonly Attribution[]>>();

/** Attributions by the stretches of 1,024 code units their content touches; made once for each list. */
function bucketsOf(attributions: readonly Attribution[]): ReadonlyMap<number, readonly Attribution[]> {
  const known = indexes.get(attributions);
  if (known) return known;
  const buckets = new Map<number, Attribution[]>();
  for (const attribution of attributions) {
    for (const bucket of touched(attribution)) {
      const there = buckets.get(bucket);
      if (there) there.push(attribution);
      else buckets.set(bucket, [attribution]);
    }
  }
  indexes.set(attributions, buckets);
  return buckets;
}

function touched({ content }: Held): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { start, end } of content) {
    for (let at = Math.floor(start / BUCKET); at <= Math.floor(end / BUCKET); at++) found.add(at);
  }
  return found;
}

/**
 * The attributions whose content holds a span, outermost first: the chain of voices of whatever the span says.
 *
 * @param span         UTF-16 code units of the report's text, half-open
 * @param attributions of the same report, in any order; the list must not change between calls
 * @returns ids, the one with the longest content first, at most the innermost eight; [] is the outlet's own voice
 * @example governedBy({ start: 20, end: 25 }, attributions) // ["a1", "a2"]
 */
export function governedBy(span: Span, attributions: readonly Attribution[]): string[] {
  return governing(span, attributions).map(({ id }) => id);
}

/** The same as `governedBy`, the attributions themselves. */
export function governing(span: Span, attributions: readonly Attribution[]): readonly Attribution[] {
  return (bucketsOf(attributions).get(Math.floor(span.start / BUCKET)) ?? [])
    .filter((attribution) => holds(attribution, span))
    .sort((a, b) => size(b) - size(a) || a.cue.start - b.cue.start)
    .slice(-DEEPEST);
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

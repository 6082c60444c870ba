/**
 * Joins the findings of a second reader with those of the first: what is added, and where the two differ.
 *
 * Rules  1. Where both see something and agree, nothing is to be told.
 *        2. Where both see something and disagree, the first reader's stands; the difference is told.
 *        3. What only one sees is a difference; under `fill` what only the second sees is added as well.
 *        4. The second's silence counts only in the layers it gives and the stretches it has looked at.
 */
import type { Difference } from "../../model/reading.ts";
import { contains, overlaps, type Span, sameSpan } from "../../model/span.ts";
import type { Second, SecondLayer } from "./finding.ts";

/** How findings of a layer are compared. */
export interface Rules<F, S> {
  readonly layer: SecondLayer;
  readonly spanOfFirst: (item: F) => Span;
  readonly spanOfSecond: (item: S) => Span;
  readonly agree: (first: F, second: S) => boolean;
  /** Whether it is a difference when one finding of a reader lies over two of the other's ("Ruiz met Orn" as one name). */
  readonly whole: boolean;
  /** In words, for people. */
  readonly sayFirst: (item: F) => string;
  readonly saySecond: (item: S) => string;
}

export interface Joined<S> {
  /** Findings of the second reader that come in; empty under `compare`. */
  readonly added: readonly S[];
  /** Sorted by start. */
  readonly differences: readonly Difference[];
}

/**
 * Compares one layer of two readers. Pure; near linear.
 *
 * @param first  the first reader's, sorted by start
 * @param second the second reader's in the same layer, sorted by start
 */
export function withSecond<F, S>(
  rules: Rules<F, S>,
  first: readonly F[],
  second: readonly S[],
  { findings, mode }: Second,
): Joined<S> {
  if (!findings.gives.includes(rules.layer)) return { added: [], differences: [] };
  const { layer, spanOfFirst, spanOfSecond, sayFirst, saySecond } = rules;
  const near = touching(first, spanOfFirst);
  const met = new Map<F, number>();
  for (const item of second) for (const each of near(spanOfSecond(item))) met.set(each, (met.get(each) ?? 0) + 1);
  const added: S[] = [];
  const differences: Difference[] = [];
  const tell = (at: Span, one: F | null, other: S | null, isAdded = false): void => {
    differences.push({
      layer,
      span: { start: at.start, end: at.end },
      reader: findings.reader,
      first: one === null ? null : sayFirst(one),
      second: other === null ? null : saySecond(other),
      added: isAdded,
    });
  };
  const alone = (one: F, span: Span, others: number): boolean =>
    !rules.whole || sameSpan(spanOfFirst(one), span) || (others === 1 && met.get(one) === 1);
  for (const item of second) {
    const span = spanOfSecond(item);
    const there = near(span);
    const [one] = there;
    if (one === undefined) {
      if (mode === "fill") added.push(item);
      tell(span, null, item, mode === "fill");
    } else if (!there.some((each) => rules.agree(each, item) && alone(each, span, there.length))) tell(span, one, item);
  }
  const looked = within(findings.seen);
  for (const item of first) if (!met.has(item) && looked(spanOfFirst(item))) tell(spanOfFirst(item), item, null);
  return { added, differences: differences.sort(inText) };
}

/**
 * A look-up of the findings that touch a span, in order. Sought backwards from it, as far as any finding reaches.
 *
 * @param items sorted by start
 */
export function touching<F>(items: readonly F[], spanOf: (item: F) => Span): (span: Span) => readonly F[] {
  const reach: number[] = [];
  for (const item of items) reach.push(Math.max(reach.at(-1) ?? 0, spanOf(item).end));
  return (span) => {
    let [low, high] = [0, items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (spanOf(items[middle] as F).start < span.end) low = middle + 1;
      else high = middle;
    }
    const found: F[] = [];
    for (let at = low - 1; at >= 0 && (reach[at] as number) > span.start; at--) {
      if (overlaps(spanOf(items[at] as F), span)) found.unshift(items[at] as F);
    }
    return found;
  };
}

/** Whether a span lies wholly in what was looked at. By halving. */
function within(seen: readonly Span[]): (span: Span) => boolean {
  return (span) => {
    let [low, high] = [0, seen.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((seen[middle] as Span).start <= span.start) low = middle + 1;
      else high = middle;
    }
    const last = seen[low - 1];
    return last !== undefined && contains(last, span);
  };
}

function inText(a: Difference, b: Difference): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

/**
 * The words that make an attributed claim, so that they read by themselves.
 *
 * Method  content that is a clause stands as it is. An infinitive, a noun phrase or an "-ing" phrase ("to have arranged
 *         the meeting", "any part in the blast") is a fragment: its words begin at the earliest of source, cue and content
 *         in its sentence ("The union denied any part in the blast"). Direct speech stays what it is.
 * Misses  a source behind its content ("no part in it, the union said").
 */
import type { Layers, Phrase } from "../../annotate/layers.ts";
import type { Attribution } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { SentenceAt } from "./from-findings.ts";

export type Widen = (part: Span, attribution: Attribution) => Span;

/** Makes the function that widens fragments. Linear in phrases, then by halving. */
export function widening(text: string, layers: Pick<Layers, "phrases" | "tokens">, sentenceAt: SentenceAt): Widen {
  const starts = layers.phrases
    .filter((phrase) => isFiniteGroup(phrase, layers))
    .map(({ tokens }) => layers.tokens[tokens.from]?.start ?? 0)
    .sort((a, b) => a - b);
  return (part, attribution) => {
    if (attribution.manner === "direct" || isClause(text, part, starts)) return part;
    const from = sentenceAt(part)?.start ?? part.start;
    const { cue, source, content } = attribution;
    const first = content[firstAtOrAfter(content, from, ({ start }) => start)];
    const begins = [cue, source, first].flatMap((each) => (each && each.start >= from ? [each.start] : []));
    return { start: Math.min(part.start, ...begins), end: part.end };
  };
}

const FRAGMENT = /^(?:to|for|of|about|from|with|over)\s/iu;

function isClause(text: string, { start, end }: Span, finite: readonly number[]): boolean {
  if (FRAGMENT.test(text.slice(start, Math.min(end, start + 7)))) return false;
  const next = finite[firstAtOrAfter(finite, start, (each) => each)];
  return next !== undefined && next < end;
}

function firstAtOrAfter<T>(sorted: readonly T[], value: number, startOf: (each: T) => number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(sorted[middle] as T) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A verb group that makes a clause: no infinitive and no bare "-ing" form. */
function isFiniteGroup({ kind, infinitive, tokens }: Phrase, layers: Pick<Layers, "tokens">): boolean {
  if (kind !== "verb" || infinitive) return false;
  const first = layers.tokens[tokens.from]?.lower ?? "";
  return tokens.to - tokens.from > 1 || !first.endsWith("ing");
}

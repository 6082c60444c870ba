/**
 * Decide: which candidates stand, and trimmed to which spans.
 *
 * Method  One attribution a cue word; the finder with the longer cue wins ("expressed gratitude" over "expressed").
 *         Content gives way to its own cue and source where they lie inside it. First persons inside a quotation are no
 *         attribution of their own.
 */
import type { Span } from "../../model/span.ts";
import type { Candidate } from "./candidate.ts";
import { type Range, spanOf, type View, word } from "./view.ts";

export function decide(view: View, candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  const order = [...candidates].sort((a, b) => a.cue.from - b.cue.from || b.cue.to - a.cue.to);
  let last = -1;
  for (const candidate of order) {
    if (candidate.cue.from < last || firstPersonInQuotation(view, candidate)) continue;
    const content = cutOut(candidate.content, [candidate.cue, ...(candidate.source ? [candidate.source] : [])]);
    if (content.every((range) => spanOf(view, range) === null)) continue;
    kept.push({ ...candidate, content });
    last = candidate.cue.to;
  }
  return kept;
}

function firstPersonInQuotation(view: View, { cue, source }: Candidate): boolean {
  if (view.quoteAt[cue.from] === -1) return false;
  return source === null || /^(i|we|you|us|me)$/.test(word(view, source.to - 1));
}

/** Ranges without the ones taken out of them. */
export function cutOut(ranges: readonly Range[], holes: readonly Range[]): Range[] {
  let left = [...ranges];
  for (const hole of holes) {
    left = left.flatMap((range) => {
      if (hole.to <= range.from || range.to <= hole.from) return [range];
      return [
        { from: range.from, to: hole.from },
        { from: hole.to, to: range.to },
      ].filter(({ from, to }) => from < to);
    });
  }
  return left;
}

/** The content as spans: edges trimmed, empty ones left out, in text order. */
export function contentSpans(view: View, content: readonly Range[]): Span[] {
  return content.flatMap((range) => spanOf(view, range) ?? []).sort((a, b) => a.start - b.start);
}

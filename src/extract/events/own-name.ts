/** The own name of an event: what stands in quotation marks behind "under the banner of", "called", "titled". */
import type { Span } from "../../model/span.ts";
import type { Draft } from "./draft.ts";
import type { View } from "./view.ts";

const LEADS = /(?:under the (?:banner|title|name|theme|slogan) of|called|titled|entitled|dubbed|named|known as)\s*$/i;
const REACH = 160;

/** Looks at the quotations within 160 letters behind the trigger only, and at the forty letters before each. */
export function ownName(view: View, draft: Draft): Span | null {
  const sentence = view.sentences[draft.sentence];
  const trigger = view.tokens[draft.trigger.head];
  if (!sentence || !trigger || !["Gather", "Meet", "Protest", "Mobilize"].includes(draft.type)) return null;
  for (let i = firstFrom(view.quotations, trigger.end); i < view.quotations.length; i += 1) {
    const quotation = view.quotations[i];
    if (!quotation || quotation.start >= sentence.end || quotation.start > trigger.end + REACH) return null;
    const before = view.report.text.slice(Math.max(sentence.start, quotation.start - 41), quotation.start - 1);
    if (LEADS.test(before)) return { start: quotation.start, end: quotation.end };
  }
  return null;
}

/** Index of the first span that begins at or behind an offset, by halving. */
function firstFrom(sorted: readonly Span[], offset: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

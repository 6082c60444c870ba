/** The own name of an event: what stands in quotation marks behind "under the banner of", "called", "titled". */
import type { Span } from "../../model/span.ts";
import type { Draft } from "./draft.ts";
import type { View } from "./view.ts";

const LEADS = /(?:under the (?:banner|title|name|theme|slogan) of|called|titled|entitled|dubbed|named|known as)\s*$/i;
const REACH = 160;

/** Linear: looks at the sentence's quotations only, and at the forty letters before each. */
export function ownName(view: View, draft: Draft, quotationsFrom: number): Span | null {
  const sentence = view.sentences[draft.sentence];
  const trigger = view.tokens[draft.trigger.head];
  if (!sentence || !trigger || !["Gather", "Meet", "Protest", "Mobilize"].includes(draft.type)) return null;
  for (let i = quotationsFrom; i < view.quotations.length; i += 1) {
    const quotation = view.quotations[i];
    if (!quotation || quotation.start >= sentence.end || quotation.start > trigger.end + REACH) return null;
    if (quotation.start < trigger.end) continue;
    const before = view.report.text.slice(Math.max(sentence.start, quotation.start - 41), quotation.start - 1);
    if (LEADS.test(before)) return { start: quotation.start, end: quotation.end };
  }
  return null;
}

/** The words for certainty, the same on every screen. */
import type { Factuality } from "../../model/reading.ts";

export const CERTAINTY: Readonly<Record<Factuality, string>> = {
  "CT+": "certain",
  "PR+": "probable",
  "PS+": "possible",
  "CT-": "denied",
  "PR-": "probably not",
  "PS-": "possibly not",
  U: "open",
};

/** Origins as dots beside the words: ● an independent origin, ○ a further report that goes back to one. */
export function dots(support: number, reports: number): string {
  const shown = Math.min(support, 12);
  return "●".repeat(shown) + "○".repeat(Math.max(0, Math.min(reports - support, 12)));
}

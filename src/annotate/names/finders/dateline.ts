/**
 * The dateline's place and agency, which the block cutter found.
 */
import type { EntityType } from "../../../model/reading.ts";
import type { Report } from "../../../model/report.ts";
import type { Span } from "../../../model/span.ts";
import type { Candidate } from "../candidate.ts";
import type { Word } from "../words.ts";
import { wordsWithin } from "./within.ts";

export function datelineNames(report: Report, words: readonly Word[]): readonly Candidate[] {
  const { place = null, agency = null } = report.dateline ?? {};
  return [
    ...within(words, place, "GeopoliticalEntity", "dateline-place"),
    ...within(words, agency, "Organization", "dateline-agency"),
    ...within(words, report.credit, "Organization", "credit-line"),
  ];
}

function within(words: readonly Word[], span: Span | null, type: EntityType, rule: string): readonly Candidate[] {
  const range = span && wordsWithin(words, span);
  return range ? [{ from: range[0], to: range[1], type, rule, score: 1 }] : [];
}

/** Which blocks make claims: the body, not the outlet's own summary of it. */
import type { Sentence } from "../../annotate/layers.ts";
import type { Report } from "../../model/report.ts";

const BODY: ReadonlySet<string> = new Set(["paragraph", "quotation", "caption"]);

/** Whether a sentence lies in the body. */
export function isBody(report: Report, sentence: Sentence | undefined): boolean {
  return sentence === undefined || BODY.has(report.blocks[sentence.block]?.kind ?? "paragraph");
}

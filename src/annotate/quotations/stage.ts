/**
 * Quotations: what stands between quotation marks.
 *
 * Method  one pass over the marks of each block (pair-marks.ts), with a stack for nested ones; an apostrophe is told from
 *         a mark by the letters around it. A quotation that is not closed at the end of a paragraph goes on in the next
 *         one when that begins with an opening mark; else it ends with its block and a notice says so.
 *         A block of quotation without marks of its own (Markdown ">", <blockquote>) is one as a whole.
 * Misses  straight single quotation marks around a plural possessive ('the workers' union').
 */
import type { Notice } from "../../model/reading.ts";
import type { Report } from "../../model/report.ts";
import { bySpan } from "../../model/span.ts";
import type { Quotation, Token } from "../layers.ts";
import { stage } from "../stage.ts";
import { pairMarks } from "./pair-marks.ts";
import { isSpeech } from "./speech.ts";

export const quotations = stage({
  name: "quotations@1",
  requires: ["tokens"],
  adds: ["quotations", "notices"],
  run: (report, { tokens }) => {
    const found: Quotation[] = [];
    const notices: Notice[] = [];
    let open: { readonly index: number; readonly family: string } | null = null;
    for (const block of report.blocks) {
      const pairs = pairMarks(report.text, block);
      const first = pairs[0];
      const goesOn = open !== null && first?.atStart === true && first.family === open.family;
      if (open !== null && !goesOn) notices.push(notClosed(report, found[open.index] as Quotation));
      const continued: number | null = goesOn && open !== null ? open.index : null;
      open = null;
      if (block.kind === "quotation" && pairs.length === 0)
        found.push({ start: block.start, end: block.end, continues: null, speech: true });
      for (const pair of pairs) {
        const continues: number | null = pair === first ? continued : null;
        found.push({ start: pair.start, end: pair.end, continues, speech: false });
        if (!pair.closed) open = { index: found.length - 1, family: pair.family };
      }
    }
    if (open !== null) notices.push(notClosed(report, found[open.index] as Quotation));
    return { quotations: settle(found, tokens), notices };
  },
});

/** Sorts them, keeps `continues` true to the new order, and tells speech from scare quotes. */
function settle(found: readonly Quotation[], tokens: readonly Token[]): readonly Quotation[] {
  const sorted = [...found].sort(bySpan);
  const place = new Map(sorted.map((quotation, index) => [quotation, index]));
  let at = 0;
  return sorted.map((quotation) => {
    while (at < tokens.length && (tokens[at] as Token).end <= quotation.start) at += 1;
    const earlier = quotation.continues === null ? undefined : found[quotation.continues];
    return {
      ...quotation,
      speech: quotation.speech || earlier !== undefined || isSpeech(tokens, at, quotation),
      continues: earlier === undefined ? null : (place.get(earlier) ?? null),
    };
  });
}

function notClosed(report: Report, { start, end }: Quotation): Notice {
  const words = report.text.slice(start, Math.min(end, start + 30));
  return {
    code: "quotation-not-closed",
    span: { start, end },
    message: `the quotation that begins with "${words}" is not closed; taken to end with its block`,
  };
}

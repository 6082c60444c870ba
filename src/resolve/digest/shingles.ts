/**
 * Shingles of a report: hashes of every row of K words of its body, once for the writer's own words and once for what
 * stands between quotation marks.
 *
 * Headline, byline, dateline, synopsis, key points, captions and credit are left out: outlets rewrite or share them whatever
 * the body is. A row never runs across a quotation or a block.
 *
 * Method  Broder, "On the resemblance and containment of documents" (1997); K = 5, chosen in
 *         docs/decisions/0010-shingles-of-five-words.md
 */
import type { Reading } from "../../model/reading.ts";
import { hash32, hashRow } from "../hash.ts";
import { wordsOf } from "../words.ts";
import { quotationSpans } from "./quotations.ts";

/** Words in a shingle. */
export const SHINGLE_WORDS = 5;

const BODY = new Set(["paragraph", "quotation", "correction"]);

export interface Shingles {
  /** Of the writer's own words; ascending, each once. */
  readonly own: Uint32Array;
  /** Of what is quoted. */
  readonly quoted: Uint32Array;
  /** Words of the body, quotations and all. */
  readonly words: number;
}

export function shinglesOf(reading: Reading): Shingles {
  const own = new Set<number>();
  const quoted = new Set<number>();
  let words = 0;
  const { text, blocks, dateline, credit } = reading.report;
  for (const block of blocks) {
    if (!BODY.has(block.kind)) continue;
    const whole = block.kind === "quotation";
    let at = block.start;
    for (const span of whole ? [block] : quotationSpans(text, block)) {
      words += addRows(own, withoutCredit(text, at, span.start, [dateline?.span ?? null, credit]));
      words += addRows(quoted, text.slice(span.start, span.end));
      at = span.end;
    }
    words += addRows(own, withoutCredit(text, at, block.end, [dateline?.span ?? null, credit]));
  }
  return { own: ascending(own), quoted: ascending(quoted), words };
}

function withoutCredit(
  text: string,
  start: number,
  end: number,
  cuts: readonly ({ readonly start: number; readonly end: number } | null)[],
): string {
  let from = start;
  for (const cut of cuts) if (cut !== null && cut.start <= from + 2 && cut.end > from && cut.end <= end) from = cut.end;
  let to = end;
  for (const cut of cuts) if (cut !== null && cut.start >= from && cut.start < to && cut.end >= to - 3) to = cut.start;
  return text.slice(from, to);
}

function addRows(into: Set<number>, text: string): number {
  const words = wordsOf(text).map(hash32);
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++) into.add(hashRow(words, at, at + SHINGLE_WORDS));
  return words.length;
}

function ascending(hashes: ReadonlySet<number>): Uint32Array {
  return Uint32Array.from(hashes).sort();
}

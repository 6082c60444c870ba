/**
 * Readings made ready to be kept: packed, with their search words folded. The threads that read do this, so that the one
 * thread that writes only writes, and big readings cross threads as bytes that are handed over, not copied.
 */
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { Assessment } from "../model/across.ts";
import type { Reading } from "../model/reading.ts";
import type { Report } from "../model/report.ts";
import { words } from "./fold.ts";

/** The notice of a report that could not be read and was set aside. */
export const REPORT_FAILED = "report-failed";

/** Bytes as they lie in the store. `size` is that of the bytes before packing. */
export interface Packed {
  readonly packing: "zstd" | "none";
  readonly size: number;
  readonly blob: Uint8Array;
}

export interface Prepared {
  readonly id: string;
  readonly index: number;
  readonly sourceId: string | null;
  readonly title: string;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly words: number;
  readonly claims: number;
  readonly notices: number;
  readonly state: "read" | "failed";
  /** The reading as packed JSON. */
  readonly packed: Packed;
  /** Folded words for the index. */
  readonly titleWords: string;
  readonly textWords: string;
}

/** What was read of one capture: all of it, or a run of its reports. */
export interface PreparedPart {
  readonly capture: string;
  readonly readings: readonly Prepared[];
  /** The capture is done. */
  readonly last: boolean;
  /** What could not be read of it, said once for the whole capture; `null` when all could. */
  readonly failure: { readonly code: string; readonly message: string } | null;
}

/**
 * An assessment as runs of JSON lines, `["entities", {…}]` each, packed with Zstandard. It is never one string nor parsed
 * as a whole: that of a large case would take many times its size in memory.
 */
export interface PreparedAssessment {
  readonly lines: readonly Uint8Array[];
}

/** Makes one reading ready. */
export function prepare(report: Report, reading: Reading): Prepared {
  const { id, index, sourceId, outlet, publishedAt, url, language, text } = report;
  const title = titleOf(reading);
  return {
    ...{ id, index, sourceId, title, outlet, publishedAt, url, language },
    words: wordCount(text),
    claims: reading.claims.length,
    notices: reading.notices.length,
    state: reading.notices.some(({ code }) => code === REPORT_FAILED) ? "failed" : "read",
    packed: pack(Buffer.from(JSON.stringify(reading))),
    titleWords: folded(title),
    textWords: folded(text),
  };
}

/** UTF-16 code units of lines that are encoded together. */
const RUN = 1 << 20;

/** Makes an assessment ready. */
export function prepareAssessment(assessment: Assessment): PreparedAssessment {
  return prepareValues(valuesOf(assessment));
}

function* valuesOf(assessment: Assessment): Generator<readonly [string, unknown]> {
  for (const [table, values] of Object.entries(assessment)) for (const value of values) yield [table, value];
}

/** Makes an assessment ready value by value, list after list, as it is made. */
export function prepareValues(values: Iterable<readonly [string, unknown]>): PreparedAssessment {
  const lines: Uint8Array[] = [];
  let run = "";
  const encode = (): void => {
    // Copied, so that the bytes have a buffer of their own that can be handed to another thread.
    if (run !== "") lines.push(new Uint8Array(zstdCompressSync(Buffer.from(run))));
    run = "";
  };
  for (const value of values) {
    run += `${JSON.stringify(value)}\n`;
    if (run.length >= RUN) encode();
  }
  encode();
  return { lines };
}

/** What `prepareAssessment` made ready, value by value in its order. */
export function* preparedValues({ lines }: PreparedAssessment): Generator<readonly [keyof Assessment, unknown]> {
  for (const run of lines) {
    const text = zstdDecompressSync(run).toString("utf8");
    for (const line of text.split("\n")) if (line !== "") yield JSON.parse(line);
  }
}

/** Packs bytes with Zstandard, or leaves them as they are when that does not make them smaller. */
export function pack(bytes: Uint8Array): Packed {
  const smaller = zstdCompressSync(bytes);
  const size = bytes.length;
  // Copied, so that the bytes have a buffer of their own that can be handed to another thread.
  if (smaller.length < size) return { packing: "zstd", size, blob: new Uint8Array(smaller) };
  return { packing: "none", size, blob: new Uint8Array(bytes) };
}

/** The headline, else the first line, cut to a length that fits a list. */
function titleOf({ report }: Reading): string {
  const { headline, text } = report;
  const line = headline ? text.slice(headline.start, headline.end) : (text.trimStart().split("\n", 1)[0] ?? "");
  const one = line.replace(/\s+/gu, " ").trim();
  return one.length <= 200 ? one : `${one.slice(0, 199).replace(/[\uD800-\uDBFF]$/u, "")}…`;
}

function wordCount(text: string): number {
  return text.match(/\S+/gu)?.length ?? 0;
}

function folded(text: string): string {
  return words(text)
    .map((word) => word.folded)
    .join(" ");
}

/**
 * What one reader thread is given at a time: a whole capture, or a run of lines of a JSON Lines capture, so that a file
 * of many reports keeps every thread busy and is never in memory as a whole in its read form.
 */
import type { Capture } from "../model/report.ts";
import { binaryKind } from "../read/decode/binary.ts";
import { utf8Lines } from "../read/json/utf8-lines.ts";
import { JSON_LINES } from "../read/read-capture.ts";

export interface Task {
  /** The capture; for a run of lines its bytes are those lines alone. */
  readonly capture: Capture;
  /** Where the run of lines begins; null for a whole capture. */
  readonly lines: LinesFrom | null;
  /** It is the last of its capture. */
  readonly last: boolean;
}

/** The place of the first record and the number of lines before it. */
export interface LinesFrom {
  readonly index: number;
  readonly line: number;
  /** How many records the run holds. */
  readonly records: number;
}

const MOST_RECORDS = 16;
const MOST_BYTES = 1 << 18;

/** Cuts a capture into tasks; where it is cut depends on its bytes alone. */
export function* tasksOf(given: Capture): Generator<Task> {
  if (!isLines(given)) return yield { capture: given, lines: null, last: true };
  const capture = utf8Lines(given);
  let waiting: Task | undefined;
  for (const run of runsOf(capture.bytes)) {
    if (waiting) yield waiting;
    const bytes = capture.bytes.slice(run.start, run.end);
    waiting = { capture: { ...capture, bytes }, lines: run, last: false };
  }
  yield waiting ? { ...waiting, last: true } : { capture, lines: null, last: true };
}

/** One task for each record of a run of lines: to find the one that ends its thread. */
export function* singly(task: Task): Generator<Task> {
  const { capture, lines } = task;
  if (!lines) return yield task;
  for (const run of runsOf(capture.bytes, 1)) {
    const bytes = capture.bytes.slice(run.start, run.end);
    const from = { index: lines.index + run.index, line: lines.line + run.line, records: 1 };
    yield { capture: { ...capture, bytes }, lines: from, last: false };
  }
}

/** How many reports a capture is expected to hold. */
export function expected(capture: Capture): number {
  if (!isLines(capture)) return 1;
  let records = 0;
  for (const run of runsOf(utf8Lines(capture).bytes, Number.POSITIVE_INFINITY)) records += run.records;
  return records;
}

function isLines({ mediaType, bytes }: Capture): boolean {
  return JSON_LINES.has(mediaType) && binaryKind(bytes) === undefined;
}

type Run = LinesFrom & { readonly start: number; readonly end: number };

function* runsOf(bytes: Uint8Array, most = MOST_RECORDS): Generator<Run> {
  let run = { start: 0, end: 0, index: 0, line: 0, records: 0 };
  let line = 0;
  for (let at = 0; at < bytes.length; ) {
    const stop = bytes.indexOf(10, at);
    const end = stop < 0 ? bytes.length : stop + 1;
    const blank = isBlank(bytes, at, end);
    if (!blank && run.records > 0 && (run.records >= most || end - run.start > MOST_BYTES)) {
      yield run;
      run = { start: at, end: at, index: run.index + run.records, line, records: 0 };
    }
    run = { ...run, end, records: run.records + (blank ? 0 : 1) };
    line += 1;
    at = end;
  }
  if (run.records > 0) yield run;
}

/** Blank as the reader of JSON Lines has it: such a line is no record. */
function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (![9, 10, 13, 32].includes(bytes[at] as number)) return false;
  return true;
}

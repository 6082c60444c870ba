/** Reads one task: the work of a reader thread, without the thread. */
import type { Decision } from "../annotate/decision.ts";
import { NO_LAYERS } from "../annotate/layers.ts";
import { type Prepared, prepare, REPORT_FAILED } from "../case/prepared.ts";
import { assemble } from "../extract/assemble.ts";
import { PATTERNS, type Reader } from "../extract/reader.ts";
import type { Reading } from "../model/reading.ts";
import type { Report } from "../model/report.ts";
import { isReadFailure, type ReadItem } from "../read/failure.ts";
import { readJsonLines } from "../read/json/json-lines.ts";
import { readCapture } from "../read/read-capture.ts";
import type { Task } from "./task.ts";

/** What could not be read, in words that name the line where there is one. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

export type Item<T> = T | { readonly failure: Failure };

export interface ReadOptions {
  /** EDTF date for reports that give none. */
  readonly publishedAt?: string | undefined;
  /** Whether to tell how each reading was decided. */
  readonly explain?: boolean | undefined;
}

/** A reading to be shown; with what was decided where that was asked for. */
export interface Shown {
  readonly reading: Reading;
  readonly decisions?: readonly Decision[];
}

/** Readings of a task, for showing. */
export async function readTask(
  task: Task,
  options: ReadOptions = {},
  reader: Reader = PATTERNS,
): Promise<readonly Item<Shown>[]> {
  return each(task, async (given) => {
    const report = dated(given, options);
    return options.explain
      ? guarded(
          report,
          () => reader.explain(report),
          (reading) => ({ reading, decisions: [] }),
        )
      : { reading: await read(reader, report) };
  });
}

/** Readings of a task, ready to be kept. */
export async function prepareTask(task: Task, reader: Reader = PATTERNS): Promise<readonly Item<Prepared>[]> {
  return each(task, async (report) => prepare(report, await read(reader, report)));
}

/** One report after the other, in order. */
async function each<T>(task: Task, done: (report: Report) => Promise<T>): Promise<readonly Item<T>[]> {
  const items: Item<T>[] = [];
  for (const item of itemsOf(task)) {
    items.push(isReadFailure(item) ? { failure: item.failure } : await done(item));
  }
  return items;
}

function itemsOf({ capture, lines }: Task): Iterable<ReadItem> {
  return lines ? readJsonLines(capture.id, capture.bytes, capture.charset, lines) : readCapture(capture);
}

function dated(report: Report, { publishedAt }: ReadOptions): Report {
  return publishedAt === undefined || report.publishedAt !== null ? report : { ...report, publishedAt };
}

function read(reader: Reader, report: Report): Promise<Reading> {
  return guarded(
    report,
    () => reader.read(report),
    (reading) => reading,
  );
}

/** A stage that stumbles sets its report aside with a notice that says why; the text stays to be read by people. */
async function guarded<T>(report: Report, reads: () => Promise<T>, aside: (reading: Reading) => T): Promise<T> {
  try {
    return await reads();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return aside(setAside(report, `the reader failed on this report (${why}); please report it with the text`));
  }
}

/** A reading without findings that says why there are none. */
export function setAside(report: Report, message: string): Reading {
  const notices = [...report.notices, { code: REPORT_FAILED, span: null, message }];
  return assemble(report, { ...NO_LAYERS, notices });
}

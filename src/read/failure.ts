import type { Report } from "../model/report.ts";

/** One item of a capture that could not become a report; the others go on. */
export interface ReadFailure {
  /** 0-based place in the capture, like `Report.index`. */
  readonly index: number;
  /** 1-based line of the capture, for JSON Lines. */
  readonly line?: number;
  readonly code: string;
  readonly message: string;
}

/** What reading gives for each item of a capture. */
export type ReadItem = Report | { readonly failure: ReadFailure };

/** Whether an item is a failure. @example if (isReadFailure(item)) warn(item.failure.message) */
export function isReadFailure(item: ReadItem): item is { readonly failure: ReadFailure } {
  return "failure" in item;
}

import { HearsayError } from "../model/error.ts";
import type { Capture } from "../model/report.ts";

/** One way in that failed; the others go on. */
export interface CaptureFailure {
  /** Path, address or "stdin". */
  readonly where: string;
  readonly code: string;
  readonly message: string;
}

/** What capturing gives for each file, page or stream. */
export type CaptureItem = { readonly capture: Capture } | { readonly failure: CaptureFailure };

/** Turns an error into a failure item. An error that is not ours keeps its words under "input-unreadable". */
export function failureOf(where: string, error: unknown): { readonly failure: CaptureFailure } {
  const code = error instanceof HearsayError ? error.code : "input-unreadable";
  return { failure: { where, code, message: error instanceof Error ? error.message : String(error) } };
}

import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { HearsayError } from "../model/error.ts";

/** The one shape of every failure of the API. */
export interface Failure {
  readonly ok: false;
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** Turns whatever was thrown into the one shape; what we did not foresee is a 500 whose details stay on the terminal. */
export function answerFailure(error: unknown, c: Context): Response {
  const known = error instanceof HearsayError ? error : unforeseen(error);
  const body: Failure = { ok: false, status: known.status, code: known.code, message: known.message };
  return c.json(body, known.status as ContentfulStatusCode);
}

function unforeseen(error: unknown): HearsayError {
  process.stderr.write(`hearsay: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return new HearsayError(
    "unforeseen",
    "the server failed on this request; nothing that was kept is lost. The terminal says more",
  );
}

import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { z } from "zod";
import { HearsayError } from "../model/error.ts";
import { adviceFor } from "./failures.ts";

/** The one shape of every failure of the API. */
export const failureSchema = z
  .strictObject({
    ok: z.literal(false),
    status: z.int().describe("the HTTP status of the answer"),
    code: z.string().describe("stable; docs/errors.md lists all"),
    message: z.string().describe("what failed, where, what was expected, what came; for people, its words may change"),
    advice: z.string().nullable().describe("what to do; null where the message says it"),
  })
  .meta({ id: "Failure", description: "the one shape of every failure" });

export type Failure = Readonly<z.infer<typeof failureSchema>>;

/** Turns whatever was thrown into the one shape; what we did not foresee is a 500 whose details stay on the terminal. */
export function answerFailure(error: unknown, c: Context): Response {
  const { status, code, message } = knownAs(error);
  const body: Failure = { ok: false, status, code, message, advice: adviceFor(code) };
  return c.json(body, status as ContentfulStatusCode);
}

function knownAs(error: unknown): HearsayError {
  if (error instanceof HearsayError) return error;
  // Thrown before a route is reached: a body that is no JSON, or of another media type than the route takes.
  if (error instanceof HTTPException && error.status < 500) {
    return new HearsayError("bad-request", `the request: ${error.message}`, { status: 400 });
  }
  return unforeseen(error);
}

function unforeseen(error: unknown): HearsayError {
  process.stderr.write(`hearsay: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return new HearsayError(
    "unforeseen",
    "the server failed on this request; nothing that was kept is lost. The terminal says more",
  );
}

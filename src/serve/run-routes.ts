/** The routes of runs: adding reports, following a run, stopping it. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { streamSSE } from "hono/streaming";
import { capturesOf } from "../batch/inputs.ts";
import { HearsayError } from "../model/error.ts";
import { EXAMPLES } from "./examples.ts";
import { failures, responses } from "./responses.ts";
import type { Runs } from "./runs.ts";

/** A drop of more than this is refused at once; larger things come in by the command line, which streams. */
const MAX_DROP = 64 * 1024 * 1024;

const runId = {
  params: z.strictObject({ id: z.string().describe("the run, as POST /api/add and /api/weigh name it") }),
};

/** Read by `inputsOf`, not by the route, so that a drop is measured before it is taken in. */
const adding = {
  required: true,
  description: "Files in the multipart field `files`, as many as there are, or the address of one page.",
  content: {
    "multipart/form-data": {
      schema: {
        type: "object" as const,
        required: ["files"],
        properties: {
          files: {
            type: "array" as const,
            minItems: 1,
            items: { type: "string" as const, contentMediaType: "application/octet-stream" },
            description: "text, Markdown, HTML or JSON Lines (one report a line)",
          },
        },
      },
    },
    "application/json": {
      schema: {
        type: "object" as const,
        required: ["url"],
        properties: { url: { type: "string" as const, format: "uri", description: "http or https" } },
        additionalProperties: false,
      },
      example: { url: "https://courier.example/bridge-arrest" },
    },
  },
};

const EVENTS =
  "Server-sent events (WHATWG HTML), each named `progress` with one RunProgress (#/components/schemas/RunProgress) as JSON " +
  "on one line of data. The first tells how the run stands now; then comes one for every change of phase, and counts at " +
  "most ten times a second. The stream ends after the event whose phase is done, cancelled or failed. Events have no ids: " +
  "a client that comes back begins with the latest state";

/** Adds the runs to the API. */
export function addRuns(api: OpenAPIHono, runs: Runs): void {
  api.openapi(
    createRoute({
      method: "post",
      path: "/add",
      operationId: "add",
      tags: ["Runs"],
      summary: "Takes in files or an address and reads them",
      description: `At most ${MAX_DROP / 1024 / 1024} MB at once. The answer comes at once, the run goes on after the runs before it.`,
      request: { body: adding },
      responses: responses("StartedAnswer", "The run that reads them", [
        "bad-address",
        "nothing-to-add",
        "drop-too-large",
      ]),
    }),
    async (c) => c.json({ run: runs.start(capturesOf(await inputsOf(c.req.raw))) }) as never,
  );
  api.openapi(
    createRoute({
      method: "post",
      path: "/weigh",
      operationId: "weigh",
      tags: ["Runs"],
      summary: "Weighs the case again with every judgement",
      description: "The answer comes at once. A case that is weighed already is left as it is.",
      responses: responses("StartedAnswer", "The run that weighs it", []),
    }),
    (c) => c.json({ run: runs.start(nothing()) }) as never,
  );
  api.openapi(
    createRoute({
      method: "get",
      path: "/runs/{id}/events",
      operationId: "followRun",
      tags: ["Runs"],
      summary: "Follows a run until it ends, as server-sent events",
      request: runId,
      responses: {
        200: {
          description: EVENTS,
          content: {
            "text/event-stream": {
              schema: { type: "string" as const },
              example: `event: progress\ndata: ${JSON.stringify(EXAMPLES.RunProgress)}\n\n`,
            },
          },
        },
        ...failures(["run-not-found"]),
      },
    }),
    (c) => {
      const progress = runs.follow(c.req.valid("param").id);
      return streamSSE(c, async (stream) => {
        for await (const each of progress) {
          if (stream.aborted) return;
          await stream.writeSSE({ event: "progress", data: JSON.stringify(each) });
        }
      }) as never;
    },
  );
  api.openapi(
    createRoute({
      method: "delete",
      path: "/runs/{id}",
      operationId: "stopRun",
      tags: ["Runs"],
      summary: "Stops a run; what is kept stays",
      request: runId,
      responses: responses("DoneAnswer", "It is told to stop; its events say when it has", ["run-not-found"]),
    }),
    (c) => {
      runs.cancel(c.req.valid("param").id);
      return c.json({ ok: true }) as never;
    },
  );
}

/** A run that takes in nothing reads what still waits, and weighs. */
async function* nothing(): AsyncGenerator<never> {}

/** What a page sent: dropped files as bytes, or one address. */
async function inputsOf(
  request: Request,
): Promise<readonly (string | { readonly name: string; readonly type: string; readonly bytes: Uint8Array })[]> {
  const length = Number(request.headers.get("content-length") ?? 0);
  if (length > MAX_DROP) {
    throw new HearsayError(
      "drop-too-large",
      `${length} bytes were dropped, at most ${MAX_DROP} are taken at once; use \`hearsay add PATH\` for more`,
      { status: 413 },
    );
  }
  if (request.headers.get("content-type")?.startsWith("application/json")) {
    const parsed = z
      .strictObject({ url: z.url({ protocol: /^https?$/u }) })
      .safeParse(await request.json().catch(() => null));
    if (parsed.success) return [parsed.data.url];
    throw new HearsayError("bad-address", 'expected {"url": "https://…"} with an http or https address', {
      status: 400,
    });
  }
  const files = (await request.formData().catch(() => new FormData()))
    .getAll("files")
    .filter((each) => typeof each !== "string");
  if (files.length === 0)
    throw new HearsayError("nothing-to-add", 'expected files in the multipart field `files`, or {"url": …}', {
      status: 400,
    });
  return Promise.all(
    files.map(async (file) => ({ name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}

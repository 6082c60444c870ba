/** The routes that change the case: adding reports, stopping a run, judging, naming the case. */
import { userInfo } from "node:os";
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { streamSSE } from "hono/streaming";
import type { Store } from "../case/contract.ts";
import { HearsayError } from "../model/error.ts";
import { capturesOf } from "../work/inputs.ts";
import type { Runs } from "./runs.ts";

/** A drop of more than this is refused at once; larger things come in by the command line, which streams. */
const MAX_DROP = 64 * 1024 * 1024;

const done = (description: string) => ({
  200: { description, content: { "application/json": { schema: z.looseObject({}) } } },
});

const judgement = z.strictObject({
  kind: z.enum(["same", "different", "unsure", "accept", "reject", "correct", "undo"]),
  subject: z.array(z.string()).min(1),
  value: z.string().nullable(),
  reason: z.string(),
});

/** Adds the acts to the API. What a person decides is signed with the name they are signed in with on this machine. */
export function addActs(api: OpenAPIHono, store: Store, runs: Runs): void {
  api.openapi(
    createRoute({
      method: "post",
      path: "/add",
      summary: "Files (multipart field `files`) or an address ({url})",
      responses: done("{run}"),
    }),
    async (c) => c.json({ run: runs.start(capturesOf(await inputsOf(c.req.raw))) }) as never,
  );
  api.get("/runs/:id/events", (c) => {
    const id = c.req.param("id");
    const progress = runs.follow(id);
    return streamSSE(c, async (stream) => {
      for await (const each of progress) {
        if (stream.aborted) return;
        await stream.writeSSE({ event: "progress", data: JSON.stringify(each) });
      }
    });
  });
  api.openapi(
    createRoute({
      method: "delete",
      path: "/runs/{id}",
      summary: "Stops a run; what is kept stays",
      request: { params: z.strictObject({ id: z.string() }) },
      responses: done("{ok}"),
    }),
    (c) => {
      runs.cancel(c.req.valid("param").id);
      return c.json({ ok: true }) as never;
    },
  );
  api.openapi(
    createRoute({
      method: "post",
      path: "/judgements",
      summary: "Appends what a person decided",
      request: { body: { required: true, content: { "application/json": { schema: judgement } } } },
      responses: done("JournalEntry"),
    }),
    async (c) => c.json(await store.judge(c.req.valid("json"), userInfo().username)) as never,
  );
  const naming = z.strictObject({ title: z.string().max(200).optional(), question: z.string().max(2000).optional() });
  api.openapi(
    createRoute({
      method: "put",
      path: "/case",
      summary: "Names the case and its question",
      request: { body: { required: true, content: { "application/json": { schema: naming } } } },
      responses: done("{ok}"),
    }),
    async (c) => {
      const { title, question } = c.req.valid("json");
      await store.setInfo(
        { ...(title === undefined ? {} : { title }), ...(question === undefined ? {} : { question }) },
        userInfo().username,
      );
      return c.json({ ok: true }) as never;
    },
  );
}

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

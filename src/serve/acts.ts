/** The routes by which a person changes the case: judging, naming it. */
import { userInfo } from "node:os";
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Store } from "../case/contract.ts";
import { judgementSchema } from "../model/across.ts";
import { EXAMPLES } from "./examples.ts";
import { responses } from "./responses.ts";

const naming = z.strictObject({
  title: z.string().max(200).optional().describe("what the case is called; left as it is when left out"),
  question: z.string().max(2000).optional().describe("what is to be found out; left as it is when left out"),
});

const signed = z.strictObject({
  ...judgementSchema.shape,
  who: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .optional()
    .describe("who decided; the name they are signed in with on this machine when left out"),
});

const body = <T extends z.ZodType>(schema: T, example: object) => ({
  required: true,
  content: { "application/json": { schema, example } },
});

/** Adds the acts to the API. What a person decides is signed with the name they give, else that of this machine's user. */
export function addActs(api: OpenAPIHono, store: Store): void {
  api.openapi(
    createRoute({
      method: "post",
      path: "/judgements",
      operationId: "judge",
      tags: ["Acts"],
      summary: "Appends what a person decided",
      request: { body: body(signed, EXAMPLES.Judgement) },
      responses: responses("JournalEntry", "The entry of the journal, signed", ["bad-request"]),
    }),
    async (c) => {
      const { who, ...judgement } = c.req.valid("json");
      return c.json(await store.judge(judgement, who ?? userInfo().username)) as never;
    },
  );
  api.openapi(
    createRoute({
      method: "put",
      path: "/case",
      operationId: "nameCase",
      tags: ["Acts"],
      summary: "Names the case and its question",
      request: { body: body(naming, { question: "Who knew?" }) },
      responses: responses("DoneAnswer", "Done", ["bad-request"]),
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

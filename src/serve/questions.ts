/** The routes that only ask: each reads its input, calls the question of the same name, and gives the answer. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import * as ask from "../ask/index.ts";
import type { Store } from "../case/contract.ts";
import { FACTUALITIES, VOICE_KINDS } from "../model/reading.ts";

const failure = z
  .object({ ok: z.literal(false), status: z.int(), code: z.string(), message: z.string() })
  .openapi("Failure");

const responses = (answer: string) => ({
  200: {
    description: `${answer}, as described in src/ask/answers.ts`,
    content: { "application/json": { schema: z.looseObject({}).openapi(answer) } },
  },
  default: { description: "The one shape of every failure", content: { "application/json": { schema: failure } } },
});

const get = <const P extends string, R extends object>(path: P, summary: string, answer: string, request: R) =>
  createRoute({ method: "get", path, summary, request, responses: responses(answer) });

const id = { params: z.strictObject({ id: z.string() }) };
const page = {
  limit: z.coerce.number().int().min(1).max(10_000).optional(),
  offset: z.coerce.number().int().min(0).optional(),
};
const nothing = { query: z.strictObject({}) };

const ledgerQuery = z.strictObject({
  q: z.string().optional(),
  who: z.string().optional(),
  about: z.string().optional(),
  what: z.string().optional(),
  place: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  voice: z.enum(VOICE_KINDS).optional(),
  certainty: z.enum(FACTUALITIES).optional(),
  origins: z.coerce.number().int().min(0).optional(),
  disputed: z.enum(["true", "false"]).optional(),
  report: z.string().optional(),
  sort: z.enum(["weight", "time", "newest"]).optional(),
  ...page,
});

/** Adds the questions to the API. */
export function addQuestions(api: OpenAPIHono, store: Store): void {
  const ok = (c: { json: (body: object, status: 200) => Response }, body: object): never => c.json(body, 200) as never;
  api.openapi(get("/case", "The case at a glance", "CaseAnswer", nothing), async (c) =>
    ok(c, await ask.caseAtAGlance(store)),
  );
  api.openapi(get("/reports", "Every report", "ReportsAnswer", nothing), async (c) => ok(c, await ask.reports(store)));
  api.openapi(get("/reports/{id}", "One report with everything known about it", "RoomAnswer", id), async (c) =>
    ok(c, await ask.room(store, c.req.valid("param").id)),
  );
  api.openapi(
    get("/ledger", "What is claimed, by whom, with how many origins", "LedgerAnswer", { query: ledgerQuery }),
    async (c) => {
      const { disputed, ...rest } = c.req.valid("query");
      return ok(
        c,
        await ask.ledger(store, { ...rest, disputed: disputed === undefined ? undefined : disputed === "true" }),
      );
    },
  );
  api.openapi(get("/propositions/{id}", "One proposition with its origins", "PropositionAnswer", id), async (c) =>
    ok(c, await ask.proposition(store, c.req.valid("param").id)),
  );
  api.openapi(
    get("/who", "One person, body or place", "WhoAnswer", { query: z.strictObject({ name: z.string().min(1) }) }),
    async (c) => ok(c, await ask.who(store, c.req.valid("query").name)),
  );
  api.openapi(get("/timeline", "Events in order of time", "TimelineAnswer", nothing), async (c) =>
    ok(c, await ask.timeline(store)),
  );
  api.openapi(get("/origins", "Which reports go back to which origin", "OriginsAnswer", nothing), async (c) =>
    ok(c, await ask.origins(store)),
  );
  api.openapi(get("/contradictions", "What cannot all hold", "ContradictionsAnswer", nothing), async (c) =>
    ok(c, await ask.contradictions(store)),
  );
  api.openapi(
    get("/search", "Words, names", "SearchAnswer", { query: z.strictObject({ q: z.string(), ...page }) }),
    async (c) => {
      const { q, limit, offset } = c.req.valid("query");
      return ok(
        c,
        await ask.search(store, q, {
          ...(limit === undefined ? {} : { limit }),
          ...(offset === undefined ? {} : { offset }),
        }),
      );
    },
  );
  api.openapi(get("/journal", "Who decided what and when", "JournalAnswer", nothing), async (c) =>
    ok(c, { entries: await store.journal() }),
  );
}

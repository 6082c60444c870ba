/** The routes that only ask: each reads its input, calls the question of the same name, and gives the answer. */
import { userInfo } from "node:os";
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import * as ask from "../ask/index.ts";
import type { Store } from "../case/contract.ts";
import { FACTUALITIES, VOICE_KINDS } from "../model/reading.ts";
import type { FailureCode } from "./failures.ts";
import { type AnswerName, responses } from "./responses.ts";

interface Question<P extends string, R extends object> {
  readonly path: P;
  /** Names the operation for clients made from the description. */
  readonly operationId: string;
  readonly summary: string;
  readonly answer: AnswerName;
  /** What the answer holds, where its shape does not say. */
  readonly description: string;
  readonly request: R;
  readonly failures?: readonly FailureCode[];
}

const get = <const P extends string, R extends object>(of: Question<P, R>) =>
  createRoute({
    method: "get",
    path: of.path,
    operationId: of.operationId,
    tags: ["Questions"],
    summary: of.summary,
    request: of.request,
    responses: responses(of.answer, of.description, ["bad-request", ...(of.failures ?? [])]),
  });

const nothing = { query: z.strictObject({}) };
const byId = (what: string) => ({ params: z.strictObject({ id: z.string().describe(what) }), ...nothing });
/** A number as an address carries it. The type is written out because what coerces takes more than it should name. */
const whole = (least: number, most: number, description: string) =>
  z.coerce
    .number()
    .int()
    .min(least)
    .max(most)
    .optional()
    .openapi({ type: "integer", minimum: least, maximum: most, description });

/** All rows when no limit is given, except in a search, which then gives 20. */
const page = {
  limit: whole(1, 10_000, "at most so many"),
  offset: whole(0, 1_000_000_000, "rows to skip"),
};

const ledgerQuery = z.strictObject({
  q: z.string().optional().describe("words, all of which stand in the wording or in one of its claims"),
  who: z.string().optional().describe("said by: a name, part of one, or a cluster id"),
  about: z.string().optional().describe("speaking of: a name, part of one, or a cluster id"),
  what: z.string().optional().describe("event type, relation predicate, or kind (event, relation, words)"),
  place: z.string().optional().describe("where: a name or part of one"),
  from: z.string().optional().describe("what it speaks of is not before: EDTF, 2031, 2031-05 or 2031-05-03"),
  to: z.string().optional().describe("not after: EDTF, counted to the end of the day, month or year"),
  voice: z.enum(VOICE_KINDS).optional().describe("kind of the innermost voice"),
  certainty: z.enum(FACTUALITIES).optional().describe("factuality of one of its claims; + is sent as %2B"),
  origins: whole(0, 1_000_000_000, "at least so many independent origins"),
  disputed: z.enum(["true", "false"]).optional().describe("only what stands in a contradiction, or only what does not"),
  report: z.string().optional().describe("report id: only what it claims"),
  sort: z
    .enum(["weight", "time", "newest"])
    .optional()
    .describe("most origins first (when left out), earliest first by what it speaks of, or newest report first"),
  ...page,
});

const whoQuery = z.strictObject({
  name: z.string().min(1).describe("a name in any form, without regard to case and marks, or a cluster id"),
});
const searchQuery = z.strictObject({ q: z.string().describe('words, "a phrase" and -without'), ...page });

/** Adds the questions to the API. */
export function addQuestions(api: OpenAPIHono, store: Store): void {
  const ok = (c: { json: (body: object, status: 200) => Response }, body: object): never => c.json(body, 200) as never;
  api.openapi(
    get({
      path: "/case",
      operationId: "getCase",
      summary: "The case at a glance",
      answer: "CaseAnswer",
      description: "Its question, counts, what is claimed by most origins, and what is disputed",
      request: nothing,
    }),
    async (c) => ok(c, await ask.caseAtAGlance(store)),
  );
  api.openapi(
    get({
      path: "/reports",
      operationId: "listReports",
      summary: "Every report",
      answer: "ReportsAnswer",
      description: "In order of publication, those without a date last",
      request: nothing,
    }),
    async (c) => ok(c, await ask.reports(store)),
  );
  api.openapi(
    get({
      path: "/reports/{id}",
      operationId: "getReport",
      summary: "One report with everything known about it",
      answer: "RoomAnswer",
      description: "Its reading, and what is known across reports of each of its claims and names",
      request: byId("report id"),
      failures: ["report-not-found"],
    }),
    async (c) => ok(c, await ask.room(store, c.req.valid("param").id)),
  );
  api.openapi(
    get({
      path: "/ledger",
      operationId: "listLedger",
      summary: "What is claimed, by whom, with how many origins",
      answer: "LedgerAnswer",
      description: "Propositions, all of them when no limit is given; filters are joined by “and”",
      request: { query: ledgerQuery },
      failures: ["bad-date"],
    }),
    async (c) => {
      const { disputed, ...rest } = c.req.valid("query");
      return ok(
        c,
        await ask.ledger(store, { ...rest, disputed: disputed === undefined ? undefined : disputed === "true" }),
      );
    },
  );
  api.openapi(
    get({
      path: "/propositions/{id}",
      operationId: "getProposition",
      summary: "One proposition with its origins",
      answer: "PropositionAnswer",
      description: "Its claims, the origins they go back to, and what stands against it",
      request: byId("proposition id"),
      failures: ["proposition-not-found"],
    }),
    async (c) => ok(c, await ask.proposition(store, c.req.valid("param").id)),
  );
  api.openapi(
    get({
      path: "/who",
      operationId: "getWho",
      summary: "One person, body or place",
      answer: "WhoAnswer",
      description: "Names as sources write them, ties, events, what it says and what is said of it",
      request: { query: whoQuery },
      failures: ["nobody-by-that-name"],
    }),
    async (c) => ok(c, await ask.who(store, c.req.valid("query").name)),
  );
  api.openapi(
    get({
      path: "/timeline",
      operationId: "listTimeline",
      summary: "Events in order of time",
      answer: "TimelineAnswer",
      description: "By the earliest time anyone gives, with every time that is given",
      request: nothing,
    }),
    async (c) => ok(c, await ask.timeline(store)),
  );
  api.openapi(
    get({
      path: "/origins",
      operationId: "listOrigins",
      summary: "Which reports go back to which origin",
      answer: "OriginsAnswer",
      description: "Groups of reports and claims with the reasons that join them, and copies",
      request: nothing,
    }),
    async (c) => ok(c, await ask.origins(store)),
  );
  api.openapi(
    get({
      path: "/contradictions",
      operationId: "listContradictions",
      summary: "What cannot all hold",
      answer: "ContradictionsAnswer",
      description: "Side by side, the widest first",
      request: nothing,
    }),
    async (c) => ok(c, await ask.contradictions(store)),
  );
  api.openapi(
    get({
      path: "/search",
      operationId: "search",
      summary: "Words in the reports, and names",
      answer: "SearchAnswer",
      description:
        "Reports (20 when no limit is given) with the passages around the words, and people, bodies and places by that name",
      request: { query: searchQuery },
      failures: ["empty-query"],
    }),
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
  api.openapi(
    get({
      path: "/review",
      operationId: "getReview",
      summary: "What waits for a person's decision, and what was decided",
      answer: "ReviewAnswer",
      description: "Pairs of names that may be one, the likeliest first, and every judgement, newest first",
      request: nothing,
    }),
    async (c) => ok(c, await ask.review(store, userInfo().username)),
  );
  api.openapi(
    get({
      path: "/review/{id}",
      operationId: "getPair",
      summary: "Two names side by side",
      answer: "PairAnswer",
      description: "What each is seen doing, why they may be one or two, and what would change if they were one",
      request: byId("two cluster ids, or members of clusters (REPORT/LOCAL), with ~ between them"),
      failures: ["pair-not-found", "pair-is-one"],
    }),
    async (c) => ok(c, await ask.reviewedPair(store, c.req.valid("param").id)),
  );
  api.openapi(
    get({
      path: "/journal",
      operationId: "listJournal",
      summary: "Who decided what and when",
      answer: "JournalAnswer",
      description: "The whole hash chain, oldest first",
      request: nothing,
    }),
    async (c) => ok(c, { entries: await store.journal() }),
  );
}

/** Answers are what their schemas say, on the example case and on a small one: the schemas describe the HTTP API. */
import { beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import type { Store } from "../case/contract.ts";
import * as answers from "./answers.ts";
import * as ask from "./index.ts";
import { exampleCase } from "./testing/example-case.ts";
import { smallCase } from "./testing/small-case.ts";

/** The answer as it goes over the wire; throws where the schema lacks a field or the answer has one too many. */
const fits = <T extends z.ZodType>(schema: T, answer: unknown): z.infer<T> =>
  schema.parse(JSON.parse(JSON.stringify(answer)));

describe.each([
  ["the small case", smallCase],
  ["the example case", exampleCase],
])("on %s", (_name, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    await store.judge({ kind: "accept", subject: ["r-1/c1"], value: null, reason: "the words say so" }, "mira");
  }, 60_000);

  it("the lists are as described", async () => {
    const { counts } = fits(answers.caseAnswerSchema, await ask.caseAtAGlance(store));
    const { reports } = fits(answers.reportsAnswerSchema, await ask.reports(store));
    expect(counts.reports).toBe(reports.length);
    expect(fits(answers.ledgerAnswerSchema, await ask.ledger(store)).rows.length).toBe(counts.propositions);
    expect(fits(answers.originsAnswerSchema, await ask.origins(store)).groups.length).toBe(counts.origins);
    expect(fits(answers.timelineAnswerSchema, await ask.timeline(store)).events.length).toBeGreaterThan(0);
    const { contradictions } = fits(answers.contradictionsAnswerSchema, await ask.contradictions(store));
    expect(contradictions.length).toBe(counts.contradictions);
    const { entries } = fits(answers.journalAnswerSchema, { entries: await store.journal() });
    expect(entries.at(-1)).toMatchObject({ kind: "accept", who: "mira" });
  });

  it("every report, proposition and name is as described", async () => {
    for (const { id } of (await ask.reports(store)).reports) {
      expect(fits(answers.roomAnswerSchema, await ask.room(store, id)).row.id).toBe(id);
    }
    for (const { proposition: id } of (await ask.ledger(store)).rows) {
      expect(fits(answers.propositionAnswerSchema, await ask.proposition(store, id)).row.proposition).toBe(id);
    }
    for (const { id } of await store.entities()) {
      expect(fits(answers.whoAnswerSchema, await ask.who(store, id)).entity.id).toBe(id);
    }
  });

  it("what a search finds is as described", async () => {
    const { title } = (await ask.reports(store)).reports[0] as { title: string };
    const found = fits(answers.searchAnswerSchema, await ask.search(store, title.split(" ")[0] as string));
    expect(found.hits.length).toBeGreaterThan(0);
  });
});

it("an answer with a field that is not described does not pass", () => {
  const weight = { support: 1, against: 0, unknown: 0, reports: 1, words: "1 origin (1 report)" };
  expect(answers.weightSchema.safeParse(weight).success).toBe(true);
  expect(answers.weightSchema.safeParse({ ...weight, verdict: "true" }).success).toBe(false);
});

/**
 * The named shapes of the API. They come from the schemas of `src/ask` by zod's own JSON Schema, which is what OpenAPI 3.1
 * uses; routes refer to them by name.
 */
import { z } from "zod";
import * as answers from "../ask/answers.ts";
import { runProgressSchema } from "../batch/progress.ts";
import { journalEntrySchema } from "../case/rows.ts";
import { judgementSchema } from "../model/across.ts";
import { failureSchema } from "./failure.ts";

export const indexAnswerSchema = z
  .strictObject({
    name: z.literal("Hearsay"),
    version: z.string().describe("of the API: raised when a client of the old form would misread the new one"),
    description: z.string().describe("where the OpenAPI 3.1 description is"),
    routes: z.array(
      z.strictObject({
        method: z.string(),
        path: z.string().describe("with {name} where a value goes"),
        summary: z.string(),
      }),
    ),
  })
  .meta({ id: "IndexAnswer" });

export const startedAnswerSchema = z
  .strictObject({ run: z.string().describe("the run's name until the server stops: /api/runs/{id}/events follows it") })
  .meta({ id: "StartedAnswer" });

export const doneAnswerSchema = z.strictObject({ ok: z.literal(true) }).meta({ id: "DoneAnswer" });

/** Every shape a route may name, by name. */
export const SHAPES = {
  IndexAnswer: indexAnswerSchema,
  CaseAnswer: answers.caseAnswerSchema,
  ReportsAnswer: answers.reportsAnswerSchema,
  RoomAnswer: answers.roomAnswerSchema,
  LedgerAnswer: answers.ledgerAnswerSchema,
  PropositionAnswer: answers.propositionAnswerSchema,
  WhoAnswer: answers.whoAnswerSchema,
  TimelineAnswer: answers.timelineAnswerSchema,
  OriginsAnswer: answers.originsAnswerSchema,
  ContradictionsAnswer: answers.contradictionsAnswerSchema,
  SearchAnswer: answers.searchAnswerSchema,
  ReviewAnswer: answers.reviewAnswerSchema,
  PairAnswer: answers.pairAnswerSchema,
  JournalAnswer: answers.journalAnswerSchema,
  JournalEntry: journalEntrySchema,
  StartedAnswer: startedAnswerSchema,
  DoneAnswer: doneAnswerSchema,
  RunProgress: runProgressSchema,
  Judgement: judgementSchema,
  Failure: failureSchema,
} as const;

export type ShapeName = keyof typeof SHAPES;

export const shape = (name: ShapeName): { readonly $ref: string } => ({ $ref: `#/components/schemas/${name}` });

/** The shapes and all they are made of, as JSON Schema under the names a description refers to. */
export function components(): Readonly<Record<string, object>> {
  const { $defs } = z.toJSONSchema(z.strictObject(SHAPES), {
    override: ({ jsonSchema }) => {
      // The bounds of what a double counts exactly say nothing about an answer.
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  const named = Object.entries($defs ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.parse(JSON.stringify(Object.fromEntries(named)), (key, value: unknown) =>
    key === "$ref" && typeof value === "string" ? value.replace("#/$defs/", "#/components/schemas/") : value,
  ) as Readonly<Record<string, object>>;
}

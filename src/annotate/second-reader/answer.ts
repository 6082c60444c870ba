/**
 * Answers: the form in which a language model is asked to answer, and what is taken of what it sends.
 *
 * The whole must be a JSON object; each finding is looked at by itself, so one that is malformed takes no other with it.
 */
import { z } from "zod";
import { ENTITY_TYPES, EVENT_TYPES } from "../../model/reading.ts";

const quoteSchema = z.object({
  sentence: z.int().nullish().describe("number of the sentence in which the words begin"),
  words: z.string().describe("the words, copied letter for letter"),
  occurrence: z
    .int()
    .nullish()
    .describe("null, or 1, 2, 3 ... for which place is meant when the words stand more than once in the sentence"),
});

export const nameSchema = z.object({ type: z.string(), ...quoteSchema.shape });
export const attributionSchema = z.object({
  source: quoteSchema.nullish().describe("who says so; null when the text does not tell"),
  cue: quoteSchema.describe("the word or words of saying"),
  content: z.array(quoteSchema).min(1).describe("what is said; several when the cue stands in the middle of it"),
});
export const eventSchema = z.object({ type: z.string(), ...quoteSchema.shape });

export type Quote = z.infer<typeof quoteSchema>;

/** An answer whose findings are still to be looked at one by one. */
export interface Answer {
  readonly names: readonly unknown[];
  readonly attributions: readonly unknown[];
  readonly events: readonly unknown[];
}

const answerSchema = z.object({
  names: z.array(z.unknown()).nullish(),
  attributions: z.array(z.unknown()).nullish(),
  events: z.array(z.unknown()).nullish(),
});

/** Why an answer cannot be used, in words that follow "its answer". */
export class UnusableAnswer extends Error {
  override readonly name = "UnusableAnswer";
}

/**
 * Reads an answer out of what a model wrote: JSON, also in a code fence, behind thoughts, or with words around it.
 *
 * @throws UnusableAnswer when there is no JSON object of that form in it
 */
export function answerOf(written: string): Answer {
  const thought = written.lastIndexOf("</think>");
  const said = thought < 0 ? written : written.slice(thought + "</think>".length);
  const [from, to] = [said.indexOf("{"), said.lastIndexOf("}")];
  if (from < 0) throw new UnusableAnswer("holds no JSON object");
  let data: unknown;
  try {
    data = JSON.parse(said.slice(from, to + 1));
  } catch {
    throw new UnusableAnswer("is no valid JSON (it may have been cut short)");
  }
  const parsed = answerSchema.safeParse(data);
  if (!parsed.success) {
    throw new UnusableAnswer('has not the form that was asked for (lists "names", "attributions" and "events")');
  }
  const { names, attributions, events } = parsed.data;
  if (!names && !attributions && !events) {
    throw new UnusableAnswer('has none of the lists "names", "attributions" and "events"');
  }
  return { names: names ?? [], attributions: attributions ?? [], events: events ?? [] };
}

/** The answer's form as a strict JSON Schema, for endpoints that hold their model to it. */
export function answerJsonSchema(): Readonly<Record<string, unknown>> {
  const text = { type: "string" };
  const quote = {
    sentence: { type: "integer" },
    words: text,
    occurrence: { type: ["integer", "null"] },
  };
  const object = (properties: Readonly<Record<string, unknown>>) => ({
    type: "object",
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  });
  const list = (items: unknown) => ({ type: "array", items });
  return object({
    names: list(object({ type: { type: "string", enum: [...ENTITY_TYPES] }, ...quote })),
    attributions: list(
      object({
        source: { anyOf: [object(quote), { type: "null" }] },
        cue: object(quote),
        content: list(object(quote)),
      }),
    ),
    events: list(object({ type: { type: "string", enum: [...EVENT_TYPES] }, ...quote })),
  });
}

/**
 * What a store gives out beside the nouns of the model: rows and entries that are shown as they are. The schemas describe
 * them in the HTTP API; the types are inferred from them. Times are milliseconds since 1970 UTC.
 */
import { z } from "zod";
import { type Deep, spanSchema } from "../model/reading.ts";

export const reportRowSchema = z
  .strictObject({
    id: z.string(),
    seq: z.int().describe("grows with every report kept; says nothing but the order of keeping"),
    capture: z.string().describe("SHA-256 of the bytes it was read from, lower-case hex"),
    sourceId: z.string().nullable().describe("the id the report had where it came from"),
    title: z.string(),
    outlet: z.string().nullable(),
    publishedAt: z
      .string()
      .nullable()
      .describe("EDTF date or RFC 3339 instant, as the source gives it; null when it gives none"),
    url: z.string().nullable(),
    where: z.string().describe("where the bytes came from: a path, an address, stdin"),
    language: z.string().nullable().describe("BCP 47; null when it could not be told"),
    words: z.int().nonnegative(),
    claims: z.int().nonnegative(),
    notices: z.int().nonnegative(),
    revises: z
      .string()
      .nullable()
      .describe("id of an earlier report at the same address, when this one is its revision"),
    state: z
      .enum(["read", "waiting", "failed"])
      .describe("of its reading: read, waiting (killed before), failed (see notices)"),
  })
  .meta({ id: "ReportRow", description: "a line of the list of reports" });

export const journalEntrySchema = z
  .strictObject({
    seq: z.int(),
    at: z.int().describe("milliseconds since 1970 UTC"),
    who: z.string(),
    kind: z.string().describe("captured, case-created, case-info, or the kind of a judgement"),
    body: z.unknown().describe("what happened; for a judgement the Judgement itself"),
    before: z.string().describe("digest of the entry before; 64 zeros in the first"),
    digest: z.string().describe("SHA-256 over this entry and the digest before, lower-case hex"),
  })
  .meta({
    id: "JournalEntry",
    description: "one entry of the journal: a hash chain, each entry carries the digest of the one before",
  });

export const hitSchema = z
  .strictObject({
    report: z.string().describe("report id"),
    title: z.string(),
    outlet: z.string().nullable(),
    publishedAt: z.string().nullable().describe("EDTF date or RFC 3339 instant"),
    passages: z
      .array(
        z.strictObject({
          ...spanSchema.shape,
          marks: z.array(spanSchema).describe("the stretches of the text to mark"),
        }),
      )
      .describe("around the words found; UTF-16 code units of the report's text"),
  })
  .meta({ id: "Hit", description: "a report that holds the words" });

export const caseInfoSchema = z
  .strictObject({
    title: z.string(),
    question: z.string(),
    createdAt: z.int().describe("milliseconds since 1970 UTC"),
    reports: z.int().nonnegative(),
    waiting: z.int().nonnegative(),
    failed: z.int().nonnegative(),
    assessed: z.boolean().describe("whether what is known across reports is up to date with the readings"),
  })
  .meta({ id: "CaseInfo" });

export const failureRowSchema = z
  .strictObject({
    capture: z.string().describe("SHA-256 of the bytes, lower-case hex"),
    where: z.string(),
    code: z.string().describe("stable; listed in docs/errors.md"),
    message: z.string(),
  })
  .meta({ id: "FailureRow", description: "a capture that could not be read; its bytes are kept" });

/** A line of the list of reports. */
export type ReportRow = Deep<z.infer<typeof reportRowSchema>>;
/** One entry of the journal: a hash chain, each entry carries the digest of the one before. */
export type JournalEntry = Deep<z.infer<typeof journalEntrySchema>>;
export type Hit = Deep<z.infer<typeof hitSchema>>;
export type CaseInfo = Deep<z.infer<typeof caseInfoSchema>>;
export type FailureRow = Deep<z.infer<typeof failureRowSchema>>;

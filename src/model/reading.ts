/**
 * The contract between the reader and everything else: one `Reading` per report.
 *
 * Types and schemas are one text: the zod schemas below check data that crosses a border, the types are inferred from
 * them, and `docs/reading.schema.json` is generated from them (`npm run schema`; CI fails when it differs).
 *
 * Spans are half-open, in UTF-16 code units of `report.text`. Dates are EDTF level 1 strings (ISO 8601-2).
 * Ids of a reading ("e3", "m12", "a4", "v2", "r1", "c7") are unique inside that reading only; across a case a thing is
 * named by report id and local id (`src/model/ids.ts`).
 */
import { z } from "zod";

/** The version of the contract: raised when a reader of the old form would misread the new one. */
export const READING_VERSION = 1;

export const ENTITY_TYPES = [
  "Person",
  "Organization",
  "Group",
  "GeopoliticalEntity",
  "Location",
  "Facility",
  "NamedEvent",
  "Document",
  "Weapon",
  "Other",
] as const;

export const BLOCK_KINDS = [
  "headline",
  "byline",
  "dateline",
  "synopsis-heading",
  "synopsis",
  "key-points-heading",
  "key-point",
  "heading",
  "paragraph",
  "quotation",
  "caption",
  "correction",
  "credit",
] as const;

export const FACTUALITIES = ["CT+", "PR+", "PS+", "CT-", "PR-", "PS-", "U"] as const;
export const MANNERS = ["direct", "indirect", "mixed"] as const;
export const VOICE_KINDS = ["outlet", "agency", "person", "body", "document", "unnamed"] as const;

export const PREDICATES = [
  "leader_of",
  "member_of",
  "commander_of",
  "spokesperson_of",
  "representative_of",
  "ambassador_of",
  "holds_office",
  "employed_by",
  "founder_of",
  "affiliated_with",
  "opposed_to",
  "parent_of",
  "sibling_of",
  "spouse_of",
  "relative_of",
  "located_in",
  "part_of",
  "based_in",
  "also_known_as",
] as const;

export const EVENT_TYPES = [
  "Meet",
  "Communicate",
  "Travel",
  "Gather",
  "Speak",
  "Support",
  "Request",
  "Accuse",
  "Deny",
  "Reject",
  "ClaimResponsibility",
  "Threaten",
  "Agree",
  "Concede",
  "Cooperate",
  "Aid",
  "Transfer",
  "Release",
  "StandDown",
  "Appoint",
  "LeavePost",
  "Elect",
  "ChangeOrganization",
  "Recruit",
  "Investigate",
  "Arrest",
  "Charge",
  "Convict",
  "Acquit",
  "Sanction",
  "Restrict",
  "Seize",
  "Deport",
  "Protest",
  "Mobilize",
  "Infiltrate",
  "Attack",
  "Clash",
  "Abduct",
  "TakeTerritory",
  "Die",
  "Injure",
  "Other",
] as const;

export const VERDICTS = ["supported", "overstated", "contradicted", "not-found"] as const;

export const spanSchema = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .meta({ id: "Span", description: "half-open [start, end), in UTF-16 code units of the report's text" });
const span = spanSchema;
const edtf = z.string().describe("EDTF level 1 (ISO 8601-2), for example 2025-09-17, 2025-02, 2023-10-07/.., 2025~");
const basis = z.enum(["stated", "inferred"]).describe("in the words themselves, or worked out by the machine");
const stage = z.string().describe("the stage that says so, with its version: names@1");

export const blockSchema = z.strictObject({ kind: z.enum(BLOCK_KINDS), ...span.shape }).meta({ id: "Block" });

export const reportSchema = z
  .strictObject({
    id: z.string(),
    sourceId: z.string().nullable().describe("the id the report had where it came from"),
    text: z.string(),
    language: z.string().nullable().describe("BCP 47; null when it could not be told"),
    headline: span.nullable(),
    headlineIsQuestion: z.boolean(),
    byline: z.string().nullable(),
    outlet: z.string().nullable(),
    publishedAt: z.string().nullable().describe("EDTF date or RFC 3339 instant, as the source gives it"),
    url: z.string().nullable(),
    synopsis: span.nullable(),
    keyPoints: z.array(span),
    dateline: z
      .strictObject({
        span,
        place: z.string().nullable().describe("entity id"),
        date: edtf.nullable(),
        dateBasis: basis.nullable(),
        agency: z.string().nullable().describe("entity id"),
      })
      .nullable(),
    credit: span.nullable().describe("a credit line that names the agency whose copy it is"),
    blocks: z.array(blockSchema),
  })
  .meta({ id: "ReportHead", description: "the report a reading is of" });

export const entitySchema = z
  .strictObject({
    id: z.string(),
    type: z.enum(ENTITY_TYPES),
    name: z.string().describe("the best form in this report; for an unnamed one its wording"),
    named: z.boolean().describe("false for somebody only described: two officials"),
    aliases: z.array(
      z.strictObject({
        text: z.string(),
        kind: z.enum(["alias", "acronym", "short-form", "spelling", "previous-name"]),
      }),
    ),
    titles: z.array(z.string()),
    place: z
      .strictObject({
        lat: z.number(),
        lon: z.number(),
        country: z.string().nullable().describe("ISO 3166-1 alpha-2 of the administering country"),
        geonames: z.int().nullable(),
        name: z.string(),
        precision: z.enum(["locality", "region", "country"]),
        alternatives: z.array(
          z.strictObject({ name: z.string(), country: z.string().nullable(), geonames: z.int(), score: z.number() }),
        ),
      })
      .nullable(),
    stage,
  })
  .meta({ id: "Entity", description: "somebody or something the report speaks of; the id is unique in the reading" });

export const mentionSchema = z
  .strictObject({
    id: z.string(),
    ...span.shape,
    form: z.enum(["name", "nominal", "pronoun"]),
    type: z.enum(ENTITY_TYPES),
    entity: z.string().nullable().describe("null when two or more entities fit and it stays open"),
    candidates: z.array(z.string()).describe("entity ids that fit when it stays open, else empty"),
    stage,
  })
  .meta({ id: "Mention" });

export const timeSchema = z
  .strictObject({
    ...span.shape,
    type: z.enum(["date", "time", "duration", "set"]),
    value: edtf.nullable(),
    timex: z.string().describe("TIMEX3 value (ISO-TimeML)"),
    basis,
    anchor: z.string().nullable().describe("the date it was worked out from; null when it stands by itself"),
    stage,
  })
  .meta({ id: "TimeExpression" });

export const attributionSchema = z
  .strictObject({
    id: z.string(),
    source: span.nullable(),
    mention: z.string().nullable().describe("mention id of the source"),
    entity: z.string().nullable(),
    cue: span,
    content: z.array(span),
    manner: z.enum(MANNERS),
    parent: z.string().nullable().describe("id of the attribution in whose content this one stands"),
    factuality: z.enum(FACTUALITIES),
    hedges: z.array(span),
    stage,
  })
  .meta({ id: "Attribution", description: "source, cue and content: who says what" });

export const eventSchema = z
  .strictObject({
    id: z.string(),
    type: z.enum(EVENT_TYPES),
    trigger: span,
    roles: z.array(z.strictObject({ role: z.string(), mention: z.string() })),
    time: z.strictObject({ value: edtf, basis }).nullable(),
    place: z.strictObject({ entity: z.string(), basis }).nullable(),
    name: span.nullable(),
    counts: z
      .array(
        z.strictObject({
          what: z.enum(["dead", "injured", "missing", "arrested", "present"]),
          min: z.int(),
          max: z.int().nullable(),
          span,
        }),
      )
      .describe("numbers of people the report gives for this event"),
    polarity: z.enum(["positive", "negative"]),
    realis: z.enum(["actual", "generic", "other"]),
    factuality: z.enum(FACTUALITIES).describe("as the innermost voice puts it"),
    hedges: z.array(span),
    by: z.array(z.string()).describe("ids of the attributions whose content holds it, innermost last"),
    stage,
  })
  .meta({ id: "EventMention" });

export const relationSchema = z
  .strictObject({
    id: z.string(),
    subject: z.string(),
    predicate: z.enum(PREDICATES),
    object: z.string(),
    detail: z.string().nullable(),
    evidence: span,
    time: edtf.nullable(),
    by: z.array(z.string()),
    stage,
  })
  .meta({ id: "RelationMention" });

export const voiceSchema = z
  .strictObject({
    kind: z.enum(VOICE_KINDS),
    entity: z.string().nullable(),
    wording: span.nullable().describe("null for the outlet itself"),
    cue: span.nullable(),
    manner: z.enum([...MANNERS, "own-voice"]),
  })
  .meta({ id: "Voice", description: 'one link of "who says so"' });

export const claimSchema = z
  .strictObject({
    id: z.string(),
    report: z.string(),
    span: span.describe("the clause or sentence that makes the claim"),
    content: z.union([
      z.strictObject({ event: z.string() }),
      z.strictObject({ relation: z.string() }),
      z.strictObject({ proposition: span }),
    ]),
    voices: z.array(voiceSchema).min(1).describe("outermost first: outlet, agency, document, person"),
    factuality: z.enum(FACTUALITIES).describe("as the innermost voice puts it"),
    hedges: z.array(span),
    attribution: z.string().nullable().describe("the innermost attribution that governs it"),
    basis,
    stage,
  })
  .meta({ id: "Claim" });

export const keyPointCheckSchema = z
  .strictObject({
    keyPoint: span,
    verdict: z.enum(VERDICTS),
    by: z.array(span),
    why: z.string(),
  })
  .meta({ id: "KeyPointCheck", description: "a key point compared with the body" });

export const noticeSchema = z
  .strictObject({
    code: z.string(),
    span: span.nullable(),
    message: z.string(),
  })
  .meta({ id: "Notice", description: "what was doubtful; codes in docs/errors.md" });

export const differenceSchema = z
  .strictObject({
    layer: z.enum(["names", "attributions", "events"]),
    span,
    reader: z.string().describe("the second reader's name"),
    first: z.string().nullable().describe("what the first reader says there, in words; null when nothing"),
    second: z.string().nullable().describe("what the second reader says there, in words; null when nothing"),
    added: z.boolean().describe("whether the second reader's finding was added to the reading"),
  })
  .meta({ id: "Difference", description: "where a second reader, asked by the user, differs from the first" });

export const readingSchema = z.strictObject({
  hearsay: z.literal(READING_VERSION),
  report: reportSchema,
  sentences: z.array(span),
  entities: z.array(entitySchema),
  mentions: z.array(mentionSchema),
  times: z.array(timeSchema),
  attributions: z.array(attributionSchema),
  events: z.array(eventSchema),
  relations: z.array(relationSchema),
  claims: z.array(claimSchema),
  keyPointChecks: z.array(keyPointCheckSchema),
  notices: z.array(noticeSchema),
  differences: z.array(differenceSchema).optional().describe("there only when a second reader was asked"),
});

export type EntityType = (typeof ENTITY_TYPES)[number];
export type BlockKind = (typeof BLOCK_KINDS)[number];
export type Factuality = (typeof FACTUALITIES)[number];
export type Manner = (typeof MANNERS)[number];
export type VoiceKind = (typeof VOICE_KINDS)[number];
export type Predicate = (typeof PREDICATES)[number];
export type EventType = (typeof EVENT_TYPES)[number];
export type Verdict = (typeof VERDICTS)[number];

/** Readonly all the way down: annotations are never edited, a new run makes new ones. */
export type Deep<T> = T extends (infer U)[]
  ? readonly Deep<U>[]
  : T extends object
    ? { readonly [K in keyof T]: Deep<T[K]> }
    : T;

export type Block = Deep<z.infer<typeof blockSchema>>;
export type ReportHead = Deep<z.infer<typeof reportSchema>>;
export type Entity = Deep<z.infer<typeof entitySchema>>;
export type Mention = Deep<z.infer<typeof mentionSchema>>;
export type TimeExpression = Deep<z.infer<typeof timeSchema>>;
export type Attribution = Deep<z.infer<typeof attributionSchema>>;
export type EventMention = Deep<z.infer<typeof eventSchema>>;
export type RelationMention = Deep<z.infer<typeof relationSchema>>;
export type Voice = Deep<z.infer<typeof voiceSchema>>;
export type Claim = Deep<z.infer<typeof claimSchema>>;
export type KeyPointCheck = Deep<z.infer<typeof keyPointCheckSchema>>;
export type Notice = Deep<z.infer<typeof noticeSchema>>;
export type Difference = Deep<z.infer<typeof differenceSchema>>;
export type Reading = Deep<z.infer<typeof readingSchema>>;

/**
 * The answers to the questions, as the CLI, the HTTP API and the web app show them. One function per question in the
 * files beside this one; the shapes are here because the browser imports them as types alone.
 *
 * Types and schemas are one text, as in `src/model/reading.ts`: `docs/openapi.json` is generated from the schemas, and
 * tests check every answer with them. No answer is parsed while Hearsay runs: that would cost more than asking.
 *
 * Ids are global (`REPORT/LOCAL`) for claims, events and entities of a reading, and cluster ids for what was resolved.
 */
import { z } from "zod";
import { caseInfoSchema, failureRowSchema, hitSchema, journalEntrySchema, reportRowSchema } from "../case/rows.ts";
import {
  contradictionSchema,
  copyLinkSchema,
  entityClusterSchema,
  eventClusterSchema,
  originGroupSchema,
  PROPOSITION_KINDS,
  passageSchema,
  STANCES,
} from "../model/across.ts";
import {
  type Deep,
  ENTITY_TYPES,
  FACTUALITIES,
  type Factuality,
  readingSchema,
  spanSchema,
  type Voice,
  voiceSchema,
} from "../model/reading.ts";

const count = z.int().nonnegative();
const reportId = z.string().describe("report id");
const published = z
  .string()
  .nullable()
  .describe("EDTF date or RFC 3339 instant, as far as the report says; null when it does not say");
const contradictionIds = z.array(z.string()).describe("contradiction ids");
const clusterId = z.string().describe("entity cluster id");

export const weightSchema = z
  .strictObject({
    support: count.describe("independent origins for it"),
    against: count.describe("independent origins against it"),
    unknown: count.describe("claims whose independence is unknown: shown, not counted"),
    reports: count.describe("reports that hold it"),
    words: z.string().describe('the words that always stand beside the figures: "2 independent origins (7 reports)"'),
  })
  .meta({ id: "Weight", description: "what stands behind a proposition" });

export const voiceShownSchema = z
  .strictObject({
    ...voiceSchema.shape,
    label: z.string().describe('"NordWire", "a recent report", "Hanna Brisk"'),
    cueText: z.string().nullable().describe("the cue, cut from the report"),
  })
  .meta({ id: "VoiceShown", description: "a voice with its words cut out, ready to show" });

export const claimRowSchema = z
  .strictObject({
    id: z.string().describe("global claim id (REPORT/LOCAL)"),
    report: reportId,
    reportTitle: z.string(),
    outlet: z.string().nullable(),
    publishedAt: published,
    text: z.string().describe("the words of the claim, cut from the report"),
    span: spanSchema.describe("where they stand"),
    voices: z.array(voiceShownSchema).describe("outermost first: outlet, agency, document, person"),
    factuality: z.enum(FACTUALITIES).describe("as the innermost voice puts it"),
    hedges: z.array(z.string()).describe("the hedging words, cut from the report"),
    stance: z.enum(STANCES).describe("to its proposition"),
    origin: z.string().nullable().describe("origin group id; null when its independence is unknown"),
    proposition: z.string().nullable().describe("proposition id"),
  })
  .meta({ id: "ClaimRow", description: "one claim as a line of the ledger" });

export const ledgerRowSchema = z
  .strictObject({
    proposition: z.string().describe("proposition id; it changes when the case grows"),
    kind: z.enum(PROPOSITION_KINDS),
    type: z.string().nullable().describe("event type or relation predicate, null for words"),
    wording: z.string().describe("taken from the clearest claim: never made up"),
    wordingAt: passageSchema,
    entities: z.array(z.strictObject({ id: clusterId, name: z.string(), type: z.enum(ENTITY_TYPES) })),
    times: z.array(z.string()).describe("EDTF level 1; more than one is a disagreement or a vaguer telling"),
    places: z.array(z.string()).describe("as the sources name them"),
    weight: weightSchema,
    certainty: z
      .strictObject({ most: z.enum(FACTUALITIES), least: z.enum(FACTUALITIES) })
      .describe("the most certain and the least certain wording among its claims"),
    contradictions: contradictionIds,
    claims: z.array(claimRowSchema).describe("oldest first, reports without a date last"),
  })
  .meta({ id: "LedgerRow", description: "what is claimed, once, with all who claim it" });

export const facetSchema = z
  .strictObject({ value: z.string().describe("what to filter by"), label: z.string(), count })
  .meta({ id: "Facet", description: "a value that occurs, with how many propositions have it" });

const facets = z.array(facetSchema);

export const ledgerAnswerSchema = z
  .strictObject({
    total: count.describe("propositions that fit, on all pages"),
    claims: count.describe("claims of all that fit"),
    rows: z.array(ledgerRowSchema),
    facets: z
      .strictObject({ what: facets, who: facets, about: facets, place: facets, certainty: facets, voice: facets })
      .describe("over all that fit, most first: for filter menus"),
  })
  .meta({ id: "LedgerAnswer" });

export const contradictionRowSchema = z
  .strictObject({
    ...contradictionSchema.shape,
    opened: z.array(z.array(claimRowSchema)).describe("the sides' claims, opened; same order as `sides`"),
    originLabels: z.array(z.array(z.string())).describe("the sides' origins; same order as `sides`"),
  })
  .meta({ id: "ContradictionRow", description: "claims that cannot all hold, side by side" });

export const contradictionsAnswerSchema = z
  .strictObject({
    contradictions: z.array(contradictionRowSchema).describe("the widest first: most origins, then most reports"),
  })
  .meta({ id: "ContradictionsAnswer" });

export const caseAnswerSchema = z
  .strictObject({
    info: caseInfoSchema,
    counts: z.strictObject({
      reports: count,
      copies: count.describe("reports that are a copy of another"),
      origins: count,
      claims: count,
      propositions: count,
      contradictions: count,
      toReview: count.describe("pairs of names a person may decide on"),
      failed: count.describe("captures that could not be read"),
      notices: count,
    }),
    claimed: z.array(ledgerRowSchema).describe("what is claimed by most origins, at most 12"),
    disputed: z.array(contradictionRowSchema).describe("at most 12"),
    failures: z.array(failureRowSchema),
    newest: z.array(reportRowSchema).describe("the reports kept last, at most 12"),
  })
  .meta({ id: "CaseAnswer" });

export const reportsAnswerSchema = z
  .strictObject({
    reports: z.array(reportRowSchema).describe("in order of publication, those without a date last"),
  })
  .meta({ id: "ReportsAnswer" });

export const roomAnswerSchema = z
  .strictObject({
    row: reportRowSchema,
    reading: readingSchema.meta({
      id: "Reading",
      description: "what Hearsay reads out of one report; docs/reading.schema.json by itself",
    }),
    clusters: z
      .record(
        z.string(),
        z.strictObject({
          id: clusterId,
          name: z.string(),
          reports: count,
          by: z.enum(["machine", "person"]).describe("who joined it"),
        }),
      )
      .describe("entity id of the reading to its cluster"),
    across: z
      .record(
        z.string(),
        z.strictObject({
          proposition: z.string().describe("proposition id"),
          wording: z.string(),
          weight: weightSchema,
          contradictions: contradictionIds,
          origin: z.string().nullable().describe("origin group id; null when its independence is unknown"),
          originLabel: z.string().nullable(),
        }),
      )
      .describe("claim id of the reading to what is known across reports"),
    copies: z.array(
      z.strictObject({
        ...copyLinkSchema.shape,
        otherTitle: z.string(),
        otherOutlet: z.string().nullable(),
      }),
    ),
    revisions: z.array(
      z.strictObject({
        id: reportId,
        title: z.string(),
        publishedAt: published,
        relation: z.enum(["earlier", "later"]),
      }),
    ),
    contradictions: z.array(contradictionRowSchema),
  })
  .meta({ id: "RoomAnswer", description: "one report in the reading room" });

export const propositionAnswerSchema = z
  .strictObject({
    row: ledgerRowSchema,
    origins: z.array(originGroupSchema),
    contradictions: z.array(contradictionRowSchema),
    event: eventClusterSchema.nullable().describe("null for a relation and for words"),
  })
  .meta({ id: "PropositionAnswer" });

export const whoAnswerSchema = z
  .strictObject({
    entity: entityClusterSchema,
    others: z
      .array(z.strictObject({ id: clusterId, name: z.string(), reports: count }))
      .describe("clusters that could be meant as well, when the name fits several"),
    relations: z.array(
      z.strictObject({
        predicate: z.string(),
        direction: z.enum(["of", "to"]).describe("of: it is the subject; to: it is the object"),
        other: clusterId,
        otherName: z.string(),
        detail: z.string().nullable(),
        claims: z.array(claimRowSchema),
      }),
    ),
    events: z.array(eventClusterSchema),
    saidBy: z.array(ledgerRowSchema),
    saidAbout: z.array(ledgerRowSchema),
    candidates: z
      .array(
        z.strictObject({
          id: clusterId,
          name: z.string(),
          score: z.number().describe("orders candidates; it is no probability"),
          reasons: z.array(z.string()),
        }),
      )
      .describe("who may be the same, for a person to decide"),
  })
  .meta({ id: "WhoAnswer", description: "one person, body or place" });

export const timelineAnswerSchema = z
  .strictObject({
    events: z
      .array(
        z.strictObject({
          ...eventClusterSchema.shape,
          from: z.string().nullable().describe("the value that begins first, EDTF, as it was given"),
          weight: weightSchema,
          proposition: z.string().nullable().describe("proposition id"),
          disputed: z.boolean(),
        }),
      )
      .describe("by the earliest time anyone gives; those nobody dates last"),
    undated: count.describe("events no report dates"),
  })
  .meta({ id: "TimelineAnswer" });

export const originsAnswerSchema = z
  .strictObject({
    groups: z
      .array(
        z.strictObject({
          ...originGroupSchema.shape,
          reportTitles: z.array(
            z.strictObject({
              id: reportId,
              title: z.string(),
              outlet: z.string().nullable(),
              publishedAt: published,
            }),
          ),
        }),
      )
      .describe("the most reported first"),
    copies: z.array(copyLinkSchema),
  })
  .meta({ id: "OriginsAnswer" });

export const searchAnswerSchema = z
  .strictObject({
    total: count.describe("reports that hold the words, on all pages"),
    hits: z.array(
      z.strictObject({
        ...hitSchema.shape,
        texts: z.array(z.string()).describe("the passages, cut from the report; same order as `passages`"),
      }),
    ),
    entities: z
      .array(z.strictObject({ id: clusterId, name: z.string(), type: z.enum(ENTITY_TYPES), reports: count }))
      .describe("people, bodies and places by that name, at most 20"),
  })
  .meta({ id: "SearchAnswer" });

export const journalAnswerSchema = z
  .strictObject({ entries: z.array(journalEntrySchema).describe("oldest first") })
  .meta({ id: "JournalAnswer" });

export interface LedgerFilter {
  /** Words in the wording or in any of its claims. */
  readonly q?: string | undefined;
  /** Name or cluster id of a voice. */
  readonly who?: string | undefined;
  /** Name or cluster id of somebody it speaks of. */
  readonly about?: string | undefined;
  /** Event type or relation predicate. */
  readonly what?: string | undefined;
  readonly place?: string | undefined;
  /** EDTF bounds of the time it speaks of. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly voice?: Voice["kind"] | undefined;
  readonly certainty?: Factuality | undefined;
  /** At least so many independent origins. */
  readonly origins?: number | undefined;
  readonly disputed?: boolean | undefined;
  readonly report?: string | undefined;
  readonly sort?: "weight" | "time" | "newest" | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

/** "2 independent origins (7 reports)": the words stand beside the figures everywhere. */
export type Weight = Deep<z.infer<typeof weightSchema>>;
/** A voice with its words cut out, ready to show. */
export type VoiceShown = Deep<z.infer<typeof voiceShownSchema>>;
/** One claim as a line of the ledger. */
export type ClaimRow = Deep<z.infer<typeof claimRowSchema>>;
/** What is claimed, once, with all who claim it. */
export type LedgerRow = Deep<z.infer<typeof ledgerRowSchema>>;
export type Facet = Deep<z.infer<typeof facetSchema>>;
export type LedgerAnswer = Deep<z.infer<typeof ledgerAnswerSchema>>;
export type ContradictionRow = Deep<z.infer<typeof contradictionRowSchema>>;
export type ContradictionsAnswer = Deep<z.infer<typeof contradictionsAnswerSchema>>;
export type CaseAnswer = Deep<z.infer<typeof caseAnswerSchema>>;
export type ReportsAnswer = Deep<z.infer<typeof reportsAnswerSchema>>;
/** One report in the reading room. */
export type RoomAnswer = Deep<z.infer<typeof roomAnswerSchema>>;
export type PropositionAnswer = Deep<z.infer<typeof propositionAnswerSchema>>;
export type WhoAnswer = Deep<z.infer<typeof whoAnswerSchema>>;
export type TimelineAnswer = Deep<z.infer<typeof timelineAnswerSchema>>;
export type OriginsAnswer = Deep<z.infer<typeof originsAnswerSchema>>;
export type SearchAnswer = Deep<z.infer<typeof searchAnswerSchema>>;
export type JournalAnswer = Deep<z.infer<typeof journalAnswerSchema>>;

export type { Hit, ReportRow } from "../case/rows.ts";
export type { Contradiction, EntityCluster, EventCluster } from "../model/across.ts";
export type { Claim } from "../model/reading.ts";
export type { RunProgress } from "../work/progress.ts";

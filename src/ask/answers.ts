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
  reasonSchema,
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
      toReview: count.describe("pairs of names nobody has looked at yet"),
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

const instant = z.int().describe("milliseconds since 1970 UTC");

export const pastJudgementSchema = z
  .strictObject({
    seq: z.int().describe("its entry in the journal; an undo names it"),
    at: instant,
    who: z.string(),
    kind: z.enum(["same", "different", "unsure"]),
    reason: z.string(),
    left: z.strictObject({ member: z.string(), name: z.string(), cluster: clusterId.nullable() }),
    right: z.strictObject({ member: z.string(), name: z.string(), cluster: clusterId.nullable() }),
    state: z
      .enum(["stands", "undone", "overridden"])
      .describe("undone by an undo, overridden by a later judgement on the same two; it stays in the journal"),
    by: z
      .strictObject({ seq: z.int(), at: instant, who: z.string() })
      .nullable()
      .describe("the entry that undid or overrode it"),
    renamed: z.boolean().describe("the reader now calls one of the two by another name: look again"),
  })
  .meta({ id: "PastJudgement", description: "what a person decided about two names, with who, when and why" });

export const reviewReasonSchema = z
  .strictObject({
    ...reasonSchema.shape,
    side: z.enum(["for", "against", "open"]).describe("whether it speaks for one, for two, or leaves it open"),
  })
  .meta({ id: "ReviewReason", description: "why the machine proposes that two names are one, or doubts it" });

export const reviewNameSchema = z
  .strictObject({
    id: clusterId,
    member: z.string().describe("REPORT/LOCAL: what a judgement names, since cluster ids change"),
    name: z.string(),
    type: z.enum(ENTITY_TYPES),
    reports: count,
    outlets: count,
  })
  .meta({ id: "ReviewName", description: "one of the two names of a pair" });

export const reviewPairSchema = z
  .strictObject({
    left: reviewNameSchema,
    right: reviewNameSchema,
    score: z.number().describe("orders pairs; it is no probability"),
    reasons: z.array(reviewReasonSchema),
    leftOpen: pastJudgementSchema.nullable().describe("set when a person looked and left it open"),
  })
  .meta({ id: "ReviewPair", description: "two names that may be one, for a person to decide" });

export const reviewAnswerSchema = z
  .strictObject({
    judge: z.string().describe("who signs when no other name is given"),
    assessed: z.boolean().describe("whether the case is weighed with every judgement in it"),
    pairs: z.array(reviewPairSchema).describe("what nobody has decided, the likeliest first; left open ones last"),
    toReview: count.describe("pairs nobody has looked at"),
    decided: z.array(pastJudgementSchema).describe("every judgement on a pair of names, newest first"),
  })
  .meta({ id: "ReviewAnswer" });

export const sightingSchema = z
  .strictObject({
    report: reportId,
    title: z.string(),
    outlet: z.string().nullable(),
    publishedAt: published,
    span: spanSchema.describe("the sentence"),
    text: z.string().describe("the sentence, cut from the report"),
    marks: z.array(spanSchema).describe("where the name stands in it, in the report's text"),
    does: z.array(
      z.strictObject({
        what: z.string().describe("event type, or says"),
        role: z.string().nullable(),
        when: z.string().nullable().describe("EDTF level 1"),
        where: z.string().nullable(),
        inferred: z.boolean().describe("its time or place was worked out, not stated"),
      }),
    ),
    copies: count.describe("further reports with the very same sentence"),
  })
  .meta({ id: "Sighting", description: "a sentence that names somebody, with what it has them do" });

export const reviewSideSchema = z
  .strictObject({
    ...reviewNameSchema.shape,
    forms: entityClusterSchema.shape.forms,
    titles: entityClusterSchema.shape.titles,
    by: entityClusterSchema.shape.by,
    ties: z
      .array(
        z.strictObject({
          words: z.string().describe("leader of Bridge Office"),
          reports: count,
          at: passageSchema.describe("the words that say so"),
        }),
      )
      .describe("offices, bodies, kin: the most reported first"),
    sightings: z.array(sightingSchema).describe("in order of publication"),
    more: count.describe("sentences that name them and are not shown"),
    claims: count.describe("claims about them"),
    origins: count.describe("independent origins of those claims"),
    said: count.describe("claims they are a voice of"),
  })
  .meta({ id: "ReviewSide", description: "one of the two names with what its reports say" });

export const pairAnswerSchema = z
  .strictObject({
    pair: reviewPairSchema,
    left: reviewSideSchema,
    right: reviewSideSchema,
    together: z
      .array(z.strictObject({ id: reportId, title: z.string(), outlet: z.string().nullable(), publishedAt: published }))
      .describe("reports that name both as two"),
    beside: z
      .array(z.strictObject({ id: clusterId, name: z.string(), left: count, right: count }))
      .describe("others who take part in the same things with both, with in how many"),
    joined: z
      .strictObject({
        claims: count,
        reports: count,
        origins: count,
        shared: count.describe(
          "things said that name both already, as when other evidence made two tellings one event",
        ),
        alike: z
          .array(
            z.strictObject({
              left: z.strictObject({ wording: z.string(), wordingAt: passageSchema, weight: weightSchema }),
              right: z.strictObject({ wording: z.string(), wordingAt: passageSchema, weight: weightSchema }),
              weight: weightSchema.describe("what would stand behind the two together"),
              certain: z.boolean().describe("true for ties, which are then the same; events are compared once more"),
            }),
          )
          .describe("what is said of each and would be said of one"),
      })
      .describe("what would change if the two were one"),
    past: z.array(pastJudgementSchema).describe("earlier judgements on these two, newest first"),
  })
  .meta({ id: "PairAnswer", description: "two names side by side" });

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
export type PastJudgement = Deep<z.infer<typeof pastJudgementSchema>>;
export type ReviewReason = Deep<z.infer<typeof reviewReasonSchema>>;
export type ReviewName = Deep<z.infer<typeof reviewNameSchema>>;
/** Two names that may be one, for a person to decide. */
export type ReviewPair = Deep<z.infer<typeof reviewPairSchema>>;
export type ReviewAnswer = Deep<z.infer<typeof reviewAnswerSchema>>;
/** A sentence that names somebody, with what it has them do. */
export type Sighting = Deep<z.infer<typeof sightingSchema>>;
export type ReviewSide = Deep<z.infer<typeof reviewSideSchema>>;
export type PairAnswer = Deep<z.infer<typeof pairAnswerSchema>>;

export type { RunProgress } from "../batch/progress.ts";
export type { Hit, ReportRow } from "../case/rows.ts";
export type { Contradiction, EntityCluster, EventCluster } from "../model/across.ts";
export type { Claim } from "../model/reading.ts";

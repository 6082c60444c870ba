/**
 * The nouns across reports: what the case resolves and weighs. Everything here is the machine's proposal and can be
 * thrown away and made again from readings and journal, except `Judgement`, which is a person's and is kept for ever.
 *
 * Types and schemas are one text, as in `reading.ts`: the HTTP API describes its answers with these schemas, and tests
 * check answers with them. Nothing is parsed with them while Hearsay runs.
 *
 * Ids: `entity`, `event` and `claim` members are global ids (`REPORT/LOCAL`). A cluster's id is a letter, "-" and the
 * first 12 hex digits of the SHA-256 of its smallest member, so that it does not depend on the order of adding.
 */
import { z } from "zod";
import { type Deep, ENTITY_TYPES, EVENT_TYPES, FACTUALITIES, spanSchema, VOICE_KINDS } from "./reading.ts";

export const COPY_KINDS = ["copy", "partial", "quotes", "revision"] as const;
export const PROPOSITION_KINDS = ["event", "relation", "words"] as const;
export const STANCES = ["for", "against", "open"] as const;
export const ORIGIN_LINK_KINDS = [
  "same-source",
  "agency-copy",
  "near-duplicate",
  "explicit-reliance",
  "shared-document",
  "revision",
  "same-report",
] as const;
export const CONTRADICTION_KINDS = ["date", "place", "count", "office", "polarity", "participation", "denial"] as const;
export const JUDGEMENT_KINDS = ["same", "different", "unsure", "accept", "reject", "correct", "undo"] as const;

const reportId = z.string().describe("report id");
const reports = z.array(reportId);
const members = z.array(z.string()).describe("global ids (REPORT/LOCAL)");
const claims = z.array(z.string()).describe("global claim ids (REPORT/LOCAL)");

export const passageSchema = z
  .strictObject({ ...spanSchema.shape, report: reportId })
  .meta({ id: "Passage", description: "a stretch of one report: half-open, in UTF-16 code units of its text" });

export const reasonSchema = z
  .strictObject({
    code: z.string().describe("stable short name: same-full-name, agency-credit, shingle-containment"),
    words: z
      .string()
      .describe('one sentence for a person: "9 of 10 word shingles of the shorter report stand in the longer one"'),
    values: z.record(z.string(), z.union([z.number(), z.string()])).describe("the values that made it"),
  })
  .meta({ id: "Reason", description: "why the machine or a person says so" });

const reasons = z.array(reasonSchema);

export const copyLinkSchema = z
  .strictObject({
    kind: z.enum(COPY_KINDS),
    from: reportId.describe("the later or smaller report"),
    to: reportId.describe("the report it goes back to"),
    reasons,
  })
  .meta({ id: "CopyLink", description: "how one report's text goes back to another's" });

export const entityClusterSchema = z
  .strictObject({
    id: z.string().describe("cluster id"),
    type: z.enum(ENTITY_TYPES),
    name: z.string().describe("the most used full form, ties by code unit order"),
    named: z.boolean().describe("false for somebody only described: two officials"),
    forms: z
      .array(z.strictObject({ text: z.string(), reports: z.int().nonnegative().describe("how many reports use it") }))
      .describe("every form met, as its source wrote it"),
    titles: z.array(z.string()),
    members,
    reports,
    place: z
      .strictObject({
        lat: z.number().describe("degrees north, WGS 84"),
        lon: z.number().describe("degrees east, WGS 84"),
        country: z.string().nullable().describe("ISO 3166-1 alpha-2 of the administering country"),
        geonames: z.int().nullable().describe("GeoNames id"),
      })
      .nullable(),
    reasons: reasons.describe("why members were joined; empty for a cluster of one"),
    by: z.enum(["machine", "person"]).describe("machine for a proposal, person once a judgement made or confirmed it"),
  })
  .meta({ id: "EntityCluster", description: "one person, body, place or thing across reports" });

export const candidateSchema = z
  .strictObject({
    left: z.string().describe("cluster id"),
    right: z.string().describe("cluster id"),
    score: z.number().describe("orders candidates; it is no probability"),
    reasons,
  })
  .meta({ id: "Candidate", description: "two clusters that may be one, for a person to decide" });

export const eventClusterSchema = z
  .strictObject({
    id: z.string().describe("cluster id"),
    type: z.enum(EVENT_TYPES),
    label: z
      .string()
      .describe('made of the trigger, participants, place and date: "meeting · Imlach, Brisk · 2031-05-03"'),
    members,
    reports,
    times: z
      .array(z.strictObject({ value: z.string().describe("EDTF level 1"), members }))
      .describe("every value given, with who gives it; more than one is a disagreement or a vaguer telling"),
    places: z.array(z.strictObject({ entity: z.string().describe("entity cluster id"), name: z.string(), members })),
    participants: z.array(
      z.strictObject({ role: z.string(), entity: z.string().describe("entity cluster id"), name: z.string(), members }),
    ),
    reasons,
  })
  .meta({ id: "EventCluster", description: "one happening across reports" });

export const propositionClaimSchema = z
  .strictObject({
    claim: z.string().describe("global claim id (REPORT/LOCAL)"),
    report: reportId,
    span: spanSchema,
    stance: z.enum(STANCES),
    factuality: z.enum(FACTUALITIES),
    origin: z.string().nullable().describe("origin group id; null when its independence is unknown"),
  })
  .meta({ id: "PropositionClaim" });

export const propositionSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(PROPOSITION_KINDS),
    wording: z.string().describe("in words, taken from the clearest member: never made up"),
    wordingAt: passageSchema,
    about: z
      .string()
      .nullable()
      .describe(
        'event cluster id; or "SUBJECT predicate OBJECT detail" of a relation, subject and object as cluster ids; or null',
      ),
    entities: z.array(z.string()).describe("entity cluster ids it speaks of"),
    claims: z.array(propositionClaimSchema),
    support: z.array(z.string()).describe("origin groups that support it"),
    against: z.array(z.string()).describe("origin groups that deny it"),
    unknown: z.array(z.string()).describe("claims of unknown independence: shown, not counted"),
    reports,
  })
  .meta({ id: "Proposition", description: "claims that say the same" });

export const originLinkSchema = z
  .strictObject({ left: z.string(), right: z.string(), kind: z.enum(ORIGIN_LINK_KINDS), reasons })
  .meta({ id: "OriginLink", description: "why two claims or reports are held to go back to one origin" });

export const originGroupSchema = z
  .strictObject({
    id: z.string(),
    label: z.string().describe('"police statement (Varda Police, 3 May)", "an unnamed report", "NordWire copy"'),
    kind: z.enum(VOICE_KINDS),
    claims,
    reports,
    links: z.array(originLinkSchema),
    circular: z
      .boolean()
      .describe("one unnamed or single origin comes back by two or more outlets that do not say they copy"),
  })
  .meta({ id: "OriginGroup", description: "reports or claims that go back to one origin" });

export const contradictionSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(CONTRADICTION_KINDS),
    about: z.string().describe("an event cluster, entity cluster or proposition id"),
    label: z.string(),
    sides: z
      .array(
        z.strictObject({
          value: z.string().describe('the value or stance in words: "12 dead", "2031-05-03", "denies"'),
          claims,
          passages: z.array(passageSchema),
          origins: z.array(z.string()).describe("origin group ids"),
          reports,
          replaced: z
            .boolean()
            .describe("a later revision or correction of the same outlet replaced this value; it still stands here"),
        }),
      )
      .describe("in the order they were published; none is hidden"),
    reasons,
  })
  .meta({ id: "Contradiction", description: "claims that cannot all hold" });

export const judgementSchema = z
  .strictObject({
    kind: z.enum(JUDGEMENT_KINDS),
    subject: z
      .array(z.string())
      .min(1)
      .describe("what it is about: two entity members, a claim, an earlier journal entry"),
    value: z.string().nullable(),
    reason: z.string(),
  })
  .meta({
    id: "Judgement",
    description: "what a person decided: appended to the journal, never changed; undo is another entry",
  });

export type Passage = Deep<z.infer<typeof passageSchema>>;
export type Reason = Deep<z.infer<typeof reasonSchema>>;
export type CopyKind = (typeof COPY_KINDS)[number];
export type CopyLink = Deep<z.infer<typeof copyLinkSchema>>;
export type EntityCluster = Deep<z.infer<typeof entityClusterSchema>>;
export type Candidate = Deep<z.infer<typeof candidateSchema>>;
export type EventCluster = Deep<z.infer<typeof eventClusterSchema>>;
export type PropositionClaim = Deep<z.infer<typeof propositionClaimSchema>>;
export type Proposition = Deep<z.infer<typeof propositionSchema>>;
export type OriginLink = Deep<z.infer<typeof originLinkSchema>>;
export type OriginGroup = Deep<z.infer<typeof originGroupSchema>>;
export type Contradiction = Deep<z.infer<typeof contradictionSchema>>;
export type Judgement = Deep<z.infer<typeof judgementSchema>>;

/** The outcome of resolving and weighing a whole case. */
export interface Assessment {
  readonly copies: readonly CopyLink[];
  readonly entities: readonly EntityCluster[];
  readonly candidates: readonly Candidate[];
  readonly events: readonly EventCluster[];
  readonly propositions: readonly Proposition[];
  readonly origins: readonly OriginGroup[];
  readonly contradictions: readonly Contradiction[];
}

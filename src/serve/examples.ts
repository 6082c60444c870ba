/** Answers as they look, about invented people; a test keeps each in its shape. Spans are found, never counted. */
import type * as ask from "../ask/index.ts";
import type { RunProgress } from "../batch/progress.ts";
import type { JournalEntry, ReportRow } from "../case/rows.ts";
import type { EntityCluster, EventCluster, OriginGroup } from "../model/across.ts";

const HEADLINE = "Police arrest engineer over bridge";
const CLAIM = "Police arrested Rosa Imlach in Varda on Saturday";
const SPEAKER = "Interior Minister Hanna Brisk";
const TEXT = `${HEADLINE}\n\n${CLAIM}, ${SPEAKER} said.\n`;
const STAGE = "example@1";

const at = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};

const report = "r-3f2a90c1d4e5b607";
const proposition = "p-51c0a2be9d34";
const origin = "o-7d20ee13a94c";
const rosa = "e-a04b1c77d2f9";
const varda = "e-c6e2f0914b38";
const event = "v-91be77c2d05a";
const published = "2031-05-03";

const row: ReportRow = {
  id: report,
  seq: 1,
  capture: "5f".repeat(32),
  sourceId: null,
  title: HEADLINE,
  outlet: "Varda Courier",
  publishedAt: published,
  url: "https://courier.example/bridge-arrest",
  where: "reports/arrest.txt",
  language: "en",
  words: 18,
  claims: 1,
  notices: 0,
  revises: null,
  state: "read",
};

const outletVoice = { kind: "outlet", entity: null, wording: null, cue: null, manner: "own-voice" } as const;
const speakerVoice = {
  kind: "person",
  entity: "e2",
  wording: at(SPEAKER),
  cue: at("said"),
  manner: "indirect",
} as const;

const claim: ask.ClaimRow = {
  id: `${report}/c1`,
  report,
  reportTitle: HEADLINE,
  outlet: "Varda Courier",
  publishedAt: published,
  text: CLAIM,
  span: at(CLAIM),
  voices: [
    { ...outletVoice, label: "Varda Courier", cueText: null },
    { ...speakerVoice, label: "Hanna Brisk", cueText: "said" },
  ],
  factuality: "CT+",
  hedges: [],
  stance: "for",
  origin,
  proposition,
};

const weight: ask.Weight = { support: 1, against: 0, unknown: 0, reports: 1, words: "1 origin (1 report)" };

const ledgerRow: ask.LedgerRow = {
  proposition,
  kind: "event",
  type: "Arrest",
  wording: CLAIM,
  wordingAt: { report, ...at(CLAIM) },
  entities: [
    { id: rosa, name: "Rosa Imlach", type: "Person" },
    { id: varda, name: "Varda", type: "Location" },
  ],
  times: [published],
  places: ["Varda"],
  weight,
  certainty: { most: "CT+", least: "CT+" },
  contradictions: [],
  claims: [claim],
};

const reason = {
  code: "same-full-name",
  words: 'both reports name "Rosa Imlach" in full',
  values: { name: "Rosa Imlach" },
};

const entity: EntityCluster = {
  id: rosa,
  type: "Person",
  name: "Rosa Imlach",
  named: true,
  forms: [
    { text: "Rosa Imlach", reports: 2 },
    { text: "Imlach", reports: 1 },
  ],
  titles: ["engineer"],
  members: [`${report}/e1`, "r-8c11d0f2a3b4e596/e1"],
  reports: [report, "r-8c11d0f2a3b4e596"],
  place: null,
  reasons: [reason],
  by: "machine",
};

const eventCluster: EventCluster = {
  id: event,
  type: "Arrest",
  label: "arrested · Rosa Imlach · Varda · 2031-05-03",
  members: [`${report}/v1`],
  reports: [report],
  times: [{ value: published, members: [`${report}/v1`] }],
  places: [{ entity: varda, name: "Varda", members: [`${report}/v1`] }],
  participants: [{ role: "person", entity: rosa, name: "Rosa Imlach", members: [`${report}/v1`] }],
  reasons: [],
};

const originGroup: OriginGroup = {
  id: origin,
  label: "Hanna Brisk (2031-05-03)",
  kind: "person",
  claims: [claim.id],
  reports: [report],
  links: [],
  circular: false,
};

/** A claim of one of two reports that give different numbers. */
const counted = (of: string, outlet: string, text: string): ask.ClaimRow => ({
  ...claim,
  id: `${of}/c1`,
  report: of,
  reportTitle: "Bridge collapse in Varda",
  outlet,
  text,
  span: { start: 26, end: 26 + text.length },
  voices: [{ ...outletVoice, label: outlet, cueText: null }],
  origin: null,
  proposition: null,
});

const seven = counted("r-8c11d0f2a3b4e596", "Varda Courier", "Seven people were killed");
const nine = counted("r-d7730be1c2a45f98", "Harbour Notes", "Nine people were killed");

const side = (value: string, { id, report: of, span }: ask.ClaimRow, group: string) => ({
  value,
  claims: [id],
  passages: [{ report: of, ...span }],
  origins: [group],
  reports: [of],
  replaced: false,
});

const contradiction: ask.ContradictionRow = {
  id: "x-20d94be1c7a6",
  kind: "count",
  about: "v-4417ab09ce52",
  label: "number of dead · bridge collapse",
  sides: [side("7 dead", seven, "o-0b35d1c8aa27"), side("9 dead", nine, "o-66f0e29d1b83")],
  reasons: [{ code: "counts-differ", words: "7 and 9 cannot both be the number of dead", values: { a: 7, b: 9 } }],
  opened: [[seven], [nine]],
  originLabels: [["Varda Courier"], ["Harbour Notes"]],
};

const entry: JournalEntry = {
  seq: 12,
  at: 1_935_576_000_000,
  who: "mira",
  kind: "accept",
  body: { kind: "accept", subject: [claim.id], value: null, reason: "the words say so" },
  before: "0a".repeat(32),
  digest: "b7".repeat(32),
};

const progress: RunProgress = {
  run: "run-1",
  phase: "reading",
  done: 24,
  total: 100,
  rate: 12.5,
  failed: 0,
  same: 1,
  revisions: 0,
  detail: "reports/arrest.txt",
  notices: [],
};

const caseAnswer: ask.CaseAnswer = {
  info: {
    title: "The bridge",
    question: "Who knew?",
    createdAt: 1_935_572_400_000,
    reports: 1,
    waiting: 0,
    failed: 0,
    assessed: true,
  },
  counts: {
    reports: 1,
    copies: 0,
    origins: 1,
    claims: 1,
    propositions: 1,
    contradictions: 0,
    toReview: 0,
    failed: 0,
    notices: 0,
  },
  claimed: [ledgerRow],
  disputed: [],
  failures: [],
  newest: [row],
};

const ledgerAnswer: ask.LedgerAnswer = {
  total: 1,
  claims: 1,
  rows: [ledgerRow],
  facets: {
    what: [{ value: "Arrest", label: "Arrest", count: 1 }],
    who: [{ value: "e-15e80cd9b2f4", label: "Hanna Brisk", count: 1 }],
    about: [{ value: rosa, label: "Rosa Imlach", count: 1 }],
    place: [{ value: "Varda", label: "Varda", count: 1 }],
    certainty: [{ value: "CT+", label: "CT+", count: 1 }],
    voice: [{ value: "person", label: "person", count: 1 }],
  },
};

const roomAnswer: ask.RoomAnswer = {
  row,
  reading: {
    hearsay: 1,
    report: {
      id: report,
      sourceId: null,
      text: TEXT,
      language: "en",
      headline: at(HEADLINE),
      headlineIsQuestion: false,
      byline: null,
      outlet: "Varda Courier",
      publishedAt: published,
      url: "https://courier.example/bridge-arrest",
      synopsis: null,
      keyPoints: [],
      dateline: null,
      credit: null,
      blocks: [
        { kind: "headline", ...at(HEADLINE) },
        { kind: "paragraph", ...at(`${CLAIM}, ${SPEAKER} said.`) },
      ],
    },
    sentences: [at(HEADLINE), at(`${CLAIM}, ${SPEAKER} said.`)],
    entities: [
      {
        id: "e1",
        type: "Person",
        name: "Rosa Imlach",
        named: true,
        aliases: [],
        titles: [],
        place: null,
        stage: STAGE,
      },
      {
        id: "e2",
        type: "Person",
        name: "Hanna Brisk",
        named: true,
        aliases: [],
        titles: ["Interior Minister"],
        place: null,
        stage: STAGE,
      },
    ],
    mentions: [
      { id: "m1", ...at("Rosa Imlach"), form: "name", type: "Person", entity: "e1", candidates: [], stage: STAGE },
      { id: "m2", ...at("Hanna Brisk"), form: "name", type: "Person", entity: "e2", candidates: [], stage: STAGE },
    ],
    times: [
      {
        ...at("Saturday"),
        type: "date",
        value: published,
        timex: published,
        basis: "inferred",
        anchor: published,
        stage: STAGE,
      },
    ],
    attributions: [
      {
        id: "a1",
        source: at(SPEAKER),
        mention: "m2",
        entity: "e2",
        cue: at("said"),
        content: [at(CLAIM)],
        manner: "indirect",
        parent: null,
        factuality: "CT+",
        hedges: [],
        stage: STAGE,
      },
    ],
    events: [
      {
        id: "v1",
        type: "Arrest",
        trigger: at("arrested"),
        roles: [{ role: "person", mention: "m1" }],
        time: { value: published, basis: "inferred" },
        place: null,
        name: null,
        counts: [],
        polarity: "positive",
        realis: "actual",
        factuality: "CT+",
        hedges: [],
        by: ["a1"],
        stage: STAGE,
      },
    ],
    relations: [],
    claims: [
      {
        id: "c1",
        report,
        span: at(CLAIM),
        content: { event: "v1" },
        voices: [outletVoice, speakerVoice],
        factuality: "CT+",
        hedges: [],
        attribution: "a1",
        basis: "stated",
        stage: STAGE,
      },
    ],
    keyPointChecks: [],
    notices: [],
  },
  clusters: { e1: { id: rosa, name: "Rosa Imlach", reports: 2, by: "machine" } },
  across: {
    c1: { proposition, wording: CLAIM, weight, contradictions: [], origin, originLabel: originGroup.label },
  },
  copies: [],
  revisions: [],
  contradictions: [],
};

const whoAnswer: ask.WhoAnswer = {
  entity,
  others: [{ id: "e-7b09aa41fe63", name: "Anton Imlach", reports: 1 }],
  relations: [
    {
      predicate: "leader_of",
      direction: "of",
      other: "e-e4f1029bd7c0",
      otherName: "Bridge Office",
      detail: "head",
      claims: [],
    },
  ],
  events: [eventCluster],
  saidBy: [],
  saidAbout: [ledgerRow],
  candidates: [
    { id: "e-0cc83af5d916", name: "R. Imlach", score: 0.8, reasons: ['"R. Imlach" shortens "Rosa Imlach"'] },
  ],
};

const searchAnswer: ask.SearchAnswer = {
  total: 1,
  hits: [
    {
      report,
      title: HEADLINE,
      outlet: "Varda Courier",
      publishedAt: published,
      passages: [{ ...at(CLAIM), marks: [at("Rosa Imlach")] }],
      texts: [CLAIM],
    },
  ],
  entities: [{ id: rosa, name: "Rosa Imlach", type: "Person", reports: 2 }],
};

const originsAnswer: ask.OriginsAnswer = {
  groups: [
    {
      ...originGroup,
      reportTitles: [{ id: report, title: HEADLINE, outlet: "Varda Courier", publishedAt: published }],
    },
  ],
  copies: [],
};

const timelineAnswer: ask.TimelineAnswer = {
  events: [{ ...eventCluster, from: published, weight, proposition, disputed: false }],
  undated: 0,
};

const engineer = "e-5be0a917cc41";
const reviewPair: ask.ReviewPair = {
  left: { id: rosa, member: `${report}/e1`, name: "Rosa Imlach", type: "Person", reports: 2, outlets: 2 },
  right: {
    id: engineer,
    member: "r-8c11d0f2a3b4e596/e4",
    name: "Roza Imlakh",
    type: "Person",
    reports: 1,
    outlets: 1,
  },
  score: 0.8,
  reasons: [
    {
      code: "spelling",
      words: "Rosa Imlach and Roza Imlakh differ in vowels or alike consonants only",
      values: { likeness: 0.87 },
      side: "for",
    },
  ],
  leftOpen: null,
};

const pastJudgement: ask.PastJudgement = {
  seq: 12,
  at: 1_936_000_000_000,
  who: "mira",
  kind: "different",
  reason: "the courier names both in one report",
  left: { member: `${report}/e1`, name: "Rosa Imlach", cluster: rosa },
  right: { member: "r-8c11d0f2a3b4e596/e7", name: "Anton Imlach", cluster: "e-7b09aa41fe63" },
  state: "stands",
  by: null,
  renamed: false,
};

const reviewAnswer: ask.ReviewAnswer = {
  judge: "mira",
  assessed: true,
  pairs: [reviewPair],
  toReview: 1,
  decided: [pastJudgement],
};

const sighting: ask.Sighting = {
  report,
  title: HEADLINE,
  outlet: "Varda Courier",
  publishedAt: published,
  span: at(`${CLAIM}, ${SPEAKER} said.`),
  text: `${CLAIM}, ${SPEAKER} said.`,
  marks: [at("Rosa Imlach")],
  does: [{ what: "Arrest", role: "person", when: published, where: "Varda", inferred: true }],
  copies: 1,
};

const reviewSide: Omit<ask.ReviewSide, keyof ask.ReviewName> = {
  forms: entity.forms,
  titles: entity.titles,
  by: "machine",
  ties: [{ words: "leader of Bridge Office", reports: 1, at: { report, ...at("Rosa Imlach") } }],
  sightings: [sighting],
  more: 0,
  claims: 1,
  origins: 1,
  said: 0,
};

const pairAnswer: ask.PairAnswer = {
  pair: reviewPair,
  left: { ...reviewPair.left, ...reviewSide },
  right: { ...reviewPair.right, ...reviewSide, sightings: [], forms: [{ text: "Roza Imlakh", reports: 1 }] },
  together: [],
  beside: [{ id: varda, name: "Varda", left: 1, right: 1 }],
  joined: {
    claims: 2,
    reports: 3,
    origins: 2,
    shared: 0,
    alike: [
      {
        left: { wording: CLAIM, wordingAt: { report, ...at(CLAIM) }, weight },
        right: { wording: CLAIM, wordingAt: { report, ...at(CLAIM) }, weight },
        weight: { support: 2, against: 0, unknown: 0, reports: 2, words: "2 independent origins (2 reports)" },
        certain: false,
      },
    ],
  },
  past: [],
};

export const EXAMPLES = {
  IndexAnswer: {
    name: "Hearsay",
    version: "1",
    description: "/api/openapi.json",
    routes: [{ method: "GET", path: "/api/case", summary: "The case at a glance" }],
  },
  CaseAnswer: caseAnswer,
  ReportsAnswer: { reports: [row] },
  RoomAnswer: roomAnswer,
  LedgerAnswer: ledgerAnswer,
  PropositionAnswer: { row: ledgerRow, origins: [originGroup], contradictions: [], event: eventCluster },
  WhoAnswer: whoAnswer,
  TimelineAnswer: timelineAnswer,
  OriginsAnswer: originsAnswer,
  ContradictionsAnswer: { contradictions: [contradiction] },
  SearchAnswer: searchAnswer,
  ReviewAnswer: reviewAnswer,
  PairAnswer: pairAnswer,
  JournalAnswer: { entries: [entry] },
  JournalEntry: entry,
  StartedAnswer: { run: "run-1" },
  DoneAnswer: { ok: true },
  RunProgress: progress,
  Judgement: { kind: "accept", subject: [claim.id], value: null, reason: "the words say so" },
} as const;

/** Everything a connection can do for a store, as plain synchronous functions, parted into reading and writing. */
import type { Origin } from "../../model/report.ts";
import type { Store } from "../contract.ts";
import * as assessment from "./assessment.ts";
import * as captures from "./captures.ts";
import { info, revision, setInfo } from "./info.ts";
import { journal, judge } from "./journal.ts";
import { dropProjection, projectionDigest } from "./projection.ts";
import * as readings from "./readings.ts";
import { search } from "./search.ts";
import type { Db } from "./statements.ts";
import { verify } from "./verify.ts";

type Reads = Pick<
  Store,
  | "revision"
  | "info"
  | "capture"
  | "captures"
  | "waiting"
  | "placesRead"
  | "failures"
  | "reports"
  | "reading"
  | "readings"
  | "claim"
  | "copies"
  | "entities"
  | "entity"
  | "entityOf"
  | "candidates"
  | "events"
  | "propositions"
  | "proposition"
  | "origins"
  | "contradictions"
  | "search"
  | "journal"
>;

/** How many readings or captures are held in memory at a time while they stream. */
const PAGE = 32;

/** The questions a store answers, asked of one connection. */
export function reads(db: Db): Reads {
  return {
    revision: async () => revision(db),
    info: async () => info(db),
    capture: async (id) => captures.capture(db, id),
    captures: () => streamCaptures(db),
    waiting: async () => captures.waiting(db),
    placesRead: async (id) => readings.placesRead(db, id),
    failures: async () => readings.failures(db),
    reports: async () => readings.reports(db),
    reading: async (report) => readings.reading(db, report),
    readings: () => streamReadings(db),
    claim: async (id) => readings.claim(db, id),
    copies: async () => assessment.assessed(db, "copies"),
    entities: async () => assessment.assessed(db, "entities"),
    entity: async (id) => assessment.entity(db, id),
    entityOf: async (member) => assessment.entityOf(db, member),
    candidates: async () => assessment.assessed(db, "candidates"),
    events: async () => assessment.assessed(db, "events"),
    propositions: async () => assessment.assessed(db, "propositions"),
    proposition: async (id) => assessment.proposition(db, id),
    origins: async () => assessment.assessed(db, "origins"),
    contradictions: async () => assessment.assessed(db, "contradictions"),
    search: async (query, options) => search(db, query, options),
    journal: async () => journal(db),
  };
}

async function* streamReadings(db: Db): ReturnType<Store["readings"]> {
  let after = "";
  for (;;) {
    const page = readings.readingsAfter(db, after, PAGE);
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    after = last.report.id;
  }
}

async function* streamCaptures(db: Db): AsyncGenerator<captures.Seen & { readonly origin: Origin }> {
  let after = 0;
  for (;;) {
    const page = captures.capturesAfter(db, after, PAGE);
    for (const { seq, ...capture } of page) {
      yield capture;
      after = seq;
    }
    if (page.length === 0) return;
  }
}

/** What changes a case or takes long. `verify` and the digest are here so that they too run off the caller's thread. */
export const slow = { verify, projectionDigest } as const;

export const writes = {
  setInfo,
  keep: captures.keep,
  keepAll: captures.keepAll,
  keepPrepared: readings.keepPrepared,
  keepReadings: readings.keepReadings,
  keepFailure: readings.keepFailure,
  keepAssessment: assessment.keepAssessment,
  keepPreparedAssessment: assessment.keepPreparedAssessment,
  judge,
  dropProjection,
} as const;

export type WriteName = keyof typeof writes;
export type SlowName = keyof typeof slow;

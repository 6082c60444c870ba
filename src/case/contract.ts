/**
 * The store contract: what a case can do, whatever keeps it. The same suite (`src/case/contract.test.ts`) runs on every
 * store. All calls are asynchronous so that a server store fits behind it; strings are UTF-16, times are milliseconds
 * since 1970 UTC.
 */
import type {
  Assessment,
  Candidate,
  Contradiction,
  CopyLink,
  EntityCluster,
  EventCluster,
  Judgement,
  OriginGroup,
  Proposition,
} from "../model/across.ts";
import type { Claim, Reading } from "../model/reading.ts";
import type { Capture, Origin, Report } from "../model/report.ts";
import type { PreparedAssessment, PreparedPart } from "./prepared.ts";
import type { CaseInfo, FailureRow, Hit, JournalEntry, ReportRow } from "./rows.ts";

export type { CaseInfo, FailureRow, Hit, JournalEntry, ReportRow } from "./rows.ts";

export type Kept =
  /** New bytes: they are kept, and their reports wait to be read. */
  | { readonly kind: "new"; readonly capture: string }
  /** The same bytes are there already. */
  | { readonly kind: "same"; readonly capture: string; readonly where: string }
  /** New bytes at an address (or path) that is there already. */
  | { readonly kind: "revision"; readonly capture: string; readonly revises: string };

export interface Problem {
  readonly code: string;
  readonly what: string;
  readonly advice: string;
}

export interface Store {
  /** Changes whenever anything that an answer rests on changed, whoever changed it: for caches. */
  revision(): Promise<string>;
  info(): Promise<CaseInfo>;
  setInfo(change: { title?: string; question?: string }, who: string): Promise<void>;

  /** Keeps a capture. Durable when the promise resolves. */
  keep(capture: Capture): Promise<Kept>;
  /** Keeps several captures in one transaction: all of them or none. */
  keepAll(captures: readonly Capture[]): Promise<readonly Kept[]>;
  capture(id: string): Promise<Capture | undefined>;
  /** Every capture in the order of keeping, without its bytes. */
  captures(): AsyncIterable<
    Omit<Capture, "bytes"> & { readonly seen: readonly { readonly origin: Origin; readonly at: number }[] }
  >;
  /** Captures that were kept and whose reports are not yet all read: where a killed run goes on. */
  waiting(): Promise<readonly string[]>;

  /**
   * Keeps what was read from one capture, all its reports or a run of them; one transaction. `last` says that the capture
   * is done. Keeping a report's reading again replaces it.
   */
  keepReadings(
    capture: string,
    readings: readonly { readonly report: Report; readonly reading: Reading }[],
    last: boolean,
  ): Promise<void>;
  /** Keeps what reader threads made ready, of one or several captures, in one transaction. */
  keepPrepared(parts: readonly PreparedPart[]): Promise<void>;
  /** Places (`Report.index`) of the reports of a capture that are read already: a killed run does not read them again. */
  placesRead(capture: string): Promise<readonly number[]>;
  /** Notes that a capture could not be read: the reason is kept and shown, the bytes stay. */
  keepFailure(capture: string, code: string, message: string): Promise<void>;
  failures(): Promise<readonly FailureRow[]>;

  reports(): Promise<readonly ReportRow[]>;
  reading(report: string): Promise<Reading | undefined>;
  /** Every reading, streamed, in order of report id. */
  readings(): AsyncIterable<Reading>;
  claim(id: string): Promise<{ readonly claim: Claim; readonly reading: Reading } | undefined>;

  /** Replaces the assessment; one transaction. */
  keepAssessment(assessment: Assessment): Promise<void>;
  /** The same for an assessment made in another thread. */
  keepPreparedAssessment(prepared: PreparedAssessment): Promise<void>;
  copies(): Promise<readonly CopyLink[]>;
  entities(): Promise<readonly EntityCluster[]>;
  entity(id: string): Promise<EntityCluster | undefined>;
  /** The cluster of a member (`REPORT/LOCAL`). */
  entityOf(member: string): Promise<EntityCluster | undefined>;
  candidates(): Promise<readonly Candidate[]>;
  events(): Promise<readonly EventCluster[]>;
  propositions(): Promise<readonly Proposition[]>;
  proposition(id: string): Promise<Proposition | undefined>;
  origins(): Promise<readonly OriginGroup[]>;
  contradictions(): Promise<readonly Contradiction[]>;

  /** Full text over title and text. The query is words, "phrases" and -without; never the store's own syntax. */
  search(
    query: string,
    options?: { readonly limit?: number; readonly offset?: number },
  ): Promise<{ readonly total: number; readonly hits: readonly Hit[] }>;

  judge(judgement: Judgement, who: string): Promise<JournalEntry>;
  journal(): Promise<readonly JournalEntry[]>;

  /**
   * Checks the chain of the journal and where it ends, every capture's digest, every reading against its schema, and the
   * file itself. Empty when all is well.
   */
  verify(progress?: (done: number, total: number) => void): Promise<readonly Problem[]>;
  /** Drops the projection (readings, indexes, assessment); every capture waits again. Captures and journal stay. */
  dropProjection(): Promise<void>;
  /** A digest over all rows of the projection, for comparing before and after a rebuild. */
  projectionDigest(): Promise<string>;

  /** Keeps other processes from writing until what it gives is called: for a run of many writes. Stores may lack it. */
  hold?(): Promise<() => Promise<void>>;

  close(): Promise<void>;
}

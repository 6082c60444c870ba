import Database from "better-sqlite3";
import type { Store } from "../contract.ts";
import { guarded } from "./connect.ts";
import { translating } from "./errors.ts";
import { begin } from "./info.ts";
import { reads, slow, writes } from "./operations.ts";
import { APPLICATION_ID, migrate } from "./schema.ts";
import type { Db } from "./statements.ts";

/** A store on one connection in the calling thread: for tests and short commands, since it blocks while it works. */
export function directStore(db: Db): Store {
  const done = async <T>(work: () => T): Promise<T> => translating(db.name, work);
  return {
    ...reads(db),
    setInfo: (change, who) => done(() => writes.setInfo(db, change, who)),
    keep: (capture) => done(() => writes.keep(db, capture)),
    keepAll: (captures) => done(() => writes.keepAll(db, captures)),
    keepPrepared: (parts) => done(() => writes.keepPrepared(db, parts)),
    keepPreparedAssessment: (prepared) => done(() => writes.keepPreparedAssessment(db, prepared)),
    keepReadings: (capture, readings, last) => done(() => writes.keepReadings(db, capture, readings, last)),
    keepFailure: (capture, code, message) => done(() => writes.keepFailure(db, capture, code, message)),
    keepAssessment: (assessment) => done(() => writes.keepAssessment(db, assessment)),
    judge: (judgement, who) => done(() => writes.judge(db, judgement, who)),
    dropProjection: () => done(() => writes.dropProjection(db)),
    verify: (progress) => done(() => slow.verify(db, progress)),
    projectionDigest: () => done(() => slow.projectionDigest(db)),
    close: () => done(() => void db.close()),
  };
}

/** A case in memory alone, gone when it is closed. */
export function memoryCase(title = "", question = ""): Store {
  const db = guarded(new Database(":memory:"));
  layOut(db);
  begin(db, title, question, "hearsay");
  return directStore(db);
}

/** Makes an empty database a case. */
export function layOut(db: Db): void {
  db.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(db);
}

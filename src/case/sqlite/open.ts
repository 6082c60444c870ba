import { existsSync, linkSync, renameSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import Database from "better-sqlite3";
import { HearsayError } from "../../model/error.ts";
import type { Store } from "../contract.ts";
import { prepare } from "../prepared.ts";
import { connectToRead, connectToWrite, guarded } from "./connect.ts";
import { layOut } from "./direct-store.ts";
import { translating } from "./errors.ts";
import { begin } from "./info.ts";
import { lock } from "./lock.ts";
import { reads } from "./operations.ts";
import { checkHeader } from "./peek.ts";
import { CASE_VERSION, checkSchema, migrate } from "./schema.ts";
import { type Writer, writerFor } from "./writer.ts";

export interface NewCase {
  readonly title: string;
  readonly question: string;
  /** Who makes it, for the journal. */
  readonly who?: string;
}

/** A case in a file. */
export interface CaseFile extends Store {
  /** Absolute. */
  readonly path: string;
  readonly readonly: boolean;
  /** Keeps other processes from writing until what it gives is called: for a run of many writes. */
  hold(): Promise<() => Promise<void>>;
}

/**
 * Opens a case. Reading is done on a connection of the calling thread, writing in a thread of its own.
 *
 * @param options `create` makes the case when there is none; `readonly` refuses every write
 * @throws HearsayError `case-not-found`, `not-a-case`, `case-newer`, `case-foreign-schema`, `case-damaged`
 */
export async function openCase(
  name: string,
  options: { readonly create?: NewCase; readonly readonly?: boolean } = {},
): Promise<CaseFile> {
  const path = resolve(name);
  if (options.create && !existsSync(path)) make(path, options.create);
  const readonly = options.readonly ?? false;
  checkHeader(path);
  const db = connectToRead(path);
  try {
    translating(path, () => checkSchema(db, path));
    if ((db.pragma("user_version", { simple: true }) as number) < CASE_VERSION) bringUp(path, readonly);
  } catch (error) {
    db.close();
    throw error;
  }
  return { path, readonly, ...reads(db), ...changes(writerFor({ path, readonly }), path, readonly, () => db.close()) };
}

/**
 * Makes a new case and opens it.
 *
 * @throws HearsayError `case-exists` when there is a file of that name, whatever it holds
 */
export async function newCase(name: string, what: NewCase): Promise<CaseFile> {
  make(resolve(name), what);
  return openCase(name);
}

/** Laid out under another name first, so that a half-made case is never seen. */
function make(path: string, { title, question, who = "hearsay" }: NewCase): void {
  if (existsSync(path)) throw exists(path);
  const rough = `${path}.new-${process.pid}`;
  translating(path, () => {
    try {
      rmSync(rough, { force: true });
      // What a removed case left behind: SQLite would play an old log into the new file.
      for (const end of ["-wal", "-shm", "-journal"]) rmSync(`${path}${end}`, { force: true });
      const db = guarded(new Database(rough));
      layOut(db);
      begin(db, title, question, who);
      db.close();
      place(rough, path);
    } catch (error) {
      if (error instanceof TypeError)
        throw new HearsayError("folder-not-found", `${path}: there is no such folder; make it first`);
      throw error;
    } finally {
      rmSync(rough, { force: true });
    }
  });
}

function place(rough: string, path: string): void {
  try {
    linkSync(rough, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw exists(path);
    renameSync(rough, path);
  }
}

function exists(path: string): HearsayError {
  return new HearsayError("case-exists", `there is already a file at ${path}; open it, or choose another name`, {
    status: 409,
  });
}

function bringUp(path: string, readonly: boolean): void {
  if (readonly) {
    throw new HearsayError(
      "case-older",
      `${path} was made by an older Hearsay; open it once for writing to bring it up to date`,
    );
  }
  const db = connectToWrite(path);
  try {
    const release = lock(path, db);
    try {
      translating(path, () => migrate(db));
    } finally {
      release();
    }
  } finally {
    db.close();
  }
}

type Changes = Pick<
  CaseFile,
  | "hold"
  | "setInfo"
  | "keep"
  | "keepAll"
  | "keepPrepared"
  | "keepPreparedAssessment"
  | "keepReadings"
  | "keepFailure"
  | "keepAssessment"
  | "judge"
  | "dropProjection"
  | "verify"
  | "projectionDigest"
  | "close"
>;

function changes(writer: Writer, path: string, readonly: boolean, closeReads: () => void): Changes {
  const write = async <T>(name: string, args: readonly unknown[], over: readonly ArrayBuffer[] = []): Promise<T> => {
    if (readonly) throw new HearsayError("case-readonly", `${path} was opened for reading only`, { status: 403 });
    return writer.ask<T>(name, args, undefined, over);
  };
  return {
    hold: async () => {
      await write("hold", []);
      return () => writer.ask<void>("letGo", []);
    },
    setInfo: (...args) => write("setInfo", args),
    keep: (...args) => write("keep", args),
    keepAll: (...args) => write("keepAll", args),
    keepPrepared: (parts) =>
      write(
        "keepPrepared",
        [parts],
        parts.flatMap(({ readings }) => readings.map(({ packed }) => packed.blob.buffer as ArrayBuffer)),
      ),
    keepPreparedAssessment: (prepared) =>
      write(
        "keepPreparedAssessment",
        [prepared],
        prepared.lines.map(({ buffer }) => buffer as ArrayBuffer),
      ),
    keepReadings: (capture, pairs, last) => {
      const readings = pairs.map(({ report, reading }) => prepare(report, reading));
      return write("keepPrepared", [[{ capture, readings, last, failure: null }]]);
    },
    keepFailure: (...args) => write("keepFailure", args),
    keepAssessment: (...args) => write("keepAssessment", args),
    judge: (...args) => write("judge", args),
    dropProjection: () => write("dropProjection", []),
    verify: (progress) => writer.ask("verify", [], progress),
    projectionDigest: () => writer.ask("projectionDigest", []),
    close: async () => {
      closeReads();
      await writer.close();
    },
  };
}

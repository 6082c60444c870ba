/**
 * Who may write. The holder keeps a transaction open on an empty file beside the case (`NAME.hearsay-lock`): the system
 * takes the lock away when the process ends, however it ends, so that a lock can never be stale. Who holds it stands in
 * the case's table `writer`, for the message to the second.
 */
import { statSync, unlinkSync } from "node:fs";
import { hostname } from "node:os";
import Database from "better-sqlite3";
import { HearsayError } from "../../model/error.ts";
import { translating } from "./errors.ts";
import { type Db, first, run } from "./statements.ts";

/** Lets go of the lock; calling it twice does nothing more. */
export type Release = () => void;

/**
 * Takes the right to write, waiting up to `wait` milliseconds for another writer.
 *
 * @throws HearsayError `case-locked` with the process that writes; `case-readonly` where no lock file can be made
 */
export function lock(path: string, db: Db, wait = 2000): Release {
  const file = `${path}-lock`;
  const held = translating(path, () => hold(file, wait)) ?? refuse(path, db);
  run(
    db,
    `INSERT INTO writer (one, pid, host, since) VALUES (1, ?, ?, ?)
     ON CONFLICT (one) DO UPDATE SET pid = excluded.pid, host = excluded.host, since = excluded.since`,
    ...[process.pid, hostname(), Date.now()],
  );
  return () => {
    if (!held.open) return;
    run(db, "DELETE FROM writer");
    remove(file);
    held.close();
  };
}

function hold(file: string, wait: number): Db | undefined {
  for (let tries = 0; tries < 20; tries += 1) {
    const held = new Database(file, { timeout: wait });
    try {
      held.pragma("journal_mode = MEMORY");
      const before = fileNumber(file);
      held.exec("BEGIN IMMEDIATE");
      // The one who held it before may have removed the file we were waiting for; then the lock is worth nothing.
      if (before !== undefined && before === fileNumber(file)) return held;
    } catch (error) {
      held.close();
      if ((error as { code?: string }).code?.startsWith("SQLITE_BUSY")) return undefined;
      throw error;
    }
    held.close();
  }
  return undefined;
}

function fileNumber(file: string): bigint | undefined {
  return statSync(file, { bigint: true, throwIfNoEntry: false })?.ino;
}

function remove(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // Some systems do not remove a file that is open: an empty file stays, which harms nothing.
  }
}

function refuse(path: string, db: Db): never {
  const holder = first<{ pid: number; host: string }>(db, "SELECT pid, host FROM writer");
  const who = holder ? `process ${holder.pid} on ${holder.host}` : "another process";
  throw new HearsayError(
    "case-locked",
    `${path}: ${who} is writing to this case; wait until it is done or end it, and try again (reading works meanwhile)`,
    { status: 409 },
  );
}

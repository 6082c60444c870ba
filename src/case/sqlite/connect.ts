import { pathToFileURL } from "node:url";
import Database from "better-sqlite3";
import { translating } from "./errors.ts";
import type { Db } from "./statements.ts";

/** A connection that can write. The journal is a write-ahead log, and a commit is on the disk when it returns. */
export function connectToWrite(path: string): Db {
  return translating(path, () => {
    const db = guarded(new Database(path, { fileMustExist: true, timeout: 2000 }));
    db.pragma("journal_mode = WAL");
    return db;
  });
}

/**
 * A connection that reads. It is opened so that it can tidy up the write-ahead log when it is the last to close; where
 * file or folder cannot be written, it is opened for reading alone.
 */
export function connectToRead(path: string): Db {
  return translating(path, () => {
    for (const [name, readonly] of [
      [path, false],
      [path, true],
      [`${pathToFileURL(path).href}?immutable=1`, true],
    ] as const) {
      try {
        return reading(name, readonly);
      } catch (error) {
        if (!/^SQLITE_(READONLY|CANTOPEN)/.test((error as { code?: string }).code ?? "")) throw error;
      }
    }
    return reading(path, true);
  });
}

function reading(name: string, readonly: boolean): Db {
  const db = guarded(new Database(name, { fileMustExist: true, readonly, timeout: 5000 }));
  try {
    db.pragma("query_only = ON");
    db.prepare("SELECT count(*) FROM sqlite_schema").get();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The settings for a file that may come from anybody: nothing in its schema is trusted to run. */
export function guarded(db: Db): Db {
  db.pragma("trusted_schema = OFF");
  db.pragma("cell_size_check = ON");
  db.pragma("foreign_keys = ON");
  db.pragma("recursive_triggers = ON");
  db.pragma("synchronous = FULL");
  return db;
}

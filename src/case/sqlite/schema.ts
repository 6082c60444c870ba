/**
 * The schema of a case file: plain SQL migrations, applied in order; `user_version` counts those a file has.
 *
 * A file that comes from elsewhere may hold more than we made: triggers or views that would run with our statements. So
 * the schema of a file must be, object for object, the one that our own migrations make.
 */
import { readdirSync, readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { HearsayError } from "../../model/error.ts";
import { all, type Db } from "./statements.ts";

/** "HRSY": marks an SQLite file as a case. */
export const APPLICATION_ID = 0x48525359;

const folder = new URL("./migrations/", import.meta.url);
const files = readdirSync(folder)
  .filter((name) => /^\d{4}-.*\.sql$/.test(name))
  .sort();

/** The newest form of a case this Hearsay knows. */
export const CASE_VERSION = files.length;

/** Brings a case to the newest form; each step is one transaction. */
export function migrate(db: Db, upTo = CASE_VERSION): void {
  const from = db.pragma("user_version", { simple: true }) as number;
  files.slice(from, upTo).forEach((file, done) => {
    const text = readFileSync(new URL(file, folder), "utf8");
    db.transaction(() => {
      db.exec(text);
      db.pragma(`user_version = ${from + done + 1}`);
    }).immediate();
  });
}

/**
 * Refuses a file whose schema is not exactly ours.
 *
 * @throws HearsayError `case-foreign-schema` naming the first object that is missing, foreign or changed
 */
export function checkSchema(db: Db, path: string): void {
  const version = db.pragma("user_version", { simple: true }) as number;
  const there = objects(db);
  const ours = expected(version);
  const odd =
    [...there].find(([name, text]) => ours.get(name) !== text)?.[0] ??
    [...ours.keys()].find((name) => !there.has(name));
  if (odd === undefined) return;
  throw new HearsayError(
    "case-foreign-schema",
    `${path} calls itself a Hearsay case of version ${version}, but its ${odd} is not as Hearsay made it; ` +
      "it was changed by another program and is not opened: ask its sender for an untouched copy",
  );
}

const known = new Map<number, ReadonlyMap<string, string>>();

function expected(version: number): ReadonlyMap<string, string> {
  let schema = known.get(version);
  if (!schema) {
    const db = new Database(":memory:");
    migrate(db, version);
    schema = objects(db);
    known.set(version, schema);
    db.close();
  }
  return schema;
}

function objects(db: Db): ReadonlyMap<string, string> {
  const rows = all<{ name: string; text: string }>(
    db,
    `SELECT type || ' "' || name || '"' AS name, tbl_name || ': ' || coalesce(sql, '') AS text
     FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\'`,
  );
  return new Map(rows.map(({ name, text }) => [name, text]));
}

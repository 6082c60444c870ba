import type Database from "better-sqlite3";

/** A connection to a case. */
export type Db = Database.Database;

const prepared = new WeakMap<Db, Map<string, Database.Statement>>();

/** Prepares a statement once per connection. */
export function sql(db: Db, text: string): Database.Statement {
  const known = prepared.get(db) ?? new Map<string, Database.Statement>();
  prepared.set(db, known);
  const statement = known.get(text) ?? db.prepare(text);
  known.set(text, statement);
  return statement;
}

/** All rows of a query; the caller says what a row holds, since the schema was checked when the case was opened. */
export function all<Row>(db: Db, text: string, ...values: readonly unknown[]): readonly Row[] {
  return sql(db, text).all(...values) as Row[];
}

/** The first row of a query, if there is one. */
export function first<Row>(db: Db, text: string, ...values: readonly unknown[]): Row | undefined {
  return sql(db, text).get(...values) as Row | undefined;
}

/** Runs a statement that gives no rows. */
export function run(db: Db, text: string, ...values: readonly unknown[]): void {
  sql(db, text).run(...values);
}

/**
 * Runs `work` in one transaction that takes the write lock at once, so that it cannot fail half-way for a lock, and
 * raises the case's revision, so that whoever remembers an answer sees that it may be out of date.
 */
export function atomically<T>(db: Db, work: () => T): T {
  return db
    .transaction(() => {
      const result = work();
      run(db, RAISE);
      return result;
    })
    .immediate();
}

const RAISE = `INSERT INTO meta (key, value) VALUES ('revision', '1')
  ON CONFLICT (key) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT)`;

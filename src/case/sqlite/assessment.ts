/** The outcome of resolving and weighing: whole values as JSON, beside the columns that are asked for. */
import type { Assessment, EntityCluster, Proposition } from "../../model/across.ts";
import { type PreparedAssessment, preparedValues } from "../prepared.ts";
import { setMeta } from "./info.ts";
import { all, atomically, type Db, first, run } from "./statements.ts";

/** The tables of an assessment, each with its own columns in the order they are filled. */
const TABLES = {
  copies: ["kind", "from_report", "to_report"],
  entities: ["id", "type", "name", "reports"],
  candidates: ["left_id", "right_id", "score"],
  events: ["id", "type", "label"],
  propositions: ["id", "kind", "about", "support"],
  origins: ["id", "kind", "label"],
  contradictions: ["id", "kind", "about"],
} as const;

type Table = keyof typeof TABLES & keyof Assessment;

const COLUMNS: { readonly [T in Table]: (value: Assessment[T][number]) => readonly unknown[] } = {
  copies: ({ kind, from, to }) => [kind, from, to],
  entities: ({ id, type, name, reports }) => [id, type, name, reports.length],
  candidates: ({ left, right, score }) => [left, right, score],
  events: ({ id, type, label }) => [id, type, label],
  propositions: ({ id, kind, about, support }) => [id, kind, about, support.length],
  origins: ({ id, kind, label }) => [id, kind, label],
  contradictions: ({ id, kind, about }) => [id, kind, about],
};

/** Replaces the assessment as a whole. */
export function keepAssessment(db: Db, assessment: Assessment): void {
  atomically(db, () => {
    fill(db, valuesOf(assessment));
  });
}

/** Replaces the assessment by one that was made ready in another thread. */
export function keepPreparedAssessment(db: Db, prepared: PreparedAssessment): void {
  atomically(db, () => {
    fill(db, preparedValues(prepared) as Iterable<Value>);
  });
}

/** A value with the name of its table. */
type Value = { readonly [T in Table]: readonly [T, Assessment[T][number]] }[Table];

function* valuesOf(assessment: Assessment): Generator<Value> {
  for (const table of Object.keys(TABLES) as Table[]) {
    for (const value of assessment[table]) yield [table, value] as Value;
  }
}

/** One value at a time: a large assessment is in memory only as bytes. */
function fill(db: Db, values: Iterable<Value>): void {
  dropAssessment(db);
  const filled = new Map<Table, number>();
  for (const [table, value] of values) {
    const ord = filled.get(table) ?? 0;
    filled.set(table, ord + 1);
    const columns = (COLUMNS[table] as (value: unknown) => readonly unknown[])(value);
    run(db, INSERT[table], ord, ...columns, JSON.stringify(value));
    if (table === "entities") fillMembers(db, value);
  }
  setMeta(db, "assessed", "1");
}

function fillMembers(db: Db, { id, members }: EntityCluster): void {
  for (const member of members) run(db, "INSERT INTO entity_members (member, entity) VALUES (?, ?)", member, id);
}

const INSERT = Object.fromEntries(
  Object.entries(TABLES).map(([table, columns]) => {
    const names = ["ord", ...columns, "body"];
    return [table, `INSERT INTO ${table} (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`];
  }),
) as Readonly<Record<Table, string>>;

/** Empties every table of the assessment. */
export function dropAssessment(db: Db): void {
  for (const table of Object.keys(TABLES)) run(db, `DELETE FROM ${table}`);
  run(db, "DELETE FROM entity_members");
  setMeta(db, "assessed", "0");
}

/** Every value of one table, in the order it was given. */
export function assessed<T extends Table>(db: Db, table: T): Assessment[T] {
  return all<{ body: string }>(db, `SELECT body FROM ${table} ORDER BY ord`).map(({ body }) =>
    JSON.parse(body),
  ) as unknown as Assessment[T];
}

export function entity(db: Db, id: string): EntityCluster | undefined {
  return one(first(db, "SELECT body FROM entities WHERE id = ?", id));
}

export function entityOf(db: Db, member: string): EntityCluster | undefined {
  return one(first(db, "SELECT body FROM entities JOIN entity_members ON entity = id WHERE member = ?", member));
}

export function proposition(db: Db, id: string): Proposition | undefined {
  return one(first(db, "SELECT body FROM propositions WHERE id = ?", id));
}

function one<T>(row: { readonly body: string } | undefined): T | undefined {
  return row && (JSON.parse(row.body) as T);
}

/** The outcome of resolving and weighing: whole values as JSON, beside the columns that are asked for. */
import type { Assessment, EntityCluster, Proposition } from "../../model/across.ts";
import type { PreparedAssessment } from "../prepared.ts";
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
    dropAssessment(db);
    for (const table of Object.keys(TABLES) as Table[]) fill(db, table, assessment[table]);
    for (const { id, members } of assessment.entities) {
      for (const member of members) run(db, "INSERT INTO entity_members (member, entity) VALUES (?, ?)", member, id);
    }
    setMeta(db, "assessed", "1");
  });
}

/** Replaces the assessment by one that was made ready in another thread. */
export function keepPreparedAssessment(db: Db, { json }: PreparedAssessment): void {
  keepAssessment(db, JSON.parse(new TextDecoder().decode(json)) as Assessment);
}

function fill<T extends Table>(db: Db, table: T, values: Assessment[T]): void {
  const names = ["ord", ...TABLES[table], "body"];
  const insert = `INSERT INTO ${table} (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`;
  values.forEach((value, ord) => {
    run(db, insert, ord, ...COLUMNS[table](value as Assessment[T][number]), JSON.stringify(value));
  });
}

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

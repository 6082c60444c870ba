/** Migrations: a case of an older form is brought to the newest by the list of migrations, and loses nothing by it. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { nextEntry } from "../journal.ts";
import { openCase } from "../open.ts";
import { pack } from "../prepared.ts";
import { captureOf } from "../testing/samples.ts";
import { lock } from "./lock.ts";
import { APPLICATION_ID, CASE_VERSION, migrate } from "./schema.ts";
import type { Db } from "./statements.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-schema-"));
  path = join(folder, "old.hearsay");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const CAPTURE = captureOf("Bridge opens\n\nMayor Ana Ruiz opened the new bridge on Tuesday.");

/** A case as an older Hearsay left it: laid out by the first migrations alone, filled with the SQL of that form. */
function olderCase(version: number): void {
  const db = new Database(path);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(db, version);
  for (const [key, value] of Object.entries({ title: "Harbour", question: "Who knew?", created_at: "1900000000000" })) {
    db.prepare("INSERT INTO meta (key, value) VALUES (?, ?)").run(key, value);
  }
  fillCapture(db);
  fillJournal(db);
  db.close();
}

function fillCapture(db: Db): void {
  const { id, mediaType, origin, bytes } = CAPTURE;
  const { size, packing, blob } = pack(bytes);
  db.prepare(
    "INSERT INTO captures (seq, id, media_type, captured_at, place, origin, size, packing, bytes) VALUES (1, ?, ?, 1, ?, ?, ?, ?, ?)",
  ).run(id, mediaType, origin.where, JSON.stringify(origin), size, packing, blob);
  db.prepare("INSERT INTO sightings (capture, place, kind, at, origin) VALUES (?, ?, ?, 1, ?)").run(
    ...[id, origin.where, origin.kind, JSON.stringify(origin)],
  );
}

function fillJournal(db: Db): void {
  const made = nextEntry(undefined, { at: 1, who: "mira", kind: "case-created", body: { title: "Harbour" } });
  const kept = nextEntry(made, { at: 2, who: "hearsay", kind: "captured", body: { capture: CAPTURE.id } });
  for (const { seq, at, who, kind, body, before, digest } of [made, kept]) {
    db.prepare("INSERT INTO journal (seq, at, who, kind, body, before, digest) VALUES (?, ?, ?, ?, ?, ?, ?)").run(
      ...[seq, at, who, kind, JSON.stringify(body), before, digest],
    );
  }
}

function asked<T>(work: (db: Db) => T): T {
  const db = new Database(path);
  try {
    return work(db);
  } finally {
    db.close();
  }
}
const versionOf = (): unknown => asked((db) => db.pragma("user_version", { simple: true }));
const schemaOf = (db: Db): unknown => db.prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name").all();

/** Every version but the newest; none would mean that nothing here is tested. */
const OLDER = Array.from({ length: CASE_VERSION - 1 }, (_, at) => at + 1);

describe("a case of an older version", () => {
  it("exists", () => expect(OLDER.length).toBeGreaterThan(0));

  it.each(OLDER)("%i is brought to the newest when it is opened, with all it held", async (version) => {
    olderCase(version);
    expect(versionOf()).toBe(version);
    const store = await openCase(path);
    expect(await store.info()).toMatchObject({ title: "Harbour", question: "Who knew?", waiting: 1 });
    expect(Buffer.from((await store.capture(CAPTURE.id))?.bytes ?? []).equals(Buffer.from(CAPTURE.bytes))).toBe(true);
    expect((await store.journal()).map(({ kind }) => kind)).toEqual(["case-created", "captured"]);
    expect(await store.verify()).toEqual([]);
    await store.judge({ kind: "accept", subject: ["c"], value: null, reason: "" }, "mira");
    expect(await store.verify()).toEqual([]);
    await store.close();
    expect(versionOf()).toBe(CASE_VERSION);
  });

  it.each(OLDER)("%i gets the very schema of a new case", async (version) => {
    olderCase(version);
    await (await openCase(path)).close();
    const made = new Database(":memory:");
    migrate(made);
    expect(asked(schemaOf)).toEqual(schemaOf(made));
    made.close();
  });

  it("is refused for reading alone, says what to do, and is not touched", async () => {
    olderCase(CASE_VERSION - 1);
    await expect(openCase(path, { readonly: true })).rejects.toMatchObject({ code: "case-older" });
    expect(versionOf()).toBe(CASE_VERSION - 1);
  });

  it("is refused while another process writes to it, and brought up afterwards", async () => {
    olderCase(CASE_VERSION - 1);
    const other = new Database(path);
    const release = lock(path, other);
    await expect(openCase(path)).rejects.toMatchObject({ code: "case-locked" });
    expect(versionOf()).toBe(CASE_VERSION - 1);
    release();
    other.close();
    await (await openCase(path)).close();
    expect(versionOf()).toBe(CASE_VERSION);
  });

  it("keeps its version while its schema is foreign, and is brought up once it is not", async () => {
    olderCase(CASE_VERSION - 1);
    // Nothing of another program is migrated.
    asked((db) => db.exec("CREATE TABLE extra (words)"));
    await expect(openCase(path)).rejects.toMatchObject({ code: "case-foreign-schema" });
    expect(versionOf()).toBe(CASE_VERSION - 1);
    asked((db) => db.exec("DROP TABLE extra"));
    await (await openCase(path)).close();
    expect(versionOf()).toBe(CASE_VERSION);
  });
});

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Reading } from "../../model/reading.ts";
import type { JournalEntry } from "../contract.ts";
import { nextEntry } from "../journal.ts";
import { isCase, newCase, openCase } from "../open.ts";
import { pack } from "../prepared.ts";
import { captureOf, readOf } from "../testing/samples.ts";
import { connectToWrite } from "./connect.ts";
import { directStore } from "./direct-store.ts";
import { unpack } from "./pack.ts";
import { CASE_VERSION } from "./schema.ts";

const WHAT = { title: "Harbour", question: "Who knew?" };

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-open-"));
  path = join(folder, "harbour.hearsay");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Makes a case and closes it. */
async function made(): Promise<void> {
  await (await newCase(path, WHAT)).close();
}

type Kept = { readonly id: string; readonly packing: string; readonly size: number; readonly reading: Buffer };

/** Does something to the closed file with plain SQLite. */
function tampered(work: (db: Database.Database) => void): void {
  const db = new Database(path);
  work(db);
  db.close();
}

describe("opening", () => {
  it("makes a case once and never over a file that is there", async () => {
    await made();
    await expect(newCase(path, WHAT)).rejects.toMatchObject({ code: "case-exists" });
    writeFileSync(join(folder, "letter.hearsay"), "Dear Mira");
    await expect(newCase(join(folder, "letter.hearsay"), WHAT)).rejects.toMatchObject({ code: "case-exists" });
    expect(readFileSync(join(folder, "letter.hearsay"), "utf8")).toBe("Dear Mira");
  });

  it("makes a case where asked to only when there is none", async () => {
    const first = await openCase(path, { create: WHAT });
    await first.keep(captureOf("one"));
    await first.close();
    const second = await openCase(path, { create: { title: "Other", question: "" } });
    expect(await second.info()).toMatchObject({ title: "Harbour", waiting: 1 });
    await second.close();
  });

  it("leaves one file alone in the folder when it is closed", async () => {
    const store = await newCase(path, WHAT);
    await store.keep(captureOf("one"));
    await store.close();
    expect(readdirSync(folder)).toEqual(["harbour.hearsay"]);
  });

  it("does not play the log of a removed case into a new one", async () => {
    const store = await newCase(path, WHAT);
    await store.keep(captureOf("one"));
    const log = readFileSync(`${path}-wal`);
    expect(log.length).toBeGreaterThan(0);
    await store.close();
    rmSync(path);
    writeFileSync(`${path}-wal`, log);
    const anew = await newCase(path, WHAT);
    expect(await anew.waiting()).toEqual([]);
    expect(await anew.verify()).toEqual([]);
    await anew.close();
  });

  it("says that there is no case, or no folder for one", async () => {
    await expect(openCase(path)).rejects.toMatchObject({ code: "case-not-found" });
    await expect(newCase(join(folder, "none", "a.hearsay"), WHAT)).rejects.toMatchObject({ code: "folder-not-found" });
  });

  it.each([
    ["an empty file", ""],
    ["a text", "Bridge opens\n\nMayor Ana Ruiz opened the new bridge on Tuesday.".repeat(9)],
    ["the first bytes of a database", "SQLite format 3\0"],
  ])("refuses %s", async (_what, content) => {
    writeFileSync(path, content);
    await expect(openCase(path)).rejects.toMatchObject({ code: "not-a-case" });
    expect(isCase(path)).toBe(false);
    expect(readFileSync(path, "latin1")).toBe(content);
  });

  it("refuses a folder and another program's database", async () => {
    await expect(openCase(folder)).rejects.toMatchObject({ code: "not-a-case" });
    tampered((db) => db.exec("CREATE TABLE notes (words)"));
    await expect(openCase(path)).rejects.toMatchObject({ code: "not-a-case" });
  });

  it("refuses a case of a newer version, names the version, and does not touch the file", async () => {
    await made();
    tampered((db) => db.pragma(`user_version = ${CASE_VERSION + 1}`));
    const before = readFileSync(path);
    await expect(openCase(path)).rejects.toMatchObject({
      code: "case-newer",
      message: expect.stringContaining(`version ${CASE_VERSION + 1}`),
    });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(isCase(path)).toBe(true);
  });

  it.each([
    ["a trigger", "CREATE TRIGGER spy AFTER INSERT ON meta BEGIN DELETE FROM sightings; END", "spy"],
    ["a view", "CREATE VIEW more AS SELECT * FROM captures", "more"],
    ["a table less", "DROP TABLE candidates", "candidates"],
    ["no guard on the journal", "DROP TRIGGER journal_stays", "journal_stays"],
  ])("refuses a case with %s", async (_what, statement, name) => {
    await made();
    tampered((db) => db.exec(statement));
    await expect(openCase(path)).rejects.toMatchObject({
      code: "case-foreign-schema",
      message: expect.stringContaining(name),
    });
  });

  it("refuses every write to a case that was opened for reading, and reads", async () => {
    await made();
    const store = await openCase(path, { readonly: true });
    await expect(store.keep(captureOf("one"))).rejects.toMatchObject({ code: "case-readonly" });
    expect(await store.info()).toMatchObject({ title: "Harbour" });
    expect(await store.verify()).toEqual([]);
    await store.close();
  });

  it.skipIf(process.getuid?.() === 0)("reads a case whose file and folder may not be written", async () => {
    await made();
    chmodSync(path, 0o444);
    chmodSync(folder, 0o555);
    try {
      const store = await openCase(path);
      expect(await store.info()).toMatchObject({ title: "Harbour" });
      await expect(store.keep(captureOf("one"))).rejects.toMatchObject({ code: "case-readonly" });
      await store.close();
    } finally {
      chmodSync(folder, 0o755);
    }
  });
});

describe("a full disk", () => {
  it("is said as such, and loses nothing that was kept", async () => {
    await made();
    const db = connectToWrite(path);
    const store = directStore(db);
    const kept = captureOf("kept before");
    await store.keep(kept);
    db.pragma(`max_page_count = ${(db.pragma("page_count", { simple: true }) as number) + 4}`);
    const noise = Array.from({ length: 2000 }, (_, at) => createHash("sha256").update(String(at)).digest("hex"));
    const large = captureOf(noise.join(""), "/reports/large.txt");
    await expect(store.keep(large)).rejects.toMatchObject({ code: "disk-full" });
    expect(await store.waiting()).toEqual([kept.id]);
    db.pragma("max_page_count = 1000000");
    expect((await store.keep(large)).kind).toBe("new");
    expect(await store.verify()).toEqual([]);
    await store.close();
  });
});

describe("two processes on one case", () => {
  const child = fileURLToPath(new URL("../testing/writing-process.ts", import.meta.url));

  async function writing(): Promise<ReturnType<typeof spawn>> {
    const other = spawn(process.execPath, [child, path], { stdio: ["pipe", "pipe", "inherit"] });
    await once(other.stdout!, "data");
    return other;
  }

  it("lets one write and all read, and takes over from a writer that was killed", async () => {
    await made();
    const other = await writing();
    const store = await openCase(path);
    expect(await store.waiting()).toHaveLength(1);
    await expect(store.keep(captureOf("mine"))).rejects.toMatchObject({
      code: "case-locked",
      message: expect.stringContaining(`process ${other.pid} `),
    });
    other.kill("SIGKILL");
    await once(other, "exit");
    expect((await store.keep(captureOf("mine"))).kind).toBe("new");
    expect(await store.verify()).toEqual([]);
    await store.close();
  });

  it("lets the second write once the first is idle", async () => {
    await made();
    const [one, two] = [await openCase(path), await openCase(path)];
    await one.keep(captureOf("one", "/a"));
    expect((await two.keep(captureOf("two", "/b"))).kind).toBe("new");
    expect(await one.waiting()).toHaveLength(2);
    await one.close();
    await two.close();
  });
});

describe("damage", () => {
  /** Changes the one place where `words` stand in the file by one bit. */
  function flip(words: string | Buffer): void {
    const bytes = readFileSync(path);
    const at = bytes.indexOf(words);
    expect(at).toBeGreaterThan(0);
    bytes[at] = bytes[at]! ^ 1;
    writeFileSync(path, bytes);
    expect(statSync(path).size).toBe(bytes.length);
  }

  async function filled(): Promise<string> {
    const store = await newCase(path, WHAT);
    // Short and without repetition: it lies unpacked in the file.
    const capture = captureOf("Zq4!vX9#", "/reports/a.txt");
    await store.keep(capture);
    await store.keepReadings(capture.id, [readOf(capture)], true);
    await store.judge({ kind: "accept", subject: ["r-1/c1"], value: null, reason: "heard it myself" }, "mira");
    expect(await store.verify()).toEqual([]);
    await store.close();
    return capture.id;
  }

  async function found(): Promise<readonly { code: string; what: string; advice: string }[]> {
    const store = await openCase(path);
    try {
      return await store.verify();
    } finally {
      await store.close();
    }
  }

  it("in the bytes of a capture is named with the capture", async () => {
    const id = await filled();
    flip("Zq4!vX9#");
    const problems = await found();
    expect(problems).toMatchObject([{ code: "capture-damaged", what: expect.stringContaining(id) }]);
    expect(problems[0]?.advice).not.toBe("");
  });

  it("in a journal entry is named with the entry", async () => {
    await filled();
    flip("heard it myself");
    expect(await found()).toMatchObject([{ code: "journal-broken", what: expect.stringContaining("entry 3") }]);
  });

  it("by a journal entry that was taken out is named", async () => {
    await filled();
    tampered((db) => {
      db.exec("DROP TRIGGER journal_stays; DELETE FROM journal WHERE seq = 2");
      db.exec(
        "CREATE TRIGGER journal_stays BEFORE DELETE ON journal\nBEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END",
      );
    });
    expect((await found()).map(({ code }) => code)).toContain("journal-broken");
  });

  it("by entries that were cut off the end of the journal is named", async () => {
    await filled();
    tampered((db) => {
      const guard = db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'journal_stays'").get() as { sql: string };
      db.exec("DROP TRIGGER journal_stays; DELETE FROM journal WHERE seq = 3");
      db.exec(guard.sql);
    });
    const problems = await found();
    expect(problems).toMatchObject([{ code: "journal-cut-short", what: expect.stringContaining("entry 2") }]);
    expect(problems[0]?.what).toContain("noted as 3");
  });

  it("by an entry that was put behind the end of the journal is named", async () => {
    await filled();
    tampered((db) => {
      const last = db.prepare("SELECT seq, digest FROM journal ORDER BY seq DESC LIMIT 1").get() as JournalEntry;
      const { seq, at, who, kind, body, before, digest } = nextEntry(last, {
        at: 1,
        who: "x",
        kind: "accept",
        body: {},
      });
      db.prepare("INSERT INTO journal (seq, at, who, kind, body, before, digest) VALUES (?, ?, ?, ?, ?, ?, ?)").run(
        ...[seq, at, who, kind, JSON.stringify(body), before, digest],
      );
    });
    expect(await found()).toMatchObject([{ code: "journal-cut-short" }]);
  });

  it.each([
    [
      "does not fit its schema",
      (reading: Reading) => ({ ...reading, sentences: [{ start: -1, end: 4 }] }),
      "sentences.0.start",
    ],
    [
      "points outside its text",
      (reading: Reading) => ({ ...reading, sentences: [{ start: 3, end: 400 }] }),
      "[3, 400)",
    ],
    [
      "is that of another report",
      (reading: Reading) => ({ ...reading, report: { ...reading.report, id: "r-x" } }),
      "r-x",
    ],
    ["is no reading at all", () => "Bridge opens", "its top"],
  ])("by a reading that %s is named with its report", async (_what, changed, said) => {
    await filled();
    let id = "";
    tampered((db) => {
      const row = db.prepare("SELECT id, packing, size, reading FROM reports").get() as Kept;
      id = row.id;
      const kept = JSON.parse(unpack({ ...row, blob: row.reading }, row.id).toString("utf8")) as Reading;
      const { packing, size, blob } = pack(Buffer.from(JSON.stringify(changed(kept))));
      db.prepare("UPDATE reports SET packing = ?, size = ?, reading = ?").run(packing, size, blob);
    });
    const problems = await found();
    expect(problems).toMatchObject([{ code: "reading-damaged", what: expect.stringContaining(id) }]);
    expect(problems[0]?.what).toContain(said);
  });

  it("by a capture that was taken out is named", async () => {
    await filled();
    tampered((db) => {
      const guard = db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'captures_stay'").get() as { sql: string };
      db.pragma("foreign_keys = OFF");
      db.exec("DROP TRIGGER captures_stay; DELETE FROM captures");
      db.exec(guard.sql);
    });
    expect((await found()).map(({ code }) => code)).toContain("capture-missing");
  });

  it("in the structure of the file is found or refused, and never passed over", async () => {
    await filled();
    const bytes = readFileSync(path);
    bytes.fill(0xff, 4096 * 8, 4096 * 12);
    writeFileSync(path, bytes);
    const codes = await found().then(
      (problems) => problems.map(({ code }) => code),
      (error: { code: string }) => [error.code],
    );
    expect(codes.length).toBeGreaterThan(0);
    expect(codes).not.toContain(undefined);
  });

  it("cannot be done through the store's own connection", async () => {
    await filled();
    tampered((db) => {
      for (const statement of [
        "DELETE FROM journal",
        "UPDATE journal SET who = 'x'",
        "DELETE FROM captures",
        "UPDATE captures SET place = ''",
      ]) {
        expect(() => db.exec(statement)).toThrow(/append-only|never/);
      }
    });
  });
});

/**
 * Bad input from end to end: whatever is added to a case, the command ends with 1 or the report carries a notice, the
 * rest goes on, and nothing that was kept is lost.
 */
import { execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type CaseFile, openCase } from "../src/case/open.ts";

const BIN = fileURLToPath(new URL("../bin/hearsay.mjs", import.meta.url));
const WRITING = fileURLToPath(new URL("../src/case/testing/writing-process.ts", import.meta.url));
const MB = 1024 * 1024;

// Every command is a process of its own that loads the reader.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const SENTENCE = "Rosa Imlach said on Monday that the bridge over the river in Varda is safe and will be opened.";
const GOOD = `Bridge is safe\n\nVARDA, 3 May 2031 — ${SENTENCE}\n`;

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a program to its end; `uid` is the user it runs as. */
function ended(program: string, args: readonly string[], cwd: string, uid?: number): Promise<Ended> {
  const env = { ...process.env, HEARSAY_CASE: undefined, NO_COLOR: "1", FORCE_COLOR: undefined };
  return new Promise((resolve) => {
    const options = { cwd, env, maxBuffer: 1 << 28, ...(uid === undefined ? {} : { uid }) };
    execFile(program, [...args], options, (error, out, err) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, out, err });
    });
  });
}
const hearsay = (cwd: string, ...args: readonly string[]): Promise<Ended> =>
  ended(process.execPath, [BIN, ...args], cwd);

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-bad-"));
  writeFileSync(join(folder, "good.txt"), GOOD);
  expect(await hearsay(folder, "new", "kept")).toMatchObject({ code: 0 });
  expect(await hearsay(folder, "add", "good.txt", "--case", "kept.hearsay")).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the case that holds the good report, under a name of its own. */
function caseNamed(name: string): string {
  const path = join(folder, `${name}.hearsay`);
  cpSync(join(folder, "kept.hearsay"), path);
  return path;
}

async function asked<T>(path: string, work: (store: CaseFile) => Promise<T>): Promise<T> {
  const store = await openCase(path);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** That the good report is there, can be found, and that the case is whole. */
async function expectNothingLost(path: string): Promise<void> {
  await asked(path, async (store) => {
    expect(await store.verify()).toEqual([]);
    expect((await store.reports()).map(({ title }) => title)).toContain("Bridge is safe");
    expect((await store.search('"Rosa Imlach" safe')).total).toBeGreaterThan(0);
  });
}

describe("bad files in a folder", () => {
  const jsonLine = (id: string, text = SENTENCE): string => JSON.stringify({ id, title: `Report ${id}`, text });
  let path: string;
  let end: Ended;
  beforeAll(async () => {
    const inbox = join(folder, "inbox");
    mkdirSync(inbox);
    const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(inbox, name), content);
    put("empty.txt", "");
    put("line.txt", "");
    truncateSync(join(inbox, "line.txt"), 100 * MB);
    put("long.txt", "word ".repeat(1_100_000));
    put("long.jsonl", `${jsonLine("before")}\n{"text": "${"a".repeat(17 * MB)}"}\n${jsonLine("after")}\n`);
    put("array.json", "");
    truncateSync(join(inbox, "array.json"), 51 * MB);
    put("few-nul.txt", GOOD.replace("safe and", "safe\0and"));
    put("many-nul.txt", new Uint8Array(5000));
    put(
      "declared.html",
      latin1(`<meta charset="utf-8"><h1>Café is safe</h1><p>${SENTENCE}</p><p>Le café « Réal ».</p>`),
    );
    put(
      "deep.html",
      `<html><body>${"<div>".repeat(100_000)}<p>${SENTENCE}</p>${"</div>".repeat(100_000)}</body></html>`,
    );
    put(
      "german.txt",
      "Der Bürgermeister von Varda hat am Montag eine Brücke eröffnet, und die Stadt sagt, dass sie sicher ist.",
    );
    put("broken.jsonl", `${jsonLine("one")}\n{ "text": "cut o\n${jsonLine("three")}\n`);
    put("wide.jsonl", Buffer.from(`\ufeff${jsonLine("wide")}\r\n{ broken\r\n${jsonLine("wider")}`, "utf16le"));
    put("picture.txt", latin1("\u0089PNG\r\n\u001a\n\0\0\0"));
    path = caseNamed("bad");
    end = await hearsay(folder, "add", "inbox", "--case", path, "--json");
  });

  /** Codes of what failed, by the name of the file. */
  const failed = (name: string): readonly string[] =>
    (JSON.parse(end.out) as { notices: { where: string; code: string }[] }).notices
      .filter(({ where }) => where.endsWith(`/${name}`))
      .map(({ code }) => code);

  /** Codes of the notices of what was read, by a word of the name of the file. */
  const notices = (name: string): Promise<readonly string[]> =>
    asked(path, async (store) => {
      const rows = (await store.reports()).filter(({ where }) => where.endsWith(`/${name}`));
      const readings = await Promise.all(rows.map(({ id }) => store.reading(id)));
      return readings.flatMap((reading) => reading?.notices.map(({ code }) => code) ?? []);
    });

  it("end the command with 1, and each failure is said on stderr", () => {
    expect(end.code).toBe(1);
    for (const name of ["empty.txt", "line.txt", "many-nul.txt", "broken.jsonl"]) expect(end.err).toContain(name);
  });

  it.each([
    ["an empty file", "empty.txt", ["empty-report"]],
    ["100 MB of one line", "line.txt", ["file-too-large"]],
    ["five million letters of one line", "long.txt", ["report-too-long"]],
    ["a line of 17 MB in JSON Lines", "long.jsonl", ["line-too-long"]],
    ["a JSON array over the limit", "array.json", ["file-too-large"]],
    ["NUL bytes alone", "many-nul.txt", ["not-text"]],
    ["a picture by another name", "picture.txt", ["not-text"]],
    ["JSON Lines with one broken line", "broken.jsonl", ["json-line-broken"]],
    ["the same in UTF-16", "wide.jsonl", ["json-line-broken"]],
    ["a doubtful file that can be read", "few-nul.txt", []],
  ])("with %s: %s fails with %j", (_what, name, codes) => {
    expect(failed(name)).toEqual(codes);
  });

  it.each([
    ["a few NUL bytes", "few-nul.txt", "nul-bytes"],
    ["a wrong declared encoding", "declared.html", "encoding-doubtful"],
    ["HTML nested 100,000 deep", "deep.html", "html-too-deep"],
    ["a language without a reader", "german.txt", "no-reader-for-language"],
  ])("with %s: %s is read with the notice %s", async (_what, name, code) => {
    expect(failed(name)).toEqual([]);
    expect(await notices(name)).toContain(code);
  });

  it("keep the good lines around a broken or overlong one", async () => {
    const ids = await asked(path, async (store) => (await store.reports()).map(({ sourceId }) => sourceId));
    expect(ids.filter((id) => id !== null).sort()).toEqual(["after", "before", "one", "three", "wide", "wider"]);
  });

  it("lose nothing that was kept", () => expectNothingLost(path));

  it("can be added again: the same bytes are taken once; what could not be taken is said again", async () => {
    const again = await hearsay(folder, "add", "inbox/broken.jsonl", "inbox/line.txt", "--case", path, "--json");
    expect(again.code).toBe(1);
    expect(JSON.parse(again.out)).toMatchObject({ same: 1, failed: 1 });
    await expectNothingLost(path);
  });
});

function latin1(text: string): Uint8Array {
  return Buffer.from(text, "latin1");
}

describe("a folder that cannot be listed", () => {
  /** Rights do not bind root: the command runs as a user that they bind. */
  const nobody = process.getuid?.() === 0 ? 65_534 : undefined;

  it("is said with its path, and the files beside it are read", async () => {
    const inbox = mkdtempSync(join(tmpdir(), "hearsay-locked-"));
    chmodSync(inbox, 0o755);
    mkdirSync(join(inbox, "locked"), { mode: 0o000 });
    writeFileSync(join(inbox, "locked.txt"), GOOD, { mode: 0o000 });
    writeFileSync(join(inbox, "open.txt"), GOOD);
    try {
      const { code, out, err } = await ended(process.execPath, [BIN, "read", inbox], inbox, nobody);
      expect(code).toBe(1);
      expect(out).toContain("Bridge is safe");
      for (const name of ["locked", "locked.txt"]) expect(err).toContain(join(inbox, name));
      expect(err).toContain("input-unreadable");
    } finally {
      chmodSync(join(inbox, "locked"), 0o755);
      rmSync(inbox, { recursive: true });
    }
  });
});

describe("a full disk", () => {
  it("ends the command with 1, says so, and keeps what was kept", async (context) => {
    const disk = mkdtempSync(join(tmpdir(), "hearsay-disk-"));
    if (!canMount(disk)) context.skip("skipped: this user may not mount a disk of its own (unshare, tmpfs)");
    const noise = Array.from({ length: 60_000 }, (_, at) => (at * 2_654_435_761).toString(36)).join(" ");
    writeFileSync(join(folder, "noise.txt"), `Bridge is safe again\n\n${noise}`);
    caseNamed("small");
    // The disk is there for this shell alone; what is left of the case is taken out of it at the end.
    const script = `mount -t tmpfs -o size=256k tmpfs ${disk} && cp small.hearsay ${disk}/ &&
      ("$0" "$1" add noise.txt --case ${disk}/small.hearsay; echo "code $?"; cp ${disk}/small.hearsay* .)`;
    const { out, err } = await ended("unshare", ["-rm", "sh", "-c", script, process.execPath, BIN], folder);
    expect(out).toContain("code 1");
    expect(err).toContain("disk-full");
    await expectNothingLost(join(folder, "small.hearsay"));
    rmSync(disk, { recursive: true, force: true });
  });
});

function canMount(folder: string): boolean {
  try {
    execFileSync("unshare", ["-rm", "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

describe("a case that cannot be used", () => {
  it("is refused when it is of a newer version, and not touched", async () => {
    const path = caseNamed("newer");
    const db = new Database(path);
    db.pragma("user_version = 99");
    db.close();
    const before = readFileSync(path);
    for (const args of [["claims"], ["add", "good.txt"], ["verify"]]) {
      const { code, out, err } = await hearsay(folder, ...args, "--case", path);
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(err).toContain("case-newer");
      expect(err).toContain("version 99");
    }
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("is refused when it is no case, and the file is not touched", async () => {
    const path = join(folder, "letter.hearsay");
    writeFileSync(path, GOOD);
    for (const args of [["add", "good.txt"], ["verify"]]) {
      const { code, out, err } = await hearsay(folder, ...args, "--case", path);
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(err).toContain("not-a-case");
    }
    expect(readFileSync(path, "utf8")).toBe(GOOD);
  });
});

describe("two processes on one case", () => {
  it("the second to write is refused with 1 and can read; afterwards it can write", async () => {
    const path = caseNamed("shared");
    writeFileSync(join(folder, "second.txt"), GOOD.replace("Bridge", "Ferry"));
    const other = spawn(process.execPath, [WRITING, path], { stdio: ["pipe", "pipe", "inherit"] });
    try {
      await once(other.stdout, "data");
      const refused = await hearsay(folder, "add", "second.txt", "--case", path);
      expect(refused.code).toBe(1);
      expect(refused.err).toContain("case-locked");
      expect(refused.err).toContain(String(other.pid));
      const reading = await hearsay(folder, "search", "Imlach", "--case", path);
      expect(reading.code).toBe(0);
      expect(reading.out).toContain("Bridge is safe");
    } finally {
      other.kill("SIGKILL");
      await once(other, "exit");
    }
    expect((await hearsay(folder, "add", "second.txt", "--case", path)).code).toBe(0);
    await expectNothingLost(path);
  });
});

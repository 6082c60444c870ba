/** The command line as a user meets it: exit codes, what stands on stdout and what on stderr. */
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, it } from "vitest";

const BIN = fileURLToPath(new URL("../bin/hearsay.mjs", import.meta.url));
const SCHEMA = new URL("../docs/reading.schema.json", import.meta.url);

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function hearsay(
  folder: string,
  args: readonly string[],
  options: { node?: readonly string[]; input?: string } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { ...process.env, HEARSAY_CASE: undefined, NO_COLOR: undefined, FORCE_COLOR: undefined };
    const child = execFile(
      process.execPath,
      [...(options.node ?? []), BIN, ...args],
      { cwd: folder, env, maxBuffer: 1 << 26 },
      (error, out, err) => {
        resolve({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, out, err });
      },
    );
    child.stdin?.end(options.input ?? "");
  });
}

const ARREST = `Police arrest engineer over bridge

VARDA, 3 May 2031 — Police arrested Rosa Imlach in Varda on Saturday, Interior Minister Hanna Brisk said.

Imlach, the head of the Bridge Office, denied any wrongdoing. "I signed nothing," she said.
`;

describe("the command line", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "hearsay-cli-"));
    writeFileSync(join(folder, "arrest.txt"), ARREST);
  });

  it("explains itself, with examples", async () => {
    const { code, out } = await hearsay(folder, ["--help"]);
    expect(code).toBe(0);
    for (const name of [
      "open",
      "new",
      "add",
      "read",
      "claims",
      "who",
      "timeline",
      "origins",
      "contradictions",
      "search",
      "verify",
      "rebuild",
      "eval",
      "doctor",
    ]) {
      expect(out).toMatch(new RegExp(`^ {2}${name} `, "mu"));
    }
    expect((await hearsay(folder, ["claims", "--help"])).out).toContain("Example");
  });

  it("ends with 2 on wrong use and says what was meant", async () => {
    const unknown = await hearsay(folder, ["claimz"]);
    expect(unknown).toMatchObject({ code: 2, out: "" });
    expect(unknown.err).toContain("claims");
    const bad = await hearsay(folder, ["claims", "--certainty", "very"]);
    expect(bad.code).toBe(2);
    expect(bad.err).toContain("CT+");
  });

  it("says in one line that the Node is too old", async () => {
    const old = `data:text/javascript,Object.defineProperty(process.versions,"node",{value:"20.20.2"})`;
    const { code, out, err } = await hearsay(folder, ["read", "arrest.txt"], { node: ["--import", old] });
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(err).toContain("needs Node 22.18 or newer, this is 20.20.2");
  });

  it("prints a reading for people without colour codes in a pipe", async () => {
    const { code, out } = await hearsay(folder, ["read", "arrest.txt"]);
    expect(code).toBe(0);
    expect(out).toContain("Police arrest engineer over bridge");
    expect(out).toContain("Who says what");
    expect(out).toContain("Hanna Brisk");
    expect(out).not.toContain("\u001b");
  });

  it("prints a Reading that its schema allows", async () => {
    const { code, out } = await hearsay(folder, ["read", "arrest.txt", "--json"]);
    expect(code).toBe(0);
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(SCHEMA, "utf8")) as object);
    expect(validate(JSON.parse(out)), JSON.stringify(validate.errors)).toBe(true);
  });

  it("reads JSON Lines in input order and goes on after a broken line", async () => {
    const lines = ["a", "b", "c", "d"].map((id) =>
      JSON.stringify({ id, title: `Report ${id}`, text: `Rosa Imlach said that ${id} is so.` }),
    );
    lines.splice(2, 0, "{ broken");
    const { code, out, err } = await hearsay(folder, ["read", "-", "--json"], { input: lines.join("\n") });
    expect(code).toBe(1);
    const ids = out
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { report: { sourceId: string } }).report.sourceId);
    expect(ids).toEqual(["a", "b", "c", "d"]);
    expect(err).toMatch(/3/u);
  });

  it("says what to do about a file that is not there", async () => {
    const { code, out, err } = await hearsay(folder, ["read", "nowhere.txt"]);
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toContain("nowhere.txt");
  });

  it.each([
    ["empty.txt", "", "empty-report"],
    ["picture.png", "\u0089PNG\r\n\u001a\n\0\0\0", "not-text"],
  ])("ends with 1 on %s and says why in a line", async (name, bytes, code) => {
    writeFileSync(join(folder, name), bytes, "latin1");
    const ended = await hearsay(folder, ["read", name]);
    expect(ended).toMatchObject({ code: 1, out: "" });
    expect(ended.err).toContain(code);
    expect(ended.err.trim().split("\n")).toHaveLength(1);
  });

  it("reads what it can of a doubtful file and says what is doubtful", async () => {
    writeFileSync(join(folder, "nul.txt"), "Rosa Imlach said that\0 the bridge is safe.");
    const nul = await hearsay(folder, ["read", "nul.txt"]);
    expect(nul.code).toBe(0);
    expect(nul.out).toContain("nul-bytes");
    writeFileSync(
      join(folder, "german.txt"),
      "Der Minister hat am Dienstag gesagt, dass die Brücke gesperrt bleibt. Die Polizei ermittelt noch gegen alle, die davon wussten.",
    );
    expect((await hearsay(folder, ["read", "german.txt"])).out).toContain("no-reader-for-language");
  });

  it("does not take a report for a case", async () => {
    const { code, err } = await hearsay(folder, ["claims", "--case", "arrest.txt"]);
    expect(code).toBe(1);
    expect(err).toContain("not-a-case");
  });

  it("says how to make a case where there is none", async () => {
    const { code, err } = await hearsay(mkdtempSync(join(tmpdir(), "hearsay-none-")), ["claims"]);
    expect(code).toBe(2);
    expect(err).toContain("hearsay new");
  });

  it("makes a case, takes a report once, and answers from it", async () => {
    const own = mkdtempSync(join(tmpdir(), "hearsay-case-"));
    writeFileSync(join(own, "arrest.txt"), ARREST);
    expect((await hearsay(own, ["new", "bridge"])).code).toBe(0);
    expect((await hearsay(own, ["new", "bridge"])).err).toContain("case-exists");
    const first = await hearsay(own, ["add", "arrest.txt", "missing.txt", "--json"]);
    expect(first.code).toBe(1);
    expect(JSON.parse(first.out)).toMatchObject({ phase: "done", failed: 1 });
    expect(first.err).toContain("missing.txt");
    const again = await hearsay(own, ["add", "arrest.txt", "--json"]);
    expect(JSON.parse(again.out)).toMatchObject({ same: 1, failed: 0 });

    const claims = JSON.parse((await hearsay(own, ["claims", "--about", "Imlach", "--json"])).out) as {
      rows: { claims: { text: string }[] }[];
    };
    expect(claims.rows.flatMap((row) => row.claims.map(({ text }) => text)).join(" ")).toContain(
      "arrested Rosa Imlach",
    );
    expect((await hearsay(own, ["who", "Imlach"])).out).toContain("Rosa Imlach");
    expect((await hearsay(own, ["search", "signed nothing"])).out).toContain("signed nothing");
    for (const command of ["timeline", "origins", "contradictions"])
      expect((await hearsay(own, [command])).code).toBe(0);

    const verified = await hearsay(own, ["verify"]);
    expect(verified).toMatchObject({ code: 0 });
    expect(verified.out).toContain("whole");
    expect((await hearsay(own, ["rebuild"])).out).toContain("the same rows as before");
  });
});

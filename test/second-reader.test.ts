/** A second reader as a user meets it on the command line. */
import { execFile } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type EndpointServer,
  endpointServer,
  fails,
  writes,
} from "../src/annotate/second-reader/testing/endpoint-server.ts";
import { openCase } from "../src/case/open.ts";
import { type Reading, readingSchema } from "../src/model/reading.ts";

const BIN = fileURLToPath(new URL("../bin/hearsay.mjs", import.meta.url));
const TINY = fileURLToPath(new URL("../src/annotate/second-reader/testing/tiny-classifier", import.meta.url));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let folder = "";
let server: EndpointServer | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-second-"));
  writeFileSync(
    join(folder, "report.txt"),
    "Ana Ruiz met Orn.\n\nA porter murmured that the frobnication had begun.\n",
  );
  server = await endpointServer(
    writes({
      names: [{ type: "Person", sentence: 1, words: "Ana Ruiz", occurrence: null }],
      attributions: [],
      events: [
        { type: "Attack", sentence: 2, words: "frobnication", occurrence: null },
        { type: "Attack", sentence: 2, words: "massacre", occurrence: null },
      ],
    }),
  );
});
afterAll(() => server?.close());

function hearsay(args: readonly string[], key = "sesame-7"): Promise<Ended> {
  const env = { ...process.env, HEARSAY_CASE: undefined, HEARSAY_READER: undefined, HEARSAY_SECOND_KEY: key };
  return new Promise((resolve) => {
    execFile(process.execPath, [BIN, ...args], { cwd: folder, env }, (error, out, err) =>
      resolve({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, out, err }),
    );
  });
}

const readWith = (...more: readonly string[]) => hearsay(["read", "report.txt", "--reader", "patterns", ...more]);
const parsed = ({ out }: Ended): Reading => readingSchema.parse(JSON.parse(out)) as Reading;
const atServer = () => ["--second", server?.base ?? "", "--second-model", "tiny"];

describe("hearsay read with a second reader at an address of this machine", () => {
  it("compares by default: nothing is added, the differences are there, nothing is said of leaving", async () => {
    const ended = await readWith("--json", ...atServer());
    expect(ended.err).toBe("");
    const reading = parsed(ended);
    expect(reading.events.every(({ stage }) => stage !== "second:tiny")).toBe(true);
    expect(reading.differences).toContainEqual(
      expect.objectContaining({ layer: "events", first: null, second: "Attack: frobnication", added: false }),
    );
    expect(reading.notices).toContainEqual(expect.objectContaining({ code: "second-reader-unfounded" }));
    expect(server?.asked.at(-1)?.headers.authorization).toBe("Bearer sesame-7");
    expect(ended.out).not.toContain("sesame-7");
  });

  it("fills when told to, under the model's name; made-up words stay out", async () => {
    const { events } = parsed(await readWith("--json", "--second-mode", "fill", ...atServer()));
    expect(events.filter(({ stage }) => stage === "second:tiny")).toHaveLength(1);
  });

  it("lists both sides with --explain, and counts them without", async () => {
    const explained = await readWith("--explain", ...atServer());
    expect(explained.out).toMatch(/first reader: nothing\s+second:tiny: Attack: frobnication/u);
    const plain = await readWith(...atServer());
    expect(plain.out).toMatch(/Where the second reader differs\s+.*events \d+.*--explain/u);
  });

  it("says once where the text goes when that is not this machine", async () => {
    const down = await endpointServer(fails(401, "no"));
    const elsewhere = down.base.replace("127.0.0.1", "0.0.0.0");
    const { err, out } = await hearsay(
      ["read", "report.txt", "--json", "--reader", "patterns", "--second", elsewhere, "--second-model", "tiny"],
      "",
    );
    await down.close();
    expect(err).toBe(`The text of the reports goes to ${new URL(elsewhere).host}, as --second says.\n`);
    expect(readingSchema.parse(JSON.parse(out)).notices).toContainEqual(
      expect.objectContaining({ code: "second-reader-failed" }),
    );
  });

  it.each([
    [["--second", "ftp://models.example"], "second-reader-address"],
    [["--second", "http://127.0.0.1:9/v1"], "second-reader-model"],
    [["--second", "./nothing"], "second-reader-missing"],
    [["--second", "http://models.example/v1", "--second-model", "m"], "second-reader-address"],
  ])("refuses %j with exit code 2 before anything is read", async (flags, code) => {
    const ended = await readWith(...flags);
    expect(ended.code).toBe(2);
    expect(ended.err).toContain(code);
    expect(ended.out).toBe("");
  });
});

describe("hearsay with a token classifier from a folder", () => {
  it("reads", async () => {
    const { differences } = parsed(await readWith("--json", "--second", TINY));
    expect(differences?.every(({ layer, reader }) => layer === "names" && /tiny-classifier@/u.test(reader))).toBe(true);
  });

  it("adds to a case, which keeps where the two differ and is whole", async () => {
    await hearsay(["new", "affair"]);
    const added = await hearsay(["add", "report.txt", "--case", "affair.hearsay", "--second", TINY]);
    expect(added.code).toBe(0);
    const verified = await hearsay(["verify", "--case", "affair.hearsay"]);
    expect(verified.code).toBe(0);
    const store = await openCase(join(folder, "affair.hearsay"));
    const [report] = await store.reports();
    const reading = await store.reading(report?.id ?? "");
    await store.close();
    expect(reading?.differences).toBeDefined();
  });
});

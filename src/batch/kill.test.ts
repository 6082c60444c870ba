/**
 * A run that is killed loses nothing it said to have kept, and going on gives what an undisturbed run gives.
 *
 * The process is killed by its progress, not by time: after so many of the lines it says.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newCase, openCase } from "../case/open.ts";
import { run } from "./run.ts";
import { comingIn, countReports } from "./testing/invented.ts";
import { killCaptures } from "./testing/kill-captures.ts";

const CHILD = fileURLToPath(new URL("./testing/adding-process.ts", import.meta.url));
const PLAIN = new URL("./testing/plain-worker.ts", import.meta.url);
const TIMES = 20;

let folder: string;
let undisturbed: { readonly digest: string; readonly lines: readonly string[] };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-kill-"));
  const path = await emptyCase("undisturbed");
  const lines = await adding(path, Number.POSITIVE_INFINITY);
  const store = await openCase(path);
  undisturbed = { digest: await store.projectionDigest(), lines };
  expect(await store.info()).toMatchObject({ reports: 12 + 119 + 1 + 60, waiting: 0, assessed: true });
  await store.close();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function emptyCase(name: string): Promise<string> {
  const path = join(folder, `${name}.hearsay`);
  await (await newCase(path, { title: name, question: "" })).close();
  return path;
}

/** Runs the child and kills it once it has said so many lines; gives all it said. */
async function adding(path: string, killAfter: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [CHILD, path], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length === killAfter) child.kill("SIGKILL");
  }
  await ended;
  return lines;
}

/** Points spread over the whole run, the same in every test run: a Weyl sequence over the lines it says. */
function killingPoint(time: number): number {
  const part = ((time + 1) * 0.618_033_988_749_895) % 1;
  return 1 + Math.floor(part * (undisturbed.lines.length - 1));
}

describe.concurrent("a run that is killed", { timeout: 120_000 }, () => {
  it.for(Array.from({ length: TIMES }, (_, time) => time))(
    "loses nothing and goes on (%i)",
    async (time, { expect }) => {
      const path = await emptyCase(`killed-${time}`);
      const said = await adding(path, killingPoint(time));
      const store = await openCase(path);
      try {
        expect(await store.verify()).toEqual([]);
        const there = new Set<string>();
        for await (const { id } of store.captures()) there.add(id);
        const kept = said.filter((line) => line.startsWith("kept ")).map((line) => line.slice(5));
        expect(kept.filter((id) => !there.has(id))).toEqual([]);
        const read = said.flatMap((line) => (line.startsWith("read ") ? line.slice(5).split(",") : []));
        const listed = new Set((await store.reports()).map(({ id }) => id));
        expect(read.filter((id) => !listed.has(id))).toEqual([]);

        const end = await run(store, comingIn(killCaptures()), { workers: 1, file: PLAIN, assess: countReports });
        expect(end.phase).toBe("done");
        expect(await store.projectionDigest()).toBe(undisturbed.digest);
        expect(await store.verify()).toEqual([]);
      } finally {
        await store.close();
      }
    },
  );
});

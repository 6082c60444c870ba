import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CaseFile } from "../case/open.ts";
import { memoryCase, newCase, openCase } from "../case/open.ts";
import type { RunProgress } from "./progress.ts";
import { rebuild } from "./rebuild.ts";
import { run } from "./run.ts";
import { readStream } from "./stream.ts";
import { comingIn, countReports, fileCapture, linesCapture, reportText } from "./testing/invented.ts";

const PLAIN = new URL("./testing/plain-worker.ts", import.meta.url);
const OPTIONS = { workers: 2, file: PLAIN, assess: countReports };
const CRASHING = new URL("./testing/crashing-worker.ts", import.meta.url);

let folder: string;
let store: CaseFile;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "hearsay-run-"));
  store = await newCase(join(folder, "a.hearsay"), { title: "A", question: "" });
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The event of `countReports` names the reports it saw. */
async function weighed(): Promise<number> {
  const [event] = await store.events();
  return event ? event.label.split(" ").length : 0;
}

describe("a run", () => {
  it("keeps, reads and weighs what comes in, in its order", async () => {
    const captures = [fileCapture(reportText(1), "/r/1.txt"), linesCapture(10, 60, "/r/many.jsonl")];
    const end = await run(store, comingIn(captures), OPTIONS);
    expect(end).toMatchObject({ phase: "done", done: 51, total: 51, failed: 0 });
    const reports = await store.reports();
    expect(reports.map(({ sourceId }) => sourceId)).toEqual([
      null,
      ...Array.from({ length: 50 }, (_, at) => `n-${at + 10}`),
    ]);
    expect(await weighed()).toBe(51);
    expect(await store.info()).toMatchObject({ assessed: true, waiting: 0 });
  });

  it("works on a case in memory as well", async () => {
    const memory = memoryCase();
    expect(await run(memory, comingIn([linesCapture(0, 5, "/r/a.jsonl")]), OPTIONS)).toMatchObject({
      phase: "done",
      done: 5,
    });
    expect(await memory.reports()).toHaveLength(5);
    await memory.close();
  });

  it("counts the same bytes and revisions, and weighs again only when something is new", async () => {
    const first = [fileCapture(reportText(1), "/r/1.txt"), fileCapture(reportText(2), "/r/2.txt")];
    await run(store, comingIn(first), OPTIONS);
    let times = 0;
    const assess: typeof countReports = (readings) => {
      times += 1;
      return countReports(readings);
    };
    expect(await run(store, comingIn(first), { ...OPTIONS, assess })).toMatchObject({ same: 2, done: 0 });
    expect(times).toBe(0);
    const revised = fileCapture(`${reportText(2)} Corrected.`, "/r/2.txt");
    expect(await run(store, comingIn([revised]), { ...OPTIONS, assess })).toMatchObject({ revisions: 1, done: 1 });
    expect(times).toBe(1);
  });

  it("goes on past what cannot be read and says where and why", async () => {
    const captures = [
      linesCapture(0, 40, "/r/many.jsonl", { 7: "{broken", 30: '{"id": "no text"}' }),
      fileCapture("", "/r/empty.txt"),
      fileCapture(reportText(50), "/r/50.txt"),
    ];
    const end = await run(store, comingIn(captures), OPTIONS);
    expect(end).toMatchObject({ phase: "done", failed: 3 });
    expect(end.notices.map(({ where, code }) => [where, code])).toEqual([
      ["/r/many.jsonl", "json-line-broken"],
      ["/r/many.jsonl", "record-without-text"],
      ["/r/empty.txt", "empty-report"],
    ]);
    expect(await store.reports()).toHaveLength(39);
    const failures = await store.failures();
    expect(failures.map(({ where }) => where)).toEqual(["/r/many.jsonl", "/r/empty.txt"]);
    expect(failures[0]?.message).toMatch(/line 8 .*line 31 /);
  });

  it("tells what could not be captured, and goes on", async () => {
    const failure = { where: "/r/none.txt", code: "file-not-found", message: "no such file" };
    async function* items() {
      yield { failure };
      yield* comingIn([fileCapture(reportText(1), "/r/1.txt")]);
    }
    expect(await run(store, items(), OPTIONS)).toMatchObject({ phase: "done", done: 1, failed: 1, notices: [failure] });
  });

  it("stops when it is told to, keeps what is read, and the next one goes on", async () => {
    const stop = new AbortController();
    const captures = [linesCapture(0, 400, "/r/many.jsonl")];
    const stopped = await run(store, comingIn(captures), {
      ...OPTIONS,
      signal: stop.signal,
      onRead: () => stop.abort(),
    });
    expect(stopped.phase).toBe("cancelled");
    const kept = (await store.reports()).length;
    expect(kept).toBeGreaterThan(0);
    expect(kept).toBeLessThan(400);
    expect(await store.waiting()).toEqual([captures[0]?.id]);
    expect(await run(store, comingIn([]), OPTIONS)).toMatchObject({ phase: "done", done: 400, total: 400 });
    expect(await weighed()).toBe(400);
  });

  it("does nothing but keep what was taken when it was stopped before it began", async () => {
    const end = await run(store, comingIn([fileCapture("a", "/a")]), { ...OPTIONS, signal: AbortSignal.abort() });
    expect(end.phase).toBe("cancelled");
    expect(await store.reports()).toEqual([]);
  });

  it("tells phases in order and counts that only grow", async () => {
    const told: RunProgress[] = [];
    await run(store, comingIn([linesCapture(0, 200, "/r/many.jsonl")]), {
      ...OPTIONS,
      onProgress: (each) => told.push(each),
    });
    expect([...new Set(told.map(({ phase }) => phase))]).toEqual(["taking", "reading", "weighing", "done"]);
    const done = told.map((each) => each.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(new Set(told.map((each) => each.run)).size).toBe(1);
  });

  it("sets aside the report that ends its thread twice, and reads the others of its task", async () => {
    const odd = { 5: JSON.stringify({ id: "n-5", text: "CRASHES end the thread" }) };
    const captures = [linesCapture(0, 20, "/r/many.jsonl", odd), fileCapture("CRASHES alone", "/r/alone.txt")];
    const end = await run(store, comingIn(captures), { ...OPTIONS, file: CRASHING });
    expect(end).toMatchObject({ phase: "done", failed: 2 });
    expect(end.notices.map(({ code }) => code)).toEqual(["reader-crashed", "reader-crashed"]);
    expect(end.notices[0]?.message).toContain("line 6");
    expect((await store.reports()).map(({ sourceId }) => sourceId)).not.toContain("n-5");
    expect(await store.reports()).toHaveLength(19);
    expect(await store.waiting()).toEqual([]);
  });

  it("lets no other process write while it runs", async () => {
    const other = await openCase(store.path);
    let refused: unknown;
    await run(store, comingIn([linesCapture(0, 100, "/r/many.jsonl")]), {
      ...OPTIONS,
      assess: async (readings) => {
        refused = await other.keep(fileCapture("mine", "/mine")).catch((error: { code: string }) => error.code);
        return countReports(readings);
      },
    });
    expect(refused).toBe("case-locked");
    await other.close();
  });

  it("weighs with our own weighing when it is given none, in a thread of its own", async () => {
    const captures = [fileCapture(reportText(1), "/r/1.txt"), fileCapture(reportText(2), "/r/2.txt")];
    expect(await run(store, comingIn(captures), { workers: 1 })).toMatchObject({ phase: "done", done: 2 });
    expect((await store.info()).assessed).toBe(true);
    expect((await store.entities()).length).toBeGreaterThan(0);
  });
});

describe("rebuilding", () => {
  it("makes the same rows from captures and journal", async () => {
    await run(store, comingIn([linesCapture(0, 40, "/r/many.jsonl", { 9: "{" })]), { workers: 1 });
    const journal = await store.journal();
    const { before, after } = await rebuild(store, { workers: 2 });
    expect(after).toBe(before);
    expect(await store.journal()).toEqual(journal);
  });

  it("mends a projection that was lost", async () => {
    await run(store, comingIn([linesCapture(0, 20, "/r/many.jsonl")]), OPTIONS);
    const whole = await store.projectionDigest();
    await store.dropProjection();
    const { before, after } = await rebuild(store, OPTIONS);
    expect(before).not.toBe(whole);
    expect(after).toBe(whole);
  });
});

describe("reading without a case", () => {
  it("gives readings and failures in the order of the input, however many threads read", async () => {
    const captures = [
      linesCapture(0, 70, "/r/many.jsonl", { 20: "{broken" }),
      fileCapture(reportText(80), "/r/80.txt"),
      linesCapture(90, 95, "/r/more.jsonl"),
    ];
    const seen = async (workers: number): Promise<readonly string[]> => {
      const all: string[] = [];
      for await (const item of readStream(comingIn(captures), { workers })) {
        all.push("failure" in item ? item.failure.code : (item.reading.report.sourceId ?? item.reading.report.id));
      }
      return all;
    };
    const two = await seen(2);
    expect(two).toHaveLength(76);
    expect(two.slice(0, 3)).toEqual(["n-0", "n-1", "n-2"]);
    expect(two[20]).toBe("json-line-broken");
    expect(two.slice(-2)).toEqual(["n-93", "n-94"]);
    expect(await seen(1)).toEqual(two);
  });

  it("takes no more of the input than it is asked for when reading stops early", async () => {
    let taken = 0;
    async function* endless() {
      for (;;) {
        taken += 1;
        yield { capture: fileCapture(reportText(taken), `/r/${taken}.txt`) };
      }
    }
    for await (const _ of readStream(endless(), { workers: 1 })) break;
    expect(taken).toBeLessThan(10);
  });
});

import { availableParallelism } from "node:os";
import { afterEach, describe, expect, it } from "vitest";
import { memoryCase } from "../case/open.ts";
import { prepared } from "./perform.ts";
import { type Pool, PoolClosed, type PoolOptions, startPool } from "./pool.ts";
import { run } from "./run.ts";
import { readStream } from "./stream.ts";
import { tasksOf } from "./task.ts";
import { comingIn, countReports, fileCapture, linesCapture, reportText } from "./testing/invented.ts";

const THROWING = new URL("./testing/throwing-worker.ts", import.meta.url);
const SILENT = new URL("./testing/silent-worker.ts", import.meta.url);
const CRASHING = new URL("./testing/crashing-worker.ts", import.meta.url);

let pool: Pool | undefined;
afterEach(() => pool?.close());

function started(options: PoolOptions): Pool {
  pool = startPool(options);
  return pool;
}

function taskOf(text: string): Parameters<typeof prepared>[1] {
  const [task] = tasksOf(fileCapture(text, "/reports/a.txt"));
  return task!;
}

describe("a pool", () => {
  it("has as many threads as asked for, at least one, and by default one for each core", () => {
    expect([3, 0, -2, 1.5].map((workers) => startPool({ workers }).size)).toEqual([3, 1, 1, 1]);
    expect(startPool().size).toBe(availableParallelism());
  });

  it("gives every task its own answer when there are more tasks than threads", async () => {
    const { perform } = started({ workers: 2 });
    const tasks = Array.from({ length: 7 }, (_, at) => taskOf(reportText(at)));
    const answers = await Promise.all(tasks.map((task) => perform({ want: "readings", task, options: {} })));
    const texts = answers.map(({ items }) => JSON.stringify(items));
    for (const [at, text] of texts.entries()) expect(text).toContain(`bridge report ${at}`);
  });

  it("fails what is asked of it once it is closed, and blames no report for it", async () => {
    const closed = started({ workers: 1 });
    const running = prepared(closed, taskOf(reportText(1)));
    const queued = prepared(closed, taskOf(reportText(2)));
    const outcomes = Promise.allSettled([running, queued]);
    await closed.close();
    for (const outcome of await outcomes)
      expect(outcome).toMatchObject({ status: "rejected", reason: expect.any(PoolClosed) });
    await expect(prepared(closed, taskOf(reportText(3)))).rejects.toBeInstanceOf(PoolClosed);
  });
});

describe("a thread that cannot load its code", () => {
  const broken = { code: "reader-not-starting", message: expect.stringContaining("a module is broken") };

  it("ends the run with what it said, and blames no report", async () => {
    const store = memoryCase();
    const captures = [linesCapture(0, 40, "/reports/many.jsonl"), fileCapture(reportText(50), "/reports/50.txt")];
    const going = run(store, comingIn(captures), { workers: 2, file: THROWING, assess: countReports });
    await expect(going).rejects.toMatchObject(broken);
    expect(await store.failures()).toEqual([]);
    expect(await store.waiting()).toEqual(captures.map(({ id }) => id));

    const end = await run(store, comingIn([]), { workers: 1, assess: countReports });
    expect(end).toMatchObject({ phase: "done", done: 41, failed: 0 });
    await store.close();
  });

  it("ends reading without a case too", async () => {
    const items = readStream(comingIn([fileCapture(reportText(1), "/a.txt")]), { workers: 2, file: THROWING });
    await expect(items.next()).rejects.toMatchObject(broken);
  });

  it("is not waited for when its file is missing or when it never gets ready", async () => {
    const missing = started({ workers: 1, file: new URL("./testing/none.ts", import.meta.url) });
    await expect(prepared(missing, taskOf("a"))).rejects.toMatchObject({ code: "reader-not-starting" });
    const silent = started({ workers: 1, file: SILENT, startPatience: 60 });
    await expect(prepared(silent, taskOf("a"))).rejects.toMatchObject({ code: "reader-not-starting" });
    await expect(prepared(silent, taskOf("b"))).rejects.toMatchObject({ code: "reader-not-starting" });
  });
});

describe("a report that ends its thread", () => {
  it("is set aside when it never gives an answer", async () => {
    const stuck = started({ workers: 1, file: CRASHING, patience: 1500 });
    expect(await prepared(stuck, taskOf(reportText(1)))).toMatchObject([{ index: 0 }]);
    expect(await prepared(stuck, taskOf("HANGS"))).toMatchObject([
      { failure: { code: "reader-crashed", message: expect.stringContaining("no answer") } },
    ]);
    expect(await prepared(stuck, taskOf(reportText(2)))).toMatchObject([{ index: 0 }]);
  });
});

/**
 * The runs a page starts: one after another on one case, each with its progress and a way to stop it. A run that ended
 * stays for the page to look at until the server stops.
 */
import { EventEmitter, once } from "node:events";
import type { RunProgress } from "../batch/progress.ts";
import type { CaptureItem } from "../batch/run.ts";
import { run } from "../batch/run.ts";
import type { Store } from "../case/contract.ts";
import { HearsayError } from "../model/error.ts";

interface Running {
  readonly abort: AbortController;
  readonly changed: EventEmitter;
  last: RunProgress;
}

export interface Runs {
  /** Starts reading what is given, after the runs before it. */
  start(captures: AsyncIterable<CaptureItem>): string;
  cancel(id: string): void;
  /** Every change of a run until it ends, beginning with how it stands now. */
  follow(id: string): AsyncIterable<RunProgress>;
  /** Stops everything and waits for it. */
  close(): Promise<void>;
}

const ENDED = new Set(["done", "cancelled", "failed"]);

export function runsOf(store: Store): Runs {
  const all = new Map<string, Running>();
  let before: Promise<unknown> = Promise.resolve();
  const find = (id: string): Running => {
    const found = all.get(id);
    if (found) return found;
    throw new HearsayError("run-not-found", `no run "${id}" since this start; what it had kept is in the case`, {
      status: 404,
    });
  };
  return {
    start(captures) {
      const id = `run-${all.size + 1}`;
      const running: Running = { abort: new AbortController(), changed: new EventEmitter(), last: begun(id) };
      running.changed.setMaxListeners(0);
      all.set(id, running);
      before = before.then(() => go(store, id, captures, running));
      return id;
    },
    cancel: (id) => find(id).abort.abort(),
    // Found before the first state is asked for, so that an unknown run is a failure and no broken stream.
    follow: (id) => states(find(id)),
    async close() {
      for (const { abort } of all.values()) abort.abort();
      await before;
    },
  };
}

async function* states(running: Running): AsyncIterable<RunProgress> {
  for (;;) {
    const { last } = running;
    yield last;
    if (ENDED.has(last.phase)) return;
    if (running.last === last) await once(running.changed, "change");
  }
}

async function go(store: Store, id: string, captures: AsyncIterable<CaptureItem>, running: Running): Promise<void> {
  const tell = (progress: RunProgress): void => {
    running.last = { ...progress, run: id };
    running.changed.emit("change");
  };
  try {
    await run(store, captures, { signal: running.abort.signal, onProgress: tell });
    if (!ENDED.has(running.last.phase)) tell({ ...running.last, phase: "done" });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    tell({ ...running.last, phase: running.abort.signal.aborted ? "cancelled" : "failed", detail });
  }
}

const begun = (run: string): RunProgress => ({
  run,
  phase: "taking",
  done: 0,
  total: null,
  rate: 0,
  failed: 0,
  same: 0,
  revisions: 0,
  detail: null,
  notices: [],
});

/**
 * Threads that read. A thread that ends while it works (out of memory, or stuck for longer than the limit) takes only
 * its task with it: the task fails with `ThreadEnded`, and the next one gets a new thread. A thread that never gets as
 * far as to work says nothing about any report: the pool gives up and everything asked of it fails with
 * `reader-not-starting`.
 *
 * Patience is counted in beats of this process, not read off a clock: the time while the machine sleeps does not count.
 */
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { isAddress } from "../annotate/second-reader/address.ts";
import type { SecondSetup } from "../annotate/second-reader/open.ts";
import type { Prepared } from "../case/prepared.ts";
import { HearsayError } from "../model/error.ts";
import type { Item, ReadOptions, Shown } from "./read-task.ts";
import type { Task } from "./task.ts";

export type ReaderRequest =
  | { readonly want: "readings"; readonly task: Task; readonly options: ReadOptions }
  | { readonly want: "prepared"; readonly task: Task };

export interface ReaderAnswer {
  readonly items: readonly (Item<Shown> | Item<Prepared>)[];
}

/** What a thread is told when it starts. */
export interface ReaderSetup {
  readonly reader: string;
  readonly second: SecondSetup | undefined;
}

/** What a thread says once it has loaded its code. */
export const READY = "ready";

/** What a thread says from time to time while it waits for a second reader: it is slow, but not stuck. */
export const WAITING = "waiting";

/** A thread ended in the middle of a task. */
export class ThreadEnded extends Error {
  override readonly name: string = "ThreadEnded";
}

/** The pool was closed in the middle of a task: no report is to blame, and nothing is tried again. */
export class PoolClosed extends ThreadEnded {
  override readonly name = "PoolClosed";
}

export interface Pool {
  readonly size: number;
  perform(request: ReaderRequest): Promise<ReaderAnswer>;
  /** Ends all threads; what they work on fails. */
  close(): Promise<void>;
}

export interface PoolOptions {
  /** "small" (the one that comes with Hearsay), "patterns", or a folder with a trained reader. */
  readonly reader?: string | undefined;
  /** Another reader that looks at the same reports. One at an address is asked by one thread, whatever `workers` says. */
  readonly second?: SecondSetup | undefined;
  readonly workers?: number | undefined;
  /** The file the threads run; tests give another. */
  readonly file?: URL | undefined;
  /** Milliseconds a thread may take to start. */
  readonly startPatience?: number | undefined;
  /** Milliseconds a thread may take for a task; twice that for `PATIENT_BYTES` bytes, and so on. */
  readonly patience?: number | undefined;
}

const PATIENCE = 60_000;
const BEATS = 60;
const PATIENT_BYTES = 600_000;

/** Enough for the longest report that is read; with no limit V8 lets garbage grow to four times what is in use. */
const LIMITS = { maxOldGenerationSizeMb: 1536, maxYoungGenerationSizeMb: 24 };
const READER = new URL("./reader-worker.ts", import.meta.url);

interface Job {
  readonly request: ReaderRequest;
  readonly resolve: (answer: ReaderAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** A thread and what it works on. */
interface Thread {
  readonly worker: Worker;
  ready: boolean;
  job: Job | undefined;
  late: NodeJS.Timeout | undefined;
  reason: string;
}

const STOPPED = "the run was stopped";

/** Starts a pool; its threads start when there is work for them. */
export function startPool({
  reader = "small",
  second,
  workers = availableParallelism(),
  file = READER,
  startPatience = PATIENCE,
  patience = PATIENCE,
}: PoolOptions = {}): Pool {
  const size = second && isAddress(second.where) ? 1 : Math.max(1, Math.floor(workers));
  const all = new Set<Thread>();
  const queue: Job[] = [];
  let ended: Error | undefined;

  const next = (): void => {
    while (queue.length > 0 && !ended) {
      const idle = [...all].find(({ job }) => !job) ?? (all.size < size ? start() : undefined);
      if (!idle) return;
      begin(idle, queue.shift() as Job);
    }
  };
  const begin = (thread: Thread, job: Job): void => {
    thread.job = job;
    watch(thread, thread.ready ? patience : startPatience);
    thread.worker.postMessage(job.request);
  };
  const finish = (thread: Thread): Job | undefined => {
    const { job } = thread;
    clearInterval(thread.late);
    thread.job = undefined;
    return job;
  };
  const giveUp = (why: Error): void => {
    ended ??= why;
    for (const { reject } of queue.splice(0)) reject(ended);
    for (const thread of all) {
      finish(thread)?.reject(ended);
      void thread.worker.terminate();
    }
  };
  const start = (): Thread => {
    const worker = new Worker(file, { resourceLimits: LIMITS, workerData: { reader, second } satisfies ReaderSetup });
    const thread: Thread = { worker, ready: false, job: undefined, late: undefined, reason: "it ended without a word" };
    worker.on("message", (answer: ReaderAnswer | typeof READY | typeof WAITING) => {
      if (answer === READY) {
        thread.ready = true;
        if (thread.job) watch(thread, patience);
        return;
      }
      if (answer === WAITING) {
        if (thread.job) watch(thread, patience);
        return;
      }
      finish(thread)?.resolve(answer);
      next();
    });
    worker.on("error", (error: unknown) => {
      thread.reason = error instanceof Error ? error.message : String(error);
    });
    worker.on("exit", () => {
      all.delete(thread);
      if (!thread.ready && !ended) giveUp(notStarting(file, thread.reason));
      finish(thread)?.reject(ended ?? new ThreadEnded(thread.reason));
      next();
    });
    all.add(thread);
    return thread;
  };
  return {
    size,
    perform: (request) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        queue.push({ request, resolve, reject });
        next();
      }),
    async close() {
      ended ??= new PoolClosed(STOPPED);
      for (const { reject } of queue.splice(0)) reject(ended);
      await Promise.all([...all].map(({ worker }) => worker.terminate()));
    },
  };
}

/** Ends the thread when it gives no answer in so many beats: the first until it is ready, the second from then on. */
function watch(thread: Thread, patience: number): void {
  clearInterval(thread.late);
  const bytes = thread.ready ? (thread.job?.request.task.capture.bytes.length ?? 0) : 0;
  let left = Math.ceil(BEATS * (1 + bytes / PATIENT_BYTES));
  thread.late = setInterval(() => {
    left -= 1;
    if (left > 0) return;
    clearInterval(thread.late);
    thread.reason = "it gave no answer in the time that is plenty for its length";
    void thread.worker.terminate();
  }, patience / BEATS);
}

function notStarting(file: URL, reason: string): HearsayError {
  return new HearsayError(
    "reader-not-starting",
    `a thread that reads could not load its code (${fileURLToPath(file)}): ${reason}; no report is to blame and what ` +
      "was kept is safe; check the installation with `hearsay doctor`, then run the same command again",
  );
}

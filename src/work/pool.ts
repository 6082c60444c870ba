/**
 * Threads that read. A thread that ends while it works (out of memory, or stuck for longer than the limit) takes only
 * its task with it: the task fails with `ThreadEnded`, and the next one gets a new thread.
 */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Prepared } from "../case/prepared.ts";
import type { Reading } from "../model/reading.ts";
import type { Item, ReadOptions } from "./read-task.ts";
import type { Task } from "./task.ts";

export type ReaderRequest =
  | { readonly want: "readings"; readonly task: Task; readonly options: ReadOptions }
  | { readonly want: "prepared"; readonly task: Task };

export interface ReaderAnswer {
  readonly items: readonly (Item<{ readonly reading: Reading }> | Item<Prepared>)[];
}

/** A thread ended in the middle of a task. */
export class ThreadEnded extends Error {
  override readonly name = "ThreadEnded";
}

export interface Pool {
  readonly size: number;
  perform(request: ReaderRequest): Promise<ReaderAnswer>;
  /** Ends all threads; what they work on fails. */
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly workers?: number | undefined;
  /** The file the threads run; tests give another. */
  readonly file?: URL | undefined;
  /** Milliseconds after which a thread that gives no answer is held to be stuck. */
  readonly patience?: number | undefined;
}

const PATIENCE = 10 * 60_000;
const READER = new URL("./reader-worker.ts", import.meta.url);

interface Job {
  readonly request: ReaderRequest;
  readonly resolve: (answer: ReaderAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** A thread and what it works on. */
interface Thread {
  readonly worker: Worker;
  job: Job | undefined;
  late: NodeJS.Timeout | undefined;
}

const STOPPED = "the run was stopped";

/** Starts a pool; its threads start when there is work for them. */
export function startPool({
  workers = availableParallelism(),
  file = READER,
  patience = PATIENCE,
}: PoolOptions = {}): Pool {
  const size = Math.max(1, Math.floor(workers));
  const all = new Set<Thread>();
  const queue: Job[] = [];
  let closed = false;

  const next = (): void => {
    while (queue.length > 0 && !closed) {
      const idle = [...all].find(({ job }) => !job) ?? (all.size < size ? start() : undefined);
      if (!idle) return;
      begin(idle, queue.shift() as Job);
    }
  };
  const begin = (thread: Thread, job: Job): void => {
    thread.job = job;
    thread.late = setTimeout(() => void thread.worker.terminate(), patience);
    thread.worker.postMessage(job.request);
  };
  const end = (thread: Thread): Job | undefined => {
    const { job } = thread;
    clearTimeout(thread.late);
    thread.job = undefined;
    return job;
  };
  const start = (): Thread => {
    const thread: Thread = { worker: new Worker(file), job: undefined, late: undefined };
    let reason = "it gave no answer";
    thread.worker.on("message", (answer: ReaderAnswer) => {
      end(thread)?.resolve(answer);
      next();
    });
    thread.worker.on("error", (error: unknown) => {
      reason = error instanceof Error ? error.message : String(error);
    });
    thread.worker.on("exit", () => {
      all.delete(thread);
      end(thread)?.reject(new ThreadEnded(closed ? STOPPED : reason));
      next();
    });
    all.add(thread);
    return thread;
  };
  return {
    size,
    perform: (request) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new ThreadEnded(STOPPED));
        queue.push({ request, resolve, reject });
        next();
      }),
    async close() {
      closed = true;
      for (const { reject } of queue.splice(0)) reject(new ThreadEnded(STOPPED));
      await Promise.all([...all].map(({ worker }) => worker.terminate()));
    },
  };
}

/** Reads every capture that waits, by a pool of threads, and keeps what was read in the order of keeping. */
import type { Store } from "../case/contract.ts";
import type { Prepared, PreparedPart } from "../case/prepared.ts";
import { inOrder } from "./in-order.ts";
import { prepared } from "./perform.ts";
import { type Pool, ThreadEnded } from "./pool.ts";
import type { Teller } from "./progress.ts";
import type { Failure, Item } from "./read-task.ts";
import { expected, type Task, tasksOf } from "./task.ts";

/** So many reports are kept in one transaction. */
const TOGETHER = 64;

interface Read {
  readonly task: Task;
  readonly items: readonly Item<Prepared>[];
}

export interface ReadingOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onRead?: ((reports: readonly string[]) => void) | undefined;
}

/** Returns early, without an error, when the signal stops it. */
export async function readWaiting(store: Store, pool: Pool, tell: Teller, options: ReadingOptions): Promise<void> {
  const { signal, onRead = () => {} } = options;
  const keeper = keeperFor(store, tell, onRead);
  const work = async (task: Task): Promise<Read> => ({ task, items: await prepared(pool, task) });
  try {
    tell.counts.total = await expectedIn(store);
    tell.changed();
    for await (const read of inOrder(waitingTasks(store, tell, signal), pool.size * 3, work)) {
      if (signal?.aborted) break;
      await keeper.take(read);
    }
  } catch (error) {
    if (!(signal?.aborted && error instanceof ThreadEnded)) throw error;
  } finally {
    await keeper.flush();
  }
}

async function expectedIn(store: Store): Promise<number> {
  let total = 0;
  for (const id of await store.waiting()) {
    const capture = await store.capture(id);
    if (capture) total += expected(capture);
  }
  return total;
}

/** The tasks of all waiting captures; runs of lines whose reports are all read already are left out. */
async function* waitingTasks(store: Store, tell: Teller, signal: AbortSignal | undefined): AsyncGenerator<Task> {
  for (const id of await store.waiting()) {
    const capture = await store.capture(id);
    if (!capture) continue;
    const read = new Set(await store.placesRead(id));
    for (const task of tasksOf(capture)) {
      if (signal?.aborted) return;
      if (!task.last && isRead(task, read)) tell.counts.done += task.lines?.records ?? 1;
      else yield task;
    }
  }
}

function isRead({ lines }: Task, read: ReadonlySet<number>): boolean {
  if (!lines) return false;
  for (let at = 0; at < lines.records; at += 1) if (!read.has(lines.index + at)) return false;
  return true;
}

interface Keeper {
  take(read: Read): Promise<void>;
  flush(): Promise<void>;
}

/** Gathers what was read and keeps it some dozens of reports at a time, one transaction while the next is read. */
function keeperFor(store: Store, tell: Teller, onRead: (reports: readonly string[]) => void): Keeper {
  let parts: PreparedPart[] = [];
  let gathered = 0;
  let failures: Failure[] = [];
  let running: Promise<void> = Promise.resolve();
  const keep = async (those: readonly PreparedPart[], count: number): Promise<void> => {
    await store.keepPrepared(those);
    onRead(those.flatMap(({ readings }) => readings.map(({ id }) => id)));
    tell.counts.done += count;
    tell.changed();
  };
  const flush = async (): Promise<void> => {
    await running;
    if (parts.length === 0) return;
    running = keep(parts, gathered);
    running.catch(() => {});
    parts = [];
    gathered = 0;
  };
  return {
    async take({ task, items }) {
      const readings = items.filter((item): item is Prepared => !("failure" in item));
      const failed = items.flatMap((item) => ("failure" in item ? [item.failure] : []));
      for (const { code, message } of failed) tell.notice(task.capture.origin.where, code, message);
      tell.counts.failed += failed.length;
      for (const failure of failed) failures.push(failure);
      const failure = task.last ? summary(failures) : null;
      parts.push({ capture: task.capture.id, readings, last: task.last, failure });
      gathered += items.length;
      if (task.last) failures = [];
      if (gathered >= TOGETHER) await flush();
    },
    async flush() {
      await flush();
      await running;
    },
  };
}

const NAMED = 5;

/**
 * What failed in one capture, in one line that names the first few. It speaks of nothing but the failures, so that a run
 * that went on after a kill says the same as one that was not disturbed.
 */
function summary(failures: readonly Failure[]): Failure | null {
  const [first] = failures;
  if (!first || failures.length === 1) return first ?? null;
  const named = failures.slice(0, NAMED).map(({ message }) => message);
  const more = failures.length > NAMED ? [`and ${failures.length - NAMED} more`] : [];
  return {
    code: first.code,
    message: `${failures.length} reports could not be read: ${[...named, ...more].join("; ")}`,
  };
}

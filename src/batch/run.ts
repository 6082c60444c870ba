/**
 * A run: takes captures in, reads what waits, weighs the whole.
 *
 * Everything is kept before it is read, and what is read is kept in small transactions; so a run that is stopped or
 * killed at any point loses nothing that was said to be kept, and the next run goes on where it ended.
 */
import { randomUUID } from "node:crypto";
import type { CaptureItem } from "../capture/capture-item.ts";
import type { Kept, Store } from "../case/contract.ts";
import type { Capture } from "../model/report.ts";
import { type Assess, assessCase } from "./assess.ts";
import { type PoolOptions, startPool } from "./pool.ts";
import { type RunProgress, type Teller, teller } from "./progress.ts";
import { readWaiting } from "./read-waiting.ts";

export type { CaptureItem };

export interface RunOptions extends PoolOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: RunProgress) => void) | undefined;
  /** Called with each capture once it is on the disk. */
  readonly onKept?: ((kept: Kept) => void) | undefined;
  /** Called with the ids of reports once their readings are on the disk. */
  readonly onRead?: ((reports: readonly string[]) => void) | undefined;
  /** Another way of assessing, in the calling thread. */
  readonly assess?: Assess | undefined;
}

/** So many captures, or so many of their bytes, are kept in one transaction. */
const TOGETHER = 64;
const TOGETHER_BYTES = 8 << 20;

/**
 * Takes in captures, reads everything that waits in the case, and assesses it.
 *
 * @param captures taken one at a time; what could not be captured is told as a notice and counted as failed
 * @returns how it ended: "done", or "cancelled" when the signal stopped it; what was kept stays
 * @throws HearsayError `case-locked`, `disk-full` and others of the store; what was kept before stays
 * @example await run(store, capturesOf(["./reports"]), { onProgress: ({ done }) => show(done) })
 */
export async function run(
  store: Store,
  captures: AsyncIterable<CaptureItem>,
  options: RunOptions = {},
): Promise<RunProgress> {
  const { signal } = options;
  const tell = teller(`run-${randomUUID()}`, options.onProgress ?? (() => {}));
  const letGo = await hold(store);
  try {
    tell.phase("taking");
    await take(store, captures, tell, options);
    tell.phase("reading");
    await read(store, tell, options);
    if (!signal?.aborted && !(await store.info()).assessed) {
      tell.phase("weighing");
      await weigh(store, options);
    }
    tell.phase(signal?.aborted ? "cancelled" : "done");
    return tell.now();
  } finally {
    await letGo();
  }
}

/** What a person decides while the case is being weighed is weighed as well: it would else wait for the next run. */
async function weigh(store: Store, { signal, assess }: RunOptions): Promise<void> {
  const entries = async (): Promise<number> => (await store.journal()).length;
  for (let known = await entries(), seen = -1; seen !== known && !signal?.aborted; known = await entries()) {
    seen = known;
    await assessCase(store, signal, assess).catch((error: unknown) => {
      if (!signal?.aborted) throw error;
    });
  }
}

/** A case in a file is kept from other writers for the whole run. */
async function hold(store: Store): Promise<() => Promise<void>> {
  return (await store.hold?.()) ?? (async () => {});
}

async function take(
  store: Store,
  captures: AsyncIterable<CaptureItem>,
  tell: Teller,
  { signal, onKept }: RunOptions,
): Promise<void> {
  let together: Capture[] = [];
  const keep = async (): Promise<void> => {
    const kept = await store.keepAll(together);
    together = [];
    for (const each of kept) {
      if (each.kind === "same") tell.counts.same += 1;
      if (each.kind === "revision") tell.counts.revisions += 1;
      onKept?.(each);
    }
    tell.changed();
  };
  for await (const item of captures) {
    if (signal?.aborted) break;
    if ("failure" in item) {
      tell.counts.failed += 1;
      tell.notice(item.failure.where, item.failure.code, item.failure.message);
      continue;
    }
    together.push(item.capture);
    const bytes = together.reduce((sum, capture) => sum + capture.bytes.length, 0);
    if (together.length >= TOGETHER || bytes >= TOGETHER_BYTES) await keep();
  }
  if (together.length > 0) await keep();
}

async function read(store: Store, tell: Teller, options: RunOptions): Promise<void> {
  const { signal } = options;
  if (signal?.aborted || (await store.waiting()).length === 0) return;
  const pool = startPool(options);
  const stop = (): void => void pool.close();
  signal?.addEventListener("abort", stop, { once: true });
  try {
    await readWaiting(store, pool, tell, options);
  } finally {
    signal?.removeEventListener("abort", stop);
    await pool.close();
  }
}

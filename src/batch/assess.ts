/** Makes the assessment of a case: in a thread of its own for a case in a file, else here. */
import { type ResourceLimits, Worker } from "node:worker_threads";
import type { Store } from "../case/contract.ts";
import { standing } from "../case/journal.ts";
import type { PreparedAssessment } from "../case/prepared.ts";
import type { Assessment, Judgement } from "../model/across.ts";
import { HearsayError } from "../model/error.ts";
import type { Reading } from "../model/reading.ts";

/** Resolves and weighs all readings of a case; `src/weigh/assess.ts` is the one in use. */
export type Assess = (
  readings: AsyncIterable<Reading>,
  judgements: readonly Judgement[],
) => Promise<Assessment> | Assessment;

/**
 * Assesses the case anew and keeps the outcome.
 *
 * @param by another way of assessing, run in the calling thread; without it, our own
 */
export async function assessCase(store: Store, signal?: AbortSignal, by?: Assess): Promise<void> {
  if (!by && "path" in store && typeof store.path === "string") {
    return store.keepPreparedAssessment(await elsewhere(store.path, signal));
  }
  const assess = by ?? (await import("../weigh/assess.ts")).assess;
  await store.keepAssessment(await assess(store.readings(), standing(await store.journal())));
}

/** Given as much memory as it likes, V8 lets garbage grow to four times what is in use; so it is first given less. */
const FRUGAL: ResourceLimits = { maxOldGenerationSizeMb: 500, maxYoungGenerationSizeMb: 24 };

/** In a thread that is given little memory; a case that needs more is weighed again with all there is. */
async function elsewhere(path: string, signal: AbortSignal | undefined): Promise<PreparedAssessment> {
  try {
    return await inThread(path, signal, FRUGAL);
  } catch (error) {
    if ((error as { code?: string }).code !== "ERR_WORKER_OUT_OF_MEMORY") throw error;
    return inThread(path, signal, {});
  }
}

/** The outcome is given once the thread has ended and its memory is free. */
function inThread(
  path: string,
  signal: AbortSignal | undefined,
  resourceLimits: ResourceLimits,
): Promise<PreparedAssessment> {
  return new Promise((resolve, reject) => {
    const file = new URL("./assess-worker.ts", import.meta.url);
    const worker = new Worker(file, { workerData: { path }, resourceLimits });
    let outcome: PreparedAssessment | undefined;
    const stop = (): void => void worker.terminate();
    signal?.addEventListener("abort", stop, { once: true });
    worker.once("message", (prepared: PreparedAssessment) => {
      outcome = prepared;
    });
    worker.once("error", reject);
    worker.once("exit", () => {
      signal?.removeEventListener("abort", stop);
      if (outcome) return resolve(outcome);
      reject(
        new HearsayError(
          "weighing-stopped",
          `${path}: weighing ended before it was done; add or rebuild to do it again`,
        ),
      );
    });
  });
}

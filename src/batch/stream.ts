import type { CaptureFailure, CaptureItem } from "../capture/capture-item.ts";
import { inOrder } from "./in-order.ts";
import { readings } from "./perform.ts";
import { type PoolOptions, startPool } from "./pool.ts";
import type { ReadOptions, Shown } from "./read-task.ts";
import { type Task, tasksOf } from "./task.ts";

export type StreamItem = Shown | { readonly failure: CaptureFailure };

/**
 * Reads without a case: readings and failures in the order of the input, read by threads side by side, with few in
 * memory at a time. Stopping early (`break`) ends the threads.
 *
 * @example for await (const item of readStream(capturesOf(["reports.jsonl"]))) if ("reading" in item) show(item.reading)
 */
export async function* readStream(
  captures: AsyncIterable<CaptureItem>,
  options: PoolOptions & ReadOptions = {},
): AsyncGenerator<StreamItem> {
  const pool = startPool(options);
  try {
    const read = async (task: Task | { readonly failure: CaptureFailure }): Promise<readonly StreamItem[]> => {
      if ("failure" in task) return [task];
      const { where } = task.capture.origin;
      const items = await readings(pool, task, { publishedAt: options.publishedAt, explain: options.explain });
      return items.map((item) => ("failure" in item ? { failure: { where, ...item.failure } } : item));
    };
    for await (const items of inOrder(tasks(captures), pool.size * 3, read)) yield* items;
  } finally {
    await pool.close();
  }
}

async function* tasks(
  captures: AsyncIterable<CaptureItem>,
): AsyncGenerator<Task | { readonly failure: CaptureFailure }> {
  for await (const item of captures) {
    if ("failure" in item) yield item;
    else yield* tasksOf(item.capture);
  }
}

/** Gives a task to the pool, and does not give up for one bad report. */
import type { Prepared } from "../case/prepared.ts";
import { type Pool, PoolClosed, ThreadEnded } from "./pool.ts";
import type { Failure, Item, ReadOptions, Shown } from "./read-task.ts";
import { singly, type Task } from "./task.ts";

/** The task's readings, ready to be kept. */
export function prepared(pool: Pool, task: Task): Promise<readonly Item<Prepared>[]> {
  return insist(task, async (each) => (await pool.perform({ want: "prepared", task: each })).items as Item<Prepared>[]);
}

/** The task's readings, to be shown. */
export function readings(pool: Pool, task: Task, options: ReadOptions): Promise<readonly Item<Shown>[]> {
  return insist(
    task,
    async (each) => (await pool.perform({ want: "readings", task: each, options })).items as Item<Shown>[],
  );
}

/**
 * When a thread ends in the middle of a task, the records of the task are tried one by one; a record (or a whole
 * capture) that ends a second thread is set aside.
 */
async function insist<T>(
  task: Task,
  perform: (task: Task) => Promise<readonly Item<T>[]>,
): Promise<readonly Item<T>[]> {
  try {
    return await perform(task);
  } catch (error) {
    if (!isCrash(error)) throw error;
  }
  const items: Item<T>[] = [];
  for (const each of singly(task)) {
    try {
      for (const item of await perform(each)) items.push(item);
    } catch (error) {
      if (!isCrash(error)) throw error;
      items.push({ failure: crashed(each, error) });
    }
  }
  return items;
}

function isCrash(error: unknown): error is ThreadEnded {
  return error instanceof ThreadEnded && !(error instanceof PoolClosed);
}

function crashed({ lines }: Task, error: ThreadEnded): Failure {
  const where = lines ? `line ${lines.line + 1}: ` : "";
  return {
    code: "reader-crashed",
    message: `${where}a reader thread ended twice on this report (${error.message}); it is set aside, the rest went on`,
  };
}

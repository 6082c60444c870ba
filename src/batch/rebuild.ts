import type { Store } from "../case/contract.ts";
import { type RunOptions, run } from "./run.ts";

/**
 * Makes the projection anew from captures and journal.
 *
 * @returns the digests of the projection before and after: equal when the same reader made both
 */
export async function rebuild(
  store: Store,
  options: RunOptions = {},
): Promise<{ readonly before: string; readonly after: string }> {
  const before = await store.projectionDigest();
  await store.dropProjection();
  await run(store, nothing(), options);
  return { before, after: await store.projectionDigest() };
}

async function* nothing(): AsyncGenerator<never> {}

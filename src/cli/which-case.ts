import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import type { Store } from "../ask/index.ts";
import { openCase } from "../batch/open.ts";
import { HearsayError } from "../model/error.ts";

/**
 * The path of the case a command works on: as given, else `HEARSAY_CASE`, else the only case in this folder.
 *
 * @throws HearsayError `no-case` or `which-case`, exit code 2
 */
export function whichCase(given: string | undefined, folder = process.cwd()): string {
  const named = given ?? process.env.HEARSAY_CASE;
  if (named !== undefined) return withExtension(resolve(folder, named));
  const here = readdirSync(folder).filter((name) => name.endsWith(".hearsay"));
  if (here.length === 1) return resolve(folder, here[0] as string);
  if (here.length === 0) {
    throw new HearsayError(
      "no-case",
      "no case in this folder; make one with `hearsay new NAME`, or name one with --case PATH",
      { exit: 2 },
    );
  }
  throw new HearsayError(
    "which-case",
    `${here.length} cases in this folder (${here.sort().join(", ")}); name one with --case PATH`,
    { exit: 2 },
  );
}

/** `affair` is `affair.hearsay`, unless a file of the very name is there. */
export function withExtension(path: string): string {
  return path.endsWith(".hearsay") || existsSync(path) ? path : `${path}.hearsay`;
}

/** Opens the case, does the work, and closes it, whatever happens. */
export async function withCase<T>(
  given: string | undefined,
  work: (store: Store, path: string) => Promise<T>,
): Promise<T> {
  const path = whichCase(given);
  const store = await openCase(path);
  try {
    return await work(store, path);
  } finally {
    await store.close();
  }
}

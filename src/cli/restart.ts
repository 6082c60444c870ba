/**
 * Starts this process anew, under the same id, with two settings that are read only when a process starts:
 *
 * - One arena of memory for all threads. On Linux the C library gives every thread an arena of its own and hands little of it
 *   back when the thread has ended: after a run of reader threads some 150 MB stay taken that nobody uses.
 * - A cache of compiled code, so that TypeScript is not stripped and compiled anew by every thread of every run (the ledger of
 *   the example case is there in 0.5 s instead of 0.8 s).
 *
 * Where a process cannot be replaced (Windows) nothing is done: it runs as well, with more memory and a slower start.
 */
import { fileURLToPath } from "node:url";

const MARK = "HEARSAY_RESTARTED";
const CACHE = fileURLToPath(new URL("../../node_modules/.cache/hearsay-compile", import.meta.url));

export function restart(): void {
  if (process.env[MARK] || typeof process.execve !== "function") return;
  const env = {
    MALLOC_ARENA_MAX: "1",
    MALLOC_TRIM_THRESHOLD_: "65536",
    NODE_COMPILE_CACHE: CACHE,
    ...process.env,
    [MARK]: "1",
  };
  try {
    process.execve(process.execPath, [process.execPath, ...process.execArgv, ...process.argv.slice(1)], env);
  } catch {
    // Not allowed here: the run goes on as it is.
  }
}

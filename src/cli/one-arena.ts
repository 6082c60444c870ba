/**
 * Starts this process anew, under the same id, with one arena of memory for all its threads.
 *
 * On Linux the C library gives every thread an arena of its own and hands little of it back when the thread has ended: after a run
 * of reader threads some 150 MB stay taken that nobody uses (measured in docs/decisions/0011). What decides is read when a
 * process starts, so it cannot be set later. Elsewhere, or where the setting is there already, nothing is done.
 */
export function withOneArena(): void {
  if (process.platform !== "linux" || process.env.MALLOC_ARENA_MAX || typeof process.execve !== "function") return;
  const env = { ...process.env, MALLOC_ARENA_MAX: "1", MALLOC_TRIM_THRESHOLD_: "65536" };
  try {
    process.execve(process.execPath, [process.execPath, ...process.execArgv, ...process.argv.slice(1)], env);
  } catch {
    // Not allowed here: the run goes on as it is, with more memory.
  }
}

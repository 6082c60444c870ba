/** What a run looks like to its reader: share done, rate, what is left. Pure. */
import type { RunProgress } from "../../../../src/ask/answers.ts";

export const ENDED: ReadonlySet<RunProgress["phase"]> = new Set(["done", "cancelled", "failed"]);

/** Between 0 and 1; null while the total is not known. */
export function share(progress: RunProgress): number | null {
  if (progress.total === null || progress.total === 0) return null;
  return Math.min(1, progress.done / progress.total);
}

/** "about 40 s left"; empty while nobody can say. */
export function left(progress: RunProgress): string {
  if (progress.total === null || progress.rate <= 0 || ENDED.has(progress.phase)) return "";
  const seconds = Math.ceil((progress.total - progress.done) / progress.rate);
  if (seconds <= 0) return "";
  return seconds < 90 ? `about ${seconds} s left` : `about ${Math.ceil(seconds / 60)} min left`;
}

const PHASE: Readonly<Record<RunProgress["phase"], string>> = {
  taking: "Taking in",
  reading: "Reading",
  weighing: "Weighing",
  done: "Read",
  cancelled: "Stopped",
  failed: "Failed",
};

/** "Reading 12 of 40"; once it has ended, what came of it. */
export function headline(progress: RunProgress): string {
  const of = progress.total === null ? String(progress.done) : `${progress.done} of ${progress.total}`;
  if (progress.phase === "cancelled") return `Stopped after ${of}; what was read is kept`;
  if (progress.phase === "failed") return `Failed after ${of}; what was read is kept`;
  return `${PHASE[progress.phase]} ${of}`;
}

/** How far a run is, told at most ten times a second. */

import { z } from "zod";
import type { Deep } from "../model/reading.ts";

export const runProgressSchema = z
  .strictObject({
    run: z.string(),
    phase: z
      .enum(["taking", "reading", "weighing", "done", "cancelled", "failed"])
      .describe("the run has ended at done, cancelled and failed"),
    done: z.int().nonnegative(),
    total: z.int().nonnegative().nullable().describe("null while it is not known"),
    rate: z.number().nonnegative().describe("reports a second over the last seconds"),
    failed: z.int().nonnegative().describe("what could not be read"),
    same: z.int().nonnegative().describe("bytes that were there already"),
    revisions: z.int().nonnegative(),
    detail: z.string().nullable().describe("what is being read now, or what went wrong"),
    notices: z.array(z.strictObject({ where: z.string(), code: z.string(), message: z.string() })),
  })
  .meta({ id: "RunProgress", description: "one state of a run" });

/** One state of a run, as the command line and the event stream report it. */
export type RunProgress = Deep<z.infer<typeof runProgressSchema>>;

/** What a run counts while it goes on. */
export interface Counts {
  done: number;
  total: number | null;
  failed: number;
  same: number;
  revisions: number;
}

export interface Teller {
  readonly counts: Counts;
  phase(phase: RunProgress["phase"], detail?: string | null): void;
  /** Something was counted: told when the last word is a tenth of a second old. */
  changed(): void;
  notice(where: string, code: string, message: string): void;
  /** How it stands now. */
  now(): RunProgress;
}

const BETWEEN = 100;
const WINDOW = 5_000;
const MOST_NOTICES = 200;

/** Tells a run's progress: every change of phase, and counts no oftener than ten times a second. */
export function teller(run: string, tell: (progress: RunProgress) => void, clock = () => performance.now()): Teller {
  const counts: Counts = { done: 0, total: null, failed: 0, same: 0, revisions: 0 };
  const notices: { where: string; code: string; message: string }[] = [];
  const seen: { at: number; done: number }[] = [];
  let phase: RunProgress["phase"] = "taking";
  let detail: string | null = null;
  let told = Number.NEGATIVE_INFINITY;
  const now = (): RunProgress => ({ run, phase, ...counts, rate: rateOf(seen), detail, notices: [...notices] });
  const say = (): void => {
    told = clock();
    tell(now());
  };
  return {
    counts,
    now,
    phase(next, what = null) {
      phase = next;
      detail = what;
      say();
    },
    changed() {
      const at = clock();
      seen.push({ at, done: counts.done });
      while (seen.length > 2 && at - (seen[0]?.at ?? at) > WINDOW) seen.shift();
      if (at - told >= BETWEEN) say();
    },
    notice(where, code, message) {
      if (notices.length < MOST_NOTICES) notices.push({ where, code, message });
    },
  };
}

/** Reports a second over the last seconds; 0 before it can be told. */
function rateOf(seen: readonly { readonly at: number; readonly done: number }[]): number {
  const from = seen[0];
  const to = seen.at(-1);
  if (!from || !to || to.at <= from.at) return 0;
  return ((to.done - from.done) * 1000) / (to.at - from.at);
}

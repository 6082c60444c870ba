/** How far a run is, told at most ten times a second. */

/** One state of a run, as the command line and the event stream report it. */
export interface RunProgress {
  readonly run: string;
  readonly phase: "taking" | "reading" | "weighing" | "done" | "cancelled" | "failed";
  readonly done: number;
  /** Null while it is not known. */
  readonly total: number | null;
  /** Reports a second over the last seconds. */
  readonly rate: number;
  readonly failed: number;
  readonly same: number;
  readonly revisions: number;
  /** What is being read now, or what went wrong. */
  readonly detail: string | null;
  readonly notices: readonly { readonly where: string; readonly code: string; readonly message: string }[];
}

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

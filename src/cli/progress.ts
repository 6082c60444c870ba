/** The progress of a run: one line that is rewritten on a terminal, a line a phase elsewhere. */
import type { RunProgress } from "../ask/index.ts";
import { style, type Terminal } from "./terminal.ts";

const PHASES: Readonly<Record<RunProgress["phase"], string>> = {
  taking: "taking in",
  reading: "reading",
  weighing: "weighing",
  done: "done",
  cancelled: "stopped",
  failed: "failed",
};

export interface ProgressLine {
  show(progress: RunProgress): void;
  /** Ends the line, so that what follows starts on its own. */
  end(): void;
}

export function progressLine({ err }: Terminal): ProgressLine {
  const moves = err.isTTY === true && !process.env.NO_COLOR;
  let phase: RunProgress["phase"] | null = null;
  let open = false;
  return {
    show(progress) {
      if (moves) {
        err.write(`\r\x1b[2K${style(err, "dim", lineOf(progress).slice(0, (err.columns ?? 80) - 1))}`);
        open = true;
      } else if (progress.phase !== phase) err.write(`${lineOf(progress)}\n`);
      phase = progress.phase;
    },
    end() {
      if (open) err.write("\r\x1b[2K");
      open = false;
    },
  };
}

/** @example "reading 240 of 1000 reports · 120/s · 7 s left · 1 failed" */
export function lineOf({ phase, done, total, rate, failed, same, revisions }: RunProgress): string {
  if (done === 0 && total === null && failed === 0) return `${PHASES[phase]} reports`;
  const parts = [
    `${PHASES[phase]} ${total === null ? done : `${done} of ${total}`} report${(total ?? done) === 1 ? "" : "s"}`,
  ];
  if (phase === "reading" && rate > 0) {
    parts.push(`${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s`);
    if (total !== null) parts.push(`${Math.ceil((total - done) / rate)} s left`);
  }
  if (same > 0) parts.push(`${same} there already`);
  if (revisions > 0) parts.push(`${revisions} revision${revisions === 1 ? "" : "s"}`);
  if (failed > 0) parts.push(`${failed} failed`);
  return parts.join(" · ");
}

/**
 * `npx node bench/memory.ts [count]`: what a large case costs in memory. Invented reports of about 450 words go in as one
 * JSON Lines file; printed are the peak of resident memory (of all threads together), reports a second while reading,
 * seconds of weighing, and bytes on disk. `--max MB` ends with exit code 1 when the peak is above it; `--no-weighing`
 * measures taking in and reading alone.
 */
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { newCase } from "../src/case/open.ts";
import type { Assessment } from "../src/model/across.ts";
import { capturesOf } from "../src/work/inputs.ts";
import type { RunProgress } from "../src/work/progress.ts";
import { run } from "../src/work/run.ts";
import { inventedReport } from "./invented.ts";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { max: { type: "string" }, workers: { type: "string" }, "no-weighing": { type: "boolean" } },
});
const count = Number(positionals[0] ?? 10_000);

/** Peak of resident memory so far, in MB (Linux and macOS count kilobytes here). */
const peak = (): number => process.resourceUsage().maxRSS / 1024;

/** Written one by one, so that the making of the input does not count as memory of the run. */
function writeInput(path: string): void {
  const file = openSync(path, "w");
  for (let seed = 0; seed < count; seed += 1) {
    writeSync(file, `${JSON.stringify({ id: `m-${seed}`, outlet: `Outlet ${seed % 40}`, ...inventedReport(seed) })}\n`);
  }
  closeSync(file);
}

interface Phase {
  readonly name: RunProgress["phase"];
  readonly from: number;
  seconds: number;
  peak: number;
}

const NOTHING: Assessment = {
  ...{ copies: [], entities: [], candidates: [], events: [], propositions: [], origins: [], contradictions: [] },
};

const phases: Phase[] = [];

/** Notes when each phase ends, and the peak of memory up to there. */
function note({ phase }: RunProgress): void {
  const last = phases.at(-1);
  if (last) {
    last.seconds = (performance.now() - last.from) / 1000;
    last.peak = peak();
  }
  if (last?.name === phase) return;
  if (last) tell(last);
  phases.push({ name: phase, from: performance.now(), seconds: 0, peak: peak() });
}

function tell({ name, seconds, peak: high }: Phase): void {
  const rate = name === "reading" ? `, ${(count / seconds).toFixed(0)} reports a second` : "";
  process.stdout.write(`${name}: ${seconds.toFixed(1)} s${rate}, peak so far ${high.toFixed(0)} MB\n`);
}

const folder = mkdtempSync(join(tmpdir(), "hearsay-memory-"));
try {
  const input = join(folder, "reports.jsonl");
  writeInput(input);
  const path = join(folder, "memory.hearsay");
  const store = await newCase(path, { title: "memory", question: "" });
  process.stdout.write(`${count} reports, input ${(statSync(input).size / 1e6).toFixed(1)} MB\n`);
  process.stdout.write(`before: peak ${peak().toFixed(0)} MB\n`);
  const workers = values.workers === undefined ? undefined : Number(values.workers);
  const assess = values["no-weighing"] ? () => NOTHING : undefined;
  const end = await run(store, capturesOf([input]), { onProgress: note, workers, assess });
  await store.close();
  process.stdout.write(
    `ended: ${end.phase}, ${end.failed} failed; case ${(statSync(path).size / 1e6).toFixed(1)} MB on disk; peak ${peak().toFixed(0)} MB\n`,
  );
  if (values.max !== undefined && peak() > Number(values.max)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

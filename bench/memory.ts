/**
 * `npx node bench/memory.ts [count]`: what a large case costs in memory. Invented reports of about 450 words go in as one
 * JSON Lines file; printed are the peak of resident memory (of all threads together), reports a second while reading,
 * seconds of weighing, and bytes on disk. `--max MB` ends with exit code 1 when the peak is above it; `--no-weighing`
 * measures taking in and reading alone; `--reader patterns` reads without the trained reader. `--write` puts the figures into bench/MEMORY.md.
 *
 * Seconds are those of the clock and, beside them, of the processors: on a machine that does other work too only the
 * latter say what the work cost. All threads are of this one process, so that its peak is that of the whole run.
 */
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { capturesOf } from "../src/batch/inputs.ts";
import type { RunProgress } from "../src/batch/progress.ts";
import { run } from "../src/batch/run.ts";
import { newCase } from "../src/case/open.ts";
import { restart } from "../src/cli/restart.ts";
import type { Assessment } from "../src/model/across.ts";
import { inventedReport } from "./invented.ts";

restart();
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    max: { type: "string" },
    workers: { type: "string" },
    reader: { type: "string", default: "small" },
    "no-weighing": { type: "boolean" },
    write: { type: "boolean" },
  },
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
  readonly cpuFrom: number;
  seconds: number;
  cpu: number;
  peak: number;
}

const NOTHING: Assessment = {
  ...{ copies: [], entities: [], candidates: [], events: [], propositions: [], origins: [], contradictions: [] },
};

const phases: Phase[] = [];

/** Seconds of processor time so far, of all threads. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Notes when each phase ends, and the peak of memory up to there. */
function note({ phase }: RunProgress): void {
  const last = phases.at(-1);
  if (last) {
    last.seconds = (performance.now() - last.from) / 1000;
    last.cpu = cpu() - last.cpuFrom;
    last.peak = peak();
  }
  if (last?.name === phase) return;
  if (last) tell(last);
  phases.push({ name: phase, from: performance.now(), cpuFrom: cpu(), seconds: 0, cpu: 0, peak: peak() });
}

function tell({ name, seconds, cpu: used, peak: high }: Phase): void {
  const rate = name === "reading" ? `, ${(count / seconds).toFixed(0)} reports a second` : "";
  process.stdout.write(
    `${name}: ${seconds.toFixed(1)} s (${used.toFixed(1)} s of processor)${rate}, peak so far ${high.toFixed(0)} MB\n`,
  );
}

/** The page that publishes a run. */
function page(input: number, kept: number): string {
  const rows = phases
    .filter(({ seconds }) => seconds > 0)
    .map(
      ({ name, seconds, cpu: used, peak: high }) =>
        `| ${name} | ${seconds.toFixed(0)} | ${used.toFixed(0)} | ${high.toFixed(0)} |`,
    );
  return `# Memory

\`node bench/memory.ts ${count} --reader ${values.reader} --write\` writes this page. ${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}.
${count} invented reports of about 450 words, dense with claims (bench/invented.ts says how they are made), from one JSON Lines
file of ${(input / 1e6).toFixed(0)} MB to the ledger; ${(kept / 1e6).toFixed(0)} MB on disk. The peak is of resident memory, of all threads together, from the start to the end of the phase.

| phase | seconds | seconds of processor | peak so far, MB |
|---|---|---|---|
${rows.join("\n")}
`;
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
  const end = await run(store, capturesOf([input]), { onProgress: note, workers, assess, reader: values.reader });
  await store.close();
  process.stdout.write(
    `ended: ${end.phase}, ${end.failed} failed; case ${(statSync(path).size / 1e6).toFixed(1)} MB on disk; peak ${peak().toFixed(0)} MB\n`,
  );
  if (values.write) {
    const to = fileURLToPath(new URL("MEMORY.md", import.meta.url));
    writeFileSync(to, page(statSync(input).size, statSync(path).size));
  }
  if (values.max !== undefined && peak() > Number(values.max)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

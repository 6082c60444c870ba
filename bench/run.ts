/**
 * `npm run bench`: how long one report takes, beside two peers in the same run, and what a case of 1,000 reports costs
 * on disk. Rounds are interleaved and the median is taken, so that other work on the machine falls on all alike; only
 * the ratios say something about another machine. Writes bench/RESULTS.md.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import nlp from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { capturesOf } from "../src/batch/inputs.ts";
import { run } from "../src/batch/run.ts";
import { newCase } from "../src/case/open.ts";
import { readReport } from "../src/extract/pipeline.ts";
import { openReader } from "../src/extract/reader.ts";
import type { Assessment } from "../src/model/across.ts";
import { reportFromText } from "../src/read/report-from-text.ts";
import { inventedReport } from "./invented.ts";

const ROUNDS = 7;
const PER_ROUND = 20;

const reports = Array.from({ length: PER_ROUND }, (_, seed) => inventedReport(seed));
const texts = reports.map(({ title, text }) => `${title}\n\n${text}`);
const wink = winkNLP(model);

const small = await openReader("small");
const report = (text: string) => reportFromText(text, { publishedAt: "2031-05-12" });

const subjects: Readonly<Record<string, (text: string) => unknown>> = {
  "hearsay read (trained reader beside the patterns; all layers, claims)": (text) => small.read(report(text)),
  "hearsay read --fast (patterns alone; all layers, claims)": (text) => readReport(report(text)),
  "compromise 14.17.0 (tags, people, places, organizations, quotations)": (text) => {
    const doc = nlp(text);
    return [doc.people().json(), doc.places().json(), doc.organizations().json(), doc.quotations().json()];
  },
  "wink-nlp 2.4.0 (tokens, sentences, parts of speech, entities, sentiment)": (text) => {
    const doc = wink.readDoc(text);
    return [doc.sentences().out(), doc.tokens().out(wink.its.pos), doc.entities().out(wink.its.detail)];
  },
};

/** Milliseconds a report, median over interleaved rounds; the first round warms up and is left out. */
async function time(): Promise<ReadonlyMap<string, number>> {
  const taken = new Map(Object.keys(subjects).map((name) => [name, [] as number[]]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, read] of Object.entries(subjects)) {
      const from = performance.now();
      for (const text of texts) await read(text);
      if (round > 0) taken.get(name)?.push((performance.now() - from) / PER_ROUND);
    }
  }
  return new Map(
    [...taken].map(([name, all]) => [name, all.sort((a, b) => a - b)[Math.floor(all.length / 2)] as number]),
  );
}

/** Reports a second from bytes to readings on the disk, by so many threads; the start of the threads is in it. */
async function throughput(workers: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
  try {
    const many = Array.from({ length: READ_TOGETHER }, (_, seed) => ({
      id: `t-${seed}`,
      ...inventedReport(5000 + seed),
    }));
    const input = join(folder, "reports.jsonl");
    writeFileSync(input, many.map((each) => JSON.stringify(each)).join("\n"));
    const store = await newCase(join(folder, "bench.hearsay"), { title: "bench", question: "" });
    const from = performance.now();
    await run(store, capturesOf([input]), { workers, assess: () => NOTHING });
    const seconds = (performance.now() - from) / 1000;
    await store.close();
    return READ_TOGETHER / seconds;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const READ_TOGETHER = 320;
const NOTHING: Assessment = {
  ...{ copies: [], entities: [], candidates: [], events: [], propositions: [], origins: [], contradictions: [] },
};

/** A case of 1,000 reports: bytes on disk for a byte of text, and reports a second from bytes to ledger. */
async function storage(): Promise<{ readonly ratio: number; readonly perSecond: number; readonly megabytes: number }> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-bench-"));
  try {
    const many = Array.from({ length: 1000 }, (_, seed) => ({
      id: `b-${seed}`,
      outlet: `Outlet ${seed % 40}`,
      ...inventedReport(1000 + seed),
    }));
    const input = join(folder, "reports.jsonl");
    writeFileSync(input, many.map((each) => JSON.stringify(each)).join("\n"));
    const path = join(folder, "bench.hearsay");
    const store = await newCase(path, { title: "bench", question: "" });
    const from = performance.now();
    await run(store, capturesOf([input]), { reader: "patterns" });
    const seconds = (performance.now() - from) / 1000;
    await store.close();
    const size = statSync(path).size;
    const text = many.reduce((sum, each) => sum + Buffer.byteLength(each.text), 0);
    return { ratio: size / text, perSecond: 1000 / seconds, megabytes: size / 1e6 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const times = await time();
await small.close();
const [alone, together] = [await throughput(1), await throughput(2)];
const own = times.get(Object.keys(subjects)[0] as string) as number;
const words = Math.round(texts.reduce((sum, text) => sum + text.split(/\s+/u).length, 0) / texts.length);
const kept = await storage();
const rows = [...times].map(([name, ms]) => `| ${name} | ${ms.toFixed(2)} | ${(ms / own).toFixed(2)} |`);
const page = `# Speed and size

\`npm run bench\` writes this page. ${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}. Invented reports of ${words} words, one thread,
median of ${ROUNDS} interleaved rounds of ${PER_ROUND} reports. The peers do less: they tag and find names; they attribute nothing and find no events.

| reader | ms a report | times Hearsay's |
|---|---|---|
${rows.join("\n")}

With the trained reader one thread reads ${alone.toFixed(1)} of these reports a second from JSON Lines to the case, two read ${together.toFixed(1)}: ${(together / alone).toFixed(2)} times as many.
How much memory a large case takes stands in [MEMORY.md](MEMORY.md).

A case of 1,000 such reports, read with patterns alone, from JSON Lines to the ledger: ${kept.perSecond.toFixed(0)} reports a second on all cores, ${kept.megabytes.toFixed(1)} MB on disk,
${kept.ratio.toFixed(2)} bytes for a byte of text (originals, readings, full-text index and ledger together).
`;
writeFileSync(fileURLToPath(new URL("RESULTS.md", import.meta.url)), page);
process.stdout.write(page);

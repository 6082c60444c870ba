/**
 * Reads the hand-made reports and scores what comes out.
 *
 *     npx node eval/readings/run.ts [first] [train] [wikinews-train] [gmb-train] [held-out] [dev] [--reader patterns|small|FOLDER] [--write FILE]
 *
 * Without a part: first and dev. Reports go in with their text and date, as a record of JSON Lines without a title would.
 * `--write` keeps the readings as JSON Lines, for the reference scorer.
 */
import { writeFileSync } from "node:fs";
import { openReader } from "../../src/extract/reader.ts";
import type { Reading } from "../../src/model/reading.ts";
import { reportFromText } from "../../src/read/report-from-text.ts";
import { checkFirstReport } from "./first-report.ts";
import { fromReading, type ScoredReading } from "./gold-form.ts";
import { loadFirstReport, loadGold, PARTS, type Part } from "./load.ts";
import { type Measure, scoreReadings } from "./score-reading.ts";

const args = process.argv.slice(2);
const option = (name: string): string | undefined => {
  const at = args.indexOf(name);
  return at >= 0 ? args.splice(at, 2)[1] : undefined;
};
const file = option("--write");
const reader = await openReader(option("--reader") ?? "small");
const parts = args.length > 0 ? args : ["first", "dev"];
const kept: Reading[] = [];

for (const part of parts) {
  console.log(`\n${part}`);
  if (part === "first") await printFirst();
  else if (part in PARTS) await printPart(part as Part);
  else console.error(`no part "${part}"; there are: first, ${Object.keys(PARTS).join(", ")}`);
}
if (file) writeFileSync(file, kept.map((each) => `${JSON.stringify(each)}\n`).join(""));

async function readGold(gold: ScoredReading): Promise<Reading> {
  const reading = await reader.read(
    reportFromText(gold.text, { sourceId: gold.id, publishedAt: gold.published ?? null }),
  );
  kept.push(reading);
  return reading;
}

async function printFirst(): Promise<void> {
  const { text, gold } = loadFirstReport();
  const reading = await reader.read(reportFromText(text));
  kept.push(reading);
  const groups = checkFirstReport(gold, reading);
  for (const { name, found, expected, missing } of groups) {
    console.log(
      `${name}: ${found} of ${expected}${missing.length > 0 ? `; missing or wrong: ${missing.join("; ")}` : ""}`,
    );
  }
  const sum = (key: "found" | "expected") => groups.reduce((total, each) => total + each[key], 0);
  console.log(`total: ${sum("found")} of ${sum("expected")}`);
}

async function printPart(part: Part): Promise<void> {
  const gold = loadGold(part);
  const system = new Map<string, ScoredReading>();
  for (const each of gold) system.set(each.id, fromReading(await readGold(each)));
  for (const [name, measure] of Object.entries(scoreReadings(gold, system))) console.log(line(name, measure));
}

function line(name: string, { p, r, f1, matched, system, gold }: Measure): string {
  const figures = `P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${f1.toFixed(3)}`;
  return `${name.padEnd(20)} ${figures}   (${matched} of ${system} system, ${gold} gold)`;
}

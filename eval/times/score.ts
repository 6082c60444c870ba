/**
 * Scores the times stage: TempEval-3's measures on its platinum documents (our dev part), and times with values on the
 * annotated news reports.
 *
 * Method  TempEval-3: strict and relaxed (overlap) F1 of extents, value F1 = relaxed F1 times the share of matched
 *         expressions with the same TIMEX3 value. News reports: overlapping expressions of type `date` that have a value,
 *         and the same EDTF value (hours left aside).
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { runStages } from "../../src/annotate/stage.ts";
import { TEXT_STAGES } from "../../src/annotate/text-stages.ts";
import type { TimeExpression } from "../../src/model/reading.ts";
import { overlaps, type Span, sameSpan } from "../../src/model/span.ts";
import { reportFromText } from "../../src/read/report-from-text.ts";

/** One line of the table. Counts beside the figures they come from. */
export interface ScoreRow {
  readonly set: string;
  readonly measure: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly matched: number;
  readonly system: number;
  readonly gold: number;
}

interface GoldTime extends Span {
  readonly text: string;
  readonly value: string;
}

interface TimexDocument {
  readonly id: string;
  readonly dct: string;
  readonly text: string;
  readonly timexes: readonly GoldTime[];
}

interface NewsReport {
  readonly id: string;
  readonly text: string;
  readonly published: string;
  readonly times: readonly GoldTime[];
}

/** A disagreement, for looking at. */
export interface Miss {
  readonly id: string;
  readonly kind: "missing" | "extra" | "value";
  readonly words: string;
  readonly around: string;
  readonly gold: string | null;
  readonly system: string | null;
}

/** @param sharedDir the folder that holds `data/` and `gold/` */
export function scoreTimes(sharedDir: string, misses: Miss[] = []): readonly ScoreRow[] {
  const rows: ScoreRow[] = [];
  const platinum = join(sharedDir, "data/te3-platinum/dev.docs.jsonl");
  if (existsSync(platinum)) rows.push(...scorePlatinum(readLines<TimexDocument>(platinum)));
  for (const part of ["train", "dev"]) {
    const path = join(sharedDir, `gold/wikinews-${part}.jsonl.gz`);
    if (existsSync(path)) rows.push(...scoreNews(`wikinews-${part}`, readLines<NewsReport>(path), misses));
  }
  return rows;
}

function readLines<T>(path: string): readonly T[] {
  const bytes = readFileSync(path);
  const text = path.endsWith(".gz") ? gunzipSync(bytes).toString("utf8") : bytes.toString("utf8");
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
}

function timesIn(text: string, publishedAt: string): readonly TimeExpression[] {
  return runStages(reportFromText(text, { publishedAt, language: "en" }), TEXT_STAGES).times;
}

/** One-to-one, in the order of the text. */
function pairs<G extends Span, S extends Span>(gold: readonly G[], system: readonly S[]): readonly (readonly [G, S])[] {
  const free = [...system];
  const found: (readonly [G, S])[] = [];
  for (const each of gold) {
    const at = free.findIndex((other) => overlaps(each, other));
    if (at >= 0) found.push([each, ...free.splice(at, 1)] as unknown as readonly [G, S]);
  }
  return found;
}

function row(set: string, measure: string, matched: number, system: number, gold: number): ScoreRow {
  const precision = system === 0 ? 0 : matched / system;
  const recall = gold === 0 ? 0 : matched / gold;
  const f1 = system + gold === 0 ? 0 : (2 * matched) / (system + gold);
  return { set, measure, precision, recall, f1, matched, system, gold };
}

function scorePlatinum(documents: readonly TimexDocument[]): readonly ScoreRow[] {
  const n = { strict: 0, relaxed: 0, value: 0, system: 0, gold: 0 };
  for (const { text, dct, timexes } of documents) {
    const system = timesIn(text, dct);
    const matched = pairs(timexes, system);
    n.relaxed += matched.length;
    n.strict += timexes.filter((gold) => system.some((each) => sameSpan(gold, each))).length;
    n.value += matched.filter(([gold, each]) => gold.value === each.timex).length;
    n.system += system.length;
    n.gold += timexes.length;
  }
  return (["strict", "relaxed", "value"] as const).map((measure) =>
    row("te3-platinum-dev", measure, n[measure], n.system, n.gold),
  );
}

function scoreNews(set: string, reports: readonly NewsReport[], misses: Miss[]): readonly ScoreRow[] {
  const n = { times: 0, value: 0, system: 0, gold: 0 };
  for (const report of reports) {
    const system = timesIn(report.text, report.published).filter(
      ({ type, value }) => type === "date" && value !== null,
    );
    const matched = pairs(report.times, system);
    const same = matched.filter(([gold, each]) => sameDay(gold.value, each.value ?? ""));
    n.times += matched.length;
    n.value += same.length;
    n.system += system.length;
    n.gold += report.times.length;
    collect(report, system, matched, misses);
  }
  return [row(set, "times", n.times, n.system, n.gold), row(set, "times+value", n.value, n.system, n.gold)];
}

function sameDay(a: string, b: string): boolean {
  return a === b || a.split("T")[0] === b.split("T")[0];
}

function collect(
  { id, text, times, published }: NewsReport,
  system: readonly TimeExpression[],
  matched: readonly (readonly [GoldTime, TimeExpression])[],
  misses: Miss[],
): void {
  const around = ({ start, end }: Span) =>
    `${published} ${text.slice(Math.max(0, start - 60), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`.replace(
      /\s+/g,
      " ",
    );
  const [golds, ours] = [new Set(matched.map(([gold]) => gold)), new Set(matched.map(([, each]) => each))];
  for (const gold of times) {
    if (!golds.has(gold))
      misses.push({ id, kind: "missing", words: gold.text, around: around(gold), gold: gold.value, system: null });
  }
  for (const each of system) {
    const words = text.slice(each.start, each.end);
    if (!ours.has(each))
      misses.push({ id, kind: "extra", words, around: around(each), gold: null, system: each.value });
  }
  for (const [gold, each] of matched) {
    if (sameDay(gold.value, each.value ?? "")) continue;
    misses.push({ id, kind: "value", words: gold.text, around: around(gold), gold: gold.value, system: each.value });
  }
}

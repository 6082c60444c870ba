/**
 * Score pages: how well the HTML reader finds the body of news pages, on the development part of the article extraction
 * benchmark, with the published figures of Readability and of the best extractor beside ours.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { captureBytes } from "../../src/capture/capture-bytes.ts";
import type { Report } from "../../src/model/report.ts";
import { isReadFailure } from "../../src/read/failure.ts";
import { readCapture } from "../../src/read/read-capture.ts";
import { type Overlap, overlap } from "./shingles.ts";

export interface PageRow {
  readonly name: string;
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  /** Share of pages whose words are exactly the gold words. */
  readonly accuracy: number;
  readonly pages: number;
}

export interface PageScores {
  readonly rows: readonly PageRow[];
  /** Why there are no rows. */
  readonly skipped?: string;
}

type Gold = Readonly<Record<string, { readonly articleBody: string }>>;
type Published = Readonly<Record<string, { readonly dev: Readonly<Record<"F1" | "P" | "R" | "accuracy", number>> }>>;

/** Figures shown beside ours: the library we build on, and the best open extractors. */
const BESIDE = ["readability_js", "trafilatura", "rs_trafilatura"];

/** @param sharedDir the shared data folder @returns our row first; no rows where the folder is absent */
export async function scorePages(sharedDir: string): Promise<PageScores> {
  const folder = join(sharedDir, "data", "article-extraction-benchmark");
  if (!existsSync(folder)) return { rows: [], skipped: `skipped: ${folder} is absent` };
  const gold = JSON.parse(gunzipSync(readFileSync(join(folder, "dev.ground-truth.json.gz"))).toString("utf8")) as Gold;
  const published = JSON.parse(readFileSync(join(folder, "reference-scores.json"), "utf8")) as Published;
  const scores = Object.entries(gold).map(([id, { articleBody }]) => overlap(bodyOfPage(folder, id), articleBody));
  const beside = BESIDE.flatMap((name) =>
    published[name] ? [publishedRow(name, published[name].dev, scores.length)] : [],
  );
  return { rows: [ourRow(scores), ...beside] };
}

/** The text our reader extracts, without what the benchmark's gold bodies leave out too. */
function bodyOfPage(folder: string, id: string): string {
  const bytes = gunzipSync(readFileSync(join(folder, "html", `${id}.html.gz`)));
  const [item] = readCapture(captureBytes(bytes, { name: `${id}.html`, mediaType: "text/html; charset=utf-8" }));
  return !item || isReadFailure(item) ? "" : bodyText(item);
}

function bodyText(report: Report): string {
  const body = report.blocks.filter(({ kind }) => kind !== "headline" && kind !== "byline");
  return body.map(({ start, end }) => report.text.slice(start, end)).join("\n");
}

function ourRow(scores: readonly Overlap[]): PageRow {
  const mean = (of: (score: Overlap) => number) => scores.reduce((sum, score) => sum + of(score), 0) / scores.length;
  const precision = mean((score) => score.precision);
  const recall = mean((score) => score.recall);
  const f1 = (2 * precision * recall) / (precision + recall);
  return { name: "hearsay", f1, precision, recall, accuracy: mean(({ exact }) => Number(exact)), pages: scores.length };
}

function publishedRow(name: string, dev: Published[string]["dev"], pages: number): PageRow {
  return { name: `${name} (published)`, f1: dev.F1, precision: dev.P, recall: dev.R, accuracy: dev.accuracy, pages };
}

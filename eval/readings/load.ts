/** Finds and loads the hand-made readings of the shared data folder (env HEARSAY_SHARED, else `../shared`). */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { HearsayError } from "../../src/model/error.ts";
import type { FirstReportGold } from "./first-report.ts";
import { fromGold, type ScoredReading } from "./gold-form.ts";

export const PARTS = {
  train: ["wikinews-train", "gmb-train"],
  "wikinews-train": ["wikinews-train"],
  "gmb-train": ["gmb-train"],
  dev: ["wikinews-dev"],
  "held-out": ["wikinews-train"],
} as const;

/** What `training/train.py --held-out 6` keeps from the model: every sixth report, to choose thresholds by. */
const HELD_OUT = 6;

export type Part = keyof typeof PARTS;

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** @throws HearsayError `eval-data-missing` when the shared data folder or the file is not there */
export function sharedFile(path: string): Buffer {
  const file = `${process.env.HEARSAY_SHARED ?? `${ROOT}/../shared`}/${path}`;
  if (!existsSync(file)) {
    throw new HearsayError(
      "eval-data-missing",
      `no file "${path}" in the shared data folder; set HEARSAY_SHARED to the folder that holds gold/ and data/`,
    );
  }
  return readFileSync(file);
}

export function loadGold(part: Part): readonly ScoredReading[] {
  const all = PARTS[part].flatMap((name) =>
    gunzipSync(sharedFile(`gold/${name}.jsonl.gz`))
      .toString("utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => fromGold(JSON.parse(line) as ScoredReading)),
  );
  return part === "held-out" ? all.filter((_, at) => at % HELD_OUT === HELD_OUT - 1) : all;
}

export function loadFirstReport(): { readonly text: string; readonly gold: FirstReportGold } {
  return {
    text: sharedFile("gold/safe-haven.txt").toString("utf8"),
    gold: JSON.parse(sharedFile("gold/safe-haven.json").toString("utf8")) as FirstReportGold,
  };
}

/**
 * Ablations: whole readings by the patterns, by the trained reader alone, and by both, with intervals.
 *
 * Method  percentile bootstrap over reports (Efron and Tibshirani 1993; 1,000 samples, fixed seed): a figure from 17 reports
 *         says little beyond them, and the interval says how little.
 */
import type { Encoder } from "../../src/annotate/reader/encoder.ts";
import { explainReport, type Guesser } from "../../src/extract/pipeline.ts";
import { reportFromText } from "../../src/read/report-from-text.ts";
import { fromReading, type ScoredReading } from "./gold-form.ts";
import { type Measure, scoreReadings } from "./score-reading.ts";

export interface AblationRow {
  readonly measure: string;
  readonly gold: number;
  /** By reader, in the order they were given: F1 and its 95 % interval. */
  readonly scores: readonly { readonly f1: number; readonly low: number; readonly high: number }[];
}

export const READERS = ["patterns", "trained reader alone", "both"] as const;
const SAMPLES = 1000;

export function ablations(gold: readonly ScoredReading[], encoder: Encoder): Promise<readonly AblationRow[]> {
  const alone: Guesser = { guess: async (...given) => ({ ...(await encoder.guess(...given)), alone: true }) };
  return compared(gold, [undefined, alone, encoder]);
}

/** The same reports by every reader. */
export async function compared(
  gold: readonly ScoredReading[],
  readers: readonly (Guesser | undefined)[],
): Promise<readonly AblationRow[]> {
  const systems: ReadonlyMap<string, ScoredReading>[] = [];
  for (const guesser of readers) systems.push(await readAll(gold, guesser));
  const samples = bootstrap(gold.length);
  const scored = systems.map((system) => scoreReadings(gold, system));
  const sampled = systems.map((system) => perReport(gold, system));
  return Object.entries(scored[0] as Record<string, Measure>).map(([measure, { gold: count }]) => ({
    measure,
    gold: count,
    scores: scored.map((each, reader) => ({
      f1: (each[measure] as Measure).f1,
      ...interval(samples, sampled[reader] as readonly Record<string, Measure>[], measure),
    })),
  }));
}

async function readAll(gold: readonly ScoredReading[], guesser: Guesser | undefined) {
  const system = new Map<string, ScoredReading>();
  for (const { id, text, published } of gold) {
    const report = reportFromText(text, { sourceId: id, publishedAt: published ?? null });
    system.set(id, fromReading((await explainReport(report, guesser)).reading));
  }
  return system;
}

const perReport = (gold: readonly ScoredReading[], system: ReadonlyMap<string, ScoredReading>) =>
  gold.map((each) => scoreReadings([each], system));

/** Indices of every sample. */
function bootstrap(size: number): readonly (readonly number[])[] {
  let state = 0x2f6e2b1;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: SAMPLES }, () => Array.from({ length: size }, () => Math.floor(next() * size)));
}

function interval(
  samples: readonly (readonly number[])[],
  reports: readonly Record<string, Measure>[],
  measure: string,
): { readonly low: number; readonly high: number } {
  const values = samples
    .map((sample) => {
      let [matched, system, gold] = [0, 0, 0];
      for (const at of sample) {
        const each = reports[at]?.[measure] as Measure;
        matched += each.matched;
        system += each.system;
        gold += each.gold;
      }
      return system + gold === 0 ? 0 : (2 * matched) / (system + gold);
    })
    .sort((a, b) => a - b);
  const at = (share: number): number => values[Math.round(share * (values.length - 1))] as number;
  return { low: at(0.025), high: at(0.975) };
}

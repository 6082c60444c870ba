/**
 * Scores attribution on the hand-made readings: cue, source, content, the whole, and factuality of matched cues.
 *
 * Method  the measures of `eval/readings/score-reading.ts` (half of the words of a source, half of the characters of a
 *         content), on the parts that may be looked at.
 */
import type { Guesser } from "../../src/extract/pipeline.ts";
import type { ScoredReading } from "../readings/gold-form.ts";
import { loadGold, type Part } from "../readings/load.ts";
import { type Measure, scoreReadings } from "../readings/score-reading.ts";
import { readText, scored } from "./read.ts";

export const MEASURES = ["cue", "source", "content", "attribution", "factuality (acc.)"] as const;

/** @returns the five measures by name */
export async function scoreAttribution(part: Part, encoder?: Guesser): Promise<Record<string, Measure>> {
  const gold = loadGold(part);
  const system = new Map<string, ScoredReading>();
  for (const { id, text } of gold) system.set(id, scored(text, id, await readText(text, id, encoder)));
  const all = scoreReadings(gold, system);
  return Object.fromEntries(MEASURES.map((name) => [name, all[name]!]));
}

/**
 * Scores attribution on the hand-made readings: cue, source, content, the whole, and factuality of matched cues.
 *
 * Method  the measures of `eval/readings/score-reading.ts` (half of the words of a source, half of the characters of a
 *         content), on the parts that may be looked at.
 */
import { loadGold, type Part } from "../readings/load.ts";
import { type Measure, scoreReadings } from "../readings/score-reading.ts";
import { readText, scored } from "./read.ts";

export const MEASURES = ["cue", "source", "content", "attribution", "factuality (acc.)"] as const;

/** @returns the five measures by name */
export function scoreAttribution(part: Part): Record<string, Measure> {
  const gold = loadGold(part);
  const system = new Map(gold.map(({ id, text }) => [id, scored(text, id, readText(text, id))]));
  const all = scoreReadings(gold, system);
  return Object.fromEntries(MEASURES.map((name) => [name, all[name]!]));
}

/**
 * Guesses: what the trained reader gives for one report, still as numbers: scores of every tagger and vectors for the
 * pair heads, by unit. The stages that need them take from them what they decide on (`heads/`); nothing is decided here.
 */
import type { Span } from "../../model/span.ts";
import type { Labels, Tagger } from "./labels.ts";

/** The weights of the pair heads beside the vectors. */
export interface Heads {
  readonly labels: Labels;
  readonly weights: Float32Array;
}

export interface GuessWindow {
  readonly units: readonly Span[];
  /** Index of each unit's sentence in `sentences`. */
  readonly sentence: readonly number[];
  /** Row by unit; the columns of each tagger are in `labels.tags`. */
  readonly tags: Float32Array;
  readonly tagWidth: number;
  /** Row by unit; the columns of each pair head are in `labels.sides`. */
  readonly sides: Float32Array;
  readonly sideWidth: number;
}

export interface Guesses {
  /** Name and version of the reader, for `stage`: "reader-small@1". */
  readonly reader: string;
  readonly heads: Heads;
  /** Whether no pattern is asked, to measure what the reader finds by itself. */
  readonly alone?: boolean;
  /** In order of the text, not overlapping. */
  readonly windows: readonly GuessWindow[];
}

/** Where a span lies: a window and the half-open range of its units. */
export interface Place {
  readonly window: GuessWindow;
  readonly from: number;
  readonly to: number;
}

/** The units that touch a span; null when none does. A span over two windows is placed in the first. */
export function placeOf({ windows }: Guesses, { start, end }: Span): Place | null {
  const window = windows[firstEndingAfter(windows, start, ({ units }) => units.at(-1)?.end ?? 0)];
  if (!window) return null;
  const from = firstEndingAfter(window.units, start, (unit) => unit.end);
  let to = from;
  while (to < window.units.length && (window.units[to] as Span).start < end) to++;
  return to > from ? { window, from, to } : null;
}

/** Scores of one tagger at one unit, as a view. */
export function scoresAt(labels: Labels, window: GuessWindow, tagger: Tagger, unit: number): Float32Array {
  const [from, to] = labels.tags[tagger];
  const row = unit * window.tagWidth;
  return window.tags.subarray(row + from, row + to);
}

/** Probabilities of scores (softmax). */
export function shares(scores: Float32Array): Float32Array {
  const out = new Float32Array(scores.length);
  const top = scores[best(scores)] as number;
  let sum = 0;
  for (let at = 0; at < scores.length; at++) {
    out[at] = Math.exp((scores[at] as number) - top);
    sum += out[at] as number;
  }
  for (let at = 0; at < scores.length; at++) out[at] = (out[at] as number) / sum;
  return out;
}

/** Index of the greatest; the first of equals. */
export function best(scores: Float32Array): number {
  let at = 0;
  for (let index = 1; index < scores.length; index++) {
    if ((scores[index] as number) > (scores[at] as number)) at = index;
  }
  return at;
}

function firstEndingAfter<T>(items: readonly T[], offset: number, endOf: (item: T) => number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (endOf(items[middle] as T) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

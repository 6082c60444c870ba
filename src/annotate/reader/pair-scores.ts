/**
 * Scores pairs of places by one pair head: sum and product of their vectors, their kinds, how far they are apart.
 *
 * The same arithmetic as `Pair.score` in training/model.py. A report asks about thousands of pairs: a side is made ready
 * once, and the scores are worked out by kernel.ts.
 */
import type { GuessWindow, Heads, Place } from "./guesses.ts";
import { kernelFor } from "./kernel.ts";
import type { PairHead } from "./labels.ts";

/** A place made ready for one side of a head: its vector with its kind. */
export interface Side {
  readonly place: Place;
  readonly sentence: number;
  readonly vector: Float32Array;
}

export interface Pairs {
  /** @param kind number of the kind of mention or event (`kinds.ts`); 0 where the head has none */
  left(place: Place, kind?: number): Side;
  right(place: Place, kind?: number): Side;
  /** Scores of every label; the array is written over by the next call. The places must be of one window. */
  scores(left: Side, right: Side): Float64Array;
}

const known = new WeakMap<Heads, Map<PairHead, Pairs>>();

/** A head, made ready on first use. */
export function pairsOf(heads: Heads, head: PairHead): Pairs {
  const all = known.get(heads) ?? new Map<PairHead, Pairs>();
  known.set(heads, all);
  const found = all.get(head) ?? makePairs(heads, head);
  all.set(head, found);
  return found;
}

type Range = readonly [number, number];

function makePairs({ labels, weights }: Heads, head: PairHead): Pairs {
  const layout = labels.tables[head];
  const [count = 0, width = 0] = layout.out.shape;
  const sum = layout.distance.shape[1] ?? 0;
  const ranges = labels.sides[head] as Readonly<Record<string, Range>>;
  const table = ({ at, shape }: { at: number; shape: readonly number[] }): Float32Array =>
    weights.subarray(at, at + shape.reduce((all, each) => all * each, 1));
  const { out, bias, distance, sentence } = layout;
  const kernel = kernelFor(
    { width, sum, labels: count },
    { first: table(distance), second: table(sentence), out: table(out), bias: table(bias) },
  );
  const scores = new Float64Array(count);
  let lastLeft: Side | null = null;
  const side = (name: "left" | "right", kinds: number) => {
    return (place: Place, kind = 0): Side => {
      const { window, from, to } = place;
      const vector = columns(window, from, ranges[name] as Range).slice();
      const last = ranges[`${name}_end`];
      if (last) add(vector, columns(window, to - 1, last), 0, width);
      add(vector, weights, kinds + kind * sum, sum);
      return { place, sentence: window.sentence[from] as number, vector };
    };
  };
  return {
    left: side("left", layout.leftKind.at),
    right: side("right", layout.rightKind.at),
    scores(left, right) {
      if (left !== lastLeft) kernel.left.set(left.vector);
      lastLeft = left;
      kernel.right.set(right.vector);
      const lines = Math.max(-3, Math.min(3, right.sentence - left.sentence)) + 3;
      kernel.score(distanceBucket(right.place.from - left.place.from), lines);
      scores.set(kernel.scores);
      return scores;
    },
  };
}

function add(vector: Float32Array, from: Float32Array, start: number, count: number): void {
  for (let at = 0; at < count; at++) vector[at] = (vector[at] as number) + (from[start + at] as number);
}

function columns({ sides, sideWidth }: GuessWindow, unit: number, [from, to]: Range): Float32Array {
  return sides.subarray(unit * sideWidth + from, unit * sideWidth + to);
}

/** Signed logarithm: 10 is no distance, 9 and 11 next to one another, 0 and 19 far. */
function distanceBucket(units: number): number {
  const size = Math.min(9, Math.ceil(Math.log2(Math.abs(units) + 1)));
  return Math.max(0, Math.min(19, units < 0 ? 10 - size : 10 + size));
}

/** Probabilities of the first `count` scores, in place (softmax). */
export function toShares(scores: Float64Array, count = scores.length): Float64Array {
  let top = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < count; at++) top = Math.max(top, scores[at] as number);
  let sum = 0;
  for (let at = 0; at < count; at++) {
    scores[at] = Math.exp((scores[at] as number) - top);
    sum += scores[at] as number;
  }
  for (let at = 0; at < count; at++) scores[at] = (scores[at] as number) / sum;
  return scores;
}

/** Probability of a score that stands by itself (logistic). */
export const toShare = (score: number): number => 1 / (1 + Math.exp(-score));

/**
 * Scores a pair of places by one pair head: sum and product of their vectors, their kinds, how far they are apart.
 *
 * The same arithmetic as `Pair.score` in training/model.py, in double precision.
 */
import type { GuessWindow, Heads, Place } from "./guesses.ts";
import type { PairHead } from "./labels.ts";

export interface PairKinds {
  readonly left: number;
  readonly right: number;
}

interface Tables {
  readonly sum: number;
  readonly product: number;
  readonly labels: number;
  row(table: "leftKind" | "rightKind" | "distance" | "sentence", index: number): Float32Array;
  readonly out: Float32Array;
  readonly bias: Float32Array;
}

const known = new WeakMap<Heads, Map<PairHead, Tables>>();

function tablesOf(heads: Heads, head: PairHead): Tables {
  const all = known.get(heads) ?? new Map<PairHead, Tables>();
  known.set(heads, all);
  const found = all.get(head) ?? cutTables(heads, head);
  all.set(head, found);
  return found;
}

function cutTables({ labels, weights }: Heads, head: PairHead): Tables {
  const layout = labels.tables[head];
  const [count = 0, width = 0] = layout.out.shape;
  const sum = layout.distance.shape[1] ?? 0;
  return {
    sum,
    product: width - sum,
    labels: count,
    row: (table, index) => weights.subarray(layout[table].at + index * sum, layout[table].at + (index + 1) * sum),
    out: weights.subarray(layout.out.at, layout.out.at + count * width),
    bias: weights.subarray(layout.bias.at, layout.bias.at + count),
  };
}

/**
 * A vector of a side: the one of the first unit, and where the head has one the one of the last unit added.
 *
 * @param side "left" or "right"
 */
export function sideOf(
  heads: Heads,
  head: PairHead,
  side: "left" | "right",
  { window, from, to }: Place,
): Float32Array {
  const ranges = heads.labels.sides[head] as Readonly<Record<string, readonly [number, number]>>;
  const vector = columns(window, from, ranges[side] as readonly [number, number]);
  const end = ranges[`${side}_end`];
  if (!end) return vector;
  const last = columns(window, to - 1, end);
  return vector.map((each, index) => each + (last[index] as number));
}

function columns({ sides, sideWidth }: GuessWindow, unit: number, [from, to]: readonly [number, number]): Float32Array {
  return sides.subarray(unit * sideWidth + from, unit * sideWidth + to);
}

/**
 * Scores of every label of the head for one pair.
 *
 * @param apart  distance in units, right first unit less left first unit; `sentences` the same in sentences
 */
export function pairScores(
  heads: Heads,
  head: PairHead,
  left: Float32Array,
  right: Float32Array,
  kinds: PairKinds,
  apart: { readonly units: number; readonly sentences: number },
): Float32Array {
  const tables = tablesOf(heads, head);
  const { sum, product } = tables;
  const [a, b] = [tables.row("leftKind", kinds.left), tables.row("rightKind", kinds.right)];
  const c = tables.row("distance", distanceBucket(apart.units));
  const d = tables.row("sentence", Math.max(-3, Math.min(3, apart.sentences)) + 3);
  const hidden = new Float64Array(sum + product);
  for (let at = 0; at < sum; at++) {
    const value =
      (left[at] as number) +
      (right[at] as number) +
      (a[at] as number) +
      (b[at] as number) +
      (c[at] as number) +
      (d[at] as number);
    hidden[at] = Math.max(value, 0);
  }
  for (let at = sum; at < sum + product; at++) hidden[at] = (left[at] as number) * (right[at] as number);
  const scores = new Float32Array(tables.labels);
  for (let label = 0; label < tables.labels; label++) {
    let score = tables.bias[label] as number;
    const row = label * (sum + product);
    for (let at = 0; at < sum + product; at++) score += (hidden[at] as number) * (tables.out[row + at] as number);
    scores[label] = score;
  }
  return scores;
}

/** Signed logarithm: 10 is no distance, 9 and 11 next to one another, 0 and 19 far. */
function distanceBucket(units: number): number {
  const size = Math.min(9, Math.ceil(Math.log2(Math.abs(units) + 1)));
  return Math.max(0, Math.min(19, units < 0 ? 10 - size : 10 + size));
}

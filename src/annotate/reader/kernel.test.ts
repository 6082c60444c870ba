import { describe, expect, test } from "vitest";
import { kernelFor, type Shape } from "./kernel.ts";

/** Numbers between -1 and 1, the same each time. */
function drawer(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x4000_0000 - 1;
  };
}

const list = (count: number, next: () => number): Float32Array => Float32Array.from({ length: count }, next);

function plain({ width, sum, labels }: Shape, left: Float32Array, right: Float32Array, tables: Tables, rows: Rows) {
  const at = (of: Float32Array, index: number): number => of[index] as number;
  const hidden = Array.from({ length: width }, (_, input) => {
    if (input >= sum) return at(left, input) * at(right, input);
    const added = at(tables.first, rows[0] * sum + input) + at(tables.second, rows[1] * sum + input);
    return Math.max(0, at(left, input) + at(right, input) + added);
  });
  return Array.from({ length: labels }, (_, label) =>
    hidden.reduce((all, value, input) => all + value * at(tables.out, label * width + input), at(tables.bias, label)),
  );
}

type Tables = Parameters<typeof kernelFor>[1];
type Rows = readonly [number, number];

const ROWS: readonly Rows[] = [
  [0, 0],
  [19, 6],
  [10, 3],
];

describe("scores are those of the same sums in plain JavaScript", () => {
  test.each([
    { width: 144, sum: 96, labels: 3 },
    { width: 144, sum: 96, labels: 94 },
    { width: 8, sum: 4, labels: 1 },
    { width: 16, sum: 16, labels: 16 },
    { width: 12, sum: 4, labels: 20 },
  ])("$width inputs, $sum of them summed, $labels labels", (shape) => {
    const next = drawer(shape.labels);
    const tables = {
      first: list(20 * shape.sum, next),
      second: list(7 * shape.sum, next),
      out: list(shape.labels * shape.width, next),
      bias: list(shape.labels, next),
    };
    const kernel = kernelFor(shape, tables);
    for (const rows of ROWS) {
      const [left, right] = [list(shape.width, next), list(shape.width, next)];
      kernel.left.set(left);
      kernel.right.set(right);
      kernel.score(rows[0], rows[1]);
      const expected = plain(shape, left, right, tables, rows);
      expect(kernel.scores.length).toBe(shape.labels);
      for (const [label, score] of kernel.scores.entries()) expect(score).toBeCloseTo(expected[label] as number, 4);
    }
  });
});

test("asked twice, it says the same", () => {
  const next = drawer(5);
  const shape = { width: 8, sum: 4, labels: 2 };
  const kernel = kernelFor(shape, {
    first: list(4, next),
    second: list(4, next),
    out: list(16, next),
    bias: list(2, next),
  });
  kernel.left.set(list(8, next));
  kernel.right.set(list(8, next));
  kernel.score(0, 0);
  const once = [...kernel.scores];
  kernel.score(0, 0);
  expect([...kernel.scores]).toEqual(once);
});

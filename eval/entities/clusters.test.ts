import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestMatching, METRICS, type Metric, rates } from "./clusters.ts";

const f1 = (metric: Metric, gold: string, system: string): number => rates(METRICS[metric]([...gold], [...system])).f1;

/** The best of all one-to-one matchings, tried one by one. */
function tried(values: readonly (readonly number[])[], row = 0, used: readonly number[] = []): number {
  if (row === values.length) return 0;
  const free = (values[row] as number[]).map((_, at) => at).filter((at) => !used.includes(at));
  const with_ = free.map((at) => (values[row]?.[at] as number) + tried(values, row + 1, [...used, at]));
  return Math.max(tried(values, row + 1, used), ...with_);
}

describe("scores of clusterings", () => {
  it("gives one to a clustering that is the same", () => {
    for (const metric of Object.keys(METRICS) as Metric[]) expect(f1(metric, "aabbc", "xxyyz")).toBeCloseTo(1, 9);
  });

  it("counts a missing link as the worked example of Vilain does", () => {
    // gold {1 2 3 4}, system {1 2} {3 4}: two of three links.
    expect(METRICS.MUC([..."aaaa"], [..."xxyy"])).toEqual([2, 3, 2, 2]);
  });

  it("counts two entities made one as the worked example of Bagga and Baldwin does", () => {
    // gold {1..5} {6 7} {8..12}, system {1..5} {6..12}: precision 16/21.
    expect(rates(METRICS["B³"]([..."aaaaabbccccc"], [..."xxxxxyyyyyyy"])).p).toBeCloseTo(0.762, 3);
  });

  it("matches each cluster once for CEAF", () => {
    // gold {1 2} {3}, system {1 2 3}: the pair of 2*2/(2+3) alone.
    expect(METRICS["CEAF-e"]([..."aab"], [..."xxx"])[0]).toBeCloseTo(0.8, 9);
  });

  it("finds the best matching as trying all of them does", () => {
    const table = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([rows, columns]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
    fc.assert(
      fc.property(table, (values) => {
        expect(bestMatching(values)).toBeCloseTo(tried(values), 6);
      }),
    );
  });
});

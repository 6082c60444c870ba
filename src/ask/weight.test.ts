import { expect, it } from "vitest";
import { weigh } from "./weight.ts";

const of = (support: number, against: number, unknown: number, reports: number) => {
  const some = (n: number) => Array.from({ length: n }, (_, i) => `x-${i}`);
  return weigh({ support: some(support), against: some(against), unknown: some(unknown), reports: some(reports) });
};

it("says how many origins stand behind how many reports", () => {
  expect(of(2, 0, 0, 7).words).toBe("2 independent origins (7 reports)");
  expect(of(1, 0, 0, 1).words).toBe("1 origin (1 report)");
});

it("never hides who is against", () => {
  expect(of(1, 2, 0, 4).words).toBe("1 origin (4 reports); 2 origins against");
});

it("shows claims of unknown independence without counting them", () => {
  expect(of(0, 0, 3, 3).words).toBe("independence unknown (3 reports)");
  expect(of(1, 0, 2, 3).words).toBe("1 origin (3 reports); 2 claims of unknown independence");
});

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

it("counts no report behind a claim that it denies", () => {
  const claim = (report: string, stance: "for" | "against") => ({
    claim: `${report}/c1`,
    report,
    span: { start: 0, end: 1 },
    stance,
    factuality: "CT+" as const,
    origin: null,
  });
  const claims = [claim("r-1", "for"), claim("r-2", "for"), claim("r-3", "against")];
  const { reports, words } = weigh({
    support: ["o-1"],
    against: ["o-2"],
    unknown: [],
    reports: ["r-1", "r-2", "r-3"],
    claims,
  });
  expect(reports).toBe(2);
  expect(words).toBe("1 origin (2 reports); 1 origin against");
});

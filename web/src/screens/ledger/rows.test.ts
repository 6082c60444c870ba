import { describe, expect, it } from "vitest";
import type { ClaimRow, LedgerRow } from "../../../../src/ask/answers.ts";
import { linesOf, move } from "./rows.ts";

const row = (proposition: string, claims: readonly string[]) =>
  ({ proposition, claims: claims.map((id) => ({ id }) as ClaimRow) }) as unknown as LedgerRow;
const rows = [row("p-1", ["c1", "c2"]), row("p-2", ["c3"])];

describe("linesOf", () => {
  it("shows what is said alone while closed", () => {
    expect(linesOf(rows, new Set()).map((line) => line.key)).toEqual(["p-1", "p-2"]);
  });
  it("shows the claims under what was opened", () => {
    expect(linesOf(rows, new Set(["p-1", "gone"])).map((line) => line.key)).toEqual(["p-1", "c1", "c2", "p-2"]);
  });
});

describe("move", () => {
  it("steps and stays inside", () => {
    expect([move(5, 0, "j"), move(5, 0, "k"), move(5, 4, "ArrowDown"), move(5, 2, "End"), move(5, 2, "x")]).toEqual([
      1, 0, 4, 4, 2,
    ]);
  });
  it("has nowhere to go in an empty ledger", () => {
    expect(move(0, -1, "j")).toBe(-1);
  });
});

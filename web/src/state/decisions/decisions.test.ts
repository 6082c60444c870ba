import { describe, expect, it } from "vitest";
import type { Judgement } from "../../../../src/model/across.ts";
import { decisionsFrom } from "./decisions.ts";

const entry = (seq: number, kind: Judgement["kind"], subject: readonly string[]) => ({
  seq,
  at: seq * 1000,
  who: "Mara Kell",
  kind: "judgement",
  body: { kind, subject, value: null, reason: "" },
  before: "",
  digest: "",
});

describe("decisionsFrom", () => {
  it("takes the last decision about a claim", () => {
    const standing = decisionsFrom([entry(1, "accept", ["r-1/c1"]), entry(2, "reject", ["r-1/c1"])]);
    expect(standing.get("r-1/c1")?.kind).toBe("reject");
  });
  it("goes back to the one before when the last is undone", () => {
    const entries = [entry(1, "accept", ["r-1/c1"]), entry(2, "reject", ["r-1/c1"]), entry(3, "undo", ["2"])];
    expect(decisionsFrom(entries).get("r-1/c1")).toMatchObject({ kind: "accept", seq: 1 });
  });
  it("passes over entries of other kinds", () => {
    const other = { ...entry(1, "same", ["r-1/e1", "r-2/e1"]) };
    expect(decisionsFrom([other, { ...other, body: null }, { ...other, body: { title: "x" } }]).size).toBe(0);
  });
});

import { describe, expect, it } from "vitest";
import type { RunProgress } from "../../../../src/ask/answers.ts";
import { headline, left, share } from "./run.ts";

const run: RunProgress = {
  run: "run-1",
  phase: "reading",
  done: 12,
  total: 40,
  rate: 7,
  failed: 0,
  same: 0,
  revisions: 0,
  detail: null,
  notices: [],
};

describe("a run", () => {
  it("says how far it is and what is left", () => {
    expect([headline(run), left(run), share(run)]).toEqual(["Reading 12 of 40", "about 4 s left", 0.3]);
  });
  it("promises nothing while the total or the rate is not known", () => {
    expect([left({ ...run, total: null }), left({ ...run, rate: 0 }), share({ ...run, total: null })]).toEqual([
      "",
      "",
      null,
    ]);
  });
  it("says what happened to the data when it is stopped", () => {
    expect(headline({ ...run, phase: "cancelled" })).toBe("Stopped after 12 of 40; what was read is kept");
  });
});

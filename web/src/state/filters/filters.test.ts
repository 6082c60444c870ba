import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LedgerFilter } from "../../../../src/ask/answers.ts";
import { narrowed, readFilters, writeFilters } from "./filters.ts";

describe("filters in the address", () => {
  it("are none in an empty address", () => {
    expect(readFilters({})).toEqual({});
    expect(writeFilters({})).toEqual({});
  });
  it("leave out what the address cannot mean", () => {
    expect(readFilters({ voice: "oracle", certainty: "CT", origins: "-1", disputed: "yes", sort: "best" })).toEqual({});
  });
  it("keep a number a number and a switch a switch", () => {
    expect(readFilters({ origins: "2", disputed: "true" })).toEqual({ origins: 2, disputed: true });
  });
  it("come back as they went", () => {
    const word = fc.string({ minLength: 1 });
    const filter: fc.Arbitrary<LedgerFilter> = fc.record(
      {
        q: word,
        who: word,
        about: word,
        what: word,
        place: word,
        from: word,
        to: word,
        report: word,
        voice: fc.constantFrom("outlet", "person", "unnamed"),
        certainty: fc.constantFrom("CT+", "PS-", "U"),
        origins: fc.integer({ min: 1, max: 9999 }),
        disputed: fc.constant(true),
        sort: fc.constantFrom("weight", "time", "newest"),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(filter, (value) => {
        const address = new URLSearchParams(writeFilters(value)).toString();
        expect(readFilters(Object.fromEntries(new URLSearchParams(address)))).toEqual(value);
      }),
    );
  });
  it("say that an order alone narrows nothing", () => {
    expect([narrowed({ sort: "newest" }), narrowed({ q: "x", sort: "newest" })]).toEqual([false, true]);
  });
});

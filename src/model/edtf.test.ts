import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bounds, compareEdtf, contradict, isEdtf, precisionOf } from "./edtf.ts";

const day = fc
  .date({ min: new Date(Date.UTC(1, 0, 1)), max: new Date(Date.UTC(9998, 11, 31)), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const value = fc.oneof(
  day,
  day.map((each) => each.slice(0, 7)),
  day.map((each) => each.slice(0, 4)),
  day.map((each) => `${each.slice(0, 3)}X`),
  day.map((each) => `${each.slice(0, 4)}-22`),
  day.map((each) => `${each}T12:30`),
  day.map((each) => `${each}~`),
  day.map((each) => `${each}/..`),
);

describe("isEdtf", () => {
  test.each([
    "2025",
    "2025-09",
    "2025-09-17",
    "196X",
    "19XX",
    "2025-XX",
    "2025-09-XX",
    "2025-21",
    "2025~",
    "2025-09?",
    "2023-10-07/..",
    "../2015",
    "2025-05-03/2025-05-05",
    "-0663~/0250",
    "2024-02-29",
    "2025-09-17T14:30",
    "2025-09-17T14:30:00Z",
    "2025-09-17T14:30+05:30",
  ])("takes %s", (text) => expect(isEdtf(text)).toBe(true));

  test.each([
    "",
    "..",
    "../..",
    "17/09/2025",
    "2025-13",
    "2025-02-29",
    "2025-00",
    "2025-04-31",
    "2025-9-1",
    "2025-05-05/2025-05-03",
    "Tuesday",
    "2025/2026/2027",
    "2025-09-17T25:00",
  ])("refuses %s", (text) => expect(isEdtf(text)).toBe(false));

  test("throws for no string at all", () => {
    fc.assert(fc.property(fc.string(), (text) => typeof isEdtf(text) === "boolean"));
  });
});

describe("bounds", () => {
  test("of a month run to the first moment of the next one", () => {
    expect(bounds("2025-12")).toEqual({ min: Date.UTC(2025, 11, 1), max: Date.UTC(2026, 0, 1) });
  });

  test("of an open interval are null where it is open", () => {
    expect(bounds("2015/..")).toEqual({ min: Date.UTC(2015, 0, 1), max: null });
    expect(bounds("../2015")).toEqual({ min: null, max: Date.UTC(2016, 0, 1) });
  });

  test("of a decade cover ten years", () => {
    expect(bounds("196X")).toEqual({ min: Date.UTC(1960, 0, 1), max: Date.UTC(1970, 0, 1) });
  });

  test("of a winter run into the next year", () => {
    expect(bounds("2025-24")).toEqual({ min: Date.UTC(2025, 11, 1), max: Date.UTC(2026, 2, 1) });
  });

  test("follow the time zone", () => {
    expect(bounds("2025-09-17T14:30+05:30").min).toBe(Date.UTC(2025, 8, 17, 9, 0));
  });

  test("of what is no date are null", () => {
    expect(bounds("soon")).toEqual({ min: null, max: null });
  });

  test("of a day lie inside those of its month, and these inside its year", () => {
    fc.assert(
      fc.property(day, (text) => {
        const [d, m, y] = [bounds(text), bounds(text.slice(0, 7)), bounds(text.slice(0, 4))];
        return (
          (y.min ?? 0) <= (m.min ?? 0) &&
          (m.min ?? 0) <= (d.min ?? 0) &&
          (d.max ?? 0) <= (m.max ?? 0) &&
          (m.max ?? 0) <= (y.max ?? 0)
        );
      }),
    );
  });

  test("of a day begin where Date says it begins", () => {
    fc.assert(fc.property(day, (text) => bounds(text).min === Date.parse(`${text}T00:00:00Z`)));
  });
});

describe("precisionOf", () => {
  test.each([
    ["19XX", "century"],
    ["196X", "decade"],
    ["2025~", "year"],
    ["2025-22", "season"],
    ["2025-09", "month"],
    ["2025-09-17", "day"],
    ["2025-09-17T14:30", "time"],
    ["2015/..", "interval"],
    ["last week", null],
  ])("of %s is %s", (text, precision) => expect(precisionOf(text)).toBe(precision));
});

describe("compareEdtf", () => {
  test("puts the earlier first and what is no date last", () => {
    const mixed = ["2025-09-17", "soon", "2024", "2025-09", "../2020"];
    expect(mixed.sort(compareEdtf)).toEqual(["../2020", "2024", "2025-09", "2025-09-17", "soon"]);
  });

  test("is a total order", () => {
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        expect(Math.sign(compareEdtf(a, b)) + Math.sign(compareEdtf(b, a))).toBe(0);
        if (compareEdtf(a, b) <= 0 && compareEdtf(b, c) <= 0) expect(compareEdtf(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe("contradict", () => {
  test.each([
    ["2025-02-05", "2025-02-06"],
    ["2025-02", "2025-03-01"],
    ["2015/..", "2014"],
    ["196X", "1971"],
    ["2025-05-03/2025-05-05", "2025-05-06"],
  ])("holds %s against %s", (a, b) => expect(contradict(a, b)).toBe(true));

  test.each([
    ["2025-02-05", "2025-02"],
    ["2025-02-05", "2025-02-06~"],
    ["2025~", "2026-03"],
    ["2015/..", "2020-01-01"],
    ["2025-09-17T23:30", "2025-09-18"],
    ["2025-09-17T14:30", "2025-09-17T09:00"],
    ["soon", "2025"],
  ])("lets %s stand beside %s", (a, b) => expect(contradict(a, b)).toBe(false));

  test("is symmetric, and nothing contradicts itself", () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(contradict(a, b)).toBe(contradict(b, a));
        expect(contradict(a, a)).toBe(false);
      }),
    );
  });
});

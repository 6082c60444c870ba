import { describe, expect, it } from "vitest";
import { showDate } from "./dates.ts";

describe("showDate", () => {
  it("shows days, months and years as exactly as they are given", () => {
    expect(["2025-09-17", "2025-09", "2025"].map(showDate)).toEqual(["17 Sep 2025", "Sep 2025", "2025"]);
  });
  it("shows ranges, open ends and doubt in words", () => {
    expect(["2023-10-07/..", "../2024-03-01", "2025-05-03/2025-05-05", "2025~", "2025-22"].map(showDate)).toEqual([
      "from 7 Oct 2023",
      "until 1 Mar 2024",
      "3 May 2025 – 5 May 2025",
      "about 2025",
      "summer 2025",
    ]);
  });
  it("keeps the clock of an instant as its source gave it", () => {
    expect(showDate("2031-05-03T09:10:00+05:30")).toBe("3 May 2031, 09:10");
  });
  it("shows what it does not know as it came", () => {
    expect([showDate("199X"), showDate(null)]).toEqual(["199X", "no date"]);
  });
});

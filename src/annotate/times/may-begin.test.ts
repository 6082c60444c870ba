import { expect, test } from "vitest";
import { reportFromText } from "../../read/report-from-text.ts";
import { runStages } from "../stage.ts";
import { TEXT_STAGES } from "../text-stages.ts";

function timesIn(text: string): readonly string[] {
  const report = reportFromText(text, { publishedAt: "2031-05-12" });
  return runStages(report, TEXT_STAGES).times.map(({ start, end }) => text.slice(start, end));
}

test.each([
  ["2031-04-02"],
  ["Friday"],
  ["3 May"],
  ["the 3rd of May"],
  ["early 2030"],
  ["the 1990s"],
  ["the seventies"],
  ["the twentieth century"],
  ["summer 2029"],
  ["Q3 2030"],
  ["first half of 2030"],
  ["Christmas Eve"],
  ["New Year's Day"],
  ["Valentine’s Day"],
  ["yesterday"],
  ["last night"],
  ["earlier this month"],
  ["the weekend"],
  ["about two weeks ago"],
  ["last Tuesday"],
  ["7:38 p.m."],
  ["noon"],
  ["several days"],
  ["every Friday"],
  ["weekly"],
  ["currently"],
])("“%s” is found wherever it begins", (words) => {
  expect(timesIn(`The council met there, ${words}, and left.`)).toContain(words);
});

test("words that every object of JavaScript knows are no times", () => {
  expect(timesIn("The constructor of the bridge left.")).toEqual([]);
});

import { expect, it } from "vitest";
import { reportFromText } from "../read/report-from-text.ts";
import { readReport } from "./pipeline.ts";

it("takes nothing but blocks from a report in a language without a reader", () => {
  const text = "Die Brücke stürzte ein, sagte Minister Aurel Tann am Dienstag in Varda.";
  const german = readReport({ ...reportFromText(text), language: "de" });
  expect(german.report.blocks).toHaveLength(1);
  expect([german.events, german.mentions, german.claims, german.attributions].flat()).toEqual([]);
});

it.each(["en", "en-GB", null])("reads a report whose language is %s", (language) => {
  const report = reportFromText("Minister Aurel Tann said on Tuesday that the bridge had fallen.");
  expect(readReport({ ...report, language }).attributions).toHaveLength(1);
});

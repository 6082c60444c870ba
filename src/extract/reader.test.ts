import { expect, test } from "vitest";
import { reportFromText } from "../read/report-from-text.ts";
import { openReader, openReaderOrPatterns, PATTERNS_ONLY } from "./reader.ts";

const REPORT = reportFromText("Mara Voss said the port of Orlenburg would close on Tuesday.", { language: "en" });

test("a folder that holds no reader is an error to whoever asks for it", async () => {
  await expect(openReader("no/such/folder")).rejects.toMatchObject({ code: "reader-missing" });
});

test("where the trained reader cannot be used the patterns read alone, and the reading says so", async () => {
  const reader = await openReaderOrPatterns("no/such/folder");
  const reading = await reader.read(REPORT);
  expect(reading.attributions.map(({ stage }) => stage)).toEqual(["attribution@1"]);
  expect(reading.notices.map(({ code }) => code)).toContain(PATTERNS_ONLY);
});

test("with the trained reader a finding says which finder it is from, and why it stands", async () => {
  const reader = await openReader("small");
  const { reading, decisions } = await reader.explain(REPORT);
  await reader.close();
  expect(reading.attributions[0]?.stage).toBe(`attribution@1+${reader.name}`);
  expect(decisions).toContainEqual(
    expect.objectContaining({ layer: "attributions", rule: "both see the cue", kept: expect.anything() }),
  );
});

test("a report in a language without a reader is not shown to the trained one", async () => {
  const reader = await openReader("small");
  const { reading, decisions } = await reader.explain({ ...REPORT, language: "de" });
  await reader.close();
  expect([reading.mentions, decisions]).toEqual([[], []]);
});

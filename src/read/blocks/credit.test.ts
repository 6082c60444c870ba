import { describe, expect, it } from "vitest";
import type { BlockKind } from "../../model/reading.ts";
import { cut } from "../../model/span.ts";
import { reportFromText } from "../report-from-text.ts";

const BODY = "The bridge over the Varda was opened by the mayor on Monday, and the city said that it is safe.";
const read = (last: string) => reportFromText(`Bridge opens\n\n${BODY}\n\n${last}\n`);
const of = (text: string, kind: BlockKind) => {
  const report = reportFromText(text);
  return report.blocks.filter((block) => block.kind === kind).map((block) => cut(report.text, block));
};

describe("a credit", () => {
  it.each([
    ["With inputs from NordWire", "NordWire"],
    ["With agency inputs from NordWire.", "NordWire"],
    ["(With inputs from NordWire)", "NordWire"],
    ["Inputs from Varda Press Bureau", "Varda Press Bureau"],
    ["With reporting by NordWire", "NordWire"],
    ["Source: NordWire", "NordWire"],
    ["SOURCE: The Associated Press", "The Associated Press"],
    ["(NordWire)", "NordWire"],
    ["[AFP]", "AFP"],
    ["© 2031 NordWire", "NordWire"],
    ["© NordWire 2031", "NordWire"],
    ["Copyright 2031 NordWire", "NordWire"],
    ["Copyright © 2031-32, NordWire. All rights reserved.", "NordWire"],
    ["Via NordWire", "NordWire"],
    ["Credit: NordWire", "NordWire"],
  ])("names its agency: %s", (line, agency) => {
    const report = read(line);
    expect(of(report.text, "credit")).toEqual([line]);
    expect(report.credit && cut(report.text, report.credit)).toBe(agency);
  });

  it.each([
    "Reporting by Mara Voss; editing by Teodor Orn",
    "(Reporting by Mara Voss in Varda)",
    "Additional reporting by Mara Voss",
    "Compiled by Mara Voss",
    "Writing and editing by Mara Voss",
  ])("of people names no agency: %s", (line) => {
    const report = read(line);
    expect(of(report.text, "credit")).toEqual([line]);
    expect(report.credit).toBeNull();
  });

  it.each([
    "The mayor told NordWire that the bridge is safe.",
    "Sources: the river rises in Norland and ends in the bay, the atlas of the province says, and no bridge crosses it.",
    "Via Roma was closed to traffic on Monday after the bridge was opened, and people went on foot to see it instead.",
    "Source code of the toll system was published.",
    "(it was raining)",
    "Credit unions in Varda lent more.",
    "Editing bylaws takes time, the council said.",
  ])("is not seen in: %s", (line) => {
    expect(of(read(line).text, "credit")).toEqual([]);
  });

  it.each([
    [`${BODY} (NordWire)`, "(NordWire)", "NordWire"],
    [`${BODY} With inputs from NordWire`, "With inputs from NordWire", "NordWire"],
    [`“It is safe,” she said.” —AFP`, "—AFP", "AFP"],
    [`${BODY} — Reuters`, "— Reuters", "Reuters"],
  ])("at the end of the last paragraph is cut off it: %s", (paragraph, credit, agency) => {
    const text = `Bridge opens\n\n${BODY}\n\n${paragraph}`;
    expect(of(text, "credit")).toEqual([credit]);
    expect(of(text, "paragraph").at(-1)).toBe(paragraph.slice(0, -credit.length).trim());
    const report = reportFromText(text);
    expect(report.credit && cut(text, report.credit)).toBe(agency);
  });

  it.each([
    `${BODY} He spoke of the Varda Harbour Office (VHO).`,
    `${BODY} — and so it did`,
    `${BODY} (it was the first since 2029)`,
  ])("is not cut off: %s", (paragraph) => {
    expect(of(`Bridge opens\n\n${BODY}\n\n${paragraph}`, "credit")).toEqual([]);
  });

  it("is not cut off a paragraph that is not the last", () => {
    expect(of(`Bridge opens\n\n${BODY} (NordWire)\n\n${BODY}`, "credit")).toEqual([]);
  });
});

/** Corrections, captions, bylines and lines of publication: told by their own wording. */
import { describe, expect, it } from "vitest";
import type { BlockKind } from "../../model/reading.ts";
import { cut } from "../../model/span.ts";
import { reportFromText } from "../report-from-text.ts";

const BODY = "The bridge over the Varda was opened by the mayor on Monday, and the city said that it is safe.";

/** Kind of the block that holds exactly these words, when they stand between headline and body, or behind the body. */
function kindOf(words: string, place: "above" | "below"): BlockKind | undefined {
  const text =
    place === "above" ? `Bridge opens\n\n${words}\n\n${BODY}\n\n${BODY}` : `Bridge opens\n\n${BODY}\n\n${words}`;
  const report = reportFromText(text);
  return report.blocks.find((block) => cut(text, block) === words)?.kind;
}

describe("a correction", () => {
  it.each([
    "Correction: The bridge was opened on Monday, not on Sunday.",
    "CORRECTION — The bridge was opened on Monday.",
    "Correction (May 4, 2031): The bridge was opened on Monday.",
    "Corrections: The bridge was opened on Monday.",
    "Clarification: The mayor was present.",
    "*Correction: The mayor was present.*",
    "(Corrects spelling of the mayor's name)",
    "Corrects, in paragraph 3, the name of the mayor.",
    "Editor’s note: The mayor was present.",
    "Editor's Note: The mayor was present.",
    "An earlier version of this article misstated the day of the opening.",
    "A previous version of this report gave a wrong day.",
    "Earlier versions of this story gave a wrong day.",
    "This story has been corrected to give the day of the opening.",
    "This article was amended on May 4 to give the day.",
    "The story was updated to add the mayor's words.",
    "Refiles to fix the day of the opening.",
  ])("is: %s", (words) => {
    expect(kindOf(words, "below")).toBe("correction");
    expect(kindOf(words, "above")).toBe("correction");
  });

  it.each([
    "Correction officers at the Varda prison went on strike on Monday over pay and hours.",
    "Corrections to the map of the province will take a year, the office of the surveyor said.",
    "Corrected figures for the province show that fewer people crossed the bridge last year.",
    "The article of the treaty that names the river was read out in full on Monday by the mayor.",
    "Editors noted the absence of the mayor at the opening of the bridge on Monday.",
    "This story has no end, said the mayor of Varda on Monday as the bridge was opened.",
  ])("is not: %s", (words) => {
    expect(kindOf(words, "below")).not.toBe("correction");
  });
});

describe("a caption", () => {
  it.each([
    "Photo: Mara Voss / NordWire",
    "FILE PHOTO: The bridge over the Varda",
    "File image of the bridge",
    "Photo credit: NordWire",
    "Photo courtesy: City of Varda",
    "Representational image",
    "(Representational photo)",
    "Image for representation only",
    "Caption: The bridge over the Varda.",
    "Graphic: The course of the river",
  ])("is: %s", (words) => {
    expect(kindOf(words, "below")).toBe("caption");
    expect(kindOf(words, "above")).toBe("caption");
  });

  it.each([
    "Photo shops along the river closed on Monday as the bridge was opened by the mayor of Varda.",
    "Video games were forbidden on the bridge on Monday, the mayor of Varda said at the opening.",
    "Image is everything, the mayor of Varda said on Monday as she opened the bridge over the river.",
  ])("is not: %s", (words) => {
    expect(kindOf(words, "below")).toBe("paragraph");
  });
});

describe("a byline", () => {
  it.each([
    ["By Mara Voss", "Mara Voss"],
    ["BY MARA VOSS AND TEODOR ORN", "MARA VOSS AND TEODOR ORN"],
    ["By Mara Voss, NordWire", "Mara Voss, NordWire"],
    ["Written by Mara Voss", "Mara Voss"],
    ["By: Mara Voss", "Mara Voss"],
  ])("is: %s", (words, names) => {
    const report = reportFromText(`Bridge opens\n\n${words}\n\n${BODY}`);
    expect(report.blocks.map(({ kind }) => kind)).toEqual(["headline", "byline", "paragraph"]);
    expect(report.byline).toBe(names);
  });

  it.each(["By Monday the bridge was open.", "By and large the bridge holds", "By the river"])(
    "is not: %s",
    (words) => {
      expect(kindOf(words, "above")).not.toBe("byline");
    },
  );
});

describe("a credit of people", () => {
  it("stays one below the body, where a byline would not stand", () => {
    expect(kindOf("Written by Mara Voss", "below")).toBe("credit");
    expect(kindOf("Written by Mara Voss", "above")).toBe("byline");
  });
});

describe("a line of publication", () => {
  it.each([
    ["Harbour Notes, 6 May 2031", "2031-05-06"],
    ["Published: May 3, 2031, 10:20", "2031-05-03"],
    ["Updated 3 May 2031", "2031-05-03"],
    ["2031-05-03", "2031-05-03"],
  ])("gives the date of publication: %s", (words, date) => {
    expect(reportFromText(`Bridge opens\n\n${words}\n\n${BODY}`)).toMatchObject({ publishedAt: date, byline: null });
  });

  it.each(["The bridge was opened on 3 May 2031.", "Harbour Notes, 6 May"])("does not: %s", (words) => {
    expect(reportFromText(`Bridge opens\n\n${words}\n\n${BODY}`).publishedAt).toBeNull();
  });
});

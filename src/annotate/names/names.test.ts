import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cut } from "../../model/span.ts";
import { reportFromText } from "../../read/report-from-text.ts";
import { runStages } from "../stage.ts";
import { TEXT_STAGES } from "../text-stages.ts";
import { names } from "./names.ts";

const read = (text: string) => runStages(reportFromText(text), [...TEXT_STAGES, names] as never).names;
const found = (text: string): readonly string[] => read(text).map((each) => `${each.type} ${cut(text, each)}`);

describe("names", () => {
  it("takes ranks off the front and keeps them, bracket and all", () => {
    const text = "Officials met Lt Gen (Retd) Harun Dastan in Varda on Monday.";
    const name = read(text).find((each) => cut(text, each) === "Harun Dastan");
    expect(name?.type).toBe("Person");
    expect(name?.titles.map((title) => cut(text, title))).toEqual(["Lt Gen (Retd)"]);
  });

  it("leaves the possessive outside the name", () => {
    expect(found("The council met Pakistan's envoy.")).toContain("GeopoliticalEntity Pakistan");
  });

  it("takes an acronym and its expansion from one definition, wherever the acronym comes again", () => {
    const text = "The Varda Harbour Workers Union (VHWU) met on Friday. Members of VHWU voted.";
    expect(found(text).filter((each) => each === "Organization VHWU")).toHaveLength(2);
    expect(found(text)).toContain("Organization Varda Harbour Workers Union");
  });

  it("takes a place named by who holds it as one name", () => {
    expect(found("The talks were in Pakistan-administered Kashmir last week.")).toContain(
      "GeopoliticalEntity Pakistan-administered Kashmir",
    );
  });

  it("takes a body joined by izafat as a body", () => {
    expect(found("A leader of Saf-e-Nur spoke.")).toContain("Organization Saf-e-Nur");
  });

  it("takes only the country of a word like U.S.-led", () => {
    expect(found("A U.S.-led force left.")).toContain("GeopoliticalEntity U.S.");
  });

  it.each([
    "On Monday the bridge opened.",
    "In March it rained.",
    "However, nobody came.",
    "The officials left early.",
  ])("finds no name in: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("gives spans that cut words out of the text, whatever the text, and the same ones again", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("Ana", "Ruiz", "(", ")", "the", "U.S.", "'s", "-e-", ",", ".", "\n", "🗳", "É", "“")),
        (parts) => {
          const text = parts.join(" ");
          const once = read(text);
          for (const each of once) expect(cut(text, each)).toMatch(/^[\p{L}\p{N}][\s\S]*$/u);
          expect(read(text)).toEqual(once);
        },
      ),
      { numRuns: 60 },
    );
  });
});

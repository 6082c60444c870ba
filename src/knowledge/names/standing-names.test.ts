import { describe, expect, it } from "vitest";
import { spelledOut, standingLines, standingName } from "./standing-names.ts";

describe("standing names", () => {
  it("have one meaning each", () => {
    const forms = standingLines().flatMap((line) => line.split("|"));
    expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
  });

  it("tell a country from its people", () => {
    expect(standingName("U.S.")).toBe(standingName("United States"));
    expect(standingName("American")).toBeUndefined();
  });

  it("spell out the opening of a longer name only when it is an abbreviation", () => {
    expect(spelledOut("u.s.")).toBe("united states");
    expect(spelledOut("us-led")).toBe("us-led");
  });
});

import { describe, expect, it } from "vitest";
import { dotsOfClaims, dotsOfWeight } from "./dots.ts";

const claim = (origin: string | null, report: string, stance: "for" | "against" | "open" = "for") => ({
  origin,
  report,
  stance,
});

describe("dotsOfClaims", () => {
  it("counts copies under their origin", () => {
    const claims = [claim("o1", "r1"), claim("o1", "r2"), claim("o1", "r3"), claim("o1", "r4"), claim("o2", "r5")];
    expect(dotsOfClaims(claims)).toBe("●○○○ ●");
  });
  it("does not count two claims of one report twice", () => {
    expect(dotsOfClaims([claim("o1", "r1"), claim("o1", "r1")])).toBe("●");
  });
  it("leaves claims against and open ones out, and shows unknown origins apart", () => {
    const claims = [claim("o1", "r1"), claim("o2", "r2", "against"), claim("o3", "r4", "open"), claim(null, "r3")];
    expect(dotsOfClaims(claims)).toBe("● ◌");
  });
  it("stays short for a hundred reports", () => {
    const many = Array.from({ length: 100 }, (_, i) => claim("o1", `r${i}`));
    expect(dotsOfClaims(many)).toHaveLength(14);
  });
});

describe("dotsOfWeight", () => {
  it("shows origins, then copies, then unknown ones", () => {
    expect(dotsOfWeight({ support: 2, against: 0, unknown: 1, reports: 5, words: "" })).toBe("●● ○○ ◌");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type NamePart, nameDiff } from "./name-diff.ts";

const shown = (parts: readonly NamePart[]) => parts.map(({ text, differs }) => (differs ? `[${text}]` : text)).join("");

describe("nameDiff", () => {
  it("marks the letters the other spelling lacks", () => {
    expect(nameDiff("Theodor Vask", "Teodor Vask").map(shown)).toEqual(["T[h]eodor Vask", "Teodor Vask"]);
    expect(nameDiff("Yusra Hamadeh", "Yousra Hamadah").map(shown)).toEqual(["Yusra Hamad[e]h", "Y[o]usra Hamad[a]h"]);
  });
  it("marks nothing in equal names and in names that share little", () => {
    expect(nameDiff("Ilan Dorvath", "Ilan Dorvath").map(shown)).toEqual(["Ilan Dorvath", "Ilan Dorvath"]);
    expect(nameDiff("Ilan Dorvath", "Ministry").map(shown)).toEqual(["Ilan Dorvath", "Ministry"]);
  });
  it("loses no letter of any name", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const [left, right] = nameDiff(a, b);
        expect(left.map(({ text }) => text).join("")).toBe(a);
        expect(right.map(({ text }) => text).join("")).toBe(b);
      }),
    );
  });
});

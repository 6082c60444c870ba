import fc from "fast-check";
import { expect, it } from "vitest";
import { cut } from "../../model/span.ts";
import { folded, standing } from "./quoted.ts";

function found(text: string, words: string): readonly string[] {
  return standing(folded(text, 0, text.length), words).map((span) => cut(text, span));
}

it("finds words that stand letter for letter", () => {
  expect(found("The mayor of Velm resigned.", "mayor of Velm")).toEqual(["mayor of Velm"]);
});

it("finds no words in another case, spelling or form", () => {
  const text = "The mayor of Velm resigned.";
  for (const words of ["Mayor of Velm", "mayor of Vélm", "mayors of Velm", "mayor … Velm", ""]) {
    expect(found(text, words)).toEqual([]);
  }
});

it("overlooks runs of white space and the shape of quotation marks, and cuts the report's own words", () => {
  const text = "He said: “Velm’s port\n  is shut.”";
  expect(found(text, `"Velm's port is shut."`)).toEqual(["“Velm’s port\n  is shut.”"]);
});

it("finds nothing inside a word", () => {
  expect(found("Alicante and Ali", "Ali")).toEqual(["Ali"]);
  expect(found("12,500 marched in 1250", "125")).toEqual([]);
  expect(found("Cafe\u0301 Orn", "Cafe")).toEqual([]);
});

it("gives every place", () => {
  const text = "Orn met Orn's brother.";
  expect(standing(folded(text, 0, text.length), "Orn").map(({ start }) => start)).toEqual([0, text.indexOf("Orn's")]);
});

it("looks only where it is told to begin", () => {
  const text = "Orn met Orn.";
  const second = { start: text.lastIndexOf("Orn"), end: text.length };
  expect(standing(folded(text, 0, text.length), "Orn", second)).toEqual([{ start: 8, end: 11 }]);
});

it("counts offsets in UTF-16 code units behind characters of two", () => {
  const text = "🗳 Vote in Velm";
  expect(standing(folded(text, 0, text.length), "Vote")).toEqual([{ start: 3, end: 7 }]);
});

it("only ever gives words that fold to the words sought", () => {
  const piece = fc.constantFrom("a", "b", " ", "\n", "“", '"', "’", "'", "é", "🗳");
  const text = fc.array(piece, { maxLength: 40 }).map((all) => all.join(""));
  fc.assert(
    fc.property(text, fc.array(piece, { minLength: 1, maxLength: 4 }), (report, words) => {
      const sought = words.join("");
      for (const span of standing(folded(report, 0, report.length), sought)) {
        const own = folded(report, span.start, span.end).text;
        expect(own).toBe(folded(sought, 0, sought.length).text.trim());
      }
    }),
  );
});

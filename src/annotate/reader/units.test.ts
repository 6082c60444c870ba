import fc from "fast-check";
import { expect, test } from "vitest";
import { SHAPES, shapeOf } from "./shapes.ts";
import { unitsOf } from "./units.ts";
import { piecesOf, vocabulary } from "./word-pieces.ts";

const cut = (text: string) => unitsOf(text, 0, text.length).map(({ start, end }) => text.slice(start, end));
const shape = (text: string) => SHAPES[shapeOf(text) - 1];

test("a run of letters and digits is a unit, every mark one of its own", () => {
  expect(cut("Dr. Vask's B2B plan: 3,000 (or so)…")).toEqual([
    "Dr",
    ".",
    "Vask",
    "'",
    "s",
    "B2B",
    "plan",
    ":",
    "3",
    ",",
    "000",
    "(",
    "or",
    "so",
    ")",
    "…",
  ]);
});

test("characters of scripts without spaces are units one by one, marks of others stay with their letter", () => {
  expect(cut("東京 नमस्ते مرحبا 🙂")).toEqual(["東", "京", "नमस्ते", "مرحبا", "🙂"]);
});

test("units lie in order, do not overlap, hold no space, and leave out nothing visible", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
      const units = unitsOf(text, 0, text.length);
      let last = 0;
      let left = "";
      for (const { start, end } of units) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        left += text.slice(last, start);
        last = end;
      }
      expect((left + text.slice(last)).replace(/[\s\p{C}]/gu, "")).toBe("");
    }),
  );
});

test("shapes tell how a unit is written", () => {
  expect(["port", "Port", "PORT", "P", "McVask", "12", "B2", "—"].map(shape)).toEqual([
    "lower",
    "title",
    "capitals",
    "capital",
    "mixed",
    "digits",
    "digits-letters",
    "other",
  ]);
});

const words = vocabulary(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "vas", "##k", "##ska", "port", "cafe", "!"].join("\n"));

test("a unit is cut into the longest pieces there are, accents and capitals off", () => {
  expect(piecesOf("Vask", words)).toEqual([4, 5]);
  expect(piecesOf("Vasskas", words)).toEqual([1]);
  expect(piecesOf("Café", words)).toEqual([8]);
});

test("what no pieces cover is one unknown piece, as is a word of more than a hundred letters", () => {
  expect(piecesOf("東", words)).toEqual([words.unknown]);
  expect(piecesOf("port".repeat(30), words)).toEqual([words.unknown]);
});

import { expect, test } from "vitest";
import { reportFromText } from "../../read/report-from-text.ts";
import { runStages } from "../stage.ts";
import { TEXT_STAGES } from "../text-stages.ts";
import { FEATURE_COUNT } from "./features.ts";
import { windowsOf } from "./windows.ts";
import { vocabulary } from "./word-pieces.ts";

const words = vocabulary("[PAD]\n[UNK]\n[CLS]\n[SEP]");

function windows(text: string, most?: number) {
  const report = reportFromText(text, { language: "en" });
  const ground = runStages(report, TEXT_STAGES);
  return windowsOf(report, ground, words, most).map((each) => ({
    ...each,
    text: text.slice(each.units[0]?.start, each.units.at(-1)?.end),
  }));
}

const REPORT =
  "Harbour closes after fire\n\nThe harbour of Quellmar closed on Monday. Nobody was hurt.\n\n“It was luck,” Ana Vask said.";

test("a headline is read by itself, paragraphs run together", () => {
  expect(windows(REPORT).map(({ text }) => text)).toEqual([
    "Harbour closes after fire",
    "The harbour of Quellmar closed on Monday. Nobody was hurt.\n\n“It was luck,” Ana Vask said.",
  ]);
});

test("a window holds whole sentences and no more pieces than it may", () => {
  const cut = windows(REPORT, 12);
  expect(cut.map(({ text }) => text)).toContain("Nobody was hurt.");
  expect(cut.every(({ pieces }) => pieces.length <= 12)).toBe(true);
});

test("a sentence too long for a window is cut, every unit in one window", () => {
  const text = `The port ${"of Orlen and ".repeat(100)}Varda closed.`;
  const cut = windows(text, 40);
  expect(cut.length).toBeGreaterThan(5);
  expect(cut.reduce((sum, { units }) => sum + units.length, 0)).toBe(text.match(/\w+|\./gu)?.length);
});

test("pieces, shapes, units and features of a window fit together", () => {
  for (const { pieces, shapes, unitOf, first, units, features } of windows(REPORT)) {
    expect(shapes.length).toBe(pieces.length);
    expect(unitOf.length).toBe(pieces.length);
    expect(first.map((piece) => unitOf[piece])).toEqual(units.map((_, unit) => unit));
    expect(features.length).toBe(units.length);
    expect(features.flat().every((each) => each >= 0 && each < FEATURE_COUNT)).toBe(true);
  }
});

test.each(["one", "x".repeat(10_000), "🙂🙂🙂", "مرحبا بالعالم", "यह एक परीक्षा है", "東京で会談した"])(
  "a report of nothing but “%.12s” gives windows within bounds",
  (text) => {
    expect(windows(text).every(({ pieces }) => pieces.length <= 160)).toBe(true);
  },
);

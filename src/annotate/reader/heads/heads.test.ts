import { describe, expect, test } from "vitest";
import type { Span } from "../../../model/span.ts";
import type { Guesses } from "../guesses.ts";
import { placeOf } from "../guesses.ts";
import type { Labels } from "../labels.ts";
import { guessedCues } from "./cues.ts";
import { guessedNames } from "./names.ts";
import { guessedTriggers } from "./triggers.ts";

const TEXT = "Ana Vask of Orlen said";
const TAGS = {
  names: [0, 5],
  cue: [5, 8],
  trigger: [8, 11],
  factuality: [11, 13],
  realis: [13, 14],
  polarity: [14, 16],
};
const labels = {
  types: ["Person", "GeopoliticalEntity"],
  events: ["Meet", "Attack"],
  factualities: ["CT+", "U"],
  realis: ["actual"],
  tags: TAGS,
} as unknown as Labels;
const WIDTH = 16;

function units(): readonly Span[] {
  return [...TEXT.matchAll(/\w+/gu)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

/** Guesses with the given scores; each row tells what is high. */
function guesses(rows: readonly Readonly<Record<number, number>>[]): Guesses {
  const tags = new Float32Array(rows.length * WIDTH);
  for (const [unit, row] of rows.entries()) {
    for (const [column, score] of Object.entries(row)) tags[unit * WIDTH + Number(column)] = score;
  }
  const window = {
    units: units(),
    sentence: rows.map(() => 0),
    tags,
    tagWidth: WIDTH,
    sides: new Float32Array(0),
    sideWidth: 0,
  };
  return { reader: "test@1", heads: { labels, weights: new Float32Array(0) }, windows: [window] };
}

const wordsOf = (spans: readonly Span[]) => spans.map(({ start, end }) => TEXT.slice(start, end));

describe("names", () => {
  test("are the likeliest sequence of tags", () => {
    const found = guessedNames(guesses([{ 1: 9 }, { 2: 9 }, { 0: 9 }, { 3: 9 }, { 0: 9 }]));
    expect(wordsOf(found)).toEqual(["Ana Vask", "Orlen"]);
    expect(found.map(({ type }) => type)).toEqual(["Person", "GeopoliticalEntity"]);
  });

  test("never go on as another type than they began", () => {
    const found = guessedNames(guesses([{ 1: 9, 3: 8 }, { 4: 5, 2: 4 }, { 0: 9 }, { 0: 9 }, { 0: 9 }]));
    expect(wordsOf(found)).toEqual(["Ana Vask"]);
    expect(found[0]?.type).toBe("Person");
  });
});

test("a cue is taken from the probability asked for, and goes on over inside tags", () => {
  const rows = [{ 5: 9 }, { 5: 9 }, { 5: 9 }, { 6: 3, 5: 2 }, { 7: 9 }];
  expect(wordsOf(guessedCues(guesses(rows), 0.5))).toEqual(["Orlen said"]);
  expect(wordsOf(guessedCues(guesses(rows), 0.9))).toEqual(["said"]);
});

test("a trigger has a type, a standing and a certainty", () => {
  const [found] = guessedTriggers(guesses([{ 8: 9 }, { 8: 9 }, { 8: 9 }, { 8: 9 }, { 10: 9, 12: 3, 15: 2 }]));
  expect(found).toMatchObject({ type: "Attack", factuality: "U", realis: "actual", negative: true });
});

test("a span is placed by the units it touches, one between units nowhere", () => {
  const all = guesses([{}, {}, {}, {}, {}]);
  const at = TEXT.indexOf("Vask");
  expect(placeOf(all, { start: at + 1, end: at + 2 })).toMatchObject({ from: 1, to: 2 });
  expect(placeOf(all, { start: at - 1, end: at })).toBeNull();
});

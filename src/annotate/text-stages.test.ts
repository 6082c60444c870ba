import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isEdtf } from "../model/edtf.ts";
import { bySpan, contains, type Span } from "../model/span.ts";
import type { Layers } from "./layers.ts";
import { parse } from "./phrases/clauses.ts";
import { layersOf, reportOf } from "./testing.ts";

/** Words and marks that make rules meet, among any letters at all. */
const piece = fc.oneof(
  fc.constantFrom(
    ..."Gen. U.S. p.m. said who that and , . ? ! \" ' “ ” ‘ ’ ( ) — - 3 May 2019 03/04/2024 Tuesday since until two weeks ago 's n't to be was killed by Ruiz the".split(
      " ",
    ),
  ),
  fc.string({ unit: "grapheme", maxLength: 6 }),
  fc.constant("\n"),
);
const text = fc
  .array(fc.tuple(piece, fc.constantFrom(" ", "", "  ")), { maxLength: 60 })
  .map((all) => all.flat().join(""));

const LAYERS = ["sentences", "tokens", "phrases", "quotations", "times"] as const;
const read = (words: string): Layers => layersOf(reportOf(words, { publishedAt: "2031-05-07" }));

describe("the ground layers of any text", () => {
  test("lie inside the text, are not empty and are sorted", () => {
    fc.assert(
      fc.property(text, (words) => {
        const layers = read(words);
        for (const name of LAYERS) {
          const layer: readonly Span[] = layers[name];
          for (const { start, end } of layer) expect(start >= 0 && start < end && end <= words.length).toBe(true);
          expect([...layer].sort(bySpan)).toEqual(layer);
        }
      }),
    );
  });

  test("put every token in one sentence and leave nothing but white space outside tokens", () => {
    fc.assert(
      fc.property(text, (words) => {
        const { tokens, sentences } = read(words);
        let rest = words.split("");
        for (const token of tokens) {
          expect(token.text).toBe(words.slice(token.start, token.end));
          expect(contains(sentences[token.sentence] as Span, token)).toBe(true);
          rest = rest.fill(" ", token.start, token.end);
        }
        expect(rest.join("").replace(/[\s\p{Zs}\u200b\ufeff\u00ad]/gu, "")).toBe("");
      }),
    );
  });

  test("are the same each time, give only true dates and can be parsed", () => {
    fc.assert(
      fc.property(text, (words) => {
        const layers = read(words);
        expect(read(words)).toEqual(layers);
        for (const { value } of layers.times) if (value !== null) expect(isEdtf(value), value).toBe(true);
        parse(layers);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ["one word of a megabyte", "x".repeat(1_000_000)],
    ["two hundred thousand opening marks", "“'".repeat(100_000)],
    ["ten thousand words in one sentence", "the old port and ".repeat(2500)],
    ["a megabyte of hyphens between letters", "a-".repeat(500_000)],
    ["marks of exclamation before a small letter", `${"!".repeat(50_000)}a`],
    ["fifty thousand paragraphs of one word", "Ana\n".repeat(50_000)],
  ])("come to an end for %s", (_about, words) => {
    expect(read(words).tokens.length).toBeGreaterThan(0);
  });
});

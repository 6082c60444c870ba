import { expect, it } from "vitest";
import { layersOf, reportOf } from "../testing.ts";
import { LONGEST_SENTENCE } from "./cut-over-long.ts";

const sentencesOf = (text: string): readonly string[] =>
  layersOf(reportOf(text)).sentences.map(({ start, end }) => text.slice(start, end));

it("leaves a sentence of 400 tokens whole", () => {
  const text = `${"harbour ".repeat(LONGEST_SENTENCE - 1)}.`;
  expect(sentencesOf(text)).toEqual([text]);
});

it("cuts a longer stretch behind its last comma", () => {
  const first = `${"harbour ".repeat(LONGEST_SENTENCE - 50)}union,`;
  const rest = "port ".repeat(100).trim();
  expect(sentencesOf(`${first} ${rest}`)).toEqual([first, rest]);
});

it("cuts behind the 400th token where no mark stands in the second half", () => {
  const text = `Orlen, ${"port ".repeat(LONGEST_SENTENCE + 10)}`.trim();
  const [first = "", second = ""] = sentencesOf(text);
  expect(first.split(" ").length).toBe(LONGEST_SENTENCE - 1);
  expect(`${first} ${second}`).toBe(text);
});

it("gives parts that hold every token once", () => {
  const { tokens, sentences } = layersOf(reportOf("the old port and ".repeat(500)));
  expect(sentences.flatMap(({ tokens: { from, to } }) => tokens.slice(from, to))).toEqual(tokens);
  for (const { tokens: range } of sentences) expect(range.to - range.from).toBeLessThanOrEqual(LONGEST_SENTENCE);
});

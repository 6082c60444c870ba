import { expect, it } from "vitest";
import { quotationSpans } from "./quotations.ts";

const quoted = (text: string): readonly string[] =>
  quotationSpans(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

it("finds what stands between curly, straight and angle marks", () => {
  expect(quoted('“One,” she said. "Two," he said. «Three», they said.')).toEqual(["One,", "Two,", "Three"]);
});

it("takes a single curly mark after a space for a quotation, and an apostrophe for none", () => {
  expect(quoted("The ‘special’ plan of Hamas’ leaders and the minister’s staff")).toEqual(["special"]);
  expect(quoted("‘It’s over,’ he said")).toEqual(["It’s over,"]);
});

it("runs a quotation that never closes to the end of its block", () => {
  expect(quoted("“We go on in the next paragraph.")).toEqual(["We go on in the next paragraph."]);
});

import { expect, it } from "vitest";
import { governedBy } from "./nesting.ts";
import { read } from "./reading.fixture.ts";

const text = "The report says the union has demanded that the port be closed. Rain fell.";
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

it("lists the attributions that hold a span, outermost first", () => {
  const { attributions } = read(text).layers;
  expect(governedBy(spanOf("closed"), attributions)).toEqual(["a1", "a2"]);
  expect(governedBy(spanOf("the union"), attributions)).toEqual(["a1"]);
});

it("lists none for the outlet's own voice", () => {
  expect(governedBy(spanOf("Rain"), read(text).layers.attributions)).toEqual([]);
});

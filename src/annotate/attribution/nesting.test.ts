import fc from "fast-check";
import { expect, it } from "vitest";
import { bySpan, contains } from "../../model/span.ts";
import { DEEPEST, governedBy, partHolding } from "./nesting.ts";
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

it("keeps the innermost eight of a chain without end", () => {
  const attributions = Array.from({ length: 20 }, (_, at) => ({
    ...read(text).layers.attributions[0]!,
    id: `a${at}`,
    content: [{ start: 0, end: 100 - at }],
  }));
  const ids = governedBy({ start: 2, end: 3 }, attributions);
  expect(ids).toEqual(attributions.slice(-DEEPEST).map(({ id }) => id));
});

it("finds the part that holds a span as looking at every part would", () => {
  const span = fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]) => ({ start, end: start + length + 1 }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), span, (parts, wanted) => {
      const content = [...parts].sort(bySpan);
      expect(partHolding(content, wanted)).toEqual(content.find((part) => contains(part, wanted)));
    }),
  );
});

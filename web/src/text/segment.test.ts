import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segment } from "./segment.ts";

const text = "Police said twelve people died in Varda.";
const at = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, words };
};
const whole = { start: 0, end: text.length };

describe("segment", () => {
  it("gives one piece without marks when there are none", () => {
    expect(segment(whole, [])).toEqual([{ ...whole, marks: [] }]);
  });

  it("lists both marks where they overlap and one where they do not", () => {
    const said = at("twelve people died");
    const dead = at("people died in Varda");
    const pieces = segment(whole, [said, dead]).map((p) => [
      text.slice(p.start, p.end),
      p.marks.map((mark) => mark.words),
    ]);
    expect(pieces).toContainEqual(["twelve ", [said.words]]);
    expect(pieces).toContainEqual(["people died", [said.words, dead.words]]);
    expect(pieces).toContainEqual([" in Varda", [dead.words]]);
    expect(pieces).toContainEqual([".", []]);
  });

  it("leaves out empty marks and marks outside the stretch", () => {
    const within = at("twelve");
    expect(segment(within, [at("Police"), { start: within.start + 2, end: within.start + 2, words: "" }])).toHaveLength(
      1,
    );
  });

  it("gives nothing for an empty stretch", () => {
    expect(segment({ start: 3, end: 3 }, [at("Police")])).toEqual([]);
  });

  it("covers the stretch exactly and agrees with asking each code unit", () => {
    const mark = fc.tuple(fc.nat(60), fc.nat(60)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 12 }), fc.nat(30), fc.nat(30), (marks, from, length) => {
        const within = { start: from, end: from + length };
        const pieces = segment(within, marks);
        for (let unit = within.start; unit < within.end; unit++) {
          const holding = pieces.filter((p) => p.start <= unit && unit < p.end);
          expect(holding).toHaveLength(1);
          expect(holding[0]?.marks).toEqual(marks.filter((m) => m.start <= unit && unit < m.end));
        }
        expect(pieces.reduce((sum, p) => sum + p.end - p.start, 0)).toBe(length);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { words } from "./fold.ts";
import { marks, passages } from "./hits.ts";
import { parseQuery } from "./query.ts";
import { toFts } from "./sqlite/search.ts";

describe("a query", () => {
  it.each([
    ['harbour "new bridge" -ferry', '"harbour" AND "new bridge" NOT "ferry"'],
    ['-"old pier" quay', '"quay" NOT "old pier"'],
    ['"never closed', '"never closed"'],
    ["don't", '"don t"'],
    ["“typographic marks”", '"typographic marks"'],
    ["ÉCOLE Zürich", '"ecole" AND "zurich"'],
  ])("%s is rendered as %s", (query, expected) => {
    expect(toFts(parseQuery(query))).toBe(expected);
  });

  it("never passes a sign of the store's own syntax on, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const rendered = toFts(parseQuery(text));
        expect(rendered.replace(/"[\p{L}\p{N} ]+"/gu, "x")).toMatch(/^(x( AND x)*)?( NOT x)*$/u);
      }),
    );
  });
});

describe("marks", () => {
  const text = "🗳 Vote in Vårda: the vote-count, VOTES and a Vote.";

  it("stand on the words as written, in UTF-16", () => {
    expect(marks(text, [["vote"]]).map(({ start, end }) => text.slice(start, end))).toEqual(["Vote", "vote", "Vote"]);
    expect(marks(text, [["varda"]])[0]?.start).toBe(text.indexOf("Vårda"));
    expect(marks(text, [["vote", "count"]]).map(({ start, end }) => text.slice(start, end))).toEqual(["vote-count"]);
  });

  it("lie inside their passage, and passages do not cut characters", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("vote", "🗳", "é", " ", "\n", "harbour", "𝔘𝔫"), { maxLength: 400 }),
        (parts) => {
          const made = parts.join("");
          for (const { start, end, marks: inside } of passages(made, [["vote"]])) {
            expect(made.slice(start, end).isWellFormed()).toBe(true);
            for (const mark of inside) expect(mark.start >= start && mark.end <= end).toBe(true);
          }
        },
      ),
    );
  });
});

describe("words", () => {
  it("are folded without changing where they stand", () => {
    const text = "Ｃafé Ω1 naïve";
    expect(words(text).map(({ start, end, folded }) => [text.slice(start, end), folded])).toEqual([
      ["Ｃafé", "cafe"],
      ["Ω1", "ω1"],
      ["naïve", "naive"],
    ]);
  });
});

import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lines, read } from "./reading.fixture.ts";

interface Golden {
  readonly about: string;
  readonly cases: readonly { readonly text: string; readonly adds: readonly string[] }[];
}

const folder = new URL("./golden/", import.meta.url);

for (const file of readdirSync(folder)) {
  const golden = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Golden;
  describe(golden.about, () => {
    for (const { text, adds } of golden.cases) {
      it(`reads: ${text.slice(0, 90)}`, () => expect(lines(text)).toEqual(adds));
    }
  });
}

describe("attribution", () => {
  it("marks a quotation of two sentences part by part, as direct", () => {
    const { said } = read('Mayor Anna Ruiz said: "The bridge is safe. It will open on Monday."');
    expect(said).toHaveLength(1);
    expect(said[0]).toMatchObject({ content: ["The bridge is safe", "It will open on Monday"], manner: "direct" });
  });

  it("gives a quotation without a tag to the speaker before it", () => {
    const { said } = read('"The bridge is safe," Mayor Anna Ruiz said. "We checked every bolt in it."');
    expect(said[0]?.content).toEqual(["The bridge is safe", "We checked every bolt in it"]);
  });

  it("does not carry a quotation over to the next paragraph", () => {
    const { said } = read('"The bridge is safe," Mayor Anna Ruiz said.\n\n"We checked every bolt in it."');
    expect(said[0]?.content).toEqual(["The bridge is safe"]);
  });

  it("calls a content mixed when only a part of it is quoted", () => {
    expect(read('The minister said the plan was "dead on arrival" and too costly.').said[0]?.manner).toBe("mixed");
  });

  it("nests an attribution in the one whose content holds its cue", () => {
    const { said } = read("The report says the union has demanded that the port be closed.");
    expect(said.map(({ cue, parent }) => [cue, parent])).toEqual([
      ["says", null],
      ["demanded", "a1"],
    ]);
  });

  it("makes one document of a report that is named twice", () => {
    const { said } = read("A recent report says the port is unsafe.\n\nThe report warns that the pier could fall.");
    expect(said[0]?.entity).not.toBeNull();
    expect(said[1]?.entity).toBe(said[0]?.entity);
  });

  it("gives conjoined sources no entity", () => {
    const [first] = read("Anna Ruiz and Pavel Sen said the port would close.").said;
    expect(first).toMatchObject({ source: "Anna Ruiz and Pavel Sen", entity: null });
  });

  it("adds a mention for a source that was not there", () => {
    const { layers, said } = read("Two senior officials said the port would close.");
    expect(layers.mentions.find(({ id }) => id === said[0]?.mention)).toMatchObject({ entity: said[0]?.entity });
  });

  it("lists hedging cues and hedging words", () => {
    expect(read("The port reportedly closed.").said[0]?.hedges).toEqual(["reportedly"]);
    expect(read("The mayor said the port could close.").said[0]?.hedges).toEqual(["could"]);
    expect(read("The mayor said the port closed.").said[0]?.hedges).toEqual([]);
  });

  it("takes no speaker from the next sentence", () => {
    const { attributions } = read("Said according to\n\nThe mayor").layers;
    for (const { source } of attributions) expect(source).toBeNull();
  });

  it("leaves spans inside the text, contents apart from their cue, whatever the text", () => {
    const pieces = fc.constantFrom(
      "said",
      "that",
      "the mayor",
      '"',
      ",",
      ".",
      "\n\n",
      "according to",
      "Ruiz",
      "reportedly",
      "saying",
      ":",
      "and",
      "is expected to",
      "close",
      "(",
      "“",
      "”",
      "who",
      "by",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (words) => {
        const text = words.join(" ");
        const { attributions } = read(text).layers;
        for (const { cue, content, source } of attributions) {
          expect(content.length).toBeGreaterThan(0);
          for (const span of [cue, ...content, ...(source ? [source] : [])]) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeLessThanOrEqual(text.length);
            expect(span.start).toBeLessThan(span.end);
          }
          for (const part of content) expect(part.start < cue.end && cue.start < part.end).toBe(false);
        }
      }),
    );
  });
});

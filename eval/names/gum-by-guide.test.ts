import { describe, expect, it } from "vitest";
import { byGuide } from "./gum-by-guide.ts";
import type { GumMention, GumText } from "./gum-texts.ts";

type Marked = readonly [words: string, type: string];

function gumText(
  text: string,
  names: readonly Marked[],
  mentions: readonly (readonly [string, string, boolean])[],
): GumText {
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  return {
    id: "made-up",
    text,
    published: null,
    sentences: [{ start: 0, end: text.length }],
    names: names.map(([words, type]) => ({ ...at(words), type })),
    mentions: mentions.map(([words, label, named]): GumMention => ({ ...at(words), label, named })),
  };
}

const told = (text: GumText): readonly string[] =>
  byGuide(text).names.map(({ start, end, type }) => `${type} ${text.text.slice(start, end)}`);
const open = (text: GumText): readonly string[] =>
  (byGuide(text).open ?? []).map(({ start, end, type }) => `${type} ${text.text.slice(start, end)}`);

describe("GUM by the guide", () => {
  it("joins a body that was cut at its small words, and the place inside it", () => {
    const text = gumText(
      "She left the Academy of Letters and Arts of Varda in May.",
      [
        ["Academy", "ORG"],
        ["Varda", "PLACE"],
      ],
      [["the Academy of Letters and Arts of Varda", "organization", true]],
    );
    expect(told(text)).toEqual(["ORG Academy of Letters and Arts of Varda"]);
  });

  it("leaves a person's place apart", () => {
    const text = gumText(
      "Ana Ruiz of Varda left.",
      [
        ["Ana Ruiz", "PERSON"],
        ["Varda", "PLACE"],
      ],
      [["Ana Ruiz of Varda", "person", true]],
    );
    expect(told(text)).toEqual(["PERSON Ana Ruiz", "PLACE Varda"]);
  });

  it("takes the year of an event in", () => {
    const text = gumText(
      "He ran in the 2031 Harbour Games.",
      [["Harbour Games", "EVENT"]],
      [["the 2031 Harbour Games", "event", true]],
    );
    expect(told(text)).toEqual(["EVENT 2031 Harbour Games"]);
  });

  it("counts an office that stands for a person neither way, nor a people", () => {
    const text = gumText(
      "The Secretary met Americans.",
      [
        ["Secretary", "PERSON"],
        ["Americans", "PERSON"],
      ],
      [],
    );
    expect(told(text)).toEqual([]);
    expect(open(text)).toEqual(["PERSON Secretary", "PERSON Americans"]);
  });

  it("holds a mention open whose head is a common noun, unless a name is told in it", () => {
    const text = gumText(
      "The singer Ana Ruiz met the mayor of Varda.",
      [["Varda", "PLACE"]],
      [
        ["The singer Ana Ruiz", "person", false],
        ["the mayor of Varda", "person", false],
      ],
    );
    expect(open(text)).toEqual(["PERSON The singer Ana Ruiz"]);
  });
});

import { describe, expect, it } from "vitest";
import { cut, type Span } from "../../model/span.ts";
import { entities } from "../entities/entities.ts";
import { names } from "../names/names.ts";
import { layersOf, reportOf } from "../testing.ts";
import { TEXT_STAGES } from "../text-stages.ts";
import { fillAttributions } from "./fill-attributions.ts";
import type { SecondAttribution } from "./finding.ts";

function filled(text: string, added: readonly { source: string | null; cue: string; content: readonly string[] }[]) {
  const at = (words: string): Span => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" is not in the text`);
    return { start, end: start + words.length };
  };
  const report = reportOf(text);
  const layers = layersOf(report, [...TEXT_STAGES, names, entities]);
  const found = added.map(
    ({ source, cue, content }): SecondAttribution => ({
      source: source === null ? null : at(source),
      cue: at(cue),
      content: content.map(at),
    }),
  );
  return { ...fillAttributions(report, layers, found, "second:x"), words: (span: Span) => cut(text, span), layers };
}

describe("an attribution that only a second reader sees", () => {
  it("gets its speaker, manner and certainty, and the reader's name", () => {
    const text = "Mayor Ana Ruiz murmured, “The port could close.” Nobody answered.";
    const { attributions, mentions, words } = filled(text, [
      { source: "Mayor Ana Ruiz", cue: "murmured", content: ["The port could close."] },
    ]);
    const [said] = attributions;
    expect(said).toMatchObject({ id: "a1", manner: "direct", factuality: "PS+", stage: "second:x" });
    expect(said?.source && words(said.source)).toBe("Ana Ruiz");
    expect(said?.hedges.map(words)).toEqual(["could"]);
    expect(mentions.find(({ id }) => id === said?.mention)).toMatchObject({ form: "name", type: "Person" });
  });

  it("has a part of content for each sentence", () => {
    const text = "A clerk murmured: “Orn left. Nobody saw him.”";
    const { attributions, words } = filled(text, [
      { source: "A clerk", cue: "murmured", content: ["Orn left. Nobody saw him."] },
    ]);
    expect(attributions[0]?.content.map(words)).toEqual(["Orn left.", "Nobody saw him."]);
  });

  it("makes a described speaker of its own, signed with the reader's name", () => {
    const { attributions, entities, layers } = filled("Two porters murmured that Orn had left.", [
      { source: "Two porters", cue: "murmured", content: ["Orn had left"] },
    ]);
    const [said] = attributions;
    expect(said?.manner).toBe("indirect");
    const speaker = entities.find(({ id }) => id === said?.entity);
    const known = layers.entities.some(({ id }) => id === said?.entity);
    expect(speaker?.name).toBe("Two porters");
    expect(speaker?.stage === "second:x").toBe(!known);
  });

  it("stands in the one whose content holds it", () => {
    const text = "The report murmurs that Ana Ruiz whispered that Orn had left.";
    const { attributions } = filled(text, [
      { source: "Ana Ruiz", cue: "whispered", content: ["Orn had left"] },
      { source: "The report", cue: "murmurs", content: ["Ana Ruiz whispered that Orn had left"] },
    ]);
    expect(attributions.map(({ id, parent }) => [id, parent])).toEqual([
      ["a2", null],
      ["a1", "a2"],
    ]);
  });
});

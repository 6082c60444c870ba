import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cut } from "../../model/span.ts";
import { layersOf, reportOf } from "../testing.ts";
import { answerOf, UnusableAnswer } from "./answer.ts";
import { grounded } from "./ground.ts";
import { EXAMPLE, EXAMPLE_ANSWER } from "./instruction.ts";
import { numbered, PASSAGE_LENGTH, PASSAGE_SENTENCES, passagesOf } from "./passages.ts";

const TEXT = "Ana Ruiz met Orn in Velm on Friday. Orn said that Orn would “return soon.”";
const report = reportOf(TEXT);
const [passage] = passagesOf(layersOf(report).sentences);

function ground(answer: object) {
  if (!passage) throw new Error("no passage");
  return grounded(report, passage, answerOf(JSON.stringify(answer)));
}

const words = (spans: readonly { start: number; end: number }[]) => spans.map((span) => cut(TEXT, span));

describe("names", () => {
  it("stand where their words stand", () => {
    const { names, left } = ground({ names: [{ type: "Person", sentence: 1, words: "Ana Ruiz" }] });
    expect(names).toEqual([{ type: "Person", start: 0, end: 8 }]);
    expect(left).toBeNull();
  });

  it("that stand more than once need to say which is meant", () => {
    const orn = { type: "Person", sentence: 2, words: "Orn" };
    expect(ground({ names: [orn] })).toMatchObject({ names: [], left: { ambiguous: 1, example: "Orn" } });
    const second = TEXT.lastIndexOf("Orn");
    expect(ground({ names: [{ ...orn, occurrence: 2 }] }).names).toEqual([
      { type: "Person", start: second, end: second + 3 },
    ]);
    expect(ground({ names: [{ ...orn, occurrence: 3 }] })).toMatchObject({ names: [], left: { absent: 1 } });
  });

  it("of another sentence than they name are left out", () => {
    const velm = { type: "GeopoliticalEntity", words: "Velm" };
    expect(ground({ names: [{ ...velm, sentence: 2 }] }).left).toMatchObject({ absent: 1 });
    expect(ground({ names: [{ ...velm, sentence: 9 }] }).left).toMatchObject({ absent: 1 });
    expect(words(ground({ names: [velm] }).names)).toEqual(["Velm"]);
  });

  it("that are made up, of a foreign type or malformed are left out and counted, the others stay", () => {
    const { names, left } = ground({
      names: [
        { type: "Person", sentence: 1, words: "Grand Vizier Iznogud" },
        { type: "Wizard", sentence: 1, words: "Orn" },
        { type: "Person", sentence: 1 },
        "Orn",
        null,
        { type: "Person", sentence: 1, words: "Orn" },
      ],
    });
    expect(words(names)).toEqual(["Orn"]);
    expect(left).toMatchObject({ absent: 1, types: 1, form: 3, example: "Grand Vizier Iznogud" });
  });

  it("given twice count once", () => {
    const orn = { type: "Person", sentence: 1, words: "Orn" };
    expect(ground({ names: [orn, { ...orn, type: "Organization" }] }).names).toHaveLength(1);
  });
});

describe("attributions", () => {
  const said = { sentence: 2, words: "said" };
  const returns = { words: 'Orn would "return soon."', sentence: 2 };

  it("stand when source, cue and content do", () => {
    const source = { sentence: 2, words: "Orn", occurrence: 1 };
    const { attributions } = ground({ attributions: [{ source, cue: said, content: [returns] }] });
    expect(attributions).toHaveLength(1);
    const [found] = attributions;
    expect(found && words([found.source ?? found.cue, found.cue, ...found.content])).toEqual([
      "Orn",
      "said",
      "Orn would “return soon.”",
    ]);
  });

  it("with one made-up part are left out whole", () => {
    const { attributions, left } = ground({
      attributions: [
        { source: { words: "a palace spokesman" }, cue: said, content: [returns] },
        { source: null, cue: said, content: [returns, { words: "or perhaps never" }] },
        { source: null, cue: { sentence: 2, words: "swore" }, content: [returns] },
      ],
    });
    expect(attributions).toEqual([]);
    expect(left).toMatchObject({ absent: 3, example: "a palace spokesman" });
  });

  it("without content, or with the cue inside of it, are left out", () => {
    const all = { sentence: 2, words: "Orn said that Orn would" };
    const { attributions, left } = ground({
      attributions: [
        { source: null, cue: said, content: [] },
        { source: null, cue: said, content: [all] },
      ],
    });
    expect(attributions).toEqual([]);
    expect(left).toMatchObject({ form: 1, crossed: 1 });
  });
});

describe("events", () => {
  it("stand with a type of ours only", () => {
    const { events, left } = ground({
      events: [
        { type: "Meet", sentence: 1, words: "met" },
        { type: "Teleport", sentence: 2, words: "return" },
      ],
    });
    expect(events).toEqual([{ type: "Meet", trigger: { start: TEXT.indexOf("met"), end: TEXT.indexOf("met") + 3 } }]);
    expect(left).toMatchObject({ types: 1, example: "Teleport: return" });
  });
});

describe("whatever a model answers", () => {
  const words = fc.oneof(
    fc.constantFrom("Orn", "Ana Ruiz", "met", "said", "Velm on", "soon.", "Or", "a b"),
    fc.string(),
  );
  const quote = fc.record({ sentence: fc.integer({ min: -1, max: 3 }), words, occurrence: fc.option(fc.integer()) });
  const typed = fc.tuple(fc.constantFrom("Person", "Meet", "Wizard"), quote).map(([type, rest]) => ({ type, ...rest }));
  const said = fc.record({ source: fc.option(quote), cue: quote, content: fc.array(quote, { maxLength: 3 }) });
  const some = fc.array(fc.oneof(typed, said, fc.jsonValue()), { maxLength: 12 });

  it("only words of the report come of it, and every finding is kept or counted", () => {
    fc.assert(
      fc.property(some, some, some, (names, attributions, events) => {
        const found = ground({ names, attributions, events });
        const spans = [
          ...found.names,
          ...found.events.map(({ trigger }) => trigger),
          ...found.attributions.flatMap(({ source, cue, content }) => [...(source ? [source] : []), cue, ...content]),
        ];
        for (const span of spans) {
          expect(cut(TEXT, span).trim()).not.toBe("");
          expect(TEXT.includes(cut(TEXT, span))).toBe(true);
        }
        const { absent = 0, ambiguous = 0, types = 0, form = 0, crossed = 0 } = found.left ?? {};
        const kept = found.names.length + found.events.length + found.attributions.length;
        const given = names.length + attributions.length + events.length;
        expect(kept + absent + ambiguous + types + form + crossed).toBeLessThanOrEqual(given);
      }),
    );
  });
});

describe("answers", () => {
  it("are read out of fences, thoughts and talk", () => {
    const json = '{"names":[{"type":"Person"}]}';
    for (const text of [json, `\`\`\`json\n${json}\n\`\`\``, `<think>{ so }</think>Here you are: ${json} Bye.`]) {
      expect(answerOf(text).names).toEqual([{ type: "Person" }]);
    }
  });

  it("cut short, of another form or without JSON are unusable", () => {
    for (const text of ['{"names":[{"type":', '{"names":', "I would rather not.", '{"names":7}', "{}", "[]", ""]) {
      expect(() => answerOf(text)).toThrow(UnusableAnswer);
    }
  });
});

describe("the instruction", () => {
  it("gives an example that it would itself take whole", () => {
    const text = EXAMPLE.replace(/^\d\| /gmu, "");
    const lines = text.split("\n");
    const second = text.indexOf("\n") + 1;
    const sentences = [
      { start: 0, end: lines[0]?.length ?? 0 },
      { start: second, end: text.length },
    ];
    const own = reportOf(text);
    const whole = { start: 0, end: text.length, sentences };
    expect(numbered(own, whole)).toBe(EXAMPLE);
    const found = grounded(own, whole, answerOf(JSON.stringify(EXAMPLE_ANSWER)));
    expect(found.left).toBeNull();
    expect([found.names.length, found.attributions.length, found.events.length]).toEqual([2, 2, 2]);
  });
});

describe("passages", () => {
  it("hold all sentences in order, none too large", () => {
    const sentences = Array.from({ length: 500 }, (_, index) => ({ start: index * 100, end: index * 100 + 99 }));
    const passages = passagesOf(sentences);
    expect(passages.flatMap((each) => each.sentences)).toEqual(sentences);
    for (const each of passages) {
      expect(each.sentences.length).toBeLessThanOrEqual(PASSAGE_SENTENCES);
      expect(each.end - each.start).toBeLessThanOrEqual(PASSAGE_LENGTH);
    }
  });

  it("cut one sentence that is longer than a passage", () => {
    const [only] = passagesOf([{ start: 0, end: PASSAGE_LENGTH * 3 }]);
    expect(only).toEqual({ start: 0, end: PASSAGE_LENGTH, sentences: [{ start: 0, end: PASSAGE_LENGTH }] });
  });
});

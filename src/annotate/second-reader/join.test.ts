import { describe, expect, it } from "vitest";
import type { Attribution, EventMention } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { NameFound } from "../layers.ts";
import { compareAttributions, compareEvents, compareNames } from "./compare.ts";
import { nothingFrom, type Second, type SecondFindings, type SecondMode } from "./finding.ts";

const TEXT = "Ana Ruiz met Orn in Velm Bay. A clerk said that Orn would return soon.";
const ALL = { start: 0, end: TEXT.length };

function at(words: string): Span {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return { start, end: start + words.length };
}

function second(findings: Partial<SecondFindings>, mode: SecondMode = "compare"): Second {
  return { mode, findings: { ...nothingFrom("second:x", ["names", "attributions", "events"], [ALL]), ...findings } };
}

const name = (words: string, type: NameFound["type"]): NameFound => ({
  ...at(words),
  type,
  titles: [],
  rule: "test",
  stage: "names@1",
});

describe("names of two readers", () => {
  it("that agree are no difference, wherever their edges lie", () => {
    const joined = compareNames(
      TEXT,
      [name("Velm", "Location")],
      second({ names: [{ ...at("Velm Bay"), type: "Location" }] }),
    );
    expect(joined).toEqual({ added: [], differences: [] });
  });

  it("of two types are a difference that shows both; nothing is added, even to fill", () => {
    const names = [{ ...at("Orn"), type: "GeopoliticalEntity" as const }];
    for (const mode of ["compare", "fill"] as const) {
      const { added, differences } = compareNames(TEXT, [name("Orn", "Person")], second({ names }, mode));
      expect(added).toEqual([]);
      expect(differences).toEqual([
        {
          layer: "names",
          span: at("Orn"),
          reader: "second:x",
          first: "Person: Orn",
          second: "GeopoliticalEntity: Orn",
          added: false,
        },
      ]);
    }
  });

  it("of which one is two for the other are a difference, whatever their types", () => {
    const two = [
      { ...at("Ana Ruiz"), type: "Person" as const },
      { ...at("Orn"), type: "Person" as const },
    ];
    const split = compareNames(TEXT, [name("Ana Ruiz met Orn", "Person")], second({ names: two })).differences;
    expect(split.map(({ first, second }) => [first, second])).toEqual([
      ["Person: Ana Ruiz met Orn", "Person: Ana Ruiz"],
      ["Person: Ana Ruiz met Orn", "Person: Orn"],
    ]);
    const first = [name("Ana Ruiz", "Person"), name("Orn", "Person")];
    const joined = compareNames(TEXT, first, second({ names: [{ ...at("Ana Ruiz met Orn"), type: "Person" }] }));
    expect(joined.differences).toMatchObject([{ second: "Person: Ana Ruiz met Orn" }]);
  });

  it("inside one another are compared with their equal", () => {
    const first = [name("Velm Bay", "Location"), name("Velm", "GeopoliticalEntity")];
    const names = [{ ...at("Velm Bay"), type: "Location" as const }];
    expect(compareNames(TEXT, first, second({ names })).differences).toEqual([]);
  });

  it("under a coarse label agree with all that it covers", () => {
    const names = [{ ...at("Velm Bay"), type: "GeopoliticalEntity" as const, covers: ["Location" as const] }];
    expect(compareNames(TEXT, [name("Velm Bay", "Location")], second({ names })).differences).toEqual([]);
    expect(compareNames(TEXT, [name("Velm Bay", "Person")], second({ names })).differences).toHaveLength(1);
  });

  it("that only the second sees are shown, and added only to fill", () => {
    const names = [{ ...at("Velm Bay"), type: "Location" as const }];
    const compared = compareNames(TEXT, [], second({ names }));
    expect(compared.added).toEqual([]);
    expect(compared.differences).toMatchObject([{ first: null, second: "Location: Velm Bay", added: false }]);
    const filled = compareNames(TEXT, [], second({ names }, "fill"));
    expect(filled.added).toEqual(names);
    expect(filled.differences).toMatchObject([{ first: null, added: true }]);
  });

  it("that only the first sees are shown where the second has looked, and only if it speaks of names", () => {
    const first = [name("Ana Ruiz", "Person"), name("Velm Bay", "Location")];
    const half = { start: 0, end: at("met").end };
    expect(compareNames(TEXT, first, second({ seen: [half] })).differences).toMatchObject([
      { first: "Person: Ana Ruiz", second: null },
    ]);
    expect(compareNames(TEXT, first, second({ gives: ["events"] })).differences).toEqual([]);
  });

  it("come in order of the text", () => {
    const first = [name("Ana Ruiz", "Person"), name("Velm Bay", "Location")];
    const names = [{ ...at("Orn"), type: "Person" as const }];
    const { differences } = compareNames(TEXT, first, second({ names }));
    expect(differences.map(({ first, second }) => first ?? second)).toEqual([
      "Person: Ana Ruiz",
      "Person: Orn",
      "Location: Velm Bay",
    ]);
  });
});

describe("attributions of two readers", () => {
  const said = {
    id: "a1",
    source: at("A clerk"),
    cue: at("said"),
    content: [at("Orn would return soon")],
  } as unknown as Attribution;
  const { source, cue, content } = said;

  it("with the same source and much the same content are no difference", () => {
    const other = { source: at("clerk"), cue, content: [at("that Orn would return")] };
    expect(compareAttributions(TEXT, [said], second({ attributions: [other] })).differences).toEqual([]);
  });

  it("with another source, none, or another content are a difference", () => {
    for (const other of [
      { source: at("Ana Ruiz"), cue, content },
      { source: null, cue, content },
      { source, cue, content: [at("soon")] },
    ]) {
      const { differences } = compareAttributions(TEXT, [said], second({ attributions: [other] }));
      expect(differences).toHaveLength(1);
      expect(differences[0]?.first).toBe("A clerk | said | Orn would return soon");
      expect(differences[0]?.second).not.toBe(differences[0]?.first);
    }
  });
});

describe("events of two readers", () => {
  const met = { id: "v1", type: "Meet", trigger: at("met") } as unknown as EventMention;

  it("with a common trigger differ in their type", () => {
    const events = [{ trigger: at("met"), type: "Attack" as const }];
    expect(compareEvents(TEXT, [met], second({ events })).differences).toMatchObject([
      { layer: "events", first: "Meet: met", second: "Attack: met" },
    ]);
  });

  it("that the second alone sees come in to fill", () => {
    const events = [{ trigger: at("return"), type: "Travel" as const }];
    expect(compareEvents(TEXT, [met], second({ events }, "fill")).added).toEqual(events);
  });
});

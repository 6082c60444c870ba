import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Judgement } from "../model/across.ts";
import type { JournalEntry } from "./contract.ts";
import { canonical, chainProblems, nextEntry, standing } from "./journal.ts";

function chain(bodies: readonly { readonly kind: string; readonly body: unknown }[]): readonly JournalEntry[] {
  const entries: JournalEntry[] = [];
  for (const { kind, body } of bodies) entries.push(nextEntry(entries.at(-1), { at: 1, who: "mira", kind, body }));
  return entries;
}

function judged(...judgements: readonly (readonly [Judgement["kind"], ...string[]])[]): readonly JournalEntry[] {
  return chain(judgements.map(([kind, ...subject]) => ({ kind, body: { kind, subject, value: null, reason: "" } })));
}

describe("the chain", () => {
  it("is whole when nothing was changed", () => {
    expect(chainProblems(judged(["same", "a", "b"], ["accept", "c"]))).toEqual([]);
  });

  it("shows any change to any entry", () => {
    const entries = judged(["same", "a", "b"], ["accept", "c"], ["reject", "d"]);
    fc.assert(
      fc.property(
        fc.nat(2),
        fc.constantFrom("at", "who", "kind", "body", "before", "digest"),
        fc.string({ minLength: 1 }),
        (at, field, value) => {
          fc.pre((entries[at] as unknown as Record<string, unknown>)[field] !== value);
          const changed = entries.map((entry, place) => (place === at ? { ...entry, [field]: value } : entry));
          expect(chainProblems(changed).length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it("shows an entry that is missing, doubled or moved, but for the last", () => {
    const [one, two, three] = judged(["same", "a", "b"], ["accept", "c"], ["reject", "d"]) as [
      JournalEntry,
      JournalEntry,
      JournalEntry,
    ];
    for (const wrong of [
      [two, three],
      [one, three],
      [one, one, two],
      [one, three, two],
    ]) {
      expect(chainProblems(wrong).length).toBeGreaterThan(0);
    }
  });
});

describe("canonical JSON", () => {
  it("does not depend on the order of keys and reads back the same", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonical(turned)).toBe(canonical(value));
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe("the judgements that stand", () => {
  it("leave out what was undone, by number or digest", () => {
    const first = judged(["same", "a", "b"], ["accept", "c"]);
    const digest = first[1]?.digest ?? "";
    expect(standing(judged(["same", "a", "b"], ["accept", "c"], ["undo", "1"])).map(({ kind }) => kind)).toEqual([
      "accept",
    ]);
    expect(standing(judged(["same", "a", "b"], ["accept", "c"], ["undo", digest])).map(({ kind }) => kind)).toEqual([
      "same",
    ]);
  });

  it("come back when the undoing is undone", () => {
    expect(standing(judged(["accept", "c"], ["undo", "1"], ["undo", "2"])).map(({ kind }) => kind)).toEqual(["accept"]);
  });

  it("do not count what else the journal notes", () => {
    expect(standing(chain([{ kind: "captured", body: { capture: "x" } }]))).toEqual([]);
  });

  it("are not undone by an entry that comes before them", () => {
    expect(standing(judged(["undo", "2"], ["accept", "c"])).map(({ kind }) => kind)).toEqual(["accept"]);
  });
});

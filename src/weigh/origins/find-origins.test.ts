import { describe, expect, it } from "vitest";
import type { Assessment, Proposition } from "../../model/across.ts";
import { type Mini, type MiniVoice, mini } from "../../resolve/testing/mini.ts";
import { assess } from "../assess.ts";

const weighed = (...minis: readonly Mini[]): Promise<Assessment> => assess(minis.map(mini), []);
const only = ({ propositions }: Assessment): Proposition => {
  expect(propositions).toHaveLength(1);
  return propositions[0] as Proposition;
};

/** One meeting, told in a report's own words by the voices given. */
const told = (id: string, rest: string, voices: readonly MiniVoice[], more: Partial<Mini> = {}): Mini => ({
  id,
  body: [`Minister Anna Roth met General Piet Selk ${rest}`],
  entities: [
    { name: "Anna Roth", titles: ["Minister"] },
    { name: "Piet Selk", titles: ["General"] },
    ...(more.entities ?? []),
  ],
  events: [
    {
      type: "Meet",
      at: "met",
      roles: [
        ["participant", "Anna Roth"],
        ["participant", "Piet Selk"],
      ],
    },
  ],
  claims: [{ text: "Minister Anna Roth met General Piet Selk", event: 0, voices }],
  ...(more.outlet ? { outlet: more.outlet } : {}),
  ...(more.published ? { published: more.published } : {}),
});
const paper = (id: string, wording: string, rest: string): Mini =>
  told(id, `${rest} ${wording} says.`, [{ kind: "document", wording, cue: "says" }]);

describe("independence", () => {
  it("counts one unnamed report that three outlets quote as one origin, and calls it circular", async () => {
    const all = await weighed(
      paper("a", "a confidential report", "at a lake near the old border,"),
      paper("b", "the leaked paper", "three weeks before the vote,"),
      paper("c", "the report", "while talks were under way elsewhere,"),
    );
    expect(only(all)).toMatchObject({ support: [all.origins[0]?.id], reports: ["a", "b", "c"] });
    expect(all.origins).toHaveLength(1);
    expect(all.origins[0]).toMatchObject({ circular: true, kind: "document" });
    expect(all.origins[0]?.links.map(({ kind }) => kind)).toEqual(["shared-document", "shared-document"]);
  });

  it("keeps a guest list, a diplomat and a named witness three origins", async () => {
    const all = await weighed(
      told("a", "at the fair, a guest list shows.", [{ kind: "unnamed", wording: "a guest list", cue: "shows" }]),
      told("b", "in March, a diplomat recalled.", [{ kind: "unnamed", wording: "a diplomat", cue: "recalled" }]),
      told("c", "that week, Olga Venn said.", [{ kind: "person", entity: "Olga Venn", cue: "said" }], {
        entities: [{ name: "Olga Venn" }],
      }),
    );
    expect(only(all).support).toHaveLength(3);
    expect(all.origins.some(({ circular }) => circular)).toBe(false);
  });

  it("shows outlets that do not say how they know, and counts none of them", async () => {
    const all = await weighed(told("a", "at the old mill.", []), told("b", "before the vote in spring.", []));
    expect(only(all)).toMatchObject({ support: [], unknown: ["a/c1", "b/c1"] });
    expect(all.origins).toEqual([]);
  });

  it("never counts a denial as support", async () => {
    const denied: Mini = told("b", "before the vote, Piet Selk denied.", [
      { kind: "person", entity: "Piet Selk", cue: "denied" },
    ]);
    const all = await weighed(
      told("a", "at the fair, a diplomat said.", [{ kind: "unnamed", wording: "a diplomat", cue: "said" }]),
      denied,
    );
    expect(only(all).support).toHaveLength(1);
    expect(only(all).against).toHaveLength(1);
    expect(only(all).support).not.toEqual(only(all).against);
  });
});

describe("one source on one occasion", () => {
  const twice = (id: string, published: string, day: string): Mini => ({
    id,
    published,
    body: [`The gate was open on ${day}, Olga Venn said. The guards of ${day} were asleep, Olga Venn said.`],
    entities: [{ name: "Olga Venn" }],
    claims: [`The gate was open on ${day}`, `The guards of ${day} were asleep`].map((text) => ({
      text,
      voices: [{ kind: "person" as const, entity: "Olga Venn", cue: "said" }],
    })),
  });

  it("is one origin with all that was said, labelled with its day", async () => {
    const { origins } = await weighed(twice("a", "2031-05-03", "Monday"));
    expect(origins).toMatchObject([{ label: "Olga Venn (2031-05-03)", claims: ["a/c1", "a/c2"] }]);
  });

  it("is another origin weeks later, when something else is said", async () => {
    const other: Mini = { ...twice("b", "2031-06-20", "Friday"), entities: [{ name: "Olga Venn" }] };
    expect((await weighed(twice("a", "2031-05-03", "Monday"), other)).origins).toHaveLength(2);
  });
});

import { describe, expect, it } from "vitest";
import type { Contradiction } from "../../model/across.ts";
import { type Mini, mini } from "../../resolve/testing/mini.ts";
import { assess } from "../assess.ts";

const found = async (...minis: readonly Mini[]): Promise<readonly Contradiction[]> =>
  (await assess(minis.map(mini), [])).contradictions;
const ofKind = (all: readonly Contradiction[], kind: Contradiction["kind"]): Contradiction | undefined =>
  all.find((each) => each.kind === kind);

const FRAME = "A fire destroyed the timber market of Lormi on Saturday and";
const toll = (id: string, dead: readonly [number, number | null, string], more: Partial<Mini> = {}): Mini => ({
  id,
  body: [`${FRAME} killed ${dead[2]} traders.`],
  entities: [{ name: "Lormi", type: "GeopoliticalEntity", geonames: 1 }],
  events: [{ type: "Die", at: "killed", time: "2031-05-03", place: "Lormi", dead }],
  claims: [{ text: `${FRAME} killed ${dead[2]} traders.`, event: 0 }],
  ...more,
});

describe("counts", () => {
  it("that cannot all hold are shown, each with its reports", async () => {
    const count = ofKind(await found(toll("a", [12, 12, "12"]), toll("b", [14, 14, "14"])), "count");
    expect(count?.sides.map(({ value, reports }) => [value, reports])).toEqual([
      ["12 dead", ["a"]],
      ["14 dead", ["b"]],
    ]);
    expect(count?.sides.every(({ claims, passages }) => claims.length > 0 && passages.length > 0)).toBe(true);
  });

  it("that can all hold are no contradiction", async () => {
    expect(await found(toll("a", [9, null, "at least 9"]), toll("b", [12, 12, "12"]))).toEqual([]);
  });

  it("that a revision changed are shown, the older side as replaced", async () => {
    const url = "https://lormi.example/fire";
    const house = { outlet: "Lormi Post", url };
    const count = ofKind(
      await found(
        toll("a", [9, null, "at least 9"], { ...house, published: "2031-05-03T06:00:00Z" }),
        toll("b", [12, 12, "12"], { ...house, published: "2031-05-03T15:00:00Z" }),
      ),
      "count",
    );
    expect(count?.sides.map(({ value, replaced }) => [value, replaced])).toEqual([
      ["at least 9 dead", true],
      ["12 dead", false],
    ]);
  });

  it("of a part of the victims contradict nobody", async () => {
    const part = toll("b", [3, 3, "3"]);
    const text = `${FRAME} killed 3 of its traders.`;
    const all = await found(toll("a", [12, 12, "12"]), { ...part, body: [text], claims: [{ text, event: 0 }] });
    expect(ofKind(all, "count")).toBeUndefined();
  });
});

const meeting = (id: string, rest: string, claim: NonNullable<Mini["claims"]>[number], time?: string): Mini => ({
  id,
  body: [`Minister Anna Roth met General Piet Selk ${rest}`],
  entities: [
    { name: "Anna Roth", titles: ["Minister"] },
    { name: "Piet Selk", titles: ["General"] },
  ],
  events: [
    {
      type: "Meet",
      at: "met",
      roles: [
        ["participant", "Anna Roth"],
        ["participant", "Piet Selk"],
      ],
      ...(time ? { time } : {}),
    },
  ],
  claims: [{ event: 0, ...claim }],
});
const MET = "Minister Anna Roth met General Piet Selk";

describe("dates", () => {
  it("that cannot be one are shown", async () => {
    const date = ofKind(
      await found(
        meeting("a", "at the lake.", { text: MET }, "2031-04-12"),
        meeting("b", "at the lake.", { text: MET }, "2031-04-13"),
      ),
      "date",
    );
    expect(date?.sides.map(({ value }) => value)).toEqual(["2031-04-12", "2031-04-13"]);
  });

  it("that are only vaguer are no contradiction", async () => {
    const all = await found(
      meeting("a", "at the lake.", { text: MET }, "2031-04-12"),
      meeting("b", "in spring.", { text: MET }, "2031-04"),
    );
    expect(all).toEqual([]);
  });
});

describe("denials", () => {
  const said = meeting("a", "at the lake, a diplomat said.", {
    text: MET,
    voices: [{ kind: "unnamed", wording: "a diplomat", cue: "said" }],
  });

  it("by somebody it concerns stand beside the claim", async () => {
    const denied = meeting("b", "in spring, Piet Selk denied.", {
      text: MET,
      voices: [{ kind: "person", entity: "Piet Selk", cue: "denied" }],
    });
    const denial = ofKind(await found(said, denied), "denial");
    expect(denial?.sides.map(({ value, reports }) => [value, reports])).toEqual([
      ["says so", ["a"]],
      ["denies it", ["b"]],
    ]);
  });

  it("are none when all say so", async () => {
    expect(await found(said, meeting("b", "in spring, aides said.", { text: MET }))).toEqual([]);
  });
});

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

const office = (id: string, name: string, detail: string, more: Partial<Mini> = {}): Mini => ({
  id,
  body: [`${name}, the ${detail} of Lormi, opened the market.`],
  published: "2031-05-03",
  entities: [{ name }, { name: "Lormi", type: "GeopoliticalEntity", geonames: 1 }],
  relations: [[name, "holds_office", "Lormi", detail]],
  claims: [{ text: `${name}, the ${detail} of Lormi`, relation: 0 }],
  ...more,
});

describe("offices", () => {
  it("that one person holds at a time are shown with both holders", async () => {
    const dispute = ofKind(await found(office("a", "Anna Roth", "mayor"), office("b", "Piet Selk", "mayor")), "office");
    expect(dispute?.sides.map(({ value, reports }) => [value, reports])).toEqual([
      ["Anna Roth", ["a"]],
      ["Piet Selk", ["b"]],
    ]);
    expect(dispute?.sides.every(({ claims }) => claims.length === 1)).toBe(true);
  });

  it("of one person that differ in rank are shown", async () => {
    const kin = [
      { name: "Anna Roth", titles: ["Mayor"] },
      { name: "Lormi", type: "GeopoliticalEntity" as const, geonames: 1 },
    ];
    const both = ["mayor", "deputy mayor"].map((detail, index) =>
      office(`${index}`, "Anna Roth", detail, { entities: kin, outlet: `Outlet ${index}` }),
    );
    const dispute = ofKind(await found(...both), "office");
    expect(dispute?.sides.map(({ value }) => value).sort()).toEqual(["deputy: deputy mayor", "mayor"]);
  });

  it("of former holders, of unlike fields, of years apart and of several people at a time are none", async () => {
    const others: readonly (readonly [Mini, Mini])[] = [
      [office("a", "Anna Roth", "mayor"), office("b", "Piet Selk", "former mayor")],
      [office("a", "Anna Roth", "interior minister"), office("b", "Piet Selk", "transport minister")],
      [office("a", "Anna Roth", "minister"), office("b", "Piet Selk", "minister")],
      [office("a", "Anna Roth", "spokesman"), office("b", "Piet Selk", "spokesman")],
      [office("a", "Anna Roth", "mayor"), office("b", "Piet Selk", "mayor", { published: "2033-05-03" })],
    ];
    for (const [a, b] of others) expect(ofKind(await found(a, b), "office")).toBeUndefined();
  });

  it("are none once a report names both holders: it tells of a change", async () => {
    const change: Mini = {
      id: "c",
      published: "2031-05-04",
      body: ["Anna Roth, the mayor of Lormi, follows Piet Selk, the mayor of Lormi."],
      entities: [
        { name: "Anna Roth" },
        { name: "Piet Selk" },
        { name: "Lormi", type: "GeopoliticalEntity", geonames: 1 },
      ],
      relations: [
        ["Anna Roth", "holds_office", "Lormi", "mayor"],
        ["Piet Selk", "holds_office", "Lormi", "mayor"],
      ],
    };
    const named = [{ name: "Lormi", type: "GeopoliticalEntity" as const, geonames: 1 }];
    const roth = office("a", "Anna Roth", "mayor", { entities: [{ name: "Anna Roth", titles: ["Mayor"] }, ...named] });
    const selk = office("b", "Piet Selk", "mayor", { entities: [{ name: "Piet Selk", titles: ["Mayor"] }, ...named] });
    const titled = {
      ...change,
      entities: [{ name: "Anna Roth", titles: ["Mayor"] }, { name: "Piet Selk", titles: ["Mayor"] }, ...named],
    };
    expect(ofKind(await found(roth, selk), "office")).toBeDefined();
    expect(ofKind(await found(roth, selk, titled), "office")).toBeUndefined();
  });
});

const talks = (id: string, body: string, who: readonly string[], negative = false): Mini => ({
  id,
  body: [body],
  published: "2031-05-04",
  entities: [
    ...["Anna Roth", "Piet Selk"].filter((name) => body.includes(name)).map((name) => ({ name, titles: ["Envoy"] })),
    { name: "Lormi", type: "GeopoliticalEntity", geonames: 1 },
  ],
  events: [
    {
      type: "Meet",
      at: "talks",
      roles: who.map((name) => ["participant", name] as const),
      place: "Lormi",
      time: "2031-05-03",
      negative,
    },
  ],
  claims: [{ text: body, event: 0 }],
});

describe("participation", () => {
  const THERE = talks("a", "Anna Roth and Piet Selk held talks on the harbour in Lormi on Saturday.", [
    "Anna Roth",
    "Piet Selk",
  ]);
  const AWAY = talks("b", "Anna Roth was not at the talks on the harbour in Lormi on Saturday.", ["Anna Roth"], true);

  it("of somebody who is said to be there and not there is shown", async () => {
    const dispute = ofKind(await found(THERE, AWAY), "participation");
    expect(dispute?.sides.map(({ value, reports }) => [value, reports])).toEqual([
      ["Anna Roth took part", ["a"]],
      ["Anna Roth did not take part", ["b"]],
    ]);
  });

  it("is none when the happening itself is denied, or a report names fewer", async () => {
    const none = talks(
      "b",
      "Anna Roth and Piet Selk held no talks on the harbour in Lormi on Saturday.",
      ["Anna Roth", "Piet Selk"],
      true,
    );
    const fewer = talks("b", "Anna Roth held talks on the harbour in Lormi on Saturday.", ["Anna Roth"]);
    expect(ofKind(await found(THERE, none), "participation")).toBeUndefined();
    expect(ofKind(await found(THERE, fewer), "participation")).toBeUndefined();
  });

  const raid = (id: string, attacker: string): Mini => ({
    id,
    body: [`The ${attacker} attacked the timber market of Lormi on Saturday and set the halls on fire.`],
    published: "2031-05-04",
    entities: [
      { name: attacker, type: "Organization" },
      { name: "Lormi", type: "GeopoliticalEntity", geonames: 1 },
    ],
    events: [{ type: "Attack", at: "attacked", roles: [["attacker", attacker]], place: "Lormi", time: "2031-05-03" }],
    claims: [{ text: `The ${attacker} attacked the timber market of Lormi`, event: 0 }],
  });

  it("of unlike attackers of one attack is shown", async () => {
    const dispute = ofKind(await found(raid("a", "Harbour Front"), raid("b", "Marsh League")), "participation");
    expect(dispute?.sides.map(({ value }) => value)).toEqual(["Harbour Front", "Marsh League"]);
    expect(
      ofKind(await found(raid("a", "Harbour Front"), raid("b", "Harbour Front")), "participation"),
    ).toBeUndefined();
  });
});

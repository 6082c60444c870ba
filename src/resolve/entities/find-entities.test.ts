import { describe, expect, it } from "vitest";
import type { EntityCluster, Judgement } from "../../model/across.ts";
import { findCopies } from "../copies/find-copies.ts";
import { makeDigest } from "../digest/make-digest.ts";
import { type Mini, type MiniEntity, mini } from "../testing/mini.ts";
import { type Entities, findEntities } from "./find-entities.ts";

const person = (name: string, titles: readonly string[] = []): MiniEntity => ({ name, titles });
const body = (name: string, acronym?: string): MiniEntity => ({
  name,
  type: "Organization",
  aliases: acronym ? [{ text: acronym, kind: "acronym" }] : [],
});
const town = (name: string, geonames?: number): MiniEntity => ({
  name,
  type: "GeopoliticalEntity",
  ...(geonames === undefined ? {} : { geonames }),
});

const found = (minis: readonly Mini[], judgements: readonly Judgement[] = []): Entities => {
  const digests = minis.map((each, index) => makeDigest(mini(each), index));
  return findEntities(digests, findCopies(digests), judgements);
};
const named = (entities: Entities, name: string): readonly EntityCluster[] =>
  [...entities.clusters].filter((cluster) => cluster.forms.some(({ text }) => text === name));
const judged = (kind: "same" | "different" | "unsure", ...subject: readonly string[]): Judgement => ({
  kind,
  subject,
  value: null,
  reason: "read both",
});

describe("people", () => {
  it("joins one full name in one office as the machine's proposal, with reasons", () => {
    const entities = found([
      { id: "a", body: ["Mayor Anna Roth opened the bridge."], entities: [person("Anna Roth", ["Mayor"])] },
      { id: "b", body: ["The dispute was closed by Mayor Anna Roth."], entities: [person("Anna Roth", ["Mayor"])] },
    ]);
    const [cluster, ...rest] = named(entities, "Anna Roth");
    expect(rest).toEqual([]);
    expect(cluster).toMatchObject({ by: "machine", members: ["a/e1", "b/e1"], reports: ["a", "b"] });
    expect(cluster?.reasons.map(({ code }) => code)).toEqual(["same-full-name", "same-role"]);
  });

  it("keeps two people of one name apart and proposes the pair, with what differs", () => {
    const entities = found([
      { id: "a", body: ["Police chief Anna Roth spoke."], entities: [person("Anna Roth")] },
      { id: "b", body: ["Anna Roth, a schoolteacher, spoke."], entities: [person("Anna Roth")] },
    ]);
    expect(named(entities, "Anna Roth")).toHaveLength(2);
    expect(entities.candidates).toHaveLength(1);
    expect(entities.candidates[0]?.reasons.map(({ code }) => code)).toEqual(["same-full-name", "unlike-roles"]);
  });

  it("does not join one full name when the reports say nothing else of either", () => {
    const entities = found([
      { id: "a", body: ["Anna Roth came."], entities: [person("Anna Roth")] },
      { id: "b", body: ["Anna Roth left."], entities: [person("Anna Roth")] },
    ]);
    expect(named(entities, "Anna Roth")).toHaveLength(2);
    expect(entities.candidates[0]?.reasons.map(({ code }) => code)).toContain("little-context");
  });

  it("never joins a single-word name", () => {
    const entities = found([
      { id: "a", body: ["Mayor Roth met Karl Ems."], entities: [person("Roth", ["Mayor"]), person("Karl Ems")] },
      { id: "b", body: ["Mayor Roth saw Karl Ems."], entities: [person("Roth", ["Mayor"]), person("Karl Ems")] },
    ]);
    expect(named(entities, "Roth")).toHaveLength(2);
  });

  it.each([
    ["Khaled Qaddoumi", "Dr. Khalid al-Qadoumi"],
    ["Mohamed bin Salman", "Mohammed bin Salman"],
    ["Usama bin Ladin", "Osama bin Laden"],
  ])("proposes %s and %s, and does not join them", (left, right) => {
    const entities = found([
      { id: "a", body: [`${left} spoke.`], entities: [person(left)] },
      { id: "b", body: [`${right} spoke.`], entities: [person(right)] },
    ]);
    expect([...entities.clusters]).toHaveLength(2);
    expect(entities.candidates.map(({ reasons }) => reasons[0]?.code)).toEqual(["spelling"]);
  });

  it.each([
    ["Salman bin Muhammad al-Rawi", "Muhammad bin Salman al-Rawi"],
    ["Izzat Ibrahim al-Duri", "Izzat Ibrahim al-Mosuli"],
  ])("does not even propose %s and %s: order and last name tell them apart", (left, right) => {
    const entities = found([
      { id: "a", body: [`${left} spoke.`], entities: [person(left)] },
      { id: "b", body: [`${right} spoke.`], entities: [person(right)] },
    ]);
    expect(entities.candidates).toEqual([]);
  });

  it("takes two entities of one name in one report for two, as the report does", () => {
    const text = "Karl Ems, a baker, said that Karl Ems, a judge, had written to him.";
    const entities = found([{ id: "a", body: [text], entities: [person("Karl Ems"), person("Karl Ems")] }]);
    expect(named(entities, "Karl Ems")).toHaveLength(2);
  });
});

describe("bodies and places", () => {
  it("joins a body under its name and under the acronym that a report defines", () => {
    const entities = found([
      {
        id: "a",
        body: ["The Free Harbour Front (FHF) met in Lormi."],
        entities: [body("Free Harbour Front", "FHF"), town("Lormi")],
      },
      { id: "b", body: ["The FHF marched in Lormi."], entities: [body("FHF"), town("Lormi")] },
    ]);
    expect(named(entities, "FHF")).toHaveLength(1);
    expect(named(entities, "FHF")[0]?.name).toBe("Free Harbour Front");
  });

  it("leaves an acronym of two bodies open", () => {
    const entities = found([
      {
        id: "a",
        body: ["The Free Harbour Front (FHF) met in Lormi."],
        entities: [body("Free Harbour Front", "FHF"), town("Lormi")],
      },
      {
        id: "b",
        body: ["The Fair Housing Fund (FHF) met in Lormi."],
        entities: [body("Fair Housing Fund", "FHF"), town("Lormi")],
      },
      { id: "c", body: ["The FHF marched in Lormi."], entities: [body("FHF"), town("Lormi")] },
    ]);
    expect([...entities.clusters].filter(({ type }) => type === "Organization")).toHaveLength(3);
    expect(entities.candidates.filter(({ reasons }) => reasons[0]?.code === "defined-name")).toHaveLength(2);
  });

  it("joins a body of common words only where another name is shared", () => {
    const entities = found([
      { id: "a", body: ["The Foreign Ministry in Lormi spoke."], entities: [body("Foreign Ministry"), town("Lormi")] },
      { id: "b", body: ["The Foreign Ministry wrote to Lormi."], entities: [body("Foreign Ministry"), town("Lormi")] },
      { id: "c", body: ["The Foreign Ministry of Karst."], entities: [body("Foreign Ministry"), town("Karst")] },
    ]);
    expect(named(entities, "Foreign Ministry").map(({ reports }) => reports)).toEqual(
      expect.arrayContaining([["a", "b"], ["c"]]),
    );
  });

  it("keeps two places of one name apart when the gazetteer does", () => {
    const entities = found([
      { id: "a", body: ["Fire in Lormi."], entities: [town("Lormi", 11)] },
      { id: "b", body: ["Rain in Lormi."], entities: [town("Lormi", 22)] },
      { id: "c", body: ["Snow in Lormi."], entities: [town("Lormi", 11)] },
    ]);
    expect(named(entities, "Lormi").map(({ reports }) => reports)).toEqual(expect.arrayContaining([["a", "c"], ["b"]]));
  });
});

describe("judgements", () => {
  const three: readonly Mini[] = ["a", "b", "c"].map((id) => ({
    id,
    body: ["Anna Roth came."],
    entities: [person("Anna Roth")],
  }));

  it("joins what a person called the same, transitively, and says who did", () => {
    const entities = found(three, [judged("same", "a/e1", "b/e1"), judged("same", "c/e1", "b/e1")]);
    expect(named(entities, "Anna Roth")).toMatchObject([{ by: "person", members: ["a/e1", "b/e1", "c/e1"] }]);
    expect(entities.candidates).toEqual([]);
  });

  it("keeps apart what a person called different, and never proposes it again", () => {
    const mayors = three.map((each) => ({
      ...each,
      body: ["Mayor Anna Roth came."],
      entities: [person("Anna Roth", ["Mayor"])],
    }));
    const entities = found(mayors, [judged("different", "a/e1", "b/e1")]);
    const [a, b] = [0, 1].map((report) => entities.of(report, 0)?.id);
    expect(a).not.toBe(b);
    expect(
      entities.candidates.filter(
        ({ left, right }) => [left, right].includes(a ?? "") && [left, right].includes(b ?? ""),
      ),
    ).toEqual([]);
  });

  it("lets the later answer for a pair count", () => {
    const entities = found(three.slice(0, 2), [judged("different", "a/e1", "b/e1"), judged("same", "b/e1", "a/e1")]);
    expect(named(entities, "Anna Roth")).toHaveLength(1);
  });

  it("shows answers that exclude each other instead of choosing", () => {
    const answers = [
      judged("same", "a/e1", "b/e1"),
      judged("same", "b/e1", "c/e1"),
      judged("different", "a/e1", "c/e1"),
    ];
    const entities = found(three, answers);
    expect(entities.of(0, 0)?.id).not.toBe(entities.of(2, 0)?.id);
    expect(entities.candidates.flatMap(({ reasons }) => reasons.map(({ code }) => code))).toContain("judged-both-ways");
  });

  it("does not join what a person was unsure about, and keeps showing it", () => {
    const mayors = three
      .slice(0, 2)
      .map((each) => ({ ...each, body: ["Mayor Anna Roth came."], entities: [person("Anna Roth", ["Mayor"])] }));
    const entities = found(mayors, [judged("unsure", "a/e1", "b/e1")]);
    expect(named(entities, "Anna Roth")).toHaveLength(2);
    expect(entities.candidates.flatMap(({ reasons }) => reasons.map(({ code }) => code))).toContain("judged-unsure");
  });
});

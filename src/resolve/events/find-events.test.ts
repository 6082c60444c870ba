import { describe, expect, it } from "vitest";
import type { EventCluster } from "../../model/across.ts";
import { findCopies } from "../copies/find-copies.ts";
import { makeDigest } from "../digest/make-digest.ts";
import { findEntities } from "../entities/find-entities.ts";
import { type Mini, type MiniEntity, mini } from "../testing/mini.ts";
import { findEvents } from "./find-events.ts";

const LORMI: MiniEntity = { name: "Lormi", type: "GeopoliticalEntity", geonames: 1 };
const VELD: MiniEntity = { name: "Veld", type: "GeopoliticalEntity", geonames: 2 };
const ROTH: MiniEntity = { name: "Anna Roth", titles: ["Minister"] };
const SELK: MiniEntity = { name: "Piet Selk", titles: ["General"] };

const clusters = (...minis: readonly Mini[]): readonly EventCluster[] => {
  const digests = minis.map((each, index) => makeDigest(mini(each), index));
  const copies = findCopies(digests);
  return [...findEvents(digests, findEntities(digests, copies, []), copies).clusters];
};
const together = (found: readonly EventCluster[], a: string, b: string): boolean =>
  found.some(({ members }) => members.includes(a) && members.includes(b));

const met = (
  id: string,
  more: Partial<Mini["events"] extends readonly (infer E)[] | undefined ? E : never> = {},
): Mini => ({
  id,
  body: ["Minister Anna Roth met General Piet Selk in Lormi."],
  entities: [ROTH, SELK, LORMI],
  events: [
    {
      type: "Meet",
      at: "met",
      roles: [
        ["participant", "Anna Roth"],
        ["participant", "Piet Selk"],
      ],
      ...more,
    },
  ],
});
const blast = (id: string, text: string, at: string, time?: string, published?: string): Mini => ({
  id,
  body: [text],
  entities: [text.includes("Veld") ? VELD : LORMI],
  events: [
    {
      type: "Attack",
      at,
      ...(time ? { time } : {}),
      ...(text.includes("tore") ? { place: text.includes("Veld") ? "Veld" : "Lormi" } : {}),
    },
  ],
  ...(published ? { published } : {}),
});

describe("tellings of one happening", () => {
  it("go together by type, participants and date, with what they share", () => {
    const found = clusters(met("a", { time: "2031-04-12" }), met("b", { time: "2031-04-12" }));
    expect(found).toHaveLength(1);
    expect(found[0]?.reasons[0]).toMatchObject({ code: "same-event" });
  });

  it("stay together when one report puts it as not so", () => {
    expect(clusters(met("a", { time: "2031-04-12" }), met("b", { negative: true }))).toHaveLength(1);
  });

  it("are two when weeks lie between their dates", () => {
    expect(clusters(met("a", { time: "2031-04-12" }), met("b", { time: "2031-06-30" }))).toHaveLength(2);
  });

  it("are never one across types", () => {
    expect(
      clusters(met("a"), { ...met("b"), events: [{ type: "Arrest", at: "met", roles: [["detainee", "Piet Selk"]] }] }),
    ).toHaveLength(2);
  });
});

describe("an explosion", () => {
  const first = blast(
    "a",
    "An explosion tore through the ferry terminal in Lormi early on Saturday.",
    "explosion",
    "2031-05-03",
  );

  it("is known again by its noun, its place and words for it, whatever date stands beside the noun", () => {
    const later = blast(
      "b",
      "Police on Monday questioned a man over the explosion at the ferry terminal in Lormi.",
      "explosion",
      "2031-05-05",
      "2031-05-05",
    );
    expect(together(clusters(first, later), "a/v1", "b/v1")).toBe(true);
  });

  it("is one when a night lies between two dates, and both dates are kept", () => {
    const night = blast(
      "b",
      "An explosion tore down the ferry terminal of Lormi late on Friday.",
      "explosion",
      "2031-05-02",
    );
    const found = clusters(first, night);
    expect(together(found, "a/v1", "b/v1")).toBe(true);
    expect(found[0]?.times.map(({ value }) => value).sort()).toEqual(["2031-05-02", "2031-05-03"]);
  });

  it("is another one when it is told of the next day at noon in few common words", () => {
    const next = blast("b", "A parcel explosion tore a bank in Lormi apart on Sunday.", "explosion", "2031-05-04");
    expect(together(clusters(first, next), "a/v1", "b/v1")).toBe(false);
  });

  it("is another one on another day, however like the words", () => {
    const bulletin = blast(
      "b",
      "An explosion tore through the ferry terminal in Lormi early on Tuesday.",
      "explosion",
      "2031-05-06",
    );
    expect(together(clusters(first, bulletin), "a/v1", "b/v1")).toBe(false);
  });

  it("is another one on another day of a bulletin in set words", () => {
    const text =
      "An explosion tore through the market in Lormi that day, the watch wrote in its daily list of attacks.";
    const list = (id: string, day: string): Mini => blast(id, text, "explosion", day, day);
    expect(clusters(list("a", "2031-05-03"), list("b", "2031-05-09"))).toHaveLength(2);
  });

  it("is not joined with the next one by a report that could mean either", () => {
    const second = blast(
      "b",
      "An explosion tore through the ferry terminal in Lormi at noon on Tuesday.",
      "explosion",
      "2031-05-06",
      "2031-05-06",
    );
    const either = blast(
      "c",
      "Police questioned a man over the explosion at the ferry terminal in Lormi.",
      "explosion",
      undefined,
      "2031-05-07",
    );
    expect(together(clusters(first, second, either), "a/v1", "b/v1")).toBe(false);
  });

  it("is another one in another town", () => {
    const elsewhere = blast(
      "b",
      "An explosion tore through the ferry terminal in Veld early on Saturday.",
      "explosion",
      "2031-05-03",
    );
    expect(together(clusters(first, elsewhere), "a/v1", "b/v1")).toBe(false);
  });

  it("is not known again months later", () => {
    const old = blast(
      "b",
      "The trial over the explosion at the ferry terminal in Lormi opened.",
      "explosion",
      undefined,
      "2031-11-20",
    );
    expect(together(clusters(first, old), "a/v1", "b/v1")).toBe(false);
  });
});

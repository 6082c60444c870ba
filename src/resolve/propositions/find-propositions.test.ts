import { describe, expect, it } from "vitest";
import { findCopies } from "../copies/find-copies.ts";
import { claimsOf } from "../digest/claims.ts";
import { makeDigest } from "../digest/make-digest.ts";
import { findEntities } from "../entities/find-entities.ts";
import { findEvents } from "../events/find-events.ts";
import { wordRarity } from "../events/rarity.ts";
import { type Mini, type MiniClaim, mini } from "../testing/mini.ts";
import { findPropositions, type Said } from "./find-propositions.ts";

/** A proposition with its words and claims as the reports give them. */
interface Told extends Pick<Said, "kind"> {
  readonly wording: string;
  readonly claims: readonly { readonly id: string; readonly stance: string | undefined }[];
}

const said = (...minis: readonly Mini[]): readonly Told[] => {
  const digests = minis.map((each, index) => makeDigest(mini(each), index));
  const copies = findCopies(digests);
  const entities = findEntities(digests, copies, []);
  const rarity = wordRarity(digests);
  const all = claimsOf(digests);
  const found = findPropositions(digests, entities, findEvents(digests, entities, copies, rarity), rarity);
  return found.map(({ kind, wordingAt, claims, stances }) => ({
    kind,
    wording: digests[wordingAt.report]?.text.slice(wordingAt.start, wordingAt.end) ?? "",
    claims: claims.map((claim, index) => ({ id: all.get(claim).id, stance: stances[index] })),
  }));
};
const of = (found: readonly Told[], claim: string): Told | undefined =>
  found.find(({ claims }) => claims.some(({ id }) => id === claim));
const stance = (found: readonly Told[], claim: string): string | undefined =>
  of(found, claim)?.claims.find(({ id }) => id === claim)?.stance;

const PEOPLE = [
  { name: "Anna Roth", titles: ["Minister"] },
  { name: "Piet Selk", titles: ["General"] },
  { name: "Trade Ministry", type: "Organization" as const },
];
const meeting = (id: string, body: string, claims: readonly MiniClaim[]): Mini => ({
  id,
  body: [body],
  entities: PEOPLE.filter(({ name }) => body.includes(name)),
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
  claims,
});
const TOLD = meeting("a", "Minister Anna Roth met General Piet Selk at the lake, a diplomat said.", [
  {
    text: "Minister Anna Roth met General Piet Selk at the lake",
    event: 0,
    voices: [{ kind: "unnamed", wording: "a diplomat", cue: "said" }],
  },
]);
const DENIED = meeting("b", "The Trade Ministry denied that Minister Anna Roth had met General Piet Selk.", [
  {
    text: "Minister Anna Roth had met General Piet Selk",
    event: 0,
    voices: [{ kind: "body", entity: "Trade Ministry", cue: "denied" }],
  },
]);

describe("stance", () => {
  it("puts a denial against the claim in the same proposition", () => {
    const found = said(TOLD, DENIED);
    expect(of(found, "a/c1")).toBe(of(found, "b/c1"));
    expect([stance(found, "a/c1"), stance(found, "b/c1")]).toEqual(["for", "against"]);
  });

  it("leaves a mention on the way open", () => {
    const found = said({
      id: "a",
      body: ["The dockers' union condemned the arrest."],
      events: [{ type: "Arrest", at: "arrest" }],
      claims: [{ text: "The dockers' union condemned the arrest.", event: 0 }],
    });
    expect(stance(found, "a/c1")).toBe("open");
  });

  it("does not take a denied part in a blast for a denied blast", () => {
    const found = said({
      id: "a",
      body: ["An explosion shook Lormi. The rebels denied any part in the explosion."],
      events: [{ type: "Attack", at: "explosion" }],
      claims: [
        { text: "An explosion shook Lormi.", event: 0 },
        { text: "any part in the explosion", event: 0, factuality: "CT-" },
      ],
    });
    expect(of(found, "a/c2")).not.toBe(of(found, "a/c1"));
    expect(of(found, "a/c1")?.claims).toHaveLength(1);
  });
});

describe("negation", () => {
  it("in a proposition's own words is no denial of it", () => {
    const text = "The photographs do not show the two of them together.";
    const found = said({ id: "a", body: [text], claims: [{ text, factuality: "CT-" }] });
    expect(stance(found, "a/c1")).toBe("for");
  });

  it("by the subject is against the event", () => {
    const text = "No such paper was signed in Lormi.";
    const found = said({
      id: "a",
      body: [text],
      events: [{ type: "Agree", at: "signed" }],
      claims: [{ text, event: 0 }],
    });
    expect(stance(found, "a/c1")).toBe("against");
  });
});

describe("wording", () => {
  it("is a whole clause of a member, never a fragment", () => {
    const found = said(
      TOLD,
      meeting("b", "Minister Anna Roth, who met General Piet Selk, would not comment.", [
        { text: "met General Piet Selk", event: 0 },
      ]),
    );
    expect(of(found, "b/c1")?.wording).toBe("Minister Anna Roth met General Piet Selk at the lake");
  });

  it("says a relation by its own words, not by the sentence they stand in", () => {
    const found = said({
      id: "a",
      body: ["General Piet Selk denied that he had been at the lake."],
      entities: [{ name: "Piet Selk" }, { name: "General", type: "Organization" }],
      relations: [["Piet Selk", "leader_of", "General"]],
      claims: [{ text: "General Piet Selk denied that he had been at the lake.", relation: 0 }],
    });
    expect(of(found, "a/c1")).toMatchObject({ kind: "relation", wording: "Piet Selk" });
    expect(stance(found, "a/c1")).toBe("for");
  });
});

describe("claims in words alone", () => {
  const words = (id: string, text: string): Mini => ({ id, body: [text], claims: [{ text }] });

  it("go together when they say the same", () => {
    const found = said(
      words("a", "The harbour commission signed no waiver in April."),
      words("b", "The harbour commission signed no such waiver in April."),
    );
    expect(found).toHaveLength(1);
  });

  it.each([
    [
      "another number",
      "The harbour commission signed 2 waivers in April.",
      "The harbour commission signed 3 waivers in April.",
    ],
    [
      "the contrary",
      "The harbour commission signed the waiver in April.",
      "The harbour commission never signed the waiver in April.",
    ],
  ])("stay apart with %s", (_, a, b) => {
    expect(said(words("a", a), words("b", b))).toHaveLength(2);
  });
});

import { expect, it } from "vitest";
import type { CopyLink } from "../../model/across.ts";
import { makeDigest } from "../digest/make-digest.ts";
import { type Mini, mini } from "../testing/mini.ts";
import { findCopies } from "./find-copies.ts";

const BLAST = [
  "An explosion tore through the ferry terminal in the port of Lormi early on Saturday and destroyed two halls, killing nine people who worked the night shift.",
  "Firefighters were still searching the site at dawn while relatives waited behind a fence that soldiers had put up along the quay.",
  "The terminal handles most of the island's timber exports and was closed until further notice by the port commission.",
];
const OWN_WORDS = [
  "Nine night workers are dead after a huge blast flattened part of the ferry harbour of Lormi before sunrise on Saturday.",
  "Families gathered at a cordon on the waterfront as crews went through the rubble hour after hour.",
];
const QUOTE =
  "“We heard one bang and then every window in the street was gone and the children were screaming,” said a neighbour.";

const links = (...minis: readonly Mini[]): readonly CopyLink[] =>
  findCopies(minis.map((each, index) => makeDigest(mini(each), index))).links;
const kinds = (...minis: readonly Mini[]): readonly string[] =>
  links(...minis).map(({ kind, from, to }) => `${kind} ${from} ${to}`);

it("finds the copy another outlet published, with the share that shows it", () => {
  const [link, ...rest] = links({ id: "a", body: BLAST }, { id: "b", body: BLAST, published: "2031-05-04" });
  expect(rest).toEqual([]);
  expect(link).toMatchObject({ kind: "copy", from: "b", to: "a" });
  expect(link?.reasons[0]).toMatchObject({ code: "shingle-containment", values: { share: 1 } });
});

it("still finds a copy with a changed word and a cut paragraph", () => {
  const edited = [BLAST[0]?.replace("tore", "ripped") ?? "", BLAST[1] ?? ""];
  expect(kinds({ id: "a", body: BLAST }, { id: "b", body: edited, published: "2031-05-04" })).toEqual(["copy b a"]);
});

it("takes a copy that was cut short by two thirds for a copy", () => {
  const long = [...BLAST, ...OWN_WORDS];
  expect(kinds({ id: "a", body: long }, { id: "b", body: BLAST.slice(0, 1), published: "2031-05-04" })).toEqual([
    "copy b a",
  ]);
});

it("calls a report that holds the other in a longer text of its own partial", () => {
  const longer = [
    BLAST[0] as string,
    ...OWN_WORDS,
    ...Array.from(
      { length: 6 },
      (_, n) =>
        `Reporter ${n} wrote paragraph number ${n * 7} about matters of the region and nothing ${n * 3} else at all.`,
    ),
  ];
  expect(kinds({ id: "a", body: BLAST }, { id: "b", body: longer, published: "2031-05-04" })).toEqual(["partial b a"]);
});

it("does not link two outlets that tell one event in words of their own", () => {
  expect(kinds({ id: "a", body: BLAST }, { id: "b", body: OWN_WORDS })).toEqual([]);
});

it("takes a shared quotation in unlike texts for a quotation, not for a copy", () => {
  expect(
    kinds({ id: "a", body: [...BLAST, QUOTE] }, { id: "b", body: [...OWN_WORDS, QUOTE], published: "2031-05-04" }),
  ).toEqual(["quotes b a"]);
});

it("links what one outlet changed at one address as a revision, the newer to the older", () => {
  const url = "https://lormi.example/blast";
  const changed = BLAST.map((line) => line.replace("nine", "twelve"));
  const found = kinds(
    { id: "a", outlet: "Lormi Post", url, published: "2031-05-03T15:00:00Z", body: changed },
    { id: "b", outlet: "Lormi Post", url, published: "2031-05-03T06:00:00Z", body: BLAST },
  );
  expect(found).toEqual(["revision a b"]);
});

it("links a rewritten text under one headline of one outlet as a revision", () => {
  const same = { outlet: "Lormi Post", headline: "Blast at ferry terminal" };
  const changed = [BLAST[0] as string, BLAST[1] as string, ...OWN_WORDS];
  expect(
    kinds({ id: "a", ...same, body: BLAST }, { id: "b", ...same, published: "2031-05-05", body: changed }),
  ).toEqual(["revision b a"]);
});

it("lets a house's boilerplate in many reports link nothing", () => {
  const boilerplate =
    "Sign up for our evening letter and never miss a story from the islands, the ports and the capital again.";
  const reports = Array.from({ length: 30 }, (_, n) => ({
    id: `r${n}`,
    outlet: "Lormi Post",
    body: [Array.from({ length: 24 }, (_, word) => `w${n}x${word}`).join(" "), boilerplate],
  }));
  expect(kinds(...reports)).toEqual([]);
});

it("keeps a family of many copies one family with few links a report", () => {
  const reports = Array.from({ length: 60 }, (_, n) => ({
    id: `r${String(n).padStart(2, "0")}`,
    body: BLAST,
    published: "2031-05-04",
  }));
  const digests = reports.map((each, index) => makeDigest(mini(each), index));
  const copies = findCopies(digests);
  expect(new Set(digests.map((_, index) => copies.families.find(index))).size).toBe(1);
  expect(copies.links.length).toBeLessThanOrEqual(60 * 5);
});

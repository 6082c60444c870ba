/** Other names that the report itself gives, and words of names that never decide alone. */
import { describe, expect, it } from "vitest";
import { cut } from "../../model/span.ts";
import { reportFromText } from "../../read/report-from-text.ts";
import { names } from "../names/names.ts";
import { runStages } from "../stage.ts";
import { TEXT_STAGES } from "../text-stages.ts";
import { saidEqual } from "./aliases.ts";
import { entities } from "./entities.ts";

const read = (text: string) =>
  runStages({ ...reportFromText(text), language: "en" }, [...TEXT_STAGES, names, entities] as never);

/** Entities of the mentions of these words, in order. */
const entitiesAt = (text: string, words: string): readonly (string | null)[] =>
  read(text)
    .mentions.filter((each) => cut(text, each) === words)
    .map(({ entity }) => entity);

const aliases = (text: string): readonly string[] =>
  read(text).entities.flatMap((each) => each.aliases.map(({ text: alias, kind }) => `${each.name}: ${alias} ${kind}`));

describe("words between two names", () => {
  it.each([
    [", also known as ", "alias"],
    [" also known as ", "alias"],
    [" (also known as ", "alias"],
    [", better known as “", "alias"],
    [", who is also called ", "alias"],
    [", also called ", "alias"],
    [" (otherwise referred to as ", "alias"],
    [", alias ", "alias"],
    [" (a.k.a. ", "alias"],
    [" aka ", "alias"],
    [", formerly known as ", "previous-name"],
    [" (formerly ", "previous-name"],
    [", née ", "previous-name"],
  ])("set them equal: %j", (between, kind) => {
    expect(saidEqual(between)).toBe(kind);
  });

  it.each([" is known as a friend of ", " also called ", " also referred to ", " and ", ", ", " met ", " known ", ""])(
    "do not: %j",
    (between) => {
      expect(saidEqual(between)).toBeNull();
    },
  );
});

describe("another name", () => {
  it.each([
    ["Harun Dastan, also known as Abu Nur, spoke.", "Harun Dastan: Abu Nur alias"],
    ["Harun Dastan, alias Abu Nur, spoke.", "Harun Dastan: Abu Nur alias"],
    ["Harun Dastan (a.k.a. Abu Nur) spoke.", "Harun Dastan: Abu Nur alias"],
    ["Chennai, formerly known as Madras, grew.", "Chennai: Madras previous-name"],
    ["Mara Voss, née Reth, spoke.", "Mara Voss: Reth previous-name"],
  ])("is kept with its kind: %s", (text, alias) => {
    expect(aliases(text)).toEqual([alias]);
  });

  it("stands for the same person when it comes again", () => {
    const text = "Harun Dastan, also known as Abu Nur, spoke. Abu Nur left.";
    expect(new Set([...entitiesAt(text, "Harun Dastan"), ...entitiesAt(text, "Abu Nur")]).size).toBe(1);
  });

  it.each(["Mara Voss is known as a friend of Jonas Reth.", "Mara Voss also called Jonas Reth on Friday."])(
    "is not seen in: %s",
    (text) => {
      expect(aliases(text)).toEqual([]);
      expect(entitiesAt(text, "Mara Voss")).not.toEqual(entitiesAt(text, "Jonas Reth"));
    },
  );
});

describe("a name that very many people bear", () => {
  it("does not reach back to a full name that comes later, as a rare one does", () => {
    const text = (name: string) => `${name} spoke on Friday. Imran ${name}, the mayor, left. ${name} smiled.`;
    const [before, after] = entitiesAt(text("Khan"), "Khan");
    expect(before).not.toBe(after);
    expect([after]).toEqual(entitiesAt(text("Khan"), "Imran Khan"));
    expect(new Set(entitiesAt(text("Reth"), "Reth")).size).toBe(1);
  });

  it("stays open when two bear it", () => {
    expect(entitiesAt("Asif Khan met the press. Imran Khan stayed away. Khan spoke.", "Khan")).toEqual([null]);
  });

  it("does not make one of two people who share it as a given name and a surname", () => {
    const text = "Ali Reth met the press. Hassan Ali stayed away.";
    expect(entitiesAt(text, "Ali Reth")).not.toEqual(entitiesAt(text, "Hassan Ali"));
  });
});

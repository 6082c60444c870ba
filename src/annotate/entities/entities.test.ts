import { describe, expect, it } from "vitest";
import { cut } from "../../model/span.ts";
import { reportFromText } from "../../read/report-from-text.ts";
import { names } from "../names/names.ts";
import { runStages } from "../stage.ts";
import { TEXT_STAGES } from "../text-stages.ts";
import { entities } from "./entities.ts";

const read = (text: string) => runStages(reportFromText(text), [...TEXT_STAGES, names, entities] as never);
const entityAt = (text: string, words: string): string | null | undefined =>
  read(text).mentions.find((each) => cut(text, each) === words)?.entity;

describe("entities", () => {
  it("joins a surname with the full name before it", () => {
    const text = "Mayor Maria Ruiz opened the bridge. Ruiz said it was safe.";
    expect(entityAt(text, "Ruiz")).toBe(entityAt(text, "Maria Ruiz"));
  });

  it("leaves a short form that two persons share open", () => {
    const text = "Ana Ruiz met her rival Maria Ruiz in Varda. Ruiz said nothing.";
    const { mentions, notices } = read(text);
    const short = mentions.find((each) => cut(text, each) === "Ruiz");
    expect(short?.entity).toBeNull();
    expect(short?.candidates).toHaveLength(2);
    expect(notices.map(({ code }) => code)).toContain("short-form-open");
  });

  it("takes the report as the report described before", () => {
    const text = "A recent report says the bridge is old. The report was written in Varda.";
    expect(entityAt(text, "The report")).toBe(entityAt(text, "A recent report"));
  });

  it("takes two indefinite groups as two", () => {
    const text = "Two officials left. Three officials stayed.";
    expect(entityAt(text, "Two officials")).not.toBe(entityAt(text, "Three officials"));
  });

  it("takes a pronoun as the person that fits by gender", () => {
    const text = "Maria Ruiz met John Hall. She said the talks went well.";
    expect(entityAt(text, "She")).toBe(entityAt(text, "Maria Ruiz"));
  });

  it("keeps a namesake apart when the report speaks of one", () => {
    const text = `Police held Karel Dovan. Dovan, a dock worker, said nothing.

Karel Dovan, the director of the port, has the same name.`;
    expect(read(text).entities.filter(({ name }) => name === "Karel Dovan")).toHaveLength(2);
  });

  it("keeps one person described in two ways as one", () => {
    const text = "Karel Dovan, a dock worker, spoke. Karel Dovan, the father of two, left.";
    expect(read(text).entities.filter(({ name }) => name === "Karel Dovan")).toHaveLength(1);
  });

  it("tells an acronym from a short form", () => {
    const text = "The Joint Harbour Commission (JHC) met. Jonas Reth spoke. Reth left.";
    const kinds = read(text).entities.flatMap(({ aliases }) =>
      aliases.map(({ text: alias, kind }) => `${alias} ${kind}`),
    );
    expect(kinds).toEqual(["JHC acronym", "Reth short-form"]);
  });
});

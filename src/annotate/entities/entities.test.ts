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

  it("takes the minister as the one with that office, not as another minister", () => {
    const text = `Foreign Minister Ana Ruiz talked with Finance Minister Karel Dovan about money for the harbour. Rain fell. The finance minister said nothing.`;
    expect(entityAt(text, "The finance minister")).toBe(entityAt(text, "Karel Dovan"));
  });

  it("does not take the president for the vice president", () => {
    const text = "Vice President Ana Ruiz spoke in Varda. The president was away.";
    expect(entityAt(text, "The president")).not.toBe(entityAt(text, "Ana Ruiz"));
  });

  it("takes the company as the only company near by", () => {
    const text = "Vellmar Motors closed a plant in Varda. The company said sales fell.";
    expect(entityAt(text, "The company")).toBe(entityAt(text, "Vellmar Motors"));
  });

  it("takes two governments as two", () => {
    const text = "The Turkish government said so. The German government denied it.";
    expect(entityAt(text, "The Turkish government")).not.toBe(entityAt(text, "The German government"));
  });

  it("does not take his brother for somebody else's", () => {
    const text = "Karel Dovan came with his brother. The brother left. Jan Reth met his father.";
    expect(entityAt(text, "his father")).not.toBe(entityAt(text, "his brother"));
  });

  it("takes the first bus of the text as the headline's", () => {
    const text = `Bus overturns near Varda

A bus overturned near Varda on Monday. Two people died.`;
    expect(entityAt(text, "A bus")).toBe(entityAt(text, "Bus"));
  });

  it("takes the same officials throughout, and other officials as others", () => {
    const text = "Officials closed the bridge. Officials said it was old. Other officials left.";
    const { mentions } = read(text);
    const [first, second] = mentions.filter((each) => cut(text, each) === "Officials");
    expect(second?.entity).toBe(first?.entity);
    expect(entityAt(text, "Other officials")).not.toBe(first?.entity);
  });

  it("does not take the object of a verb for its subject", () => {
    const text = "Karel Dovan came. John Hall met him in Varda.";
    expect(entityAt(text, "him")).toBe(entityAt(text, "Karel Dovan"));
  });

  it("gives a name one type in all its mentions", () => {
    const text = "The National Harbour Commission (NHC) met. NHC said the bridge is old.";
    expect(
      new Set(
        read(text)
          .mentions.filter(({ form }) => form === "name")
          .map(({ type }) => type),
      ),
    ).toEqual(new Set(["Organization"]));
  });
});

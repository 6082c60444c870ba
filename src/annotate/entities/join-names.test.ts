import { describe, expect, it } from "vitest";
import type { EntityType } from "../../model/reading.ts";
import { joinNames } from "./join-names.ts";
import type { Spot } from "./spot.ts";

/** Joins names marked in a text, "[P Ana Ruiz]": the words of each entity, in order. Letters: Person, Organization, GPE … */
const TYPES: Readonly<Record<string, EntityType>> = {
  P: "Person",
  O: "Organization",
  G: "GeopoliticalEntity",
  L: "Location",
  F: "Facility",
  E: "NamedEvent",
  N: "Group",
  X: "Other",
};

function joined(marked: string): { readonly groups: readonly string[]; readonly open: readonly string[] } {
  let text = "";
  const names: Spot[] = [];
  for (const piece of marked.split(/(\[[A-Z] [^\]]+\])/u)) {
    const name = /^\[([A-Z]) ([^\]]+)\]$/u.exec(piece);
    if (name) {
      const words = name[2] as string;
      const titled = /(?:President|Prince|Ms) $/u.exec(text);
      const titles = titled ? [{ start: titled.index, end: text.length - 1 }] : [];
      const type = TYPES[name[1] as string] as EntityType;
      names.push({
        start: text.length,
        end: text.length + words.length,
        form: "name",
        type,
        titles,
        rule: "test",
        stage: "test",
      });
      text += words;
    } else text += piece;
  }
  const sentences: { start: number; end: number; block: number; tokens: { from: number; to: number } }[] = [];
  for (const match of text.matchAll(/[^.]+\.?/gu))
    sentences.push({ start: match.index, end: match.index + match[0].length, block: 0, tokens: { from: 0, to: 0 } });
  const { groups, open } = joinNames(text, sentences, names);
  const wordsOf = (at: number): string => text.slice(names[at]?.start, names[at]?.end);
  return {
    groups: groups.map((group) => [...new Set(group.names.map(wordsOf))].join(" = ")),
    open: [...open.keys()].map(wordsOf),
  };
}

const groups = (marked: string): readonly string[] => joined(marked).groups;

describe("names of bodies and places", () => {
  it("joins a body with its short forms by the head", () => {
    expect(groups("The [O US Supreme Court] met. The [O Supreme Court] ruled. The [O Court] rose")).toHaveLength(1);
    expect(groups("The [O House of Representatives] met. The [O House] voted")).toHaveLength(1);
  });

  it("keeps a body apart from its parts", () => {
    expect(groups("The [O United Nations] and the [O UN Security Council] met")).toHaveLength(2);
    expect(groups("The [O Senate] met. The [O Senate Harbour Committee] sat")).toHaveLength(2);
    expect(groups("The [O House of Commons] met. The [O House of Commons Library] opened")).toHaveLength(2);
  });

  it("joins a company with its name without the words that say its kind", () => {
    expect(groups("[O Vellmar Motor Company] closed. [O Vellmar] said so")).toHaveLength(1);
  });

  it("leaves a short form alone that two bodies fit", () => {
    expect(
      groups("The [O Varda Harbour Authority] and the [O Orlen Harbour Authority] met. The [O Authority] said"),
    ).toHaveLength(3);
  });

  it("joins standing abbreviations of countries and bodies", () => {
    expect(groups("The [G United States] left. The [G U.S.] and [G America] did")).toHaveLength(1);
    expect(groups("The [O United Nations] met. The [O UN] said")).toHaveLength(1);
  });

  it("keeps a people and its country apart, and joins the forms of a people", () => {
    expect(groups("[N Turkish] troops left [G Turkey]. The [N Turks] said so")).toEqual(["Turkish = Turks", "Turkey"]);
  });

  it("keeps places apart that differ by a direction or by the word city", () => {
    expect(groups("[G South Korea] met [G Korea]")).toHaveLength(2);
    expect(groups("[G Mexico] and [G Mexico City] agreed")).toHaveLength(2);
  });

  it("joins capitals with the only name whose letters they are", () => {
    expect(groups("The [O National Harbour Commission] met. The [O NHC] said")).toHaveLength(1);
    expect(
      groups("The [O National Harbour Commission] met the [O Northern Herring Club]. The [O NHC] said"),
    ).toHaveLength(3);
  });

  it("joins capitals in brackets with a body's name in another language, but no party with a person", () => {
    expect(groups("The [O People's Harbour Units] ([O XQP]) came")).toHaveLength(1);
    expect(groups("[P Ana Ruiz] ([O HWU]) came")).toHaveLength(2);
  });

  it("calls a storm one whatever its strength", () => {
    expect(groups("[E Tropical Storm Vella] grew. [E Hurricane Vella] came. [E Vella] went")).toHaveLength(1);
  });

  it("takes the English Channel for the Channel and a station for none", () => {
    expect(groups("They crossed the [L Orlen Channel]. The [L Channel] was calm. [O Channel 6] said so")).toHaveLength(
      2,
    );
  });
});

describe("names of persons", () => {
  it("joins full names that differ by a middle name, an initial, a second surname", () => {
    expect(groups("[P Karel J. Dovan] came. [P Karel Dovan] left. [P Karel Jan Dovan] slept")).toHaveLength(1);
    expect(groups("[P Wanda Reth] came. [P Wanda Reth Garza] left")).toHaveLength(1);
  });

  it("keeps brothers apart", () => {
    expect(groups("[P Karel Dovan] came. [P Jan Dovan] left")).toHaveLength(2);
  });

  it("joins a surname or a given name alone with the only one who bears it", () => {
    expect(groups("[P Melia Vask] came. [P Vask] left. [P Melia] slept")).toHaveLength(1);
  });

  it("does not take a prince for somebody with his given name", () => {
    expect(groups("Prince [P Harold] met the board. [P Harold Dunn] died")).toHaveLength(2);
  });

  it("leaves a surname open when a couple was brought in before it", () => {
    expect(joined("[P Karel Dovan] and [P Ina Dovan] came. [P Dovan] left").open).toEqual(["Dovan"]);
  });

  it("goes on with the one on whom the report settled, but not right behind another bearer", () => {
    const text =
      "[P Karel Dovan] came. [P Dovan] spoke. His wife [P Ina Dovan] left. [P Dovan] wept. It rained. It snowed. [P Dovan] slept";
    expect(joined(text).open).toEqual(["Dovan"]);
  });

  it("takes the title into account", () => {
    const text = "President [P Karel Dovan] and [P Maria Dovan] came. President [P Dovan] left. Ms [P Dovan] slept";
    expect(joined(text)).toEqual({ groups: ["Karel Dovan = Dovan", "Maria Dovan = Dovan"], open: [] });
  });

  it("leaves a surname of millions alone before its full name", () => {
    expect(groups("[P Khan] came. [P Imran Khan] left. [P Khan] slept")).toEqual(["Khan", "Imran Khan = Khan"]);
  });
});

describe("spellings", () => {
  it("joins variants of a surname with the one full name", () => {
    expect(groups("[P Karel Dovan] came. [P Dovann] left")).toHaveLength(1);
    expect(groups("[P Omar Al-Masri] came. [P Omar El Masri] left")).toHaveLength(1);
    expect(groups("[P Jan Müller] came. [P Jan Mueller] left")).toHaveLength(1);
  });

  it("never joins two who stand in one sentence", () => {
    expect(groups("[P Karel Dovan] and [P Karel Dovann] came")).toHaveLength(2);
  });

  it("never joins persons with different given names, or short words", () => {
    expect(groups("[P Karel Dovan] came. [P Ina Dovann] left")).toHaveLength(2);
    expect(groups("[P Jan Lee] came. [P Jan Lea] left")).toHaveLength(2);
  });

  it("joins a misspelt place of some length", () => {
    expect(groups("[G Magrovitsk] burned. In [G Magrovitzk] it rained")).toHaveLength(1);
  });
});

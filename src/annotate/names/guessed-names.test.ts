import { describe, expect, it } from "vitest";
import type { EntityType } from "../../model/reading.ts";
import type { NameGuess } from "../reader/heads/names.ts";
import { namedAgain } from "./again.ts";
import { agreed } from "./agree.ts";
import type { Candidate } from "./candidate.ts";
import { acronymDefinitions, definedNames } from "./finders/acronyms.ts";
import { nationalForces } from "./finders/forces.ts";
import { guessedNames } from "./finders/guessed.ts";
import { listedNames } from "./finders/lists.ts";
import { cutWhereSeen } from "./hyphens.ts";
import { withNicknames } from "./nicknames.ts";
import { type Word, wordsOf } from "./words.ts";

type Guess = readonly [words: string, type: EntityType, sure?: number];

/** What the reader sees: each wording where it comes next in the text. */
function seen(text: string, guesses: readonly Guess[]): readonly NameGuess[] {
  let at = 0;
  return guesses.map(([words, type, sure = 0.9]) => {
    const start = text.indexOf(words, at);
    at = start + words.length;
    return { start, end: at, type, sure, kinds: new Map([[type, sure]]) };
  });
}

const wordsIn = (text: string): readonly Word[] => wordsOf(text, [{ start: 0, end: text.length }]);
const shown = (text: string, words: readonly Word[], found: readonly Candidate[]): readonly string[] =>
  found.map(({ from, to, type }) => `${type} ${text.slice(words[from]?.start, words[to - 1]?.end)}`);

function read(text: string, ...guesses: readonly Guess[]): readonly string[] {
  const guessed = seen(text, guesses);
  const words = cutWhereSeen(wordsIn(text), guessed);
  return shown(text, words, withNicknames(words, guessedNames(guessed, words)));
}

describe("guessed names", () => {
  it("go on over what stands behind an “of” that they end with", () => {
    expect(read("He left the Duchy of Orn Vale in May.", ["Duchy of", "GeopoliticalEntity"])).toEqual([
      "GeopoliticalEntity Duchy of Orn Vale",
    ]);
  });

  it("lose small words at their ends", () => {
    const text = "They met the Varda Forum on aid.";
    expect(read(text, ["the Varda Forum on", "Organization"])).toEqual(["Organization Varda Forum"]);
  });

  it.each([
    ["The talks went on.", "The"],
    ["The 1936 vote failed.", "1936"],
    ["It cost US$2 million.", "US"],
  ])("are none in “%s”: %s", (text, guess) => {
    expect(read(text, [guess, "Organization"])).toEqual([]);
  });

  it("keep small words that are names in capitals", () => {
    expect(read("The US sent aid.", ["US", "GeopoliticalEntity"])).toEqual(["GeopoliticalEntity US"]);
  });

  it("are surer of an event than of others, or are left out", () => {
    const text = "Orn and the Lantern Vote.";
    expect(read(text, ["Orn", "Person", 0.5], ["Lantern Vote", "NamedEvent", 0.5])).toEqual(["Person Orn"]);
  });

  it("cut a word at its hyphen behind a prefix, and between two names", () => {
    expect(read("A pro-Vardan mayor.", ["Vardan", "Group"])).toEqual(["Group Vardan"]);
    expect(read("The Ruiz-Orn debate.", ["Ruiz", "Person"], ["Orn", "Person"])).toEqual(["Person Ruiz", "Person Orn"]);
  });

  it("do not cut a word at a hyphen that only one name touches", () => {
    expect(read("Saf-e-Nur spoke.", ["Nur", "Organization"])).toEqual(["Organization Saf-e-Nur"]);
  });

  it("take a nickname in, however its parts were seen", () => {
    const text = 'Edvard "Edo" Orn left.';
    const whole = ['Person Edvard "Edo" Orn'];
    expect(read(text, ["Edvard", "Person"], ["Orn", "Person"])).toEqual(whole);
    expect(read(text, ["Edvard", "Person"], ["Edo", "Other"], ["Orn", "Person"])).toEqual(whole);
    expect(read(text, ["Edvard", "Person"], ['Edo" Orn', "Person"])).toEqual(whole);
  });

  it("leave two persons apart where no nickname stands between them", () => {
    expect(read('Edvard said "No" and Orn left.', ["Edvard", "Person"], ["Orn", "Person"])).toEqual([
      "Person Edvard",
      "Person Orn",
    ]);
  });
});

describe("names within a report", () => {
  const found = (text: string, ...guesses: readonly Guess[]): readonly string[] => {
    const ends = [...text.matchAll(/[.] |[.]$/gu)].map(({ index }) => index + 1);
    const sentences = ends.map((end, at) => ({ start: ends[at - 1] ?? 0, end }));
    const words = wordsOf(text, sentences);
    const kept = guessedNames(seen(text, guesses), words);
    const all = [...kept, ...namedAgain(words, kept)].sort((a, b) => a.from - b.from);
    return shown(text, words, agreed(words, all));
  };

  it("are found again at the start of a sentence when they stand inside another", () => {
    const text = "They sailed to Coralo. Coralo grew.";
    expect(found(text, ["Coralo", "GeopoliticalEntity"])).toEqual([
      "GeopoliticalEntity Coralo",
      "GeopoliticalEntity Coralo",
    ]);
  });

  it("are not found again at the start of a sentence when the word stands small too", () => {
    const text = "The band Rain played. Rain fell. The rain stopped.";
    expect(found(text, ["Rain", "Organization"])).toEqual(["Organization Rain"]);
  });

  it("keep the kind of a storm when its word is dropped", () => {
    const text = "They fled Cyclone Orla. Then Orla weakened.";
    expect(found(text, ["Cyclone Orla", "NamedEvent"], ["Orla", "Other"])).toEqual([
      "NamedEvent Cyclone Orla",
      "NamedEvent Orla",
    ]);
  });

  it("are bodies where the list knows them, whatever place the reader sees", () => {
    expect(found("Aid came from the EU.", ["EU", "Location"])).toEqual(["Organization EU"]);
  });

  it("get the type their mentions are surest of together", () => {
    const text = "In Harl. By Harl. Of Harl.";
    const guesses: Guess[] = [
      ["Harl", "Organization", 0.95],
      ["Harl", "GeopoliticalEntity", 0.4],
      ["Harl", "GeopoliticalEntity", 0.4],
    ];
    expect(found(text, ...guesses)).toEqual(["Organization Harl", "Organization Harl", "Organization Harl"]);
  });
});

describe("exact finders", () => {
  it("take no office for a name because its letters are given", () => {
    const text = "A Member of Parliament (MP) spoke.";
    const words = wordsIn(text);
    expect(acronymDefinitions(words)).toHaveLength(1);
    expect(definedNames(words, [])).toEqual([]);
  });

  it("take no country for a name in front of a sum", () => {
    expect(listedNames(wordsIn("It cost US$2 million."))).toEqual([]);
  });

  it("take a people's army for a body, a country's not", () => {
    const forces = (text: string) => shown(text, wordsIn(text), nationalForces(wordsIn(text)));
    expect(forces("He joined the Turkish army.")).toEqual(["Organization Turkish army"]);
    expect(forces("He joined the U.S. army.")).toEqual([]);
  });
});

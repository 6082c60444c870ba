/**
 * Guesses the type of a capitalised run: titles in front, body words, lists.
 */
import { bodyWords } from "../../../knowledge/bodies/body-words.ts";
import { isGivenName, isSurname } from "../../../knowledge/names/given-names.ts";
import { countries } from "../../../knowledge/places/countries.ts";
import { foldName } from "../../../knowledge/places/fold-name.ts";
import { isNationality } from "../../../knowledge/places/nationalities.ts";
import type { EntityType } from "../../../model/reading.ts";
import type { Candidate } from "../candidate.ts";
import type { Word } from "../words.ts";
import { isAcronym } from "./acronyms.ts";
import { titlesAt } from "./titles.ts";

/** The name in a capitalised run, its titles cut off. */
export function guessRun(words: readonly Word[], from: number, to: number): Candidate | null {
  const run = titlesAt(words, from);
  const titled = run !== null && run.end < to && (!run.ambiguous || to - run.end >= 2);
  if (run && run.end >= to)
    return run.ambiguous ? { from, to, type: "Person", rule: "title-word-name", score: 0.2 } : null;
  const start = titled ? run.end : from;
  const name = words
    .slice(start, to)
    .map((word) => foldName(word.text))
    .join(" ");
  const base = { from: start, to };
  if (countries().has(name)) return { ...base, type: "GeopoliticalEntity", rule: "country-list", score: 0.8 };
  if (isNationality(name)) return { ...base, type: "Group", rule: "nationality-list", score: 0.8 };
  const head = headType(words, start, to);
  if (titled && !head) return { ...base, titles: run.titles, type: "Person", rule: "title-before", score: 0.9 };
  if (head) return { ...base, type: head, rule: "body-word", score: 0.7 };
  if (to - start >= 2 && to - start <= 5 && looksPersonal(words, start, to)) {
    return { ...base, type: "Person", rule: "name-list", score: 0.7 };
  }
  const first = words[start] as Word;
  if (to - start === 1 && isAcronym(first.text)) return { ...base, type: "Organization", rule: "acronym", score: 0.5 };
  if (to - start === 1 && /\b(?:in|near|at|from)$/u.test(words[start - 1]?.lower ?? "")) {
    return { ...base, type: "GeopoliticalEntity", rule: "place-preposition", score: 0.4 };
  }
  return { ...base, type: to - start >= 2 ? "Person" : null, rule: "capitals", score: 0.3 };
}

function headType(words: readonly Word[], from: number, to: number): EntityType | undefined {
  const of = words.findIndex((word, index) => index > from && index < to && word.lower === "of");
  const head = of > 0 ? words[of - 1] : words[to - 1];
  return to - from >= 2 ? bodyWords.get((head as Word).lower) : undefined;
}

function looksPersonal(words: readonly Word[], from: number, to: number): boolean {
  const first = words[from] as Word;
  return isGivenName(foldName(first.text)) || isSurname(foldName((words[to - 1] as Word).text));
}

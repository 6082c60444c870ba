/**
 * Names between quotation marks: ‘Harbour Unity and Peace Conference’, "The Long Road". A quotation in title case is a name;
 * its last word, or the word before it, says of what.
 *
 * Misses  titles in sentence case ("Why we march"), which look like speech.
 */
import { bodyWords } from "../../../knowledge/bodies/body-words.ts";
import { FUNCTION_WORDS } from "../../../knowledge/names/common-words.ts";
import type { Quotation } from "../../layers.ts";
import type { Candidate } from "../candidate.ts";
import type { Word } from "../words.ts";
import { wordsWithin } from "./within.ts";

const WORKS = new Set(
  "film book song album novel movie report documentary article titled entitled called study series paper".split(" "),
);
const LONGEST = 14;

export function quotedTitles(words: readonly Word[], quotations: readonly Quotation[]): readonly Candidate[] {
  return quotations.flatMap((quotation) => {
    const range = wordsWithin(words, quotation);
    if (!range) return [];
    const [from, to] = range;
    if (to - from < 2 || to - from > LONGEST || !inTitleCase(words, from, to)) return [];
    const head = bodyWords.get((words[to - 1] as Word).lower);
    const before = [words[from - 1]?.lower ?? "", words[from - 2]?.lower ?? ""];
    if (head) return [{ from, to, type: head, rule: "quoted-title", score: 0.97 }];
    return before.some((word) => WORKS.has(word))
      ? [{ from, to, type: "Document" as const, rule: "quoted-title", score: 0.9 }]
      : [];
  });
}

function inTitleCase(words: readonly Word[], from: number, to: number): boolean {
  return words
    .slice(from, to)
    .every((word) => word.capital || FUNCTION_WORDS.has(word.lower) || /^\d+$/u.test(word.text));
}

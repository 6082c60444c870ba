/**
 * Acronym definitions: "Jammu Kashmir United Movement (JKUM)", "JKUM (Jammu Kashmir United Movement)".
 *
 * Method  letters in order (Schwartz and Hearst 2003, "A simple algorithm for identifying abbreviation definitions"):
 *         every letter of the short form is found from the right in the long form, the first one at the start of a word.
 * Misses  acronyms of a name in another language than the one written ("ISI" after a translation).
 */
import { bodyWords } from "../../../knowledge/bodies/body-words.ts";
import { isKnownBody } from "../../../knowledge/bodies/known-bodies.ts";
import { isTitle } from "../../../knowledge/titles/titles.ts";
import type { EntityType } from "../../../model/reading.ts";
import type { Candidate } from "../candidate.ts";
import type { Word } from "../words.ts";

export interface Definition {
  readonly long: readonly [number, number];
  readonly short: number;
}

/** All definitions in the report. Linear: a long form has at most twice the acronym's letters in words. */
export function acronymDefinitions(words: readonly Word[]): readonly Definition[] {
  const found: Definition[] = [];
  for (let at = 1; at < words.length; at++) {
    const word = words[at] as Word;
    if (!word.gap.endsWith("(")) continue;
    if (isAcronym(word.text) && closes(words, at)) {
      const from = longFormBefore(words, at);
      if (from !== null) found.push({ long: [from, at], short: at });
    } else if (isAcronym((words[at - 1] as Word).text)) {
      const to = longFormAfter(words, at, (words[at - 1] as Word).text);
      if (to !== null) found.push({ long: [at, to], short: at - 1 });
    }
  }
  return found;
}

/** Two to ten letters, at least half of them capitals: "JeM", "PoK", "NATO", "IIOJK", "U.N.". */
export function isAcronym(text: string): boolean {
  const letters = text.replace(/[.\-&]/gu, "");
  const capitals = letters.match(/\p{Lu}/gu)?.length ?? 0;
  return (
    letters.length >= 2 &&
    letters.length <= 10 &&
    capitals >= 2 &&
    capitals * 2 >= letters.length &&
    /^[\p{L}\p{N}]+$/u.test(letters)
  );
}

function closes(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return next === undefined || next.sentence !== words[at]?.sentence || /^[^\p{L}]*\)/u.test(next.gap);
}

function longFormBefore(words: readonly Word[], at: number): number | null {
  const short = (words[at] as Word).text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  const limit = Math.max(0, at - Math.min(short.length + 5, short.length * 2) - 1);
  let letter = short.length - 1;
  for (let index = at - 1; index >= limit; index--) {
    const word = words[index] as Word;
    if (word.sentence !== words[at]?.sentence) return null;
    letter = consume(word.lower, short, letter);
    if (letter < 0) return word.capital ? index : null;
    if (/[;:()]/u.test(word.gap) || word.gap === "^") return null;
  }
  return null;
}

/** Takes letters of the short form from the right out of one word; the first letter must begin a part of the word. */
function consume(word: string, short: string, letter: number): number {
  const parts = word.split(/[-'’]/u);
  let at = letter;
  for (let index = parts.length - 1; index >= 0 && at >= 0; index--) {
    const part = parts[index] as string;
    let best = at;
    for (let take = 1; take <= at + 1 && take <= part.length; take++) {
      if (isSubsequence(short.slice(at - take + 1, at + 1), part)) best = at - take;
    }
    at = best;
  }
  return at;
}

function isSubsequence(letters: string, part: string): boolean {
  if (letters[0] !== part[0]) return false;
  let at = 0;
  for (const char of part) if (char === letters[at]) at++;
  return at === letters.length;
}

function longFormAfter(words: readonly Word[], at: number, acronym: string): number | null {
  const short = acronym.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  const sentence = words[at]?.sentence;
  for (let to = at + 1; to <= Math.min(words.length, at + short.length * 2); to++) {
    const last = words[to - 1] as Word;
    if (last.sentence !== sentence) return null;
    const next = words[to];
    if (next && next.sentence === sentence && !/\)/u.test(next.gap)) continue;
    let letter = short.length - 1;
    for (let index = to - 1; index >= at; index--) letter = consume((words[index] as Word).lower, short, letter);
    return letter < 0 && (words[at] as Word).capital ? to : null;
  }
  return null;
}

/** Those of a sorted, not overlapping list that share a word with [from, to). By halving. */
function touching(sorted: readonly Candidate[], from: number, to: number): readonly Candidate[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Candidate).to <= from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < sorted.length && (sorted[end] as Candidate).from < to) end++;
  return sorted.slice(low, end);
}

/** Candidates of all definitions, `typed` sorted and not overlapping; both forms get the type of the finder that saw the long form, else of the short one. */
export function definedNames(words: readonly Word[], typed: readonly Candidate[]): readonly Candidate[] {
  const typeIn = (from: number, to: number): EntityType | null => {
    const there = touching(typed, from, to);
    return (there.find((each) => each.to >= to) ?? there[0])?.type ?? null;
  };
  // "Member of the House (MP)", "Deputy Inspector General (DIG)": an office is no name, whatever its letters.
  const named = acronymDefinitions(words).filter(({ short }) => !isTitle((words[short] as Word).lower));
  return named.flatMap(({ long: [from, to], short }) => {
    const known = isKnownBody((words[short] as Word).text) ? "Organization" : null;
    const type = known ?? definedType(words, from, to) ?? typeIn(from, to) ?? typeIn(short, short + 1);
    return [
      { from, to, type, rule: "acronym-definition", score: 0.95 },
      { from: short, to: short + 1, type, rule: "acronym-definition", score: 0.95 },
    ];
  });
}

/** What the words of the long form say: a held place, a body with an izafat, a body word at its head. */
function definedType(words: readonly Word[], from: number, to: number): EntityType | null {
  if (HELD.has(words[from + 1]?.lower ?? "")) return "GeopoliticalEntity";
  if (/-[eiou]-\p{Lu}/u.test((words[from] as Word).text)) return "Organization";
  return bodyWords.get((words[to - 1] as Word).lower) ?? null;
}

const HELD = new Set("occupied administered controlled held".split(" "));

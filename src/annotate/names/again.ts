/**
 * Names found once are names wherever the report writes them so: fills in the ones that a single sentence hid.
 *
 * Method  the same words; at the start of a sentence only what is a name inside another and stands small nowhere.
 * Misses  a name that only ever begins sentences and was seen in one of them.
 */
import { FUNCTION_WORDS } from "../../knowledge/names/common-words.ts";
import type { Candidate } from "./candidate.ts";
import { isMoney } from "./edges.ts";
import type { Word } from "./words.ts";

/** Longer names are not looked for again. */
const LONGEST = 12;

/** Candidates for the same words elsewhere; only where no kept name lies already (a capital in the word is a must). */
export function namedAgain(words: readonly Word[], kept: readonly Candidate[]): readonly Candidate[] {
  const taken = new Uint8Array(words.length);
  for (const { from, to } of kept) taken.fill(1, from, to);
  const { byKey, lengths } = indexed(words, kept);
  const mayBegin = beginners(words, kept);
  const found: Candidate[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    if (taken[at] || (word.gap === "^" && !mayBegin(word))) continue;
    for (const length of lengths.get(word.text) ?? []) {
      const end = at + length;
      if (end > words.length || isMoney(words, end) || taken.subarray(at, end).includes(1)) continue;
      const same = byKey.get(keyOf(words, at, end));
      if (same) found.push({ from: at, to: end, type: same.type, rule: "named-again", score: 0.5 + length / 100 });
    }
  }
  return found;
}

/** Which first words of sentences may be names: those that stand as names inside one, and never small. */
function beginners(words: readonly Word[], kept: readonly Candidate[]): (word: Word) => boolean {
  const small = new Set(words.filter(({ capital }) => !capital).map(({ lower }) => lower));
  const firsts = kept.map(({ from }) => words[from] as Word).filter(({ gap }) => gap !== "^");
  const inside = new Set(firsts.map(({ text }) => text));
  return ({ text, lower }) => inside.has(text) && !small.has(lower) && !FUNCTION_WORDS.has(lower);
}

interface Known {
  /** The first name of each wording. */
  readonly byKey: ReadonlyMap<string, Candidate>;
  /** First word to how many words the names that begin with it have. */
  readonly lengths: ReadonlyMap<string, ReadonlySet<number>>;
}

function indexed(words: readonly Word[], kept: readonly Candidate[]): Known {
  const byKey = new Map<string, Candidate>();
  const lengths = new Map<string, Set<number>>();
  for (const each of kept) {
    const first = words[each.from] as Word;
    if (!first.capital || each.to - each.from > LONGEST) continue;
    const key = keyOf(words, each.from, each.to);
    if (byKey.has(key)) continue;
    byKey.set(key, each);
    const sizes = lengths.get(first.text);
    if (sizes) sizes.add(each.to - each.from);
    else lengths.set(first.text, new Set([each.to - each.from]));
  }
  return { byKey, lengths };
}

const keyOf = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map(({ text, gap }, at) => (at === 0 ? text : `${gap}${text}`))
    .join("");

/**
 * Names found once are names wherever the report writes them so: fills in the ones that a single sentence hid.
 *
 * Misses  a word that is a name once and a common word at the start of another sentence keeps to where it was found.
 */
import type { Candidate } from "./candidate.ts";
import type { Word } from "./words.ts";

/** Longer names are not looked for again. */
const LONGEST = 12;

/** Candidates for the same words elsewhere; only where no kept name lies already (a capital in the word is a must). */
export function namedAgain(words: readonly Word[], kept: readonly Candidate[]): readonly Candidate[] {
  const taken = new Uint8Array(words.length);
  for (const { from, to } of kept) taken.fill(1, from, to);
  const { byKey, lengths } = indexed(words, kept);
  const found: Candidate[] = [];
  for (let at = 0; at < words.length; at++) {
    if (taken[at] || words[at]?.gap === "^") continue;
    for (const length of lengths.get((words[at] as Word).text) ?? []) {
      const end = at + length;
      if (end > words.length || taken.subarray(at, end).includes(1)) continue;
      const same = byKey.get(keyOf(words, at, end));
      if (same) found.push({ from: at, to: end, type: same.type, rule: "named-again", score: 0.5 + length / 100 });
    }
  }
  return found;
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

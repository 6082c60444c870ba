/**
 * Names found once are names wherever the report writes them so: fills in the ones that a single sentence hid.
 *
 * Misses  a word that is a name once and a common word at the start of another sentence keeps to where it was found.
 */
import type { Candidate } from "./candidate.ts";
import type { Word } from "./words.ts";

/** Candidates for the same words elsewhere; only where no kept name lies already (a capital in the word is a must). */
export function namedAgain(words: readonly Word[], kept: readonly Candidate[]): readonly Candidate[] {
  const taken = new Uint8Array(words.length);
  const byFirst = new Map<string, Candidate[]>();
  const known = new Set<string>();
  for (const each of kept) {
    taken.fill(1, each.from, each.to);
    const key = keyOf(words, each.from, each.to);
    if (known.has(key) || !words[each.from]?.capital) continue;
    known.add(key);
    const first = (words[each.from] as Word).text;
    byFirst.set(first, [...(byFirst.get(first) ?? []), each]);
  }
  const found: Candidate[] = [];
  for (let at = 0; at < words.length; at++) {
    if (taken[at] || words[at]?.gap === "^") continue;
    for (const { from, to, type } of byFirst.get((words[at] as Word).text) ?? []) {
      const end = at + to - from;
      if (end > words.length || taken.subarray(at, end).includes(1)) continue;
      if (keyOf(words, at, end) === keyOf(words, from, to)) {
        found.push({ from: at, to: end, type, rule: "named-again", score: 0.5 + (to - from) / 100 });
      }
    }
  }
  return found;
}

const keyOf = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map(({ text, gap }, at) => (at === 0 ? text : `${gap}${text}`))
    .join("");

/**
 * Runs of capitalised words, with the small words that may stand inside a name.
 *
 * Misses  where a run should be cut ("Foreign Minister Li" is cut by titles; "Hamas Operation" is left to the weights).
 */
import { CALENDAR, FUNCTION_WORDS } from "../../../knowledge/names/common-words.ts";
import type { Word } from "../words.ts";

const PARTICLES = new Set(
  "bin ben ibn al el ul de da del della di dos du van von der den la le y e i abu bint ud ur".split(" "),
);
const LINKS = new Set(["of", "for", "and", "the", "on", "in", "&"]);

export const isParticle = (lower: string): boolean => PARTICLES.has(lower);

/** Word ranges [from, to). */
export function capitalRuns(
  words: readonly Word[],
  lowerSeen: ReadonlySet<string>,
): readonly (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!starts(words[at] as Word, lowerSeen)) continue;
    let end = at + 1;
    while (end < words.length) {
      const step = goesOn(words, at, end);
      if (step === 0) break;
      end += step;
    }
    runs.push([at, end]);
    at = end - 1;
  }
  return runs;
}

function starts(word: Word, lowerSeen: ReadonlySet<string>): boolean {
  if (!word.capital || CALENDAR.has(word.lower) || FUNCTION_WORDS.has(word.lower)) return false;
  return !(word.gap === "^" && lowerSeen.has(word.lower));
}

/** How many words the run takes on: 1, 2 with a small word between, 0 when it ends. */
function goesOn(words: readonly Word[], start: number, at: number): number {
  const word = words[at] as Word;
  if (words[at - 1]?.possessive || !/^[ \u00a0]$/u.test(word.gap)) return 0;
  if (word.capital) return CALENDAR.has(word.lower) || FUNCTION_WORDS.has(word.lower) ? 0 : 1;
  const next = words[at + 1];
  if (!next?.capital || next.gap !== " " || CALENDAR.has(next.lower)) return 0;
  if (PARTICLES.has(word.lower)) return 2;
  return word.lower === "of" && at > start ? 2 : LINKS.has(word.lower) ? 0 : 0;
}

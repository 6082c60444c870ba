/**
 * The edges of a guessed name: a model that tags word by word now and then stops at a small word ("Duchy of", "the Orn
 * Trail"), or takes one for a name ("The", "1936").
 *
 * Method  "X of" goes on over the capitals behind it; another small word at either end comes off.
 * Misses  "X for Y" and "X in Y", which are one name about as often as two.
 */
import { FUNCTION_WORDS } from "../../knowledge/names/common-words.ts";
import type { Candidate } from "./candidate.ts";
import type { Word } from "./words.ts";

const SMALL: ReadonlySet<string> = new Set("of for in at on by to from with and or the a an".split(" "));
/** Small words that are names in capitals, whatever a headline makes of them. */
const ACRONYMS: ReadonlySet<string> = new Set("us it who am".split(" "));

/** The name without small words at its ends; null when nothing is left that could be one. */
export function edged(words: readonly Word[], each: Candidate): Candidate | null {
  let { from, to } = each;
  const open = to - from > 1 && each.type !== "Person" && (words[to - 1] as Word).lower === "of";
  if (open) to = endOfCapitals(words, to);
  while (from < to && isSmall(words[from] as Word)) from++;
  while (to > from && isSmall(words[to - 1] as Word)) to--;
  if (from === to || isNoName(words.slice(from, to)) || isMoney(words, to)) return null;
  return from === each.from && to === each.to ? each : { ...each, from, to };
}

/** Whether a sum follows: "US$2 million" is money, not the country. @param end the word behind the name */
export function isMoney(words: readonly Word[], end: number): boolean {
  return words[end]?.gap.startsWith("$") ?? false;
}

const isSmall = (word: Word): boolean => !word.capital && SMALL.has(word.lower);

/** End of the run of capitals that begins at a word; the word itself when there is none. */
function endOfCapitals(words: readonly Word[], at: number): number {
  let to = at;
  while (words[to]?.capital && words[to]?.gap === " ") to++;
  return to;
}

/** Small words alone; a number alone. */
function isNoName(words: readonly Word[]): boolean {
  if (words.length === 1 && /^\p{N}+$/u.test((words[0] as Word).text)) return true;
  return words.every(({ lower }) => FUNCTION_WORDS.has(lower) && !ACRONYMS.has(lower));
}

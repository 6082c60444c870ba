/**
 * Lists of whole names that the learned finder looks words up in.
 */
import { isKnownBody, isMedia } from "../../../knowledge/bodies/known-bodies.ts";
import { greatestPopulation } from "../../../knowledge/gazetteer/gazetteer.ts";
import { FUNCTION_WORDS } from "../../../knowledge/names/common-words.ts";
import { countries } from "../../../knowledge/places/countries.ts";
import { foldName } from "../../../knowledge/places/fold-name.ts";
import { nationalities } from "../../../knowledge/places/nationalities.ts";
import { isRegion } from "../../../knowledge/places/regions.ts";
import type { Word } from "../words.ts";

/** Most words of a name in a list. */
const LONGEST = 6;
/** Most words of a place's name. */
const LONGEST_PLACE = 4;

/** The words from one on as a list has them, of one word, of two, up to six; made once for all lists. */
export function phrasesAt(words: readonly Word[], at: number): readonly string[] {
  const first = words[at] as Word;
  if (FUNCTION_WORDS.has(first.lower)) return [];
  const phrases = [foldName(first.text)];
  for (let end = at + 1; end < Math.min(words.length, at + LONGEST); end++) {
    const { gap, text } = words[end] as Word;
    if (gap !== " ") break;
    phrases.push(`${phrases.at(-1)} ${foldName(text)}`);
  }
  return phrases;
}

/** What each list has; a place by its size. */
export const LISTS: readonly ((name: string) => boolean)[] = [
  (name) => countries().has(name),
  (name) => nationalities().has(name),
  isKnownBody,
  isRegion,
  (name) => sizeOf(name) === 1,
  (name) => sizeOf(name) === 2,
  isMedia,
];
const PLACES = (1 << 4) | (1 << 5);

/** For each list how many words its longest name has among those of `phrasesAt`; 0 when none is in it. Overwritten. */
export function longestOf(phrases: readonly string[]): Uint8Array {
  longest.fill(0);
  for (let size = 1; size <= phrases.length; size++) {
    const bits = listsWith(phrases[size - 1] as string);
    const of = size > LONGEST_PLACE ? bits & ~PLACES : bits;
    for (let number = 0; of >>> number !== 0; number++) if ((of >>> number) & 1) longest[number] = size;
  }
  return longest;
}
const longest = new Uint8Array(LISTS.length);

/** A bit for each list that has the name. Kept, since reports share names. */
function listsWith(name: string): number {
  const found = known.get(name);
  if (found !== undefined) return found;
  let bits = 0;
  for (let number = 0; number < LISTS.length; number++) if (LISTS[number]?.(name)) bits |= 1 << number;
  if (known.size > MOST_KNOWN) known.clear();
  known.set(name, bits);
  return bits;
}
const MOST_KNOWN = 20_000;
const known = new Map<string, number>();

/** 2 for a name of a place above 200,000 people, 1 for a smaller one, 0 for none. */
function sizeOf(name: string): 0 | 1 | 2 {
  const population = greatestPopulation(name);
  return population > 200_000 ? 2 : population > 0 ? 1 : 0;
}

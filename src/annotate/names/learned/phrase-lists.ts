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

export interface PhraseList {
  /** How many words the longest name of the list has among those of `phrasesAt`; 0 when none is in it. */
  longestOf(phrases: readonly string[]): number;
}

const LONGEST = 6;

function phraseList(has: (name: string) => boolean, longest = LONGEST): PhraseList {
  return {
    longestOf(phrases) {
      for (let size = Math.min(longest, phrases.length); size > 0; size--)
        if (has(phrases[size - 1] as string)) return size;
      return 0;
    },
  };
}

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

export const LISTS: readonly PhraseList[] = [
  phraseList((name) => countries().has(name)),
  phraseList((name) => nationalities().has(name)),
  phraseList(isKnownBody),
  phraseList(isRegion),
  phraseList((name) => sizeOf(name) === 1, 4),
  phraseList((name) => sizeOf(name) === 2, 4),
  phraseList(isMedia),
];

/** 2 for a name of a place above 200,000 people, 1 for a smaller one, 0 for none. Kept, since reports share names. */
function sizeOf(name: string): 0 | 1 | 2 {
  let size = sizes.get(name);
  if (size === undefined) {
    const population = greatestPopulation(name);
    size = population > 200_000 ? 2 : population > 0 ? 1 : 0;
    if (sizes.size > 20_000) sizes.clear();
    sizes.set(name, size);
  }
  return size;
}
const sizes = new Map<string, 0 | 1 | 2>();

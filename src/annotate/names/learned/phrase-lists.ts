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
  /** The end of the longest name of the list that begins at a word; the word itself when there is none. */
  matchAt(words: readonly Word[], at: number): number;
}

const LONGEST = 6;

function phraseList(has: (name: string) => boolean, longest = LONGEST): PhraseList {
  return {
    matchAt(words, at) {
      let best = at;
      let name = "";
      for (let end = at + 1; end <= Math.min(words.length, at + longest); end++) {
        const word = words[end - 1] as Word;
        if (end > at + 1 && word.gap !== " ") break;
        if (end === at + 1 && FUNCTION_WORDS.has(word.lower)) break;
        name = end === at + 1 ? foldName(word.text) : `${name} ${foldName(word.text)}`;
        if (has(name)) best = end;
      }
      return best;
    },
  };
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

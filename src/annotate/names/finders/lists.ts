/**
 * Names the lists know: nationalities and peoples, countries.
 *
 * Method  longest match over at most six words from every capitalised word.
 */
import { countries } from "../../../knowledge/places/countries.ts";
import { foldName } from "../../../knowledge/places/fold-name.ts";
import { nationalities } from "../../../knowledge/places/nationalities.ts";
import type { Candidate } from "../candidate.ts";
import { isMoney } from "../edges.ts";
import type { Word } from "../words.ts";

const LONGEST = 6;

export function listedNames(words: readonly Word[]): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < words.length; at++) {
    const match = words[at]?.capital ? matchAt(words, at) : null;
    if (!match || isMoney(words, match.to)) continue;
    found.push(match);
    at = match.to - 1;
  }
  return found;
}

function matchAt(words: readonly Word[], at: number): Candidate | null {
  let name = "";
  let best: Candidate | null = null;
  for (let to = at + 1; to <= Math.min(words.length, at + LONGEST); to++) {
    const word = words[to - 1] as Word;
    if (to > at + 1 && word.gap !== " " && word.gap !== "-") break;
    name = to === at + 1 ? foldName(word.text) : `${name}${word.gap}${foldName(word.text)}`;
    if (countries().has(name)) best = { from: at, to, type: "GeopoliticalEntity", rule: "country-list", score: 0.4 };
    else if (nationalities().has(name)) best = { from: at, to, type: "Group", rule: "nationality-list", score: 0.4 };
  }
  return best;
}

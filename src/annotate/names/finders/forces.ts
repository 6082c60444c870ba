/**
 * Armed forces named by their nation: "the Pakistani military", "the Turkish navy". The nationality inside stays a name of its
 * own, since news also writes "Turkish forces" for the people's troops at large.
 */
import { countries } from "../../../knowledge/places/countries.ts";
import { foldName } from "../../../knowledge/places/fold-name.ts";
import { isNationality } from "../../../knowledge/places/nationalities.ts";
import type { Candidate } from "../candidate.ts";
import type { Word } from "../words.ts";

const FORCES = new Set("military army navy".split(" "));

/** "the Pakistani military", not "Pakistani military officials". */
export function nationalForces(words: readonly Word[]): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = 1; at < words.length; at++) {
    const [nation, force] = [words[at - 1], words[at]] as [Word, Word];
    if (!FORCES.has(force.lower) || force.gap !== " " || !isPeople(nation.text)) continue;
    if (words[at - 2]?.lower !== "the" || !endsPhrase(words, at)) continue;
    found.push({ from: at - 1, to: at + 1, type: "Organization", rule: "national-force", score: 0.5 });
  }
  return found;
}

/** "the U.S. military" names a country in front, and that alone is the name there. */
const isPeople = (word: string): boolean => isNationality(word) && !countries().has(foldName(word));

const AFTER =
  /^(?:and|or|in|on|at|to|from|with|by|for|of|has|have|had|is|was|are|were|will|would|could|said|says|after|who|that|which)$/u;

/** Whether no further noun follows: a mark, a small word, a verb, or the end. */
function endsPhrase(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return !next || next.sentence !== words[at]?.sentence || next.gap !== " " || AFTER.test(next.lower);
}

/**
 * Names by learned weights: where a name begins and ends and what it is, by the word, its neighbours, the lists and the
 * run of capitals around it.
 *
 * Method  learned/tagger.ts; sets, licences and measured faults: models/names/CARD.md.
 */
import type { Candidate } from "../candidate.ts";
import { nameWeights } from "../learned/load.ts";
import { bestTags, stretches } from "../learned/tagger.ts";
import { isFirst, isFurther, typeOfTag } from "../learned/tags.ts";
import { factsOf } from "../learned/word-facts.ts";
import type { Word } from "../words.ts";

export function learnedNames(words: readonly Word[]): readonly Candidate[] {
  const facts = factsOf(words);
  const found: Candidate[] = [];
  for (const [from, to] of stretches(words, facts.active)) {
    const tags = bestTags(words, facts, from, to, nameWeights());
    for (let at = 0; at < tags.length; at++) {
      if (!isFirst(tags[at] as number)) continue;
      let end = at + 1;
      while (isFurther(tags[end] ?? 0)) end++;
      found.push({ from: from + at, to: from + end, type: typeOfTag(tags[at] as number), rule: "learned", score: 0.6 });
    }
  }
  return found;
}

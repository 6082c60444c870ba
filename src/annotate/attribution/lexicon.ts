/**
 * Lexicon: the lists of `knowledge/cues.ts` by the word as it stands in the text.
 */
import { CUE_NOUNS, CUE_VERBS, type CueNoun, type CueVerb } from "../../knowledge/cues.ts";
import { formsOf, type VerbForm } from "../../knowledge/verb-forms.ts";

export interface VerbHit {
  readonly verb: CueVerb;
  readonly forms: ReadonlySet<VerbForm>;
}

/** By form: verbs of one word. Cues of two words ("call for") lie under their first word in `TWO_WORDS`. */
export const VERB_BY_FORM: ReadonlyMap<string, VerbHit> = byForm((lemma) => !lemma.includes("-"));

/** By first form and second word: "called for", "points out". */
export const TWO_WORDS: ReadonlyMap<string, VerbHit> = twoWords();

export const NOUN_BY_FORM: ReadonlyMap<string, CueNoun> = new Map(
  [...CUE_NOUNS].flatMap(([lemma, noun]) => [[lemma, noun] as const, [plural(lemma), noun] as const]),
);

function plural(noun: string): string {
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

function byForm(wanted: (lemma: string) => boolean): Map<string, VerbHit> {
  const found = new Map<string, { verb: CueVerb; forms: Set<VerbForm> }>();
  for (const [lemma, verb] of CUE_VERBS) {
    if (!wanted(lemma)) continue;
    for (const [text, form] of formsOf(lemma)) {
      const hit = found.get(text);
      if (!hit) found.set(text, { verb, forms: new Set([form]) });
      else if (hit.verb === verb) hit.forms.add(form);
    }
  }
  return found;
}

function twoWords(): Map<string, VerbHit> {
  const found = new Map<string, { verb: CueVerb; forms: Set<VerbForm> }>();
  for (const [lemma, verb] of CUE_VERBS) {
    const [first, second] = lemma.split("-");
    if (!first || !second) continue;
    for (const [text, form] of formsOf(first)) {
      const key = `${text} ${second}`;
      const hit = found.get(key);
      if (!hit) found.set(key, { verb, forms: new Set([form]) });
      else hit.forms.add(form);
    }
  }
  return found;
}

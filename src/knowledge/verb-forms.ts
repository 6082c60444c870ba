/**
 * Forms of English verbs, made from the lemma, so that a list of lemmas can be looked up by the word as it stands.
 *
 * Method  Regular spelling rules; irregular pasts and doubled consonants are listed.
 */

export type VerbForm = "base" | "third" | "past" | "participle" | "ing";

const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  say: ["said", "said"],
  tell: ["told", "told"],
  write: ["wrote", "written"],
  think: ["thought", "thought"],
  feel: ["felt", "felt"],
  know: ["knew", "known"],
  understand: ["understood", "understood"],
  see: ["saw", "seen"],
  find: ["found", "found"],
  show: ["showed", "shown"],
  speak: ["spoke", "spoken"],
  swear: ["swore", "sworn"],
  read: ["read", "read"],
  forecast: ["forecast", "forecast"],
  draw: ["drew", "drawn"],
  make: ["made", "made"],
  "make-clear": ["made-clear", "made-clear"],
};

const DOUBLED = new Set(["beg", "admit", "quip", "refer", "dub", "plan"]);
const VOWEL = /[aeiou]$/;

/** Every form of a verb with its name; a form may have two names ("said" is past and participle). */
export function formsOf(lemma: string): readonly (readonly [string, VerbForm])[] {
  const stem = DOUBLED.has(lemma) ? lemma + lemma.slice(-1) : lemma;
  const soft = /[^aeiou]y$/.test(lemma) ? lemma.slice(0, -1) : null;
  const third = soft ? `${soft}ies` : /(s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const ing = lemma.endsWith("e") && !/(ee|oe|ye)$/.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${stem}ing`;
  const regular = soft ? `${soft}ied` : VOWEL.test(lemma) && lemma.endsWith("e") ? `${lemma}d` : `${stem}ed`;
  const [past, participle] = IRREGULAR[lemma] ?? [regular, regular];
  return [
    [lemma, "base"],
    [third, "third"],
    [past, "past"],
    [participle, "participle"],
    [ing, "ing"],
  ];
}

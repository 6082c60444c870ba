/**
 * Verb uses: whether a form of the lexicon is used as a verb that hands a statement over.
 *
 * Method  the tagger's word, corrected by the words around: participles inside noun phrases, third persons taken for
 *         nouns, names, negated and modal uses.
 */
import { CUE_ADJECTIVES } from "../../knowledge/cues.ts";
import { finiteAt } from "./content.ts";
import type { VerbHit } from "./lexicon.ts";
import { chunkEnding, phraseAfter } from "./source.ts";
import { around, type Range, type View, word } from "./view.ts";
import type { Group } from "./words.ts";

/** "report", "claims", "demand" are nouns too: the tagger decides, corrected by the words around. */
export function isVerbHere(view: View, k: number, hit: VerbHit, floor: number): boolean {
  const { pos, lower, text } = view.tokens[k]!;
  if (k > floor && text !== lower && view.tokens[k - 1]!.pos === "PROPN") return false;
  if (view.inName[k] || attributive(view, k, hit) || view.tokens[k - 1]?.pos === "DET") return false;
  if (CUE_ADJECTIVES.has(lower)) return !isAdjectiveHere(view, k);
  if (nounLike(view, k, hit, floor)) return true;
  if (pos === "VERB" || pos === "AUX") return true;
  if (pos === "ADP" || pos === "SCONJ") return !hit.forms.has("base");
  if (pos !== "NOUN" && pos !== "PROPN") return false;
  return hit.forms.has("third") && word(view, k + 1) === "that" && k > floor;
}

/** "The motion claims the order is void": a form the tagger took for a noun, with a clause behind it. */
function nounLike(view: View, k: number, { forms, verb }: VerbHit, floor: number): boolean {
  if (!(forms.has("third") || forms.has("base")) || !verb.frames.has("clause") || k === floor) return false;
  const before = chunkEnding(view, k - 1);
  const next = view.tokens[k + 1];
  if (!before || !next || !/^(DET|PRON|PROPN|NUM|ADJ|NOUN|ADV)$/.test(next.pos)) return false;
  const { end: to } = around(view, view.tokens[k]!.sentence, k);
  const subject = phraseAfter(view, k + 1, to, /^(of|in|from|on|at)$/);
  const agrees = forms.has("third")
    ? next.pos !== "NOUN" || view.chunkTo[k] === k + 1
    : word(view, k - 1).endsWith("s");
  return agrees && subject !== null && finiteAt(view, subject.to) && startsHere(view, before, floor);
}

/** Whether the phrase in front opens its clause, so that it can be a subject. */
function startsHere(view: View, { from }: Range, floor: number): boolean {
  if (from <= floor) return true;
  const before = word(view, from - 1);
  return /^(,|that|and|but|while|of|in|for|as)$/.test(before);
}

/** "a confirmed case", "an estimated forty": a participle inside a noun phrase. */
function attributive(view: View, k: number, { forms }: VerbHit): boolean {
  if (forms.has("base") || forms.has("third") || view.chunkFrom[k] === -1) return false;
  return view.chunkTo[k]! > k + 1;
}

/** "a suspected militant", "several suspected militants": inside a noun phrase. */
export function isAdjectiveHere(view: View, k: number): boolean {
  if (view.chunkFrom[k] !== -1 && view.chunkTo[k]! > k + 1) return true;
  const next = view.tokens[k + 1]?.pos;
  if (next !== "NOUN" && next !== "PROPN" && next !== "ADJ") return false;
  const before = view.tokens[k - 1];
  return before === undefined || !/^(NOUN|PROPN|PRON|AUX|ADV)$/.test(before.pos);
}

/** Uses that hand no statement over: "we will no longer say", "did not say who", "if the senate confirms", "could pressure". */
export function idle(view: View, { verb, forms }: VerbHit, k: number, group: Group): boolean {
  const negated = group.negated || (word(view, k - 1) === "longer" && word(view, k - 2) === "no");
  if (negated && verb.class === "say") return true;
  if (view.quoteAt[k] !== -1 && verb.class === "show") return true;
  return group.modal !== null && group.modal !== "will" && verb.class === "direct" && forms.has("base");
}

/** "went on to say" tells that it was said; "refused to say", "wants to ask" do not. */
export function infinitiveCounts(view: View, group: Group, floor: number): boolean {
  const before = word(view, group.first - 1);
  return (
    group.first - 2 > floor &&
    ((before === "on" && /^(went|goes|gone|going)$/.test(word(view, group.first - 2))) || before === "continued")
  );
}

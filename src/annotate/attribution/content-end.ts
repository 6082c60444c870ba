/**
 * Content end: where a reported clause, an infinitive or a noun phrase that tells what is said comes to its end.
 *
 * Method  The first word that cannot belong to it: another voice, an aside the writer adds, the verb it is subject of.
 * Misses  asides without a comma; lists of clauses.
 */
import { finiteAt, hasFinite, skipAdjuncts, WH } from "./content.ts";
import { TWO_WORDS, VERB_BY_FORM } from "./lexicon.ts";
import { chunkStarting, subjectBefore } from "./source.ts";
import { isComma, isFinal, type View, word } from "./view.ts";
import { isAuxiliary } from "./words.ts";

const SUBORDINATE = new Set("after before when while as since because although though unless until".split(" "));

/** Where a reported clause ends: before a new cue with the same or another speaker, a semicolon, the sentence's end. */
export function clauseEnd(view: View, from: number, end: number): number {
  let depth = 0;
  for (let k = from; k < end; k++) {
    const lower = word(view, k);
    if (lower === "(") depth++;
    if (lower === ")") depth--;
    if (depth > 0) continue;
    if (lower === ";") return k;
    if (isFinal(view, k) && k >= end - 2) return k;
    if (k === from || view.quoteAt[k] !== -1) continue;
    if (isComma(view, k) && (newSpeech(view, k + 1, end) || asideBehind(view, from, k) || tagBehind(view, k, end)))
      return k;
    if ((lower === "and" || lower === "but") && cueVerbAt(view, k + 1, end)) return k;
    if (lower === "according" && word(view, k + 1) === "to") return k;
    if ((lower === "while" || lower === "whereas") && speakerAt(view, k + 1, end)) return k;
  }
  return end;
}

/** ", two people close to the inquiry said." at the end: the voice that tells all before it. */
function tagBehind(view: View, comma: number, end: number): boolean {
  for (let k = comma + 2; k < end && k < comma + 14 && !isComma(view, k); k++) {
    if (!TELLS.test(word(view, k)) || view.tokens[k]!.pos !== "VERB") continue;
    const rest = skipAdjuncts(view, k + 1, end, false);
    return (rest >= end || isFinal(view, rest)) && subjectBefore(view, k, comma + 1)?.from === comma + 1;
  }
  return false;
}

const TELLS = /^(said|says|told|added|stated|reported|announced)$/;

const ASIDE = new Set("which who whose though although despite".split(" "));

/** After a comma: what the writer adds to a clause that is complete: "which …", "despite …". */
function asideBehind(view: View, from: number, comma: number): boolean {
  const priorTo = word(view, comma + 1) === "prior" && word(view, comma + 2) === "to";
  return (priorTo || ASIDE.has(word(view, comma + 1))) && hasFinite(view, { from, to: comma });
}

/** After a comma: "saying", "adding", "according to", "and warned", "but the mayor denied". */
function newSpeech(view: View, k: number, end: number): boolean {
  if (view.quoteAt[k] !== -1) return false;
  const lower = word(view, k);
  if (lower === "according" || lower === "citing" || (lower === "further" && word(view, k + 1) === "saying"))
    return true;
  const hit = VERB_BY_FORM.get(lower);
  if (hit?.forms.has("ing") && hit.verb.class !== "show") return true;
  if (!/^(and|but|while|however|whereas)$/.test(lower)) return false;
  return cueVerbAt(view, k + 1, end) || speakerAt(view, k + 1, end);
}

/** A noun phrase with a cue verb behind it. */
function speakerAt(view: View, k: number, end: number): boolean {
  const subject = chunkStarting(view, k);
  return subject !== null && cueVerbAt(view, subject.to, end);
}

const WEAK =
  /^(find|show|determine|discover|agree|offer|order|threaten|continue|see|know|feel|consider|charge|arrest|identify|understand|add)$/;

/** Whether a finite cue verb stands here, adverbs and auxiliaries skipped: "has also warned". */
export function cueVerbAt(view: View, from: number, end: number): boolean {
  let k = from;
  while (k < end && k < from + 4 && (view.tokens[k]?.pos === "ADV" || /^(has|have|had)$/.test(word(view, k)))) k++;
  const hit = VERB_BY_FORM.get(word(view, k)) ?? TWO_WORDS.get(`${word(view, k)} ${word(view, k + 1)}`);
  if (!hit || hit.forms.has("ing") || hit.forms.has("base")) return false;
  const { frames, class: kind, lemma } = hit.verb;
  const tells =
    frames.has("clause") || frames.has("obj-inf") || frames.has("inf") || frames.has("of") || frames.has("np");
  return view.tokens[k]?.pos === "VERB" && kind !== "judge" && tells && !WEAK.test(lemma);
}

/** Where an infinitive or a longer complement that tells what is said ends; `participles`: "…, receiving aid" belongs to it. */
export function phraseEnd(view: View, from: number, end: number, participles = false): number {
  const stop = clauseEnd(view, from, end);
  for (let k = from + 1; k < stop; k++) {
    const lower = word(view, k);
    if (view.quoteAt[k] !== -1) continue;
    if (isComma(view, k) && (breaksPhrase(view, k + 1, participles) || cueVerbAt(view, k + 1, end))) return k;
    if (/^(although|though|during)$/.test(lower)) return k;
    if (/^(after|before|when|as|since)$/.test(lower) && opensClause(view, k, stop)) return k;
    if ((lower === "and" || lower === "but") && finiteAt(view, k + 1) && pastAt(view, k + 1)) return k;
  }
  return stop;
}

/** "after Turkey began": a subject and a finite verb right behind the word. */
function opensClause(view: View, k: number, stop: number): boolean {
  const subject = chunkStarting(view, k + 1);
  return subject !== null && subject.to < stop && finiteAt(view, subject.to);
}

/** Where a noun phrase with all that hangs on it ends: before a comma or the verb it is the subject of. */
export function nounPhraseEnd(view: View, from: number, end: number): number {
  const stop = phraseEnd(view, from, end);
  let relative = false;
  for (let k = from; k < stop; k++) {
    const lower = word(view, k);
    if (view.quoteAt[k] !== -1) continue;
    if (isComma(view, k) && !listGoesOn(view, k, stop)) return k;
    if (/^(who|which|that|whereby|where)$/.test(lower)) relative = true;
    if (!relative && k > from && view.chunkFrom[k] === -1 && isAuxiliary(lower) && view.tokens[k]!.pos !== "PART")
      return k;
  }
  return stop;
}

/** "arson, theft and fraud": a comma with more of the same and an "and" behind it. */
function listGoesOn(view: View, comma: number, stop: number): boolean {
  const item = chunkStarting(view, comma + 1);
  if (word(view, comma + 1) === "and" || !item) return word(view, comma + 1) === "and" && !finiteAt(view, comma + 2);
  return (
    item.to < stop && (isComma(view, item.to) || word(view, item.to) === "and") && view.tokens[comma + 1]!.pos !== "DET"
  );
}

const pastAt = (view: View, k: number): boolean => /(ed|has|have|had|was|were|is|are)$/.test(word(view, k));

function breaksPhrase(view: View, k: number, participles: boolean): boolean {
  const lower = word(view, k);
  return (
    WH.has(lower) ||
    SUBORDINATE.has(lower) ||
    /^(but|with|a|an|in|on|such)$/.test(lower) ||
    (!participles && /ing$/.test(lower))
  );
}

/**
 * Content: what is said, to the right or left of a cue, as token ranges.
 *
 * Method  To the right: addressee and adjuncts are skipped, then the complement's kind is read off its first word and
 *         its end off the first word that cannot belong to it. To the left: a quotation or clause closed by a comma.
 * Misses  clauses whose own coordination looks like the end of the content.
 */

import { NOUN_BY_FORM, TWO_WORDS, VERB_BY_FORM } from "./lexicon.ts";
import { chunkStarting } from "./source.ts";
import { isComma, isFinal, isQuoteMark, type Range, type View, word } from "./view.ts";
import { isAuxiliary, isBe, isModal, isTimeWord } from "./words.ts";

const PREPOSITIONS = new Set(
  "in at on to during through via from with after before by about over following for".split(" "),
);
const WH = new Set("if whether what how why who when where which".split(" "));
const SUBORDINATE = new Set("after before when while as since because although though unless until".split(" "));
const SPEECH_PLACE = new Set(
  "statement interview conference speech letter email e-mail post tweet message briefing report press address remarks comments release twitter facebook".split(
    " ",
  ),
);

/** Kinds of complement, named as in the frames of `knowledge/cues.ts`. */
export interface Complement {
  readonly frame: string;
  readonly ranges: readonly Range[];
}

/** First token after addressee and adjuncts, and whether something was skipped. */
export function skipAdjuncts(view: View, from: number, end: number, addressee: boolean): number {
  let k = from;
  for (let step = 0; step < 6 && k < end; step++) {
    const lower = word(view, k);
    const token = view.tokens[k]!;
    if (isTimeWord(lower) || (token.pos === "ADV" && !WH.has(lower) && lower !== "not" && token.lower !== "n't")) k++;
    else if (PREPOSITIONS.has(lower) && !(lower === "to" && isBaseVerb(view, k + 1))) {
      const next = afterPhrase(view, k + 1, end);
      if (next === -1 || !contentMayStart(view, next, end)) return k;
      k = next;
    } else if (addressee && step < 2 && chunkStarting(view, k)) {
      const next = afterPhrase(view, k, end);
      if (next === -1 || finiteAt(view, next)) return k;
      k = next;
      addressee = false;
    } else break;
  }
  return k;
}

/** The token after a noun phrase with its "of" and "in" attachments. */
function afterPhrase(view: View, from: number, end: number): number {
  const chunk = chunkStarting(view, from);
  if (!chunk) return -1;
  let to = chunk.to;
  while (
    to < end &&
    (word(view, to) === "of" ||
      word(view, to) === "'s" ||
      (word(view, to) === "and" && isPhraseOnly(view, to + 1, end)))
  ) {
    const next = chunkStarting(view, to + 1);
    if (!next) break;
    to = next.to;
  }
  return to;
}

function isPhraseOnly(view: View, from: number, end: number): boolean {
  const chunk = chunkStarting(view, from);
  return chunk !== null && chunk.to < end && !finiteAt(view, chunk.to);
}

/** Whether a content could begin here: "that", a quotation, a noun phrase, an infinitive, or another adjunct. */
function contentMayStart(view: View, k: number, end: number): boolean {
  if (k >= end) return true;
  const lower = word(view, k);
  return (
    lower === "that" ||
    lower === "to" ||
    WH.has(lower) ||
    isQuoteMark(view, k) ||
    isComma(view, k) ||
    lower === ":" ||
    isFinal(view, k) ||
    PREPOSITIONS.has(lower) ||
    isTimeWord(lower) ||
    chunkStarting(view, k) !== null ||
    view.tokens[k]?.pos === "ADV" ||
    view.tokens[k]?.pos === "DET"
  );
}

export function isBaseVerb(view: View, k: number): boolean {
  const token = view.tokens[k];
  if (!token) return false;
  if (token.pos === "VERB" || token.pos === "AUX") return !/ing$/.test(token.lower);
  return token.pos === "ADV" && (view.tokens[k + 1]?.pos === "VERB" || view.tokens[k + 1]?.pos === "AUX");
}

/** Whether a finite verb stands here (adverbs skipped). */
export function finiteAt(view: View, k: number): boolean {
  let at = k;
  while (view.tokens[at]?.pos === "ADV") at++;
  const token = view.tokens[at];
  if (!token) return false;
  if (isAuxiliary(token.lower)) return true;
  return token.pos === "VERB" && !/ing$/.test(token.lower);
}

/** Whether a clause has a finite verb before its end. */
export function hasFinite(view: View, range: Range): boolean {
  for (let k = range.from; k < range.to; k++) {
    const token = view.tokens[k]!;
    if (token.pos === "PART") continue;
    if (isBe(token.lower) || isModal(token.lower) || isAuxiliary(token.lower)) return true;
    if (
      token.pos === "VERB" &&
      !/ing$/.test(token.lower) &&
      word(view, k - 1) !== "to" &&
      !(/(ed|en)$/.test(token.lower) && view.chunkFrom[k] !== -1)
    )
      return true;
  }
  return false;
}

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
    if (isComma(view, k) && (newSpeech(view, k + 1, end) || asideBehind(view, from, k))) return k;
    if ((lower === "and" || lower === "but") && cueVerbAt(view, k + 1, end)) return k;
    if (lower === "according" && word(view, k + 1) === "to") return k;
    if ((lower === "while" || lower === "whereas") && speakerAt(view, k + 1, end)) return k;
  }
  return end;
}

/** After a comma: what the writer adds: "which …", "who …", "despite …" behind a clause that is complete. */
function asideBehind(view: View, from: number, comma: number): boolean {
  const lower = word(view, comma + 1);
  if (!ASIDE.has(lower) && !(lower === "prior" && word(view, comma + 2) === "to")) return false;
  return hasFinite(view, { from, to: comma }) && !/^(who|which)$/.test(lower) ? true : asideCloses(view, from, comma);
}

const ASIDE = new Set("which who whose though although despite".split(" "));

/** A "which" clause is left out when no comma and verb follow that would take the main clause up again. */
function asideCloses(view: View, from: number, comma: number): boolean {
  return hasFinite(view, { from, to: comma });
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
    if (isComma(view, k) && breaksPhrase(view, k + 1, participles)) return k;
    if (/^(while|because|although|though|during)$/.test(lower)) return k;
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
    /^(but|with|including|a|an|the|in|on|such)$/.test(lower) ||
    (!participles && /ing$/.test(lower))
  );
}

/** The parts of a quotation by sentence, as token ranges; the quotation and those that go on from it. */
export function quotationParts(view: View, index: number): Range[] {
  const parts: Range[] = [];
  let current: number | null = index;
  for (let step = 0; current !== null && step < 50; step++) {
    parts.push(...sentenceParts(view, current));
    const here: number = current;
    current = view.quotations[here + 1]?.continues === here ? here + 1 : null;
  }
  return parts;
}

function sentenceParts(view: View, index: number): Range[] {
  const parts: Range[] = [];
  let k = firstTokenOf(view, index);
  while (k < view.tokens.length && view.quoteAt[k] === index) {
    const sentence = view.tokens[k]!.sentence;
    const from = k;
    while (k < view.tokens.length && view.quoteAt[k] === index && view.tokens[k]!.sentence === sentence) k++;
    parts.push({ from, to: k });
  }
  return parts;
}

function firstTokenOf(view: View, index: number): number {
  const start = view.quotations[index]!.start;
  let low = 0;
  let high = view.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (view.tokens[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

export { NOUN_BY_FORM, SPEECH_PLACE, WH };

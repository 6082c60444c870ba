/**
 * Content: what is said, to the right or left of a cue, as token ranges.
 *
 * Method  To the right: addressee and adjuncts are skipped, then the complement's kind is read off its first word and
 *         its end off the first word that cannot belong to it. To the left: a quotation or clause closed by a comma.
 * Misses  clauses whose own coordination looks like the end of the content.
 */

import { chunkStarting } from "./source.ts";
import { isComma, isFinal, isQuoteMark, type Range, type View, word } from "./view.ts";
import { isAuxiliary, isBe, isModal, isTimeWord } from "./words.ts";

const PREPOSITIONS = new Set(
  "in at on to during through via from with after before by about over following for".split(" "),
);
export const WH = new Set("if whether what how why who when where which".split(" "));

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

/** The parts of a quotation by sentence, as token ranges; the quotation and those that go on from it. */
export function quotationParts(view: View, index: number): Range[] {
  const parts: Range[] = [];
  let current: number | null = index;
  for (let step = 0; current !== null && step < 50; step++) {
    for (const part of sentenceParts(view, current)) parts.push(part);
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

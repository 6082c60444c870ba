/**
 * Before: content that stands before its cue: `"…," she said`, "the port would close, he said", "…, said the mayor".
 */
import { finiteAt, hasFinite, quotationParts, skipAdjuncts } from "./content.ts";
import { chunkStarting, personEnding, phraseEnding, speakerAfter } from "./source.ts";
import { isComma, isFinal, isQuoteMark, type Range, type View, word } from "./view.ts";

export interface Place {
  /** First token of the verb group. */
  readonly k: number;
  readonly cue: number;
  readonly next: number;
  readonly subject: Range | null;
  readonly floor: number;
  readonly end: number;
}

export interface Before {
  readonly rule: string;
  readonly source: Range | null;
  readonly content: Range[];
}

export function contentBefore(view: View, place: Place, frames: ReadonlySet<string>): Before | null {
  if (!frames.has("quote") && !frames.has("clause")) return null;
  const left = (place.subject ? describedFrom(view, place.subject, place.floor) : place.k) - 1;
  if (left < place.floor) return null;
  return quotationBefore(view, place, left) ?? parenthesis(view, place, left, frames.has("addr"));
}

/** "…, the director of the hospital, Lea Monrad, said": the description in front belongs to the speaker. */
function describedFrom(view: View, subject: Range, floor: number): number {
  if (!isComma(view, subject.from - 1) || !personEnding(view, subject)) return subject.from;
  const phrase = phraseEnding(view, subject.from - 2, floor);
  const opens = phrase !== null && word(view, phrase.from) === "the" && !personEnding(view, phrase);
  return opens && (isComma(view, phrase.from - 1) || isQuoteMark(view, phrase.from - 1)) ? phrase.from : subject.from;
}

/** The quotation that closes just before the speaker or cue. */
function quotationBefore(view: View, place: Place, left: number): Before | null {
  let k = left;
  let comma = false;
  while (k >= place.floor && (isComma(view, k) || isQuoteMark(view, k) || word(view, k) === "—")) {
    comma ||= isComma(view, k);
    k--;
  }
  const quote = view.quoteAt[k] ?? -1;
  if (quote === -1 || k === left || view.quoteAt[place.cue] === quote) return null;
  comma ||= isComma(view, k) || isFinal(view, k);
  if (!comma && !view.quotations[quote]!.speech) return null;
  const source = place.subject ?? invertedSource(view, place);
  if (!source && !place.subject) return null;
  if (!comma && place.subject) return null;
  const whole = leadIn(view, quote, place);
  return { rule: whole ? "mixed-before" : "quote-before", source, content: whole ? [whole] : chain(view, quote) };
}

/** A quotation that only ends a longer clause: `The plan is "dead", he said`. */
function leadIn(view: View, quote: number, place: Place): Range | null {
  const first = quotationParts(view, quote)[0]!;
  if (first.from <= place.floor + 1 || view.tokens[first.from]!.sentence !== view.tokens[place.cue]!.sentence)
    return null;
  const before = first.from - 1 - (isQuoteMark(view, first.from - 1) ? 1 : 0);
  if (isComma(view, before) || word(view, before) === ":") return null;
  const to = (place.subject?.from ?? place.k) - 1;
  return { from: place.floor, to: isQuoteMark(view, to) || isComma(view, to) ? to : to + 1 };
}

/** A quotation and the ones it goes on from. */
function chain(view: View, quote: number): Range[] {
  let first = quote;
  for (let step = 0; step < 50; step++) {
    const earlier = view.quotations[first]?.continues;
    if (earlier === null || earlier === undefined) break;
    first = earlier;
  }
  return quotationParts(view, first);
}

function invertedSource(view: View, { next, end }: Place): Range | null {
  return speakerAfter(view, next, end);
}

/** "the port, he said, would close" and "the port would close, he said". */
function parenthesis(view: View, place: Place, left: number, addressee: boolean): Before | null {
  if (!isComma(view, left)) return null;
  const inverted = place.subject === null;
  const source = place.subject ?? invertedSource(view, place);
  if (!source) return null;
  const after = inverted ? overApposition(view, source.to, place.end) : place.next;
  const k = skipAdjuncts(view, after, place.end, addressee);
  const closed =
    k >= place.end || isFinal(view, k) || isComma(view, k) || word(view, k) === ";" || isQuoteMark(view, k);
  if (!closed || (isComma(view, k) && isQuoteMark(view, k + 1))) return null;
  const first = { from: clauseStart(view, place.floor, left), to: left };
  const goesOn =
    isComma(view, k) && k + 1 < place.end && (opensWith(view, first) || !hasFinite(view, first))
      ? { from: k + 1, to: place.end }
      : null;
  if (!goesOn && !hasFinite(view, first)) return null;
  const rest = goesOn ?? (isComma(view, k) && finiteAt(view, k + 1) ? { from: k + 1, to: place.end } : null);
  return { rule: "parenthesis", source, content: rest ? [first, rest] : [first] };
}

/** "If the dam holds, they reasoned, the town is safe": what stands before is no statement by itself. */
const opensWith = (view: View, { from }: Range): boolean =>
  /^(if|because|when|while|although|though|since|unless|until|once|after|before)$/.test(word(view, from));

/** After the last semicolon. */
export function clauseStart(view: View, floor: number, before: number): number {
  for (let k = before - 1; k > floor; k--) if (word(view, k) === ";") return k + 1;
  return floor;
}

function overApposition(view: View, k: number, end: number): number {
  if (!isComma(view, k)) return k;
  const chunk = chunkStarting(view, k + 1);
  if (!chunk) return k;
  for (let at = chunk.to; at < end && at < chunk.to + 12; at++) if (isComma(view, at) || isFinal(view, at)) return at;
  return k;
}

/** Adds the quotations without a tag of their own that follow in the same paragraph. */
export function appendFollowing(view: View, content: readonly Range[], sentence: number): Range[] {
  const ranges = [...content];
  const last = view.sentences[sentence]!;
  let k = last.tokens.from;
  while (k < last.tokens.to && k < ranges.at(-1)!.to) k++;
  for (; k < view.tokens.length && view.tokens[k]!.sentence === sentence; k++) {
    const quote = view.quoteAt[k]!;
    if (quote === -1 || ranges.some(({ from, to }) => from <= k && k < to)) continue;
    if (!view.quotations[quote]!.speech) break;
    for (const part of quotationParts(view, quote)) ranges.push(part);
    break;
  }
  return ranges;
}

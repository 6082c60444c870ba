/**
 * Carry on: a quotation that is a sentence of its own, without a tag, goes on with the speaker of the quotation before.
 *
 * Method  Sentence by sentence: when nobody is named around a quotation and the last attribution of the same paragraph is
 *         in direct speech, its parts are added to that attribution's content.
 * Misses  a change of speaker that the report leaves to the reader.
 */
import type { Candidate } from "./candidate.ts";
import { quotationParts } from "./content.ts";
import { isQuoteMark, type Range, type View, word } from "./view.ts";

/** @param bySentence the decided candidates of each sentence, in order */
export function carryOn(view: View, bySentence: readonly (readonly Candidate[])[]): Candidate[] {
  const all: Candidate[] = [];
  let speaker = -1;
  let block = -1;
  for (const [sentence, candidates] of bySentence.entries()) {
    const here = view.sentences[sentence]!.block;
    if (here !== block) speaker = -1;
    block = here;
    const quote = aloneQuotation(view, sentence);
    const outer = candidates.filter(({ cue }) => view.quoteAt[cue.from] === -1);
    if (quote !== -1 && speaker !== -1 && outer.length === 0) addTo(all, speaker, quotationParts(view, quote));
    const speaking = outer.findLast((each) => speaks(view, each));
    if (outer.length > 0) speaker = speaking ? all.length + candidates.indexOf(speaking) : -1;
    else if (quote === -1 && !inQuotation(view, sentence)) speaker = -1;
    // A content of its own: `addTo` lets it grow in place.
    for (const each of candidates) all.push(each === speaking ? { ...each, content: [...each.content] } : each);
  }
  return all;
}

/** In place: copying the content for every quotation added would take the square of their number. */
function addTo(all: readonly Candidate[], speaker: number, parts: readonly Range[]): void {
  const content = all[speaker]!.content as Range[];
  if (covers(content, parts[0]!.from)) return;
  for (const part of parts) content.push(part);
}

/** The quotation that opens a sentence with nothing but marks in front of it; -1 when none does. */
function aloneQuotation(view: View, sentence: number): number {
  const { from, to } = view.sentences[sentence]!.tokens;
  let k = from;
  while (k < to && (isQuoteMark(view, k) || word(view, k) === "[" || word(view, k) === "(")) k++;
  const quote = view.quoteAt[k] ?? -1;
  if (quote === -1 || !view.quotations[quote]!.speech || k === from) return -1;
  return quotationParts(view, quote)[0]!.from >= from ? quote : -1;
}

const inQuotation = (view: View, sentence: number): boolean =>
  view.quoteAt[view.sentences[sentence]!.tokens.from] !== -1;

const speaks = (view: View, { content, source }: Candidate): boolean =>
  source !== null && content.some(({ from }) => view.quoteAt[from] !== -1 || isQuoteMark(view, from));

/** Whether one of the ranges, in text order, holds a token. By halving. */
function covers(ranges: readonly Range[], token: number): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.from <= token) low = middle + 1;
    else high = middle;
  }
  return low > 0 && token < ranges[low - 1]!.to;
}

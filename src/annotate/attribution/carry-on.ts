/**
 * Carry on: a quotation that is a sentence of its own, without a tag, goes on with the speaker of the quotation before.
 *
 * Method  Sentence by sentence: when nobody is named around a quotation and the last attribution of the same paragraph is
 *         in direct speech, its parts are added to that attribution's content.
 * Misses  a change of speaker that the report leaves to the reader.
 */
import type { Candidate } from "./candidate.ts";
import { quotationParts } from "./content.ts";
import { isQuoteMark, type View, word } from "./view.ts";

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
    if (quote !== -1 && speaker !== -1 && outer.length === 0 && !covers(all[speaker]!, view, quote)) {
      all[speaker] = { ...all[speaker]!, content: [...all[speaker]!.content, ...quotationParts(view, quote)] };
    }
    for (const candidate of candidates) all.push(candidate);
    if (outer.length > 0) speaker = all.indexOf(outer.findLast((each) => speaks(view, each)) ?? ({} as Candidate));
    else if (quote === -1 && !inQuotation(view, sentence)) speaker = -1;
  }
  return all;
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

function covers({ content }: Candidate, view: View, quote: number): boolean {
  const first = quotationParts(view, quote)[0]!.from;
  return content.some(({ from, to }) => from <= first && first < to);
}

/**
 * View: one report's layers indexed by token, so that every finder can ask in constant time what stands at a word.
 */
import type { Mention } from "../../model/reading.ts";
import type { Report } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import type { Layers, Quotation, Sentence, Token } from "../layers.ts";

export type Needs = Pick<Layers, "sentences" | "tokens" | "phrases" | "quotations" | "mentions" | "entities">;

/** A half-open range of token indices. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface View {
  readonly text: string;
  readonly report: Report;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  /** By token: start and end token of the noun chunk it lies in; -1 outside. */
  readonly chunkFrom: Int32Array;
  readonly chunkTo: Int32Array;
  /** By token: index of the speech quotation it lies in; -1 outside. Scare quotes count too. */
  readonly quoteAt: Int32Array;
  /** By token: index in `mentions` of the longest name that ends with it; -1 when none does. */
  readonly nameEnd: Int32Array;
  /** By token: index in `mentions` of the longest name that starts with it; -1 when none does. */
  readonly nameStart: Int32Array;
  /** By token: 1 inside a name. */
  readonly inName: Uint8Array;
  readonly mentions: readonly Mention[];
}

/** Indexes the layers. Linear in tokens, phrases, quotations and mentions. */
export function viewOf(report: Report, layers: Needs): View {
  const { tokens, phrases, quotations, mentions, sentences } = layers;
  const fill = () => new Int32Array(tokens.length).fill(-1);
  const chunkFrom = fill();
  const chunkTo = fill();
  for (const { kind, tokens: range } of phrases) {
    if (kind !== "noun") continue;
    for (let i = range.from; i < range.to; i++) {
      if (chunkFrom[i] !== -1 && chunkFrom[i]! <= range.from) continue;
      chunkFrom[i] = range.from;
      chunkTo[i] = range.to;
    }
  }
  const quoteAt = fill();
  spread(tokens, quotations, (token, index) => {
    if (quoteAt[token] === -1) quoteAt[token] = index;
  });
  const nameEnd = fill();
  const nameStart = fill();
  const inName = new Uint8Array(tokens.length);
  const names = mentions.flatMap((mention, index) => (mention.form === "name" ? [{ ...mention, index }] : []));
  spread(
    tokens,
    names,
    (token) => {
      inName[token] = 1;
    },
    (from, to, at) => {
      const { index, start, end } = names[at]!;
      if (nameEnd[to - 1] === -1 || mentions[nameEnd[to - 1]!]!.start > start) nameEnd[to - 1] = index;
      if (nameStart[from] === -1 || mentions[nameStart[from]!]!.end < end) nameStart[from] = index;
      widenChunk(tokens, chunkFrom, chunkTo, from, to);
    },
  );
  addNominalAdjectives(tokens, chunkFrom, chunkTo);
  return {
    text: report.text,
    report,
    tokens,
    sentences,
    quotations,
    chunkFrom,
    chunkTo,
    quoteAt,
    nameEnd,
    nameStart,
    inName,
    mentions,
  };
}

/**
 * A name is one chunk with whatever chunks it touches in its sentence: "Centre for Trade and Peace", "prosecutor Josh" +
 * "Bash".
 */
function widenChunk(
  tokens: readonly Token[],
  chunkFrom: Int32Array,
  chunkTo: Int32Array,
  from: number,
  to: number,
): void {
  let [first, last] = [from, to];
  let whole = true;
  for (let k = from; k < to; k++) {
    if (chunkFrom[k] === -1 || chunkFrom[k] !== chunkFrom[from]) whole = false;
    if (chunkFrom[k] === -1) continue;
    first = Math.min(first, chunkFrom[k]!);
    last = Math.max(last, chunkTo[k]!);
  }
  if (whole) return;
  const before = tokens[from - 1];
  if (first === from && before?.sentence === tokens[from]!.sentence && chunkTo[from - 1] === from)
    first = chunkFrom[from - 1]!;
  for (let k = first; k < last; k++) {
    chunkFrom[k] = first;
    chunkTo[k] = last;
  }
}

const NOMINAL_ADJECTIVE = /^(military|public|paramilitary|opposition|elderly|executive|judiciary)$/;

/** "the U.S. military says": an adjective that ends a noun phrase as its head. */
function addNominalAdjectives(tokens: readonly Token[], chunkFrom: Int32Array, chunkTo: Int32Array): void {
  for (let k = 1; k < tokens.length; k++) {
    const { lower, pos } = tokens[k]!;
    if (chunkFrom[k] !== -1 || (pos !== "ADJ" && pos !== "VERB" && pos !== "NOUN") || !NOMINAL_ADJECTIVE.test(lower))
      continue;
    if (tokens[k - 1]!.sentence !== tokens[k]!.sentence) continue;
    const from = chunkTo[k - 1] === k ? chunkFrom[k - 1]! : tokens[k - 1]!.pos === "DET" ? k - 1 : -1;
    if (from === -1) continue;
    for (let at = from; at <= k; at++) {
      chunkFrom[at] = from;
      chunkTo[at] = k + 1;
    }
  }
}

/** Calls `mark` for every token that lies in one of the spans, `whole` for each span's token range; both sorted by start. */
function spread(
  tokens: readonly Token[],
  spans: readonly Span[],
  mark: (token: number, index: number) => void,
  whole: (from: number, to: number, index: number) => void = () => {},
): void {
  let at = 0;
  for (const [index, span] of spans.entries()) {
    while (at < tokens.length && tokens[at]!.end <= span.start) at++;
    let i = at;
    for (; i < tokens.length && tokens[i]!.start < span.end; i++) mark(i, index);
    if (i > at) whole(at, i, index);
  }
}

/** How many tokens a finder looks to either side of a cue: longer than any sentence of news, short enough for one of 1 MB. */
const REACH_BACK = 250;
const REACH_ON = 350;

/** The part of a sentence that is looked at for the cue at a token. */
export function around(view: View, sentence: number, k: number): { readonly floor: number; readonly end: number } {
  const { from, to } = view.sentences[sentence]!.tokens;
  return { floor: Math.max(from, k - REACH_BACK), end: Math.min(to, k + REACH_ON) };
}

/** The letters of a token in lower case; "" outside the text. */
export const word = (view: View, index: number): string => view.tokens[index]?.lower ?? "";

export const QUOTE_MARK = /^(?:["“”„«»]|''|``|‘|’|')$/;
export const isQuoteMark = (view: View, index: number): boolean => QUOTE_MARK.test(word(view, index));
export const isComma = (view: View, index: number): boolean => word(view, index) === ",";
export const isFinal = (view: View, index: number): boolean => /^[.!?…]+$/.test(word(view, index));

/** Whether a token is a noun, name, number or pronoun: something a noun phrase can end with. */
export function isNominal(view: View, index: number): boolean {
  const pos = view.tokens[index]?.pos;
  return pos === "NOUN" || pos === "PROPN" || pos === "PRON" || pos === "NUM" || (view.chunkFrom[index] ?? -1) !== -1;
}

/** The span from the first to the last token of a range, without commas and quotation marks at its ends. */
export function spanOf(view: View, range: Range): Span | null {
  let { from, to } = range;
  while (from < to && EDGE.test(word(view, from))) from++;
  while (to > from && (EDGE.test(word(view, to - 1)) || word(view, to - 1) === ".")) to--;
  return from < to ? { start: view.tokens[from]!.start, end: view.tokens[to - 1]!.end } : null;
}

const EDGE = /^(?:[,;:!?…"“”„«»‘–—-]|''|``|'|’|\.{2,}|\[|\])$/;

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
    quoteAt[token] = index;
  });
  const nameEnd = fill();
  const order = mentions.map((_, index) => index).filter((index) => mentions[index]!.form === "name");
  let at = 0;
  for (const index of order) {
    const name = mentions[index]!;
    while (at < tokens.length && tokens[at]!.end <= name.start) at++;
    let last = at;
    while (last + 1 < tokens.length && tokens[last + 1]!.start < name.end) last++;
    if (last < tokens.length && (nameEnd[last] === -1 || mentions[nameEnd[last]!]!.start > name.start))
      nameEnd[last] = index;
  }
  return { text: report.text, report, tokens, sentences, quotations, chunkFrom, chunkTo, quoteAt, nameEnd, mentions };
}

/** Calls `mark` for every token that lies in one of the spans; both lists sorted by start. */
function spread(tokens: readonly Token[], spans: readonly Span[], mark: (token: number, index: number) => void): void {
  let at = 0;
  for (const [index, span] of spans.entries()) {
    while (at < tokens.length && tokens[at]!.end <= span.start) at++;
    for (let i = at; i < tokens.length && tokens[i]!.start < span.end; i++) mark(i, index);
  }
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

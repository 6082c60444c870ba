/**
 * Tells speech from a scare-quoted word or the name of a work.
 *
 * Method  speech is long, or holds a finite verb and is no title in capitals, or ends with a mark of its own.
 * Misses  a one-word answer ("No") and a work whose title is a sentence in small letters.
 */
import type { Span } from "../../model/span.ts";
import type { Token } from "../layers.ts";

const LONG = 8;

/** @param from index of the first token inside the quotation */
export function isSpeech(tokens: readonly Token[], from: number, quotation: Span): boolean {
  const words: Token[] = [];
  let punctuated = false;
  for (let at = from; at < tokens.length && (tokens[at] as Token).start < quotation.end; at += 1) {
    const token = tokens[at] as Token;
    if (token.pos === "PUNCT") punctuated = /[.!?,]/.test(token.text);
    else words.push(token);
    if (words.length > LONG * 2) return true;
  }
  if (isTitle(words)) return false;
  const verb = words.some(({ pos }) => pos === "VERB" || pos === "AUX");
  return words.length >= LONG || (verb && words.length > 1) || (punctuated && words.length > 0);
}

/** All longer words with a capital: the name of a work, a conference, an operation. */
function isTitle(words: readonly Token[]): boolean {
  const long = words.filter(({ text }) => text.length > 3);
  return long.length > 1 && words.length <= LONG * 2 && long.every(({ text }) => /^\p{Lu}/u.test(text));
}

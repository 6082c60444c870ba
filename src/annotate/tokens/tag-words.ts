/**
 * Gives each word of a sentence its part of speech and lemma.
 *
 * Method  wink-nlp (MIT) with wink-eng-lite-web-model (MIT), a hidden Markov tagger trained on public English treebanks,
 *         is fed one sentence at a time, written anew from our tokens; its tags are brought back by offset. A word longer
 *         than 100 code units goes in as a short stand-in, because wink's time grows with the square of a word's length.
 * Misses  see repairs.ts: what is known to go wrong is put right there.
 */
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { Span } from "../../model/span.ts";
import type { Pos } from "../layers.ts";

const LONGEST_WORD = 100;
const LONGEST_SENTENCE = 400;

const nlp = winkNLP(model, ["pos"]);

/** A part of speech and the dictionary form. */
export interface Tag {
  readonly pos: Pos;
  readonly lemma: string;
}

/**
 * Tags the words of one sentence.
 *
 * @param words as written, in order
 * @param spaced whether white space stands before each word
 * @returns one tag a word
 */
export function tagWords(words: readonly string[], spaced: readonly boolean[]): readonly Tag[] {
  const tags: Tag[] = [];
  for (let from = 0; from < words.length; from += LONGEST_SENTENCE) {
    const to = from + LONGEST_SENTENCE;
    for (const tag of tagStretch(words.slice(from, to), spaced.slice(from, to))) tags.push(tag);
  }
  return tags;
}

interface Piece extends Span {
  readonly text: string;
  readonly pos: Pos;
  readonly lemma: string;
}

function tagStretch(words: readonly string[], spaced: readonly boolean[]): readonly Tag[] {
  const { line, spans } = writeAnew(words, spaced);
  const pieces = winkPieces(line);
  let at = 0;
  return words.map((word, index) => {
    const span = spans[index] as Span;
    while (at < pieces.length && (pieces[at] as Piece).end <= span.start) at += 1;
    let last = at;
    while (last + 1 < pieces.length && (pieces[last + 1] as Piece).start < span.end) last += 1;
    return joinPieces(word, pieces.slice(at, last + 1));
  });
}

const CURLY = /[’ʼ“”]/u;
const straight = (word: string): string => word.replace(/[’ʼ]/gu, "'").replace(/[“”]/gu, '"');

/** The sentence as wink gets it: plain apostrophes, one space, stand-ins for what is too long. */
function writeAnew(words: readonly string[], spaced: readonly boolean[]): { line: string; spans: readonly Span[] } {
  const parts: string[] = [];
  const spans: Span[] = [];
  let at = 0;
  words.forEach((word, index) => {
    if (spaced[index] && index > 0) {
      parts.push(" ");
      at += 1;
    }
    const plain = word.length > LONGEST_WORD ? "thing" : CURLY.test(word) ? straight(word) : word;
    parts.push(plain);
    spans.push({ start: at, end: at + plain.length });
    at += plain.length;
  });
  return { line: parts.join(""), spans };
}

function winkPieces(line: string): readonly Piece[] {
  const its = nlp.its;
  const tokens = nlp.readDoc(line).tokens();
  const values = tokens.out(its.value) as string[];
  const tags = tokens.out(its.pos) as string[];
  const lemmas = tokens.out(its.lemma as typeof its.value) as string[];
  const pieces: Piece[] = [];
  let at = 0;
  values.forEach((text, index) => {
    while (line[at] === " ") at += 1;
    if (!line.startsWith(text, at)) {
      const found = line.indexOf(text, at);
      at = found >= 0 && found < at + LONGEST_WORD ? found : at;
    }
    const pos = tags[index] as Pos | "SPACE";
    if (pos !== "SPACE") pieces.push({ start: at, end: at + text.length, text, pos, lemma: lemmas[index] ?? text });
    at += text.length;
  });
  return pieces;
}

/** One tag of the pieces wink made of a word: "re-elected", "Jaish-e-Muhammad", "15-year-old". */
function joinPieces(word: string, pieces: readonly Piece[]): Tag {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return { pos: "X", lemma: word.toLowerCase() };
  if (pieces.length === 1) return { pos: first.pos, lemma: first.lemma };
  const lower = word.toLowerCase();
  if (pieces.every(({ pos }) => pos === "PUNCT")) return { pos: "PUNCT", lemma: word };
  if (/^\p{Lu}/u.test(word) && pieces.some(({ pos }) => pos === "PROPN")) return { pos: "PROPN", lemma: lower };
  if (/^\d/.test(word)) return { pos: /\p{L}/u.test(word) ? "ADJ" : "NUM", lemma: lower };
  if (pieces.every(({ pos }) => pos === "NUM" || pos === "PUNCT")) return { pos: "NUM", lemma: lower };
  return joinCompound(lower, last);
}

function joinCompound(lower: string, last: Piece): Tag {
  if (last.pos === "VERB") return { pos: "ADJ", lemma: lower };
  if (last.pos === "PUNCT" || last.pos === "ADP" || last.pos === "PROPN") return { pos: "NOUN", lemma: lower };
  const stem = lower.slice(0, lower.length - last.text.length);
  return { pos: last.pos, lemma: stem + last.lemma };
}

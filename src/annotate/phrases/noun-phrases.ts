/**
 * Noun phrases: determiners, numbers, adjectives, nouns, names, possessors with 's ("Pakistan's ambassador",
 * "two senior officials"). What hangs on with "of" is a phrase of its own.
 *
 * Method  one pass over the parts of speech. A determiner, a pronoun or a mark ends a phrase and begins another.
 * Misses  two nouns side by side that belong to different phrases ("On Tuesday police said": cut after a weekday only).
 */
import { WEEKDAYS } from "../../knowledge/calendar.ts";
import type { Phrase, Token } from "../layers.ts";
import type { Range } from "../sentences/cut-sentences.ts";

const POSSESSIVE = /^(?:my|your|his|her|its|our|their|whose)$/;
const RELATIVE = /^(?:who|whom|which|that|what)$/;
const DAY_PART = /^(?:morning|afternoon|evening|night|noon|midnight)$/;
const RELATIVE_DAY = /^(?:yesterday|today|tomorrow|tonight)$/;

/** Finds the noun phrases of the sentence with tokens `range`. Sorted, not overlapping. */
export function nounPhrases(tokens: readonly Token[], range: Range, sentence: number): readonly Phrase[] {
  const found: Phrase[] = [];
  let at = range.from;
  while (at < range.to) {
    const to = phraseEnd(tokens, at, range.to);
    const phrase = to > at ? makePhrase(tokens, at, to, sentence) : null;
    if (phrase) found.push(phrase);
    at = Math.max(to, at + 1);
  }
  return found;
}

/** Where the phrase that begins at token `from` ends; `from` itself when none begins there. */
function phraseEnd(tokens: readonly Token[], from: number, limit: number): number {
  const first = tokens[from] as Token;
  if (isRelative(tokens, from)) return from;
  if (first.pos === "PRON" && !isPossessor(tokens, from)) return from + 1;
  if (!begins(tokens, from)) return from;
  let at = from + 1;
  while (at < limit && goesOn(tokens, at, from)) at += 1;
  return at;
}

/** "who", "which", and "that" as relative pronoun or conjunction; "that month" is none. */
function isRelative(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  return RELATIVE.test(token.lower) && token.pos !== "DET";
}

function isPossessor(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return POSSESSIVE.test(tokens[at]?.lower ?? "") && next !== undefined && isInner(tokens, at + 1);
}

function begins(tokens: readonly Token[], at: number): boolean {
  const { pos, lower } = tokens[at] as Token;
  if (isPossessor(tokens, at)) return true;
  if (pos === "VERB")
    return isAttributive(tokens, at) && tokens[at - 1]?.pos !== "AUX" && tokens[at - 1]?.pos !== "NOUN" && false;
  return (
    pos === "DET" ||
    pos === "NUM" ||
    pos === "ADJ" ||
    pos === "NOUN" ||
    pos === "PROPN" ||
    (pos === "SYM" && lower !== "%")
  );
}

function isInner(tokens: readonly Token[], at: number): boolean {
  const pos = tokens[at]?.pos;
  return (
    pos === "NUM" ||
    pos === "ADJ" ||
    pos === "NOUN" ||
    pos === "PROPN" ||
    pos === "SYM" ||
    isAttributive(tokens, at) ||
    isDegree(tokens, at)
  );
}

/** "the armed group", "a ruling party": a participle before a noun, inside a phrase. */
function isAttributive(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.pos !== "VERB" || next === undefined || !/(?:ed|ing|en|own|orn)$/.test(token.lower)) return false;
  return next.pos === "NOUN" || next.pos === "PROPN" || next.pos === "ADJ";
}

/** "a very large house", "the previously unknown group". */
function isDegree(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.pos === "ADV" && (tokens[at + 1]?.pos === "ADJ" || isAttributive(tokens, at + 1));
}

/** Whether token `at` belongs to the phrase begun at `from`. */
function goesOn(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at] as Token;
  const before = tokens[at - 1] as Token;
  if (token.lower === "'s" || token.lower === "’s" || (token.pos === "PART" && /^['’]$/.test(token.text))) {
    return token.pos === "PART" && (isInner(tokens, at + 1) || !isVerbal(tokens[at + 1]));
  }
  if (/^['’]s?$/.test(before.lower) && isPossessive(before)) return isInner(tokens, at);
  if (joinsAdjectives(tokens, at)) return true;
  if (token.pos === "DET") return before.pos === "DET" && /^(?:all|both|half|such)$/.test(before.lower);
  if (endsAfterDay(tokens, at, from)) return false;
  if (token.pos === "VERB" || token.pos === "ADV") {
    return before.pos !== "NOUN" && before.pos !== "PROPN" && (isAttributive(tokens, at) || isDegree(tokens, at));
  }
  if (token.pos === "ADJ" && (before.pos === "NOUN" || before.pos === "PROPN")) return isInnerNoun(tokens[at + 1]);
  return isInner(tokens, at);
}

function isInnerNoun(token: Token | undefined): boolean {
  return token?.pos === "NOUN" || token?.pos === "PROPN";
}

function isPossessive(token: Token): boolean {
  return token.pos === "PART";
}

function isVerbal(token: Token | undefined): boolean {
  return token?.pos === "VERB" || token?.pos === "AUX" || token?.pos === "ADV";
}

/** "ideological and logistical sanctuary", "a large, red house": at the comma or "and", and behind it. */
function joinsAdjectives(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.text !== "," && token.lower !== "and" && token.lower !== "or") return false;
  const [before, next, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  return before?.pos === "ADJ" && next?.pos === "ADJ" && (isInnerNoun(after) || after?.pos === "ADJ");
}

/** "On Tuesday police said": nothing is taken on behind a day but its part. */
function endsAfterDay(tokens: readonly Token[], at: number, from: number): boolean {
  const before = tokens[at - 1] as Token;
  const day =
    RELATIVE_DAY.test(before.lower) ||
    (WEEKDAYS.has(before.lower) && (tokens[from - 1]?.pos === "ADP" || at - 1 === from));
  return day && !DAY_PART.test(tokens[at]?.lower ?? "");
}

function makePhrase(tokens: readonly Token[], from: number, end: number, sentence: number): Phrase | null {
  let to = end;
  while (to > from && /^(?:PUNCT|CCONJ|ADV|VERB)$/.test(tokens[to - 1]?.pos ?? "")) to -= 1;
  const head = headOf(tokens, from, to);
  if (head === null) return null;
  return {
    start: (tokens[from] as Token).start,
    end: (tokens[to - 1] as Token).end,
    kind: "noun",
    head,
    tokens: { from, to },
    sentence,
    passive: false,
    negated: false,
    modal: null,
    infinitive: false,
  };
}

/** The last noun or name; else the last number, pronoun, or determiner that stands for a noun. */
function headOf(tokens: readonly Token[], from: number, to: number): number | null {
  for (const kinds of [/^(?:NOUN|PROPN)$/, /^(?:PRON|NUM)$/, /^(?:DET|ADJ)$/]) {
    for (let at = to - 1; at >= from; at -= 1) {
      const token = tokens[at] as Token;
      if (kinds.test(token.pos) && !(token.pos === "ADJ" && from + 1 === to)) return at;
    }
  }
  return null;
}

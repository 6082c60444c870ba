/**
 * The words of a sentence as the finders of times see them: tokens, with compounds of time words taken apart
 * ("mid-August", "3-5", "four-day").
 */
import { DAY_PARTS, MONTHS, NUMBER_WORDS, ORDINALS, UNITS, WEEKDAYS } from "../../knowledge/calendar.ts";
import type { Span } from "../../model/span.ts";
import type { Pos, Token } from "../layers.ts";
import type { Unit } from "./forms.ts";

export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: Pos;
  /** Token index it comes from. */
  readonly token: number;
}

const NUMERIC_DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/;
const LONGEST = 40;

/** The words of tokens [from, to). */
export function timeWords(tokens: readonly Token[], from: number, to: number): readonly Word[] {
  const words: Word[] = [];
  for (let at = from; at < to; at += 1) {
    const token = tokens[at] as Token;
    if (isCompound(token.text)) for (const part of takeApart(token, at)) words.push(part);
    else words.push({ ...pick(token), token: at });
  }
  return words;
}

function pick({ start, end, text, lower, lemma, pos }: Token): Omit<Word, "token"> {
  return { start, end, text, lower, lemma, pos };
}

/** Only what consists of time words wholly; "2019-nCoV" and "15-year-old" stay as they are. */
function isCompound(text: string): boolean {
  if (!/[-‐‑]/.test(text) || text.length > LONGEST || NUMERIC_DATE.test(text)) return false;
  return text.split(/[-‐‑]/).every((part) => isTimeWord(part.toLowerCase()));
}

function isTimeWord(part: string): boolean {
  return (
    /^(?:\d{1,4}|\d{4}s|\d\ds|\d{1,2}(?:st|nd|rd|th)|early|mid|late|long|pre|post|re)$/.test(part) ||
    MONTHS.has(part) ||
    WEEKDAYS.has(part) ||
    UNITS.has(part) ||
    NUMBER_WORDS.has(part) ||
    ORDINALS.has(part) ||
    DAY_PARTS.has(part)
  );
}

function takeApart(token: Token, index: number): readonly Word[] {
  const words: Word[] = [];
  let start = token.start;
  for (const piece of token.text.split(/([-‐‑])/)) {
    const lower = piece.toLowerCase();
    const pos: Pos = /^[-‐‑]$/.test(piece) ? "PUNCT" : /^\d/.test(piece) ? "NUM" : token.pos;
    if (piece !== "")
      words.push({ start, end: start + piece.length, text: piece, lower, lemma: lower, pos, token: index });
    start += piece.length;
  }
  return words;
}

/** A whole number in figures or words, up to what stands before a unit; null for others. "a" is 1, "couple" 2. */
export function countOf(word: Word | undefined): number | null {
  if (word === undefined) return null;
  if (/^\d{1,4}$/.test(word.text)) return Number(word.text);
  if (/^\d{1,3},\d{3}$/.test(word.text)) return Number(word.text.replace(",", ""));
  return NUMBER_WORDS.get(word.lower) ?? null;
}

/** A day of the month: 1–31, with or without "st", "nd", "rd", "th". */
export function dayOf(word: Word | undefined): number | null {
  const hit = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word?.lower ?? "");
  const day = hit ? Number(hit[1]) : (ORDINALS.get(word?.lower ?? "") ?? 0);
  return day >= 1 && day <= 31 ? day : null;
}

/** A year in four figures, 1000 to 2199. */
export function yearOf(word: Word | undefined): number | null {
  if (word === undefined || !/^\d{4}$/.test(word.text)) return null;
  const year = Number(word.text);
  return year >= 1000 && year < 2200 ? year : null;
}

/** A month by name; "may" and "march" need their capital, short forms of other words too. */
export function monthOf(word: Word | undefined): number | null {
  if (word === undefined) return null;
  const month = MONTHS.get(word.lower);
  if (month === undefined || !/^\p{Lu}/u.test(word.text)) return null;
  return month;
}

/** A weekday by name; the short forms need their capital ("sun", "sat", "wed" are words). */
export function weekdayOf(word: Word | undefined): number | null {
  const weekday = word === undefined ? undefined : WEEKDAYS.get(word.lower);
  if (word === undefined || weekday === undefined) return null;
  return /^\p{Lu}/u.test(word.text) ? weekday : null;
}

export function unitOf(word: Word | undefined): Unit | null {
  return UNITS.get(word?.lower ?? "") ?? null;
}

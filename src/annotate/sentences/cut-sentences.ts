/**
 * Cuts the tokens of one block into sentences.
 *
 * Method  Unicode Standard Annex #29, section 5, on our tokens: a sentence ends after a terminator, what closes right
 *         behind it (quotation marks, brackets) belongs to it; then breaks are taken back after abbreviations and
 *         initials, before a small letter, and between a question in quotation marks and its "he asked".
 * Misses  a sentence that begins with a small letter ("iPhone sales fell"): it is joined with the one before.
 */
import { BEFORE_NAME, BEFORE_NUMBER, STARTERS } from "../../knowledge/abbreviations.ts";
import { SAYING } from "../../knowledge/saying.ts";
import type { Span } from "../../model/span.ts";

const TERMINATOR = /^(?:[.!?؟。！？।]|\.{2,}|…+)$/u;
const CLOSER = /^["'”’»)\]}›]$|^''$/u;
const OPENER = /^["'“‘«([{‹„]$|^``$/u;
const CAPITAL = /^[\p{Lu}\p{Lt}\p{Lo}]/u;
const SMALL = /^\p{Ll}/u;

/** Half-open token range. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts tokens of one block into sentence ranges that cover all of them.
 *
 * @param text   the report's text
 * @param tokens all in one block, sorted
 */
export function cutSentences(text: string, tokens: readonly Span[]): readonly Range[] {
  const ranges: Range[] = [];
  const run: Run = { to: 0 };
  let from = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const after = endAfter(text, tokens, at, from, run);
    if (after === null) continue;
    ranges.push({ from, to: after });
    from = after;
    at = after - 1;
  }
  if (from < tokens.length) ranges.push({ from, to: tokens.length });
  return ranges;
}

/** The token after the sentence end that token `at` makes, or null when it makes none. */
function endAfter(text: string, tokens: readonly Span[], at: number, from: number, run: Run): number | null {
  const word = wordAt(text, tokens, at);
  const terminator = TERMINATOR.test(word);
  if (!terminator && !abbreviates(word)) return null;
  const next = afterClosers(text, tokens, at + 1, run);
  if (next >= tokens.length) return tokens.length;
  if (!terminator)
    return next === at + 1 || closesOnly(text, tokens, at + 1, next)
      ? afterAbbreviation(text, tokens, word, next)
      : null;
  if (word === "." && at - from === 1 && /^[\dA-Za-z]{1,2}$/.test(wordAt(text, tokens, from))) return null;
  return begins(text, tokens, next) && !isQuoteTag(text, tokens, at, next) ? next : null;
}

function wordAt(text: string, tokens: readonly Span[], at: number): string {
  const token = tokens[at];
  return token === undefined ? "" : text.slice(token.start, Math.min(token.end, token.start + 24));
}

function abbreviates(word: string): boolean {
  return word.length > 1 && word.endsWith(".") && /^\p{L}/u.test(word);
}

function closesOnly(text: string, tokens: readonly Span[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!CLOSER.test(wordAt(text, tokens, at))) return false;
  return true;
}

/** Where the run of marks last passed ends: a second mark of the same run ("!!!!") need not pass it again. */
interface Run {
  to: number;
}

/** Passes further terminators and what closes right behind, without white space between. */
function afterClosers(text: string, tokens: readonly Span[], at: number, run: Run): number {
  if (at < run.to) return run.to;
  let next = at;
  while (next < tokens.length && tokens[next]?.start === tokens[next - 1]?.end) {
    const word = wordAt(text, tokens, next);
    if (!CLOSER.test(word) && !TERMINATOR.test(word)) break;
    next += 1;
  }
  run.to = next;
  return next;
}

/** Whether a sentence can begin at token `at`: with a capital or a number, marks in front left aside. */
function begins(text: string, tokens: readonly Span[], at: number): boolean {
  let next = at;
  while (next < tokens.length && next < at + 3 && OPENER.test(wordAt(text, tokens, next))) next += 1;
  const word = wordAt(text, tokens, next);
  const spaced = (tokens[at]?.start ?? 0) > (tokens[at - 1]?.end ?? 0);
  if (!spaced) return CAPITAL.test(word) && SMALL.test(wordAt(text, tokens, at - 2));
  return !SMALL.test(word) && !/^[,;:–—-]/u.test(word);
}

/** `"Why?" Ruiz asked` goes on: after a mark inside quotation marks a name and a verb of saying follow. */
function isQuoteTag(text: string, tokens: readonly Span[], at: number, next: number): boolean {
  if (next === at + 1 || wordAt(text, tokens, at) === ".") return false;
  for (let step = next; step < Math.min(next + 4, tokens.length); step += 1) {
    const word = wordAt(text, tokens, step);
    if (SAYING.has(word.toLowerCase())) return step > next;
    if (!CAPITAL.test(word)) return false;
  }
  return false;
}

function afterAbbreviation(text: string, tokens: readonly Span[], word: string, next: number): number | null {
  const stem = word.slice(0, -1).toLowerCase();
  const following = wordAt(text, tokens, next);
  if (BEFORE_NAME.has(stem) || BEFORE_NUMBER.has(stem)) return null;
  const opened = OPENER.test(following);
  const start = opened ? wordAt(text, tokens, next + 1) : following;
  if (!CAPITAL.test(start)) return null;
  if (/^[ap]\.m$/.test(stem))
    return /^(?:[A-Z]{2,4}|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?$/.test(start) ? null : next;
  return opened || STARTERS.has(start.toLowerCase()) ? next : null;
}

/**
 * Cuts a stretch of text into words, numbers and marks.
 *
 * Method  one pass from left to right in the manner of Unicode Standard Annex #29, section 4: runs of letters, marks and
 *         digits, joined by hyphens and apostrophes between letters ("Jaish-e-Muhammad", "Mash'al"), by stops and commas
 *         between digits ("1,200"), and by stops between single letters ("U.S."). Clitics are cut off ("'s", "n't").
 *         Addresses ("https://…", "@name", "#tag") stay whole.
 * Misses  languages written without spaces: a run of them is one word.
 */
import { BEFORE_NAME, BEFORE_NUMBER, EITHER } from "../../knowledge/abbreviations.ts";
import type { Span } from "../../model/span.ts";

const SPACE = /[\s\p{Zs}\u200b\ufeff\u00ad]+/uy;
const SEGMENT = /[\p{L}\p{M}\p{N}_]+/uy;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s\p{Zs}<>"”“]+|[@#][\p{L}\p{N}_]+/uy;
const MARK = /\.{2,}|-{2,}|``|''|…+|[^\s]\p{M}*/uy;
const LETTER = /\p{L}/u;
const CLITIC = /^['’ʼ](?:s|re|ve|ll|d|m)$/i;
const APOSTROPHE = /['’ʼ]/u;
const DOMAIN = /^(?:com|org|net|gov|edu|int|info|uk|eu|io|tv)$/i;

/**
 * Cuts `text` from `start` to `end` into token spans: sorted, not overlapping, never empty; all but white space lies in one.
 *
 * @param start, end half-open, UTF-16 code units
 * @example cutWords("They didn't", 0, 11) // "They", "did", "n't"
 */
export function cutWords(text: string, start: number, end: number): readonly Span[] {
  const spans: Span[] = [];
  const stretch = end === text.length ? text : text.slice(0, end);
  let at = skipSpace(stretch, start);
  while (at < end) {
    const next = nextToken(stretch, at);
    spans.push(...splitClitic(stretch, at, next));
    at = skipSpace(stretch, next);
  }
  return spans;
}

function skipSpace(text: string, at: number): number {
  return match(SPACE, text, at) ?? at;
}

/** Where a sticky pattern that begins at `at` ends, or null. */
function match(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function nextToken(text: string, at: number): number {
  const address = match(ADDRESS, text, at);
  if (address !== null) return withoutTrailingMarks(text, at, address);
  const word = match(SEGMENT, text, at);
  if (word !== null) return withStop(text, at, joined(text, at, word));
  return match(MARK, text, at) ?? at + 1;
}

function withoutTrailingMarks(text: string, start: number, end: number): number {
  let last = end;
  while (last > start + 1 && /[.,;:!?)\]'’]/.test(text[last - 1] ?? "")) last -= 1;
  return last;
}

/** Goes on over joiners as long as they join. */
function joined(text: string, start: number, firstEnd: number): number {
  let from = start;
  let end = firstEnd;
  for (;;) {
    const next = match(SEGMENT, text, end + 1);
    if (next === null || !joins(text, from, end, next)) return end;
    from = end + 1;
    end = next;
  }
}

/** Whether the mark at `at` joins the segment [from, at) with [at + 1, next). */
function joins(text: string, from: number, at: number, next: number): boolean {
  const before = text[at - 1] ?? "";
  const after = text[at + 1] ?? "";
  const digits = isDigit(before) && isDigit(after);
  switch (text[at]) {
    case "-":
    case "\u2010":
    case "\u2011":
      return true;
    case "'":
    case "’":
    case "ʼ":
      return (
        (isLetter(text, at - 1) && isLetter(text, at + 1)) || (isDigit(before) && /s/i.test(after) && next === at + 2)
      );
    case ",":
    case ":":
    case "/":
      return digits;
    case "&":
      return at - from === 1 && next - at === 2;
    case ".":
      return (
        digits || singleLetters(text, from, at, next) || DOMAIN.test(next - at <= 6 ? text.slice(at + 1, next) : "")
      );
    default:
      return false;
  }
}

function singleLetters(text: string, from: number, at: number, next: number): boolean {
  return at - from === 1 && next - at === 2 && isLetter(text, from) && isLetter(text, at + 1);
}

function isLetter(text: string, at: number): boolean {
  const code = text.codePointAt(at);
  // The second half of a surrogate pair: letters beyond the basic plane count as letters.
  return code !== undefined && (LETTER.test(String.fromCodePoint(code)) || (code >= 0xdc00 && code <= 0xdfff));
}

function isDigit(letter: string): boolean {
  return letter >= "0" && letter <= "9";
}

/** Takes the full stop of an abbreviation or an initial into the word. */
function withStop(text: string, start: number, end: number): number {
  if (text[end] !== "." || text[end + 1] === "." || end - start > 12) return end;
  return takesStop(text.slice(start, end), text, end) ? end + 1 : end;
}

function takesStop(word: string, text: string, end: number): boolean {
  const lower = word.toLowerCase();
  if (/^\p{Lu}$/u.test(word)) return word !== "I" || text[end + 1] === " ";
  if (/^\p{L}(?:\.\p{L})+$/u.test(word)) return true;
  if (BEFORE_NUMBER.has(lower) && /^\.,? ?\d/.test(text.slice(end, end + 4))) return true;
  if (BEFORE_NAME.has(lower)) return true;
  return EITHER.has(lower) && (lower === "etc" || /^\p{Lu}/u.test(word));
}

/** "Ruiz's" is "Ruiz" and "'s", "didn't" is "did" and "n't". */
function splitClitic(text: string, start: number, end: number): readonly Span[] {
  const at = cliticAt(text, start, end);
  return at === null
    ? [{ start, end }]
    : [
        { start, end: at },
        { start: at, end },
      ];
}

function cliticAt(text: string, start: number, end: number): number | null {
  if (end - start < 3 || !APOSTROPHE.test(text.slice(end - 3, end))) return null;
  if (/^n['’ʼ]t$/i.test(text.slice(end - 3, end)) && end - start > 3) return end - 3;
  for (const length of [2, 3]) {
    if (end - length > start && CLITIC.test(text.slice(end - length, end))) return end - length;
  }
  return null;
}

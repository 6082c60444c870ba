/**
 * What is known of each word before any name is decided: its shape, the lists it is in, the run of capitals around it, and
 * how the same word stands elsewhere in the report.
 */
import { bodyWords } from "../../../knowledge/bodies/body-words.ts";
import { CALENDAR, FUNCTION_WORDS } from "../../../knowledge/names/common-words.ts";
import { isGivenName, isSurname } from "../../../knowledge/names/given-names.ts";
import { foldName } from "../../../knowledge/places/fold-name.ts";
import { isTitleWord } from "../../../knowledge/titles/titles.ts";
import type { Word } from "../words.ts";
import { LISTS, longestOf, phrasesAt } from "./phrase-lists.ts";

export interface WordFacts {
  /** Hash of the word as written, in lower case, of its shape. */
  readonly text: Int32Array;
  readonly lower: Int32Array;
  readonly shape: Int32Array;
  /** Bits of the lists it is in. */
  readonly lists: Int32Array;
  /** Bits of how the same word stands elsewhere in the report. */
  readonly elsewhere: Int32Array;
  /** What kind of text stands before the word: space, comma, bracket, quotation mark, start. */
  readonly gap: Uint8Array;
  /** First and last word (exclusive) of the run of capitals the word is in; both -1 outside. */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  /** Whether a name cannot go on over what stands before the word: a comma, a bracket, a full stop. */
  readonly cut: Uint8Array;
  /** Whether the word can be part of a name at all. */
  readonly active: Uint8Array;
}

const BIT = { given: 1, surname: 2, title: 4, calendar: 8, function: 16, acronym: 32, digits: 64, body: 128 } as const;
/** Bits from here on are the phrase lists' ("starts here", "goes on here"). */
const LIST_SHIFT = 12;

/** FNV-1a, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}

/** "Xx", "X.", "XX", "Xx-x-Xx", "d": runs of one kind of letter count once. */
export function shapeOf(text: string): string {
  let shape = "";
  let last = "";
  for (const char of text) {
    const kind = /\p{Lu}/u.test(char) ? "X" : /\p{L}/u.test(char) ? "x" : /\p{N}/u.test(char) ? "d" : char;
    const next = kind === last ? (shape.endsWith(`${kind}+`) || kind !== "X" ? "" : "+") : kind;
    shape += next;
    last = kind;
    if (shape.length > 12) break;
  }
  return shape;
}

function gapKind(gap: string): number {
  if (gap === " ") return 0;
  if (gap === "^") return 1;
  if (gap === "-" || gap === "–") return 2;
  if (gap.includes("(")) return 3;
  if (/["“”'‘]/u.test(gap)) return gap.includes("s ") ? 8 : 4;
  if (gap.includes(",")) return 5;
  if (gap.includes(")")) return 6;
  return 7;
}

/** Space, hyphen, ampersand, slash and quotation marks join; a comma only before "Inc" and a number. */
function cuts(words: readonly Word[], at: number): boolean {
  const { gap, text } = words[at] as Word;
  if (gap === " ") return words[at - 1]?.possessive ?? false;
  if (words[at - 1]?.possessive) return !/^[\u2019' ]+s? $/u.test(gap);
  if (/^(?:[ \u00a0]| ?[-–/] ?| ?& ?| ?["“”'‘’] ?|[’'"] )$/u.test(gap)) return false;
  return !(/^ ?, $/u.test(gap) && /^(?:Inc|Ltd|LLC|Jr)\b|^\d{4}$/u.test(text));
}

/** @param words all words of the report */
export function factsOf(words: readonly Word[]): WordFacts {
  const size = words.length;
  const facts: WordFacts = {
    text: new Int32Array(size),
    lower: new Int32Array(size),
    shape: new Int32Array(size),
    lists: new Int32Array(size),
    elsewhere: new Int32Array(size),
    gap: new Uint8Array(size),
    runStart: new Int32Array(size).fill(-1),
    runEnd: new Int32Array(size).fill(-1),
    cut: new Uint8Array(size),
    active: new Uint8Array(size),
  };
  for (let at = 0; at < size; at++) {
    const word = words[at] as Word;
    const own = ownFacts(word);
    facts.text[at] = own.text;
    facts.lower[at] = own.lower;
    facts.shape[at] = own.shape;
    facts.lists[at] = own.lists;
    facts.gap[at] = gapKind(word.gap);
    facts.cut[at] = cuts(words, at) ? 1 : 0;
  }
  markLists(words, facts.lists);
  markRuns(words, facts);
  markElsewhere(words, facts);
  markActive(words, facts.active);
  return facts;
}

interface OwnFacts {
  readonly text: number;
  readonly lower: number;
  readonly shape: number;
  readonly lists: number;
}

/** What a word's letters alone tell. Kept, since reports share words. */
function ownFacts(word: Word): OwnFacts {
  const found = known.get(word.text);
  if (found) return found;
  const own = {
    text: hash(word.text),
    lower: hash(word.lower),
    shape: hash(shapeOf(word.text)),
    lists: listBits(word),
  };
  if (known.size > MOST_KNOWN) known.clear();
  known.set(word.text, own);
  return own;
}
const MOST_KNOWN = 20_000;
const known = new Map<string, OwnFacts>();

function listBits(word: Word): number {
  const folded = foldName(word.text);
  const bare = word.lower.replace(/\.$/u, "");
  const body = bodyWords.get(bare);
  return (
    (word.capital && isGivenName(folded) ? BIT.given : 0) |
    (word.capital && isSurname(folded) ? BIT.surname : 0) |
    (isTitleWord(bare) ? BIT.title : 0) |
    (CALENDAR.has(bare) ? BIT.calendar : 0) |
    (FUNCTION_WORDS.has(bare) ? BIT.function : 0) |
    (/^\p{Lu}[\p{Lu}.&]+$/u.test(word.text) ? BIT.acronym : 0) |
    (/^\p{N}+$/u.test(word.text) ? BIT.digits : 0) |
    (body
      ? BIT.body *
        (1 + ["Organization", "Facility", "NamedEvent", "Document", "Location", "GeopoliticalEntity"].indexOf(body))
      : 0)
  );
}

function markLists(words: readonly Word[], lists: Int32Array): void {
  // Where the last name of each list ends: the next one begins no earlier.
  const free = LISTS.map(() => 0);
  for (let at = 0; at < words.length; at++) {
    if (!words[at]?.capital) continue;
    const phrases = phrasesAt(words, at);
    const longest = longestOf(phrases);
    for (let number = 0; number < LISTS.length; number++) {
      const size = at < (free[number] as number) ? 0 : (longest[number] as number);
      if (size > 0) markName(lists, at, at + size, 1 << (LIST_SHIFT + 2 * number));
      if (size > 0) free[number] = at + size;
    }
  }
}

function markName(lists: Int32Array, from: number, to: number, begins: number): void {
  lists[from] = (lists[from] as number) | begins;
  for (let inner = from + 1; inner < to; inner++) lists[inner] = (lists[inner] as number) | (begins << 1);
}

/** Runs of words with capitals, one space between; "of", "and" and the like do not belong. */
function markRuns(words: readonly Word[], facts: WordFacts): void {
  for (let at = 0; at < words.length; ) {
    if (!words[at]?.capital) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < words.length && words[end]?.capital && words[end]?.gap === " " && !words[end - 1]?.possessive) end++;
    facts.runStart.fill(at, at, end);
    facts.runEnd.fill(end, at, end);
    at = end;
  }
}

const LOWER = 1;
const CAPITAL = 2;
const RUN_LAST = 4;
const RUN_FIRST = 8;
const ALONE = 16;

function markElsewhere(words: readonly Word[], facts: WordFacts): void {
  const seen = new Map<string, number>();
  for (const [at, word] of words.entries()) {
    const begins = word.gap === "^";
    const size = (facts.runEnd[at] as number) - (facts.runStart[at] as number);
    let bits = 0;
    if (!word.capital) bits = LOWER;
    else if (!begins) {
      bits = CAPITAL;
      if (size === 1) bits |= ALONE;
      else if (facts.runEnd[at] === at + 1) bits |= RUN_LAST;
      else if (facts.runStart[at] === at) bits |= RUN_FIRST;
    }
    seen.set(word.lower, (seen.get(word.lower) ?? 0) | bits);
  }
  for (const [at, word] of words.entries()) facts.elsewhere[at] = seen.get(word.lower) ?? 0;
}

/** Capitals and numbers, and the small words between or right after them. */
function markActive(words: readonly Word[], active: Uint8Array): void {
  for (const [at, word] of words.entries()) {
    if (!word.capital) continue;
    active[at] = 1;
    for (let next = at + 1; next <= at + 3 && words[next]?.sentence === word.sentence; next++) {
      if (next === at + 1 && words[next]?.gap === " ") active[next] = 1;
      if (words[next]?.capital) active.fill(1, at, next);
    }
    const before = words[at - 1];
    if (
      before?.sentence === word.sentence &&
      /^[\p{N}-]+(?:st|nd|rd|th)?$|^(?:al|el|bin|de|van|von|sub)/u.test(before.text)
    )
      active[at - 1] = 1;
  }
}

/**
 * Dateline parts: recognises a place, a date or an agency at one offset of a short text.
 *
 * Method  sticky patterns on a slice of bounded length, so that no paragraph can make them slow.
 * Misses  dates in words ("the third of May"); agencies without brackets.
 */

/** Something recognised: offsets in the slice, `end` after brackets, `from`/`to` without them. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly end: number;
}

const MONTH =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const WEEKDAY = "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\.?),? ";
const DAY = "\\d{1,2}(?:st|nd|rd|th)?";
const YEAR = "(?:,? \\d{4})?";
const DATE = new RegExp(
  `(?:${WEEKDAY})?(?:${MONTH} ${DAY}${YEAR}|${DAY} ${MONTH}${YEAR}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})(?![\\p{L}\\d])`,
  "iuy",
);
const BRACKETS = /\(([^()\n]{2,40})\)|\/([^/\n]{2,40})\//uy;
const PLACE_WORD = /\p{Lu}[\p{L}\p{M}]*(?:['’.-][\p{L}\p{M}]+)*\.?/uy;
const SMALL_WORD = /(?:of|de|del|la|el|al|upon|on|da|do|du|des|los|las|di|sur)(?= \p{Lu})/uy;
const COUNTRY = / ?\[[\p{L} .]{2,40}\]/uy;

/** Words that begin a sentence, not a place. */
const NO_PLACE = new Set(
  "a an the in on at by from for after before when while as if since but and or with under over this that these those there it its he she they we you i our his her their no not one two what who why how where".split(
    " ",
  ),
);

/** @returns the date that starts at `at` of `slice`, if one does */
export function dateAt(slice: string, at: number): Found | undefined {
  const end = match(DATE, slice, at);
  return end === undefined ? undefined : { from: at, to: end, end };
}

/** @returns the bracketed name that starts at `at`, if it can be an agency's: "(NordWire)", "/NordWire/" */
export function agencyAt(slice: string, at: number): Found | undefined {
  BRACKETS.lastIndex = at;
  const found = BRACKETS.exec(slice);
  const name = found?.[1] ?? found?.[2];
  if (!found || name === undefined || !/^\p{L}/u.test(name) || !/[\p{L}\d.]$/u.test(name)) return undefined;
  if (dateAt(name, 0) || name.split(" ").length > 5) return undefined;
  return { from: at + 1, to: at + 1 + name.length, end: at + found[0].length };
}

/** @returns the run of capitalised words at `at`, with a part after a comma ("VARDA, Norland"), that can be a place */
export function placeAt(slice: string, at: number): Found | undefined {
  let end = placePart(slice, at);
  if (end === undefined || NO_PLACE.has(firstWord(slice, at))) return undefined;
  for (let parts = 0; parts < 2 && slice.startsWith(", ", end) && !dateAt(slice, end + 2); parts++) {
    const next = placePart(slice, end + 2);
    if (next === undefined) break;
    end = next;
  }
  return { from: at, to: end, end };
}

function placePart(slice: string, at: number): number | undefined {
  let end = match(PLACE_WORD, slice, at);
  for (let words = 0; end !== undefined && words < 5 && slice[end] === " " && !dateAt(slice, end + 1); words++) {
    const next: number | undefined = match(PLACE_WORD, slice, end + 1) ?? match(SMALL_WORD, slice, end + 1);
    if (next === undefined) break;
    end = next;
  }
  return end === undefined ? undefined : (match(COUNTRY, slice, end) ?? end);
}

function firstWord(slice: string, at: number): string {
  return slice
    .slice(at, at + 20)
    .split(/[ ,.]/, 1)[0]!
    .toLowerCase();
}

function match(pattern: RegExp, slice: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(slice) ? pattern.lastIndex : undefined;
}

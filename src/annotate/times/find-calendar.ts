/**
 * Finds points of the calendar: days, months, years, decades, centuries, seasons, quarters, holidays.
 *
 * Method  each finder reads words from one place on and gives the form with where it ends, or nothing. Years stand by
 *         themselves only where nothing shows that the figure counts something or belongs to a name.
 * Misses  dates in other languages; years of less than four figures; "the 3rd" without its month.
 */
import { COUNTED, DECADE_WORDS, HOLIDAYS, SEASONS } from "../../knowledge/calendar.ts";
import { calendar, type Form, type Mod, type Which } from "./forms.ts";
import { dayOf, monthOf, unitOf, type Word, weekdayOf, yearOf } from "./words.ts";

/** A form and the word behind its last one. */
export interface Point {
  readonly form: Form;
  readonly to: number;
  readonly mod?: Mod | null;
}

type Finder = (words: readonly Word[], at: number) => Point | null;

const lower = (words: readonly Word[], at: number): string => words[at]?.lower ?? "";

/** The longest point that begins at word `at`; of equals the first in the list. */
export function pointAt(words: readonly Word[], at: number): Point | null {
  let best: Point | null = null;
  for (const finder of POINTS) {
    const found = finder(words, at);
    if (found !== null && (best === null || found.to > best.to)) best = found;
  }
  return best;
}

/** "2025-09-17", "2025/09/17", "17.09.2025", "03/04/2024". */
const numeric: Finder = (words, at) => {
  const text = words[at]?.text ?? "";
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) {
    const [year, month, day] = iso.slice(1).map(Number) as [number, number, number];
    return isDay(month, day) ? { form: calendar({ year, month, day }), to: at + 1 } : null;
  }
  const local = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
  if (!local) return null;
  const [first, second, year] = [Number(local[1]), Number(local[3]), Number(local[4])];
  if (year < 1000 || year > 2199) return null;
  if (local[2] === "." && isDay(second, first))
    return { form: calendar({ year, month: second, day: first }), to: at + 1 };
  if (first > 12 || second > 12) {
    const [month, day] = first > 12 ? [second, first] : [first, second];
    return isDay(month, day) ? { form: calendar({ year, month, day }), to: at + 1 } : null;
  }
  if (first === 0 || second === 0) return null;
  if (first === second) return { form: calendar({ year, month: first, day: second }), to: at + 1 };
  return { form: { form: "numeric", first, second, year }, to: at + 1 };
};

function isDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** "Black Friday", "Bloody Sunday": names of days and events. */
const NAMED_DAY = /^(?:super|black|bloody|good|palm|easter|ash|cyber|holy|giving|shrove|maundy|fat)$/;

/** "Friday, August 30, 2019", "Friday 30 August", "Friday". */
const withWeekday: Finder = (words, at) => {
  const weekday = weekdayOf(words[at]);
  if (weekday === null || NAMED_DAY.test(lower(words, at - 1))) return null;
  const next = lower(words, at + 1) === "," ? at + 2 : at + 1;
  const date = monthDay(words, next) ?? dayMonth(words, next);
  if (date?.form.form === "calendar") return { form: { ...date.form, weekday }, to: date.to };
  return isShortAlone(words, at)
    ? null
    : { form: { form: "weekday", weekday, which: "bare", weeksAway: 0 }, to: at + 1 };
};

/** "Sun" and "Sat" alone are names and words; "Mon", "Wed" and the like stand for days only beside dates. */
function isShortAlone(words: readonly Word[], at: number): boolean {
  return !/day$/.test(lower(words, at));
}

/** "August 30", "Aug. 30th, 2019", "August 8, last year". */
const monthDay: Finder = (words, at) => {
  const month = monthOf(words[at]);
  const next = lower(words, at + 1) === "the" ? at + 2 : at + 1;
  const day = dayOf(words[next]);
  if (month === null || day === null || /^[-–]$/.test(lower(words, at + 1))) return null;
  // "September 11 people died" is read as a date all the same; "May 20 million" is not.
  if (/^(?:million|billion|percent|%)$/.test(lower(words, next + 1))) return null;
  return withYear(words, next + 1, { month, day });
};

/** "30 August 2019", "the 30th of August". */
const dayMonth: Finder = (words, at) => {
  const start = lower(words, at) === "the" ? at + 1 : at;
  const day = dayOf(words[start]);
  if (day === null || (!/^\d/.test(lower(words, start)) && start === at)) return null;
  const next = lower(words, start + 1) === "of" ? start + 2 : start + 1;
  const month = monthOf(words[next]);
  if (month === null || dayOf(words[next + 1]) !== null) return null;
  return withYear(words, next + 1, { month, day });
};

/** "August 2019", "August, 2019", "August of last year", "August". */
const monthAlone: Finder = (words, at) => {
  const month = monthOf(words[at]);
  if (month === null || isOtherWord(words, at)) return null;
  return withYear(words, at + 1, { month });
};

/** "May I", "March on", "Jan said", "April Ruiz": words and names that look like months. */
function isOtherWord(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  if (word.pos === "AUX" || word.pos === "VERB") return yearOf(words[at + 1]) === null;
  const short = word.text.length <= 3 && word.lower !== "may";
  if (short) return yearOf(words[at + 1]) === null;
  const name = /^(?:april|june|may|august|march|january)$/.test(word.lower);
  if (!name) return false;
  const [before, after] = [words[at - 1], words[at + 1]];
  const besideName = (each: Word | undefined) =>
    each?.pos === "PROPN" && monthOf(each) === null && weekdayOf(each) === null;
  if (word.lower === "may" || word.lower === "march")
    return !saysWhen(before) && (besideName(before) || besideName(after) || !saysMonth(words, at));
  return besideName(before) && !saysWhen(before);
}

function saysWhen(word: Word | undefined): boolean {
  return /^(?:in|since|until|till|by|from|last|next|this|early|mid|late|of|and|to|past|during|before|after|through|for|-|–|,)$/.test(
    word?.lower ?? "",
  );
}

function saysMonth(words: readonly Word[], at: number): boolean {
  return (
    saysWhen(words[at - 1]) ||
    yearOf(words[at + 1]) !== null ||
    /^['’]s$/.test(lower(words, at + 1)) ||
    words[at - 1]?.pos === "DET"
  );
}

/** Adds what tells the year: "2019", ", 2019", "of last year", ", last year". */
function withYear(words: readonly Word[], at: number, parts: { readonly month: number; readonly day?: number }): Point {
  const comma = lower(words, at) === ",";
  const next = comma || lower(words, at) === "of" ? at + 1 : at;
  const year = yearOf(words[next]);
  if (year !== null && (isModern(year) || !countsThings(words, next)))
    return { form: calendar({ ...parts, year }), to: next + 1 };
  const away = yearsAwayAt(words, next);
  if (away !== null) return { form: calendar({ ...parts, yearsAway: away }), to: next + 2 };
  return { form: calendar(parts), to: at };
}

function yearsAwayAt(words: readonly Word[], at: number): number | null {
  if (unitOf(words[at + 1]) !== "year") return null;
  const away: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };
  return away[lower(words, at)] ?? null;
}

const COUNT_BEFORE =
  /^(?:\$|€|£|¥|₹|#|than|over|nearly|almost|some|least|most|no\.|nos\.|number|approximately|roughly|just|only|flight|route|highway|section|article|room|channel|page|version|model|boeing|airbus)$/;

/** Whether the figure counts or numbers something rather than being a year. */
function countsThings(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return next !== undefined && COUNTED.has(next.lower) && next.pos !== "ADP" && next.lower !== "people's";
}

/** A year by itself: "in 2015", "the 2015 deal". */
const yearAlone: Finder = (words, at) => {
  const year = yearOf(words[at]);
  if (year === null || countsThings(words, at) || isNumberOfName(words, at)) return null;
  if (/^(?:utc|gmt|hours|hrs|est|edt|ist)$/.test(lower(words, at + 1))) return null;
  if (/^(?:%|percent|million|billion|thousand|hundred)$/.test(lower(words, at + 1))) return null;
  if (weekdayOf(words[at + 1]) !== null || beginsEventName(words, at + 1)) return null;
  if (!isModern(year) && !YEAR_BEFORE.test(lower(words, at - 1))) return null;
  return { form: calendar({ year }), to: at + 1, mod: null };
};

const YEAR_BEFORE =
  /^(?:in|since|of|from|until|till|by|before|after|about|around|circa|to|between|during|the|early|mid|late|and|through|-|–|\()$/;

/** Older figures of four digits are more often counts: they need a word before them that asks for a year. */
function isModern(year: number): boolean {
  return year >= 1900 && year < 2100;
}

const EVENT =
  /^(?:election|elections|season|convention|championship|championships|marathon|games|olympics|cup|prize|prizes|award|awards|festival|primary|primaries|series|tournament|league|oscars|grammys|act|open|grand|prix)$/;

/** "2020 Harbour Cup", "2019 Marka Film Festival": the year belongs to the name of an event. */
function beginsEventName(words: readonly Word[], at: number): boolean {
  if (!/^\p{Lu}/u.test(words[at]?.text ?? "")) return false;
  for (let next = at; next < at + 8; next += 1) {
    const word = words[next];
    if (word === undefined || word.pos === "PUNCT" || word.pos === "VERB" || word.pos === "ADP" || word.pos === "AUX")
      return false;
    if (EVENT.test(word.lower)) return true;
  }
  return false;
}

const LAW =
  /^(?:act|law|bill|convention|treaty|regulation|regulations|order|code|resolution|constitution|accord|agreement)$/;

/** "Comicon 2019", "Protection Act, 1972", "Boeing 1900", "$2,019": the figure belongs to a name or counts. */
function isNumberOfName(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (before === undefined) return false;
  if (COUNT_BEFORE.test(before.lower)) return !/^(?:in|from|since|until|of)$/.test(lower(words, at - 2));
  if (before.text === "," || before.lower === "of") {
    return LAW.test(lower(words, at - 2)) && /^\p{Lu}/u.test(words[at - 2]?.text ?? "");
  }
  if (before.text === "(" || before.pos !== "PROPN") return before.pos === "NUM";
  return monthOf(before) === null && weekdayOf(before) === null && !SEASONS.has(before.lower);
}

/** "664 BC", "250 C.E.". */
const era: Finder = (words, at) => {
  const text = words[at]?.text ?? "";
  if (!/^\d{1,4}$/.test(text)) return null;
  const [sign, to] = eraAt(words, at + 1);
  if (sign === 0 || Number(text) === 0) return null;
  return { form: calendar({ year: sign < 0 ? 1 - Number(text) : Number(text) }), to };
};

function eraAt(words: readonly Word[], at: number): readonly [-1 | 0 | 1, number] {
  const mark = lower(words, at).replaceAll(".", "");
  if (mark === "bc" || mark === "bce") return [-1, at + 1];
  return mark === "ce" || mark === "ad" ? [1, at + 1] : [0, at];
}

/** "the 1960s", "1800s", "'70s", "the seventies". */
const decade: Finder = (words, at) => {
  const start = lower(words, at) === "the" ? at + 1 : at;
  const text = lower(words, start);
  const full = /^(\d{3}0)['’]?s$/.exec(text);
  if (full) return decadeOf(Number(full[1]), start + 1);
  const short = /^(\d0)s$/.exec(/^['’‘]$/.test(text) ? lower(words, start + 1) : text);
  if (short && (/^['’‘]$/.test(text) || start > at))
    return decadeOf(1900 + Number(short[1]), start + (/^['’‘]$/.test(text) ? 2 : 1));
  const word = DECADE_WORDS.get(text);
  return word !== undefined && start > at ? { form: { form: "decade", start: word }, to: start + 1 } : null;
};

/** A span of 00s before 2000 is a century: "the 1800s". */
function decadeOf(start: number, to: number): Point {
  const century = start % 100 === 0 && start < 2000;
  return { form: century ? { form: "century", start } : { form: "decade", start }, to };
}

/** "the 20th century", "the nineteenth century". */
const century: Finder = (words, at) => {
  const start = lower(words, at) === "the" ? at + 1 : at;
  if (unitOf(words[start + 1]) !== "century") return null;
  const number = dayOf(words[start]);
  return number === null ? null : { form: { form: "century", start: (number - 1) * 100 }, to: start + 2 };
};

/** "summer 2019", "the summer of 2019". Without a year only with "last", "this", "next": find-relative.ts. */
const season: Finder = (words, at) => {
  const start = lower(words, at) === "the" ? at + 1 : at;
  const code = SEASONS.get(lower(words, start));
  if (code === undefined) return null;
  const next = lower(words, start + 1) === "of" ? start + 2 : start + 1;
  const year = yearOf(words[next]);
  if (year === null) return null;
  // "the winter of 2006–2007" is the one that begins in 2006.
  const two = /^[-–]$/.test(lower(words, next + 1)) && yearOf(words[next + 2]) === year + 1;
  return { form: { form: "season", season: code, year, which: "bare" }, to: two ? next + 3 : next + 1 };
};

/** "the third quarter of 2019", "Q3 2019", "the first half of this year", "third quarter". */
const partOfYear: Finder = (words, at) => {
  const short = /^([qh])([1-4])$/.exec(lower(words, at));
  if (short) return partWithYear(words, at + 1, short[1] === "q" ? "quarter" : "half", Number(short[2]), true);
  const start = lower(words, at) === "the" ? at + 1 : at;
  const number = dayOf(words[start]);
  const of = lower(words, start + 1);
  if (number === null || number > 4 || !/^[a-z]/.test(lower(words, start))) return null;
  if (of === "quarter") return partWithYear(words, start + 2, "quarter", number, false);
  return of === "half" && number <= 2 ? partWithYear(words, start + 2, "half", number, true) : null;
};

function partWithYear(
  words: readonly Word[],
  at: number,
  of: "quarter" | "half",
  number: number,
  asked: boolean,
): Point | null {
  const next = lower(words, at) === "of" ? at + 1 : at;
  const year = yearOf(words[next]);
  if (year !== null) return { form: { form: "part", of, number, year, yearsAway: null }, to: next + 1 };
  const away = yearsAwayAt(words, next);
  if (away !== null) return { form: { form: "part", of, number, year: null, yearsAway: away }, to: next + 2 };
  return asked ? null : { form: { form: "part", of, number, year: null, yearsAway: 0 }, to: at };
}

/** "Christmas Eve", "New Year's Day 2019". */
const holiday: Finder = (words, at) => {
  if (!/^\p{Lu}/u.test(words[at]?.text ?? "")) return null;
  for (const length of [4, 3, 2, 1]) {
    const text = words
      .slice(at, at + length)
      .map((word) => word.lower.replace("’", "'"))
      .join(" ")
      .replace(" 's", "'s");
    const date = HOLIDAYS.get(text);
    if (date === undefined) continue;
    const year = yearOf(words[at + length]);
    return { form: { form: "holiday", month: date[0], day: date[1], year }, to: at + length + (year === null ? 0 : 1) };
  }
  return null;
};

const PREFIX: Readonly<Record<string, Mod>> = {
  early: "START",
  mid: "MID",
  late: "END",
  beginning: "START",
  start: "START",
  middle: "MID",
  end: "END",
};

/** "early 2023", "mid-August", "late July", "the end of 2019", "the middle of December", "late '70s". */
const withPrefix: Finder = (words, at) => {
  const start = lower(words, at) === "the" ? at + 1 : at;
  const mod = PREFIX[lower(words, start)];
  if (mod === undefined) return null;
  const joined = /^(?:[-‐‑]|of|in)$/.test(lower(words, start + 1)) ? start + 2 : start + 1;
  if (/^(?:beginning|start|middle|end)$/.test(lower(words, start)) && lower(words, start + 1) !== "of") return null;
  const inner = monthDay(words, joined)
    ? null
    : (decade(words, joined) ??
      century(words, joined) ??
      monthAlone(words, joined) ??
      yearAlone(words, joined) ??
      season(words, joined));
  return inner === null ? null : { ...inner, mod };
};

const POINTS: readonly Finder[] = [
  numeric,
  withWeekday,
  monthDay,
  dayMonth,
  withPrefix,
  monthAlone,
  era,
  decade,
  century,
  season,
  partOfYear,
  holiday,
  yearAlone,
];

/** "last Tuesday", "this past August", "next summer": which of many, before a weekday, month, season. */
export function whichAt(words: readonly Word[], at: number): { readonly which: Which; readonly to: number } | null {
  const start = lower(words, at) === "the" ? at + 1 : at;
  const word = lower(words, start);
  if (word === "this" && lower(words, start + 1) === "past") return { which: "last", to: start + 2 };
  if (word === "this" && lower(words, start + 1) === "coming") return { which: "next", to: start + 2 };
  if (word === "last" || word === "past" || word === "previous") return { which: "last", to: start + 1 };
  if (word === "this") return { which: "this", to: start + 1 };
  if (word === "next" || word === "coming") return { which: "next", to: start + 1 };
  return (word === "that" || word === "same") && start + 1 > at ? { which: "that", to: start + 1 } : null;
}

/** The form of a month, weekday or season told by "last" and the like. */
export function formWhich(words: readonly Word[], at: number, which: Which): Point | null {
  const month = monthOf(words[at]);
  if (month !== null) {
    const day = dayOf(words[at + 1]);
    return { form: calendar({ month, which, ...(day === null ? {} : { day }) }), to: at + (day === null ? 1 : 2) };
  }
  const weekday = weekdayOf(words[at]);
  if (weekday !== null) return { form: { form: "weekday", weekday, which, weeksAway: 0 }, to: at + 1 };
  const code = SEASONS.get(lower(words, at));
  return code === undefined ? null : { form: { form: "season", season: code, year: null, which }, to: at + 1 };
}

/**
 * Finds what counts from the report's day or from the last date told: "yesterday", "last week", "two years ago", "the
 * same day", "three days later", "last Tuesday".
 *
 * Misses  "in ten days" (given as a duration: only sometimes from now), "a fortnight ago".
 */
import { DAY_PARTS } from "../../knowledge/calendar.ts";
import { formWhich, type Point, whichAt } from "./find-calendar.ts";
import type { Form, Mod, Unit } from "./forms.ts";
import { countOf, unitOf, type Word } from "./words.ts";

type Finder = (words: readonly Word[], at: number) => Point | null;

const lower = (words: readonly Word[], at: number): string => words[at]?.lower ?? "";
const shift = (unit: Unit, count: number, from: "now" | "before" = "now"): Form => ({
  form: "shift",
  unit,
  count,
  from,
});

const DAYS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 };

/** "yesterday", "the day before yesterday", "tonight". */
const namedDay: Finder = (words, at) => {
  const count = DAYS[lower(words, at)];
  if (count !== undefined) return { form: shift("day", count), to: at + 1 };
  const start = lower(words, at) === "the" ? at + 1 : at;
  if (lower(words, start) !== "day") return null;
  if (lower(words, start + 1) === "before" && lower(words, start + 2) === "yesterday")
    return { form: shift("day", -2), to: start + 3 };
  if (lower(words, start + 1) === "after" && lower(words, start + 2) === "tomorrow")
    return { form: shift("day", 2), to: start + 3 };
  return null;
};

/** "last night", "this morning", "that evening". */
const dayPart: Finder = (words, at) => {
  const part = DAY_PARTS.get(lower(words, at + 1));
  if (part === undefined || lower(words, at + 1).endsWith("s")) return null;
  const which = lower(words, at);
  if (which === "last") return { form: shift("day", -1), to: at + 2 };
  if (which === "this") return { form: shift("day", 0), to: at + 2 };
  return which === "that" ? { form: shift("day", 0, "before"), to: at + 2 } : null;
};

const EARLIER: Readonly<Record<string, Mod>> = {
  early: "START",
  earlier: "START",
  mid: "MID",
  late: "END",
  later: "END",
};

/** "last week", "earlier this month", "the following day", "the same year", "that month". */
const whichUnit: Finder = (words, at) => {
  const mod = EARLIER[lower(words, at)] ?? null;
  const start = mod === null ? at : at + (lower(words, at + 1) === "in" || lower(words, at + 1) === "-" ? 2 : 1);
  const the = lower(words, start) === "the" ? start + 1 : start;
  const past = lower(words, the) === "this" && /^(?:past|coming)$/.test(lower(words, the + 1));
  const which = past ? lower(words, the + 1) : lower(words, the);
  const unitAt = the + (past ? 2 : 1);
  const unit = unitOf(words[unitAt]);
  if (unit === null || unit === "minute" || unit === "hour" || /s$/.test(lower(words, unitAt))) return null;
  const form = whichForm(which, unit, the > start);
  return form === null ? null : { form, to: unitAt + 1, mod };
};

function whichForm(which: string, unit: Unit, the: boolean): Form | null {
  switch (which) {
    case "last":
    case "past":
      // "the last week", "the past year" are spans that end now: durations.
      return the ? null : shift(unit, -1);
    case "this":
    case "current":
      return shift(unit, 0);
    case "next":
    case "coming":
      return the && which === "next" ? shift(unit, 1, "before") : shift(unit, 1);
    case "same":
    case "that":
      return shift(unit, 0, "before");
    case "previous":
    case "preceding":
      return shift(unit, -1, "before");
    case "following":
      return shift(unit, 1, "before");
    default:
      return null;
  }
}

/** "the weekend", "over the weekend": the last one. */
const theWeekend: Finder = (words, at) => {
  const hit = lower(words, at) === "the" && lower(words, at + 1) === "weekend" && lower(words, at + 2) !== "of";
  return hit ? { form: shift("weekend", -1), to: at + 2 } : null;
};

/** "two weeks ago", "about a year later", "three days earlier", "the day before", "a day after". */
const counted: Finder = (words, at) => {
  const loose = /^(?:about|around|nearly|almost|roughly|some|over|just|exactly)$/.test(lower(words, at));
  const start = loose ? at + 1 : at;
  const count = lower(words, start) === "the" ? 1 : countOf(words[start]);
  const unitAt = start + (lower(words, start) === "couple" && lower(words, start + 1) === "of" ? 2 : 1);
  const unit = unitOf(words[unitAt]);
  if (count === null || unit === null || unit === "minute" || unit === "hour") return null;
  const form = away(words, unitAt + 1, unit, count, lower(words, start) === "the");
  const approximate = /^(?:about|around|nearly|almost|roughly|some)$/.test(lower(words, at));
  return form === null ? null : { form, to: unitAt + 2, mod: approximate ? "APPROX" : null };
};

function away(words: readonly Word[], at: number, unit: Unit, count: number, the: boolean): Form | null {
  const alone = !startsNoun(words[at + 1]);
  switch (lower(words, at)) {
    case "ago":
      return the ? null : shift(unit, -count);
    case "earlier":
    case "previously":
    case "prior":
      return the ? null : shift(unit, -count, "before");
    case "later":
    case "afterwards":
      return the ? null : shift(unit, count, "before");
    case "before":
      return alone ? shift(unit, -count, "before") : null;
    case "after":
      return alone ? shift(unit, count, "before") : null;
    default:
      return null;
  }
}

/** Whether something follows that "before" or "after" would govern: "the day before the rally", "two days after Ruiz left". */
function startsNoun(word: Word | undefined): boolean {
  return word !== undefined && /^(?:DET|NOUN|PROPN|PRON|ADJ|NUM|VERB)$/.test(word.pos);
}

/** "last Tuesday", "this past August", "next summer", "late last July". */
const whichPoint: Finder = (words, at) => {
  const mod = EARLIER[lower(words, at)] ?? null;
  const which = whichAt(words, mod === null ? at : at + 1);
  if (which === null) return null;
  const point = formWhich(words, which.to, which.which);
  return point === null ? null : { ...point, mod };
};

/** "Tuesday last week", "Friday of next week". */
const weekdayOfWeek: Finder = (words, at) => {
  const point = formWhich(words, at, "bare");
  if (point?.form.form !== "weekday") return null;
  const next = lower(words, point.to) === "of" ? point.to + 1 : point.to;
  const weeks: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };
  const weeksAway = weeks[lower(words, next)];
  if (weeksAway === undefined || lower(words, next + 1) !== "week") return null;
  return { form: { ...point.form, which: "this", weeksAway }, to: next + 2 };
};

/** "Orlen Today", "Marka This Week": papers and programmes. */
function isName(words: readonly Word[], at: number): boolean {
  return /^\p{Lu}/u.test(words[at]?.text ?? "") && words[at - 1]?.pos === "PROPN";
}

const RELATIVE: readonly Finder[] = [namedDay, dayPart, whichUnit, theWeekend, counted, whichPoint, weekdayOfWeek];

/** The longest relative expression that begins at word `at`. */
export function relativeAt(words: readonly Word[], at: number): Point | null {
  if (isName(words, at)) return null;
  let best: Point | null = null;
  for (const finder of RELATIVE) {
    const found = finder(words, at);
    if (found !== null && (best === null || found.to > best.to)) best = found;
  }
  return best;
}

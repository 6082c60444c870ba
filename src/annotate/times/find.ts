/**
 * Finds the expressions of time in the words of a sentence.
 *
 * Method  from left to right, at each word the longest of what find-calendar.ts, find-relative.ts and find-spans.ts find;
 *         then ranges are made of two points ("from May 3 to June 5", "2012–2019", "May 24 to 26", "between 3 and 5 May"),
 *         a part of the day is taken along ("Friday night"), and "since" makes an open end.
 */
import { DAY_PARTS } from "../../knowledge/calendar.ts";
import { type Point, pointAt } from "./find-calendar.ts";
import { relativeAt } from "./find-relative.ts";
import { spanAt } from "./find-spans.ts";
import type { CalendarForm, Form, Found } from "./forms.ts";
import { mayBegin } from "./may-begin.ts";
import { dayOf, monthOf, type Word, yearOf } from "./words.ts";

const lower = (words: readonly Word[], at: number): string => words[at]?.lower ?? "";

/** All expressions of one sentence, sorted, not overlapping. */
export function findTimes(words: readonly Word[]): readonly Found[] {
  const found: Found[] = [];
  let at = 0;
  while (at < words.length) {
    const hit = mayBegin(words[at] as Word) ? foundAt(words, at) : null;
    if (hit !== null) found.push(hit);
    at = hit?.to ?? at + 1;
  }
  return found;
}

function foundAt(words: readonly Word[], at: number): Found | null {
  const days = dayRangeAt(words, at);
  if (days !== null) return finish(words, at, days);
  const point = longest(pointAt(words, at), relativeAt(words, at), spanAt(words, at));
  if (point === null) return null;
  return finish(words, at, rangeFrom(words, at, point) ?? point);
}

function longest(...points: readonly (Point | null)[]): Point | null {
  let best: Point | null = null;
  for (const point of points) if (point !== null && (best === null || point.to > best.to)) best = point;
  return best;
}

function finish(words: readonly Word[], from: number, point: Point): Found {
  const part = datePart(words, point);
  return {
    from,
    to: part?.to ?? point.to,
    form: point.form,
    mod: point.mod ?? null,
    daypart: part?.code ?? dayPartInside(words, from, point.to),
    openEnd: isOpen(words, from, point),
    openStart: isOpenBefore(words, from, point),
    attributive: words[from - 1]?.pos === "DET" && startsNoun(words, point.to),
  };
}

/** "Friday night", "yesterday afternoon", "August 30 evening". */
function datePart(words: readonly Word[], point: Point): { readonly code: string; readonly to: number } | null {
  const { form } = point;
  const day =
    form.form === "weekday" ||
    (form.form === "shift" && form.unit === "day") ||
    (form.form === "calendar" && form.day !== null);
  const code = DAY_PARTS.get(lower(words, point.to));
  return day && code !== undefined ? { code, to: point.to + 1 } : null;
}

function dayPartInside(words: readonly Word[], from: number, to: number): string | null {
  if (lower(words, from) === "tonight") return "NI";
  return to - from === 2 ? (DAY_PARTS.get(lower(words, to - 1)) ?? null) : null;
}

/** "since 2015", "from June 15" at the head of its clause, "from Friday on". */
function isOpen(words: readonly Word[], from: number, { form, to }: Point): boolean {
  if (form.form === "range" || form.form === "duration" || form.form === "set" || form.form === "vague") return false;
  const before = lower(words, from - 1) === "the" ? lower(words, from - 2) : lower(words, from - 1);
  if (before === "since") return !(lower(words, from - 1) === "the" && startsNoun(words, to));
  if (before !== "from") return false;
  return /^(?:on|onward|onwards)$/.test(lower(words, to));
}

/** "until 2015", "up to May". */
function isOpenBefore(words: readonly Word[], from: number, { form }: Point): boolean {
  if (form.form !== "calendar" && form.form !== "weekday" && form.form !== "holiday" && form.form !== "shift")
    return false;
  const before = lower(words, from - 1);
  // "did not meet until May", "wait until May": May is when it happens.
  if (
    words.slice(Math.max(0, from - 7), from).some(({ lower: word }) => /^(?:not|n['’]t|wait|waited|never)$/.test(word))
  )
    return false;
  return /^(?:until|till)$/.test(before) || (before === "to" && lower(words, from - 2) === "up");
}

/** "since the January 7 quake": what it is since is the quake. */
function startsNoun(words: readonly Word[], at: number): boolean {
  return /^(?:NOUN|PROPN|ADJ)$/.test(words[at]?.pos ?? "");
}

const DASH = /^[-–‐‑]$/;

/** "3-5 May", "3 to 5 May 2019", "between 3 and 5 May", "May 24 to 26", "May 24–26, 2019". */
function dayRangeAt(words: readonly Word[], at: number): Point | null {
  const month = monthOf(words[at]);
  const first = dayOf(words[month === null ? at : at + 1]);
  if (first === null) return null;
  const joint = (month === null ? at : at + 1) + 1;
  if (!joins(words, at, joint)) return null;
  const second = dayOf(words[joint + 1]);
  if (second === null || second <= first) return null;
  return month === null
    ? daysThenMonth(words, first, second, joint + 2)
    : monthThenDays(words, month, first, second, joint + 2);
}

/** Whether the word at `joint` joins two ends; "and" only behind "between". */
function joins(words: readonly Word[], from: number, joint: number): boolean {
  const word = lower(words, joint);
  if (word === "and") return lower(words, from - 1) === "between" || areNextDays(words, joint);
  return DASH.test(word) || /^(?:to|until|till|through|thru)$/.test(word);
}

/** "December 5 and 6": two days that follow one another. */
function areNextDays(words: readonly Word[], joint: number): boolean {
  const [first, second] = [dayOf(words[joint - 1]), dayOf(words[joint + 1])];
  return (
    first !== null && second === first + 1 && monthOf(words[joint - 2]) !== null && monthOf(words[joint + 2]) === null
  );
}

function monthThenDays(words: readonly Word[], month: number, first: number, second: number, at: number): Point | null {
  if (monthOf(words[at]) !== null) return null;
  const next = lower(words, at) === "," || lower(words, at) === "of" ? at + 1 : at;
  const year = yearOf(words[next]);
  const away = lower(words, next + 1) === "year" ? ({ last: -1, this: 0, next: 1 }[lower(words, next)] ?? null) : null;
  const to = year !== null ? next + 1 : away !== null ? next + 2 : at;
  return { form: days(month, first, second, year, away), to };
}

function daysThenMonth(words: readonly Word[], first: number, second: number, at: number): Point | null {
  const month = monthOf(words[at]);
  if (month === null) return null;
  const year = yearOf(words[at + 1]);
  return { form: days(month, first, second, year, null), to: year === null ? at + 1 : at + 2 };
}

function days(month: number, first: number, second: number, year: number | null, yearsAway: number | null): Form {
  const end = (day: number): CalendarForm => ({
    form: "calendar",
    year,
    month,
    day,
    weekday: null,
    yearsAway,
    which: "bare",
  });
  return { form: "range", from: end(first), to: end(second) };
}

/** A range of two points of one kind: "2012 to 2019", "from Monday to Friday", "between May 2019 and June 2020". */
function rangeFrom(words: readonly Word[], at: number, first: Point): Point | null {
  const joint = first.to;
  if (!joins(words, at, joint) || !isRangeable(first.form)) return null;
  const short = shortYear(words, joint + 1, first);
  if (short !== null && DASH.test(lower(words, joint))) return short;
  const start = lower(words, joint + 1) === "the" ? joint + 2 : joint + 1;
  const second = longest(pointAt(words, start), relativeAt(words, start));
  if (second === null || !fits(words, at, joint, first.form, second.form)) return null;
  return { form: { form: "range", from: shareYear(first.form, second.form), to: second.form }, to: second.to };
}

/** "2012-13", "2018/19". */
function shortYear(words: readonly Word[], at: number, { form }: Point): Point | null {
  const hit = /^\d{2}$/.exec(lower(words, at));
  if (!hit || form.form !== "calendar" || form.year === null || form.month !== null) return null;
  const end = form.year - (form.year % 100) + Number(hit[0]);
  if (end !== form.year + 1 && !(end > form.year && end - form.year < 30)) return null;
  return { form: { form: "range", from: form, to: { ...form, year: end } }, to: at + 1 };
}

function isRangeable({ form }: Form): boolean {
  return (
    form === "calendar" ||
    form === "weekday" ||
    form === "decade" ||
    form === "shift" ||
    form === "holiday" ||
    form === "season"
  );
}

/** "to" joins two days only behind "from" (else something is moved), two years or a dash always. */
function fits(words: readonly Word[], from: number, joint: number, a: Form, b: Form): boolean {
  if (kindOf(a) !== kindOf(b) && !(kindOf(a) === "day" && kindOf(b) === "day")) return false;
  if (DASH.test(lower(words, joint)) || kindOf(a) === "year") return true;
  const before = lower(words, from - 1) === "the" ? lower(words, from - 2) : lower(words, from - 1);
  return before === "from" || before === "between" || /^(?:until|till|through|thru)$/.test(lower(words, joint));
}

function kindOf(form: Form): string {
  if (form.form === "weekday" || form.form === "holiday" || (form.form === "shift" && form.unit === "day"))
    return "day";
  if (form.form !== "calendar") return form.form === "shift" ? form.unit : form.form;
  return form.day !== null ? "day" : form.month !== null ? "month" : "year";
}

/** "from May 3 to June 5, 2019": the year said last holds for both. */
function shareYear(first: Form, second: Form): Form {
  if (first.form !== "calendar" || second.form !== "calendar" || first.year !== null || second.year === null)
    return first;
  const wraps = first.month !== null && second.month !== null && first.month > second.month;
  return { ...first, year: wraps ? second.year - 1 : second.year };
}

/**
 * Works out which date a form is.
 *
 * Method  in the manner of HeidelTime and TIMEX3: what says its year stands by itself; the rest counts from the report's
 *         day (the anchor) or, where it says so ("the same day", "two years later"), from the last date told before.
 *         A bare weekday, day or month is the last one up to the anchor, the next one where the sentence looks forward.
 *         Weeks run from Monday to Sunday.
 * Misses  narrative that moves through a past year by bare months ("In 1969 … by June"): only within one sentence.
 */
import { isEdtf } from "../../model/edtf.ts";
import {
  addMonths,
  dayNumber,
  edtfDay,
  edtfMonth,
  edtfYear,
  isDate,
  isoWeek,
  isoWeekday,
  mondayOf,
  two,
  ymd,
} from "./arithmetic.ts";
import type { CalendarForm, Form, Mod, Unit, Which } from "./forms.ts";
import type { Tense } from "./tense.ts";
import { durationTimex, edtfToTimex, setTimex } from "./timex.ts";

/** What is known when a form is resolved. */
export interface Context {
  /** Day number of the report; null when nothing tells it. */
  readonly anchor: number | null;
  /** The last date told before, with how exact it was: day number of its first day. */
  readonly before: { readonly day: number; readonly exact: "day" | "month" | "year" } | null;
  /** A year said earlier in the same sentence, for bare months and days. */
  readonly year: number | null;
  readonly tense: Tense;
  /** Whether 03/04 is 3 April here; null when it is not known. */
  readonly dayFirst: boolean | null;
}

export interface Value {
  readonly edtf: string | null;
  readonly timex: string;
  readonly basis: "stated" | "inferred";
  /** True when it was worked out from the report's day or an earlier date. */
  readonly anchored: boolean;
}

const stated = (edtf: string, timex: string = edtfToTimex(edtf)): Value => ({
  edtf,
  timex,
  basis: "stated",
  anchored: false,
});
const inferred = (edtf: string, timex: string = edtfToTimex(edtf)): Value => ({
  edtf,
  timex,
  basis: "inferred",
  anchored: true,
});
const unknown = (timex: string, anchored = true): Value => ({
  edtf: null,
  timex,
  basis: anchored ? "inferred" : "stated",
  anchored,
});
const span = (from: number, to: number): string => `${edtfDay(from)}/${edtfDay(to)}`;

/** The value of a form; `edtf` null for durations, sets and what lacks its anchor. */
export function resolve(form: Form, context: Context): Value {
  switch (form.form) {
    case "calendar":
      return resolveCalendar(form, context);
    case "weekday":
      return resolveWeekday(form, context);
    case "shift":
      return resolveShift(form.unit, form.count, form.from, context);
    case "season":
      return resolveSeason(form.season, form.year, form.which, context);
    case "part":
      return resolvePart(form, context);
    case "decade":
      return stated(`${String(form.start / 10)}X`, String(form.start / 10));
    case "century":
      return stated(`${two(form.start / 100)}XX`, two(form.start / 100));
    case "holiday":
      return resolveCalendar(
        {
          form: "calendar",
          year: form.year,
          month: form.month,
          day: form.day,
          weekday: null,
          yearsAway: null,
          which: "bare",
        },
        context,
      );
    case "numeric":
      return resolveNumeric(form, context);
    case "range":
      return resolveRange(form.from, form.to, context);
    case "clock":
      return resolveClock(form, context);
    case "daypart":
      return unknown(`XXXX-XX-XXT${form.code}`);
    case "duration":
      return unknown(durationTimex(form.count, form.unit), false);
    case "set":
      return unknown(setTimex(form), false);
    case "vague":
      return unknown(form.ref, false);
  }
}

function resolveCalendar(form: CalendarForm, context: Context): Value {
  const { year, month, day } = form;
  if (year !== null) return stated(checked(year, month, day));
  if (month === null) return unknown("XXXX");
  const found = yearFor(form, context);
  if (found === null) return unknown(`XXXX-${two(month)}${day === null ? "" : `-${two(day)}`}`);
  const value = checked(found, month, day);
  return inferred(value);
}

/** A day that does not exist falls back to its month. */
function checked(year: number, month: number | null, day: number | null): string {
  if (month === null) return edtfYear(year);
  return day !== null && isDate({ year, month, day })
    ? edtfDay(dayNumber({ year, month, day }))
    : edtfMonth(year, month);
}

/** The year of a month or day without one; null without an anchor. */
function yearFor({ month, day, weekday, yearsAway, which }: CalendarForm, context: Context): number | null {
  if (context.anchor === null) return context.year;
  const now = ymd(context.anchor);
  if (yearsAway !== null) return now.year + yearsAway;
  const start = (year: number) => dayNumber({ year, month: month ?? 1, day: day ?? 1 });
  const today = day === null ? dayNumber({ ...now, day: 1 }) : context.anchor;
  if (weekday !== null && day !== null) return yearByWeekday(start, weekday, now.year);
  if (which === "bare" && context.year !== null) return context.year;
  return nearestYear(start, today, now.year, which, context.tense);
}

/** "Tuesday, January 21": the nearest year in which that day is a Tuesday. */
function yearByWeekday(start: (year: number) => number, weekday: number, year: number): number {
  for (const away of [0, -1, 1, -2, 2, -3, 3]) if (isoWeekday(start(year + away)) === weekday) return year + away;
  return year;
}

/** Days within which a coming date is meant though the sentence looks back ("had been set for January 21"). */
const SOON = 90;

/** Days from which the other side of the year is far off. */
const FAR = 250;

function nearestYear(start: (year: number) => number, today: number, year: number, which: Which, tense: Tense): number {
  if (which === "this") return year;
  const at = start(year);
  if (which === "last") return at < today ? year : year - 1;
  if (which === "next") return at > today ? year : year + 1;
  const past = at <= today ? year : year - 1;
  const [back, ahead] = [today - start(past), start(past + 1) - today];
  if (back === 0) return past;
  if (tense === "future") return back < SOON && ahead > FAR ? past : past + 1;
  return ahead < SOON && back > FAR ? past + 1 : past;
}

function resolveWeekday(form: Extract<Form, { form: "weekday" }>, { anchor, tense }: Context): Value {
  if (anchor === null) return unknown(`XXXX-WXX-${form.weekday}`);
  const inWeek = mondayOf(anchor) + form.weekday - 1;
  const back = (((anchor - inWeek) % 7) + 7) % 7;
  const latest = anchor - back;
  if (form.weeksAway !== 0) return inferred(edtfDay(inWeek + 7 * form.weeksAway));
  if (form.which === "last") return inferred(edtfDay(back === 0 ? latest - 7 : latest));
  if (form.which === "next") return inferred(edtfDay(latest + 7));
  if (form.which === "this" && !(inWeek > anchor && tense === "past")) return inferred(edtfDay(inWeek));
  return inferred(edtfDay(tense === "future" && back > 0 ? latest + 7 : latest));
}

function resolveShift(unit: Unit, count: number, from: "now" | "before", context: Context): Value {
  const base = from === "before" ? (context.before?.day ?? context.anchor) : context.anchor;
  if (base === null) return unknown("XXXX");
  const { year, month } = ymd(base);
  const exact = from === "before" ? (context.before?.exact ?? "day") : "day";
  switch (unit) {
    case "day":
      return exact === "day" ? inferred(edtfDay(base + count)) : unknown("XXXX-XX-XX");
    case "week":
      return exact === "day" ? week(base, count, from) : unknown("XXXX-WXX");
    case "weekend":
      return weekend(base, count, context.tense);
    case "month": {
      if (exact === "year") return unknown("XXXX-XX");
      const moved = addMonths(year, month, count);
      return inferred(edtfMonth(moved.year, moved.month));
    }
    case "quarter":
      return quarter(year, Math.ceil(month / 3) + count);
    case "year":
      return inferred(edtfYear(year + count));
    case "decade":
      return inferred(`${Math.floor(year / 10) + count}X`);
    case "century":
      return inferred(`${Math.floor(year / 100) + count}XX`);
    default:
      return unknown("XXXX");
  }
}

/** "two weeks later" is a day, "last week" a week. */
function week(base: number, count: number, from: "now" | "before"): Value {
  if (from === "before" && count !== 0) return inferred(edtfDay(base + 7 * count));
  const monday = mondayOf(base) + 7 * count;
  return inferred(span(monday, monday + 6), isoWeek(monday));
}

function weekend(base: number, count: number, tense: Tense): Value {
  const saturday = mondayOf(base) + 5;
  const past = saturday <= base ? saturday : saturday - 7;
  const coming = saturday >= base || saturday + 1 === base ? saturday : saturday + 7;
  const start = count > 0 ? coming : count < 0 || tense === "past" ? past : coming;
  return inferred(span(start, start + 1), `${isoWeek(start)}-WE`);
}

function quarter(year: number, number: number): Value {
  const first = addMonths(year, 1, (number - 1) * 3);
  const last = addMonths(first.year, first.month, 2);
  const timex = `${edtfYear(first.year)}-Q${Math.ceil(first.month / 3)}`;
  return inferred(`${edtfMonth(first.year, first.month)}/${edtfMonth(last.year, last.month)}`, timex);
}

/** First month of a season by its EDTF code, spring 21 to winter 24. */
function seasonMonth(code: number): number {
  return 3 + (code - 21) * 3;
}

function resolveSeason(code: number, said: number | null, which: Which, { anchor }: Context): Value {
  if (said !== null) return stated(`${edtfYear(said)}-${code}`);
  if (anchor === null) return unknown("XXXX");
  const { year, month } = ymd(anchor);
  // A winter is named by the year it begins in.
  const now = year * 12 + month;
  const start = year * 12 + seasonMonth(code);
  const last = start + 3 <= now ? year : year - 1;
  const value =
    which === "last" ? last : which === "next" ? (start > now ? year : year + 1) : which === "this" ? year : last;
  return inferred(`${edtfYear(value)}-${code}`);
}

function resolvePart(form: Extract<Form, { form: "part" }>, { anchor }: Context): Value {
  const now = anchor === null ? null : ymd(anchor).year;
  const year = form.year ?? (now === null ? null : now + (form.yearsAway ?? 0));
  if (year === null) return unknown("XXXX");
  const basis = form.year === null ? inferred : stated;
  const length = form.of === "quarter" ? 3 : 6;
  const first = (form.number - 1) * length + 1;
  const letter = form.of === "quarter" ? "Q" : "H";
  const value = `${edtfMonth(year, first)}/${edtfMonth(year, first + length - 1)}`;
  return basis(value, `${edtfYear(year)}-${letter}${form.number}`);
}

function resolveNumeric({ first, second, year }: Extract<Form, { form: "numeric" }>, { dayFirst }: Context): Value {
  if (dayFirst === null) return { edtf: null, timex: edtfYear(year), basis: "stated", anchored: false };
  const [month, day] = dayFirst ? [second, first] : [first, second];
  return { ...stated(checked(year, month, day)), basis: "inferred" };
}

function resolveRange(from: Form, to: Form, context: Context): Value {
  const first = resolve(from, context);
  const second = resolve(to, context);
  if (first.edtf === null || second.edtf === null) return unknown("XXXX", first.anchored || second.anchored);
  const start = first.edtf.split("/")[0] ?? "";
  const end = afterStart(start, second.edtf.split("/").at(-1) ?? "", to);
  const value = `${start}/${end}`;
  const basis = first.basis === "stated" && second.basis === "stated" ? stated : inferred;
  return isEdtf(value) ? basis(value, value) : basis(first.edtf);
}

/** "from Friday to Tuesday": an end that a bare weekday puts before the start is a week later. */
function afterStart(start: string, end: string, form: Form): string {
  if (form.form !== "weekday" || end >= start) return end;
  const [year = 0, month = 1, day = 1] = end.split("-").map(Number);
  return edtfDay(dayNumber({ year, month, day }) + 7);
}

function resolveClock(form: Extract<Form, { form: "clock" }>, { before, anchor }: Context): Value {
  const time = `T${two(form.hour)}:${two(form.minute ?? 0)}`;
  const day = before?.exact === "day" ? before.day : anchor;
  if (day === null) return unknown(`XXXX-XX-XX${time}`);
  const zone = form.zone !== null && /^(?:utc|gmt|z)$/i.test(form.zone) ? "Z" : "";
  const timex = `${edtfDay(day)}T${two(form.hour)}${form.minute === null ? "" : `:${two(form.minute)}`}`;
  return inferred(`${edtfDay(day)}${time}${zone}`, timex);
}

/** What "since" makes of a value: from its beginning on, without an end. */
export function openEnded(value: Value): Value {
  if (value.edtf === null) return value;
  const start = (value.edtf.split("/")[0] ?? "").replace(/X/g, "0");
  return { ...value, edtf: `${start.length === 4 || value.edtf.includes("X") ? start.slice(0, 4) : start}/..` };
}

/** What "until" makes of a value: up to its end. */
export function openStarted(value: Value): Value {
  return value.edtf === null || value.edtf.includes("/") ? value : { ...value, edtf: `../${value.edtf}` };
}

/** "about two months ago" is about that month. */
export function approximate(value: Value, mod: Mod | null): Value {
  if (mod !== "APPROX" || value.edtf === null || value.edtf.includes("/")) return value;
  return { ...value, edtf: `${value.edtf}~` };
}

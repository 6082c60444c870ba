/**
 * Dates of uneven exactness: the part of EDTF level 1 (ISO 8601-2:2019) that news needs.
 *
 *   2025 · 2025-09 · 2025-09-17 · 2025-09-17T14:30 · 2025-09-17T14:30Z     a year, month, day, minute
 *   196X · 19XX · 2025-XX · 2025-09-XX                                     digits not given: a decade, some month of 2025
 *   2025-21 … 2025-24                                                      spring, summer, autumn, winter
 *   2025~ · 2025-09? · 2025%                                               about, perhaps, both
 *   2025-05-03/2025-05-05 · 2015/.. · ../2015                              from–to; open ends
 *   -0663                                                                  664 BCE: year 0 is 1 BCE
 *
 * Bounds are milliseconds since 1970 UTC, half-open: `max` is the first millisecond that no longer belongs to it.
 * Misses  level 2 (sets, exponents), years of more than four digits. A season is the northern one, by whole months:
 *         spring is March to May, and winter 2025 runs from December 2025 to February 2026.
 */

/** Milliseconds since 1970 UTC, half-open; null where it is open or nothing is known. */
export interface Bounds {
  readonly min: number | null;
  readonly max: number | null;
}

export type Precision = "century" | "decade" | "year" | "season" | "month" | "day" | "time" | "interval";

const NOTHING: Bounds = { min: null, max: null };
const DAY = 86_400_000;

const YEAR = /^-?(?:\d{4}|\d{3}X|\d{2}XX)$/;
const DATE =
  /^(-?(?:\d{4}|\d{3}X|\d{2}XX))(?:-(\d{2}|XX)(?:-(\d{2}|XX)(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?)?)?([~?%])?$/;

/** The parts of one point of an EDTF string. */
interface Point {
  readonly year: string;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly hour: string | undefined;
  readonly minute: string | undefined;
  readonly second: string | undefined;
  readonly zone: string | undefined;
  readonly qualifier: string | undefined;
}

/**
 * Whether a string is a date of the kinds above that exists (no 30 February, no interval that ends before it begins).
 *
 * @example isEdtf("2025-09-17") // true
 * @example isEdtf("17/09/2025") // false
 */
export function isEdtf(value: string): boolean {
  const ends = endsOf(value);
  if (ends === null) return false;
  const points = ends.filter((end) => end !== ".." && end !== "").map(readPoint);
  if (points.length === 0 || points.some((point) => point === null)) return false;
  const { min, max } = bounds(value);
  return min === null || max === null || min < max;
}

/**
 * The earliest and latest instant a date allows.
 *
 * @returns both null for what is no EDTF
 * @example bounds("2025-02") // { min: Date.UTC(2025, 1, 1), max: Date.UTC(2025, 2, 1) }
 * @example bounds("2015/..") // { min: Date.UTC(2015, 0, 1), max: null }
 */
export function bounds(value: string): Bounds {
  const ends = endsOf(value);
  if (ends === null) return NOTHING;
  const [first, last] = ends;
  if (last === undefined) return pointBounds(first ?? "");
  return { min: pointBounds(first ?? "").min, max: pointBounds(last).max };
}

/** How exact a date is; null for what is no EDTF. @example precisionOf("196X") // "decade" */
export function precisionOf(value: string): Precision | null {
  if (!isEdtf(value)) return null;
  if (value.includes("/")) return "interval";
  const point = readPoint(value);
  return point === null ? null : precisionOfPoint(point);
}

/** Sort order: by earliest instant, then by latest, then by letters. Open beginnings come first, what is no date last. */
export function compareEdtf(a: string, b: string): number {
  const [x, y] = [sortKey(a), sortKey(b)];
  return compare(x.min, y.min) || compare(x.max, y.max) || (a < b ? -1 : a > b ? 1 : 0);
}

/**
 * Whether two dates cannot both be true of one happening: nothing lies in both. "About" and "perhaps" widen a date by one
 * of its own unit on both sides; hours without a time zone are compared by their day, widened by the zones there are.
 *
 * @example contradict("2025-02-05", "2025-02") // false: one is vaguer
 * @example contradict("2025-02-05", "2025-02-06") // true
 */
export function contradict(a: string, b: string): boolean {
  if (!isEdtf(a) || !isEdtf(b)) return false;
  const [x, y] = [widened(a), widened(b)];
  const before = (end: number | null, start: number | null) => end !== null && start !== null && end <= start;
  return before(x.max, y.min) || before(y.max, x.min);
}

/** One end for a point, two for an interval; null for more. */
function endsOf(value: string): readonly string[] | null {
  if (value.length > 64) return null;
  const ends = value.split("/");
  return ends.length <= 2 ? ends : null;
}

function readPoint(value: string): Point | null {
  const hit = DATE.exec(value);
  if (hit === null) return null;
  const [, year = "", month, day, hour, minute, second, zone, qualifier] = hit;
  const point = { year, month, day, hour, minute, second, zone, qualifier };
  return exists(point) ? point : null;
}

function exists({ year, month, day, hour, minute, second, zone }: Point): boolean {
  if (!YEAR.test(year) || (month !== undefined && month !== "XX" && !monthExists(month, day))) return false;
  if (month === "XX" && day !== undefined && day !== "XX") return false;
  if (hour !== undefined && (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59)) return false;
  if (hour !== undefined && (day === "XX" || year.includes("X"))) return false;
  if (zone !== undefined && zone !== "Z" && (Number(zone.slice(1, 3)) > 14 || Number(zone.slice(4)) > 59)) return false;
  if (day === undefined || day === "XX" || month === undefined || month === "XX") return true;
  // A year with digits not given may be a leap year.
  const last = year.includes("X") ? daysIn(2000, Number(month)) : daysIn(Number(year), Number(month));
  return Number(day) >= 1 && Number(day) <= last;
}

function monthExists(month: string, day: string | undefined): boolean {
  const number = Number(month);
  return (number >= 1 && number <= 12) || (number >= 21 && number <= 24 && day === undefined);
}

function daysIn(year: number, month: number): number {
  return Math.round((utc(year, month + 1, 1) - utc(year, month, 1)) / DAY);
}

/** Months beyond 12 run on into the next year. Years below 100 are themselves, unlike in `Date.UTC`. */
function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

function pointBounds(value: string): Bounds {
  const point = value === ".." || value === "" ? null : readPoint(value);
  if (point === null) return NOTHING;
  const [first, last] = yearsOf(point.year);
  const { month, day } = point;
  if (month === undefined || month === "XX" || first !== last)
    return { min: utc(first, 1, 1), max: utc(last + 1, 1, 1) };
  const number = Number(month);
  if (number > 20) return seasonBounds(first, number);
  if (day === undefined || day === "XX") return { min: utc(first, number, 1), max: utc(first, number + 1, 1) };
  const start = utc(first, number, Number(day));
  return point.hour === undefined ? { min: start, max: start + DAY } : timeBounds(start, point);
}

function yearsOf(year: string): readonly [number, number] {
  const low = Number(year.replaceAll("X", "0"));
  const high = Number(year.replaceAll("X", "9"));
  return low <= high ? [low, high] : [high, low];
}

function seasonBounds(year: number, code: number): Bounds {
  const month = 3 + (code - 21) * 3;
  return { min: utc(year, month, 1), max: utc(year, month + 3, 1) };
}

function timeBounds(day: number, { hour, minute, second, zone }: Point): Bounds {
  const length = second === undefined ? 60_000 : 1000;
  const min = day + Number(hour) * 3_600_000 + Number(minute) * 60_000 + Number(second ?? 0) * 1000 - offsetOf(zone);
  return { min, max: min + length };
}

/** Milliseconds east of UTC; local time without a zone is read as UTC. */
function offsetOf(zone: string | undefined): number {
  if (zone === undefined || zone === "Z") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  return (zone[0] === "-" ? -minutes : minutes) * 60_000;
}

function precisionOfPoint({ year, month, day, hour }: Point): Precision {
  if (year.endsWith("XX")) return "century";
  if (year.endsWith("X")) return "decade";
  if (month === undefined || month === "XX") return "year";
  if (Number(month) > 20) return "season";
  if (day === undefined || day === "XX") return "month";
  return hour === undefined ? "day" : "time";
}

const UNIT: Readonly<Record<Exclude<Precision, "interval">, number>> = {
  century: 36_525 * DAY,
  decade: 3652.5 * DAY,
  year: 366 * DAY,
  season: 92 * DAY,
  month: 31 * DAY,
  day: DAY,
  time: 3_600_000,
};

/** The farthest a local time can lie from UTC, on either side. */
const ZONES = 14 * 3_600_000;

function widened(value: string): Bounds {
  const ends = (endsOf(value) ?? []).map((end) => ({ ...pointBounds(end), slack: slackOf(end) }));
  const [first, last] = [ends[0], ends.at(-1)];
  return {
    min: first?.min === null || first === undefined ? null : first.min - first.slack,
    max: last?.max === null || last === undefined ? null : last.max + last.slack,
  };
}

function slackOf(end: string): number {
  const point = readPoint(end);
  if (point === null) return 0;
  const about = point.qualifier === undefined ? 0 : UNIT[precisionOfPoint(point) as Exclude<Precision, "interval">];
  return about + (point.hour !== undefined && point.zone === undefined ? ZONES : 0);
}

function sortKey(value: string): { readonly min: number; readonly max: number } {
  if (!isEdtf(value)) return { min: Number.POSITIVE_INFINITY, max: Number.POSITIVE_INFINITY };
  const { min, max } = bounds(value);
  return { min: min ?? Number.NEGATIVE_INFINITY, max: max ?? Number.POSITIVE_INFINITY };
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

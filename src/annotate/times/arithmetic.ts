/** Arithmetic of the calendar on whole days, counted from 1970-01-01 (day 0). Proleptic Gregorian, no time zones. */

export interface Ymd {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY = 86_400_000;

/** Day number of a date; a day beyond its month runs on into the next. */
export function dayNumber({ year, month, day }: Ymd): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY);
}

/** The date of a day number. */
export function ymd(number: number): Ymd {
  const date = new Date(number * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** ISO weekday: Monday 1 to Sunday 7. Day 0 was a Thursday. */
export function isoWeekday(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the week a day lies in. */
export function mondayOf(number: number): number {
  return number - isoWeekday(number) + 1;
}

/** ISO week of a day: "2013-W12". */
export function isoWeek(number: number): string {
  const thursday = mondayOf(number) + 3;
  const { year } = ymd(thursday);
  const first = mondayOf(dayNumber({ year, month: 1, day: 4 }));
  return `${edtfYear(year)}-W${two(Math.round((mondayOf(number) - first) / 7) + 1)}`;
}

/** Whether a date exists. */
export function isDate({ year, month, day }: Ymd): boolean {
  const back = ymd(dayNumber({ year, month, day }));
  return back.month === month && back.day === day && back.year === year;
}

/** Year and month `count` months away. */
export function addMonths(
  year: number,
  month: number,
  count: number,
): { readonly year: number; readonly month: number } {
  const all = year * 12 + month - 1 + count;
  return { year: Math.floor(all / 12), month: (((all % 12) + 12) % 12) + 1 };
}

export function edtfYear(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, "0")}` : String(year).padStart(4, "0");
}

export function edtfMonth(year: number, month: number): string {
  return `${edtfYear(year)}-${two(month)}`;
}

export function edtfDay(number: number): string {
  const { year, month, day } = ymd(number);
  return `${edtfMonth(year, month)}-${two(day)}`;
}

export function two(number: number): string {
  return String(number).padStart(2, "0");
}

/**
 * Published: brings a date as sources write it to an EDTF date or an RFC 3339 instant.
 *
 * Method  ISO 8601 in its usual spellings, RFC 5322 ("Wed, 17 Sep 2025 10:00:00 +0530"), "Sep 17, 2025", "17 September
 *         2025", and seconds or milliseconds since 1970. A time without its zone is left out: it names no instant.
 * Misses  03/04/2025, which is two days; dates in other languages.
 */
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const ISO =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)? ?(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?)?)?$/i;
const DAY_FIRST =
  /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})(?:,? (\d\d):(\d\d)(?::(\d\d))? ?(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?$/i;
const MONTH_FIRST = /^(?:[a-z]{3,9},? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;

/**
 * @param given a date as a source gives it
 * @returns EDTF date or RFC 3339 instant in the zone the source gives; null when it is not clear
 * @example published("Wed, 17 Sep 2025 10:00:00 +0530") // "2025-09-17T10:00:00+05:30"
 */
export function published(given: unknown): string | null {
  if (typeof given === "number") return fromNumber(given);
  if (typeof given !== "string" || given.length > 60) return null;
  const text = given.trim().replace(/\s+/g, " ");
  if (/^\d{10}$|^\d{13}$/.test(text)) return fromNumber(Number(text));
  return fromIso(text) ?? fromDayFirst(text) ?? fromMonthFirst(text);
}

function fromIso(text: string): string | null {
  const [all, year, month, day, hour, minute, second, fraction, zone] = ISO.exec(text) ?? [];
  if (!all || !year) return null;
  const date = [year, month, day].filter((part) => part !== undefined).join("-");
  if (!isDate(year, month, day)) return null;
  return hour && minute && zone ? instant(date, hour, minute, second, fraction, zone) : date;
}

function fromDayFirst(text: string): string | null {
  const [all, day, name, year, hour, minute, second, zone] = DAY_FIRST.exec(text) ?? [];
  const date = all ? dayOf(year!, name!, day!) : null;
  return date && hour && minute && zone ? instant(date, hour, minute, second, undefined, zone) : date;
}

function fromMonthFirst(text: string): string | null {
  const [all, name, day, year] = MONTH_FIRST.exec(text) ?? [];
  return all ? dayOf(year!, name!, day!) : null;
}

function dayOf(year: string, name: string, day: string): string | null {
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (month === 0) return null;
  const parts = [year, String(month).padStart(2, "0"), day.padStart(2, "0")] as const;
  return isDate(...parts) ? parts.join("-") : null;
}

function isDate(year: string, month = "01", day = "01"): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

function instant(
  date: string,
  hour: string,
  minute: string,
  second = "00",
  fraction = "",
  zone: string,
): string | null {
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return date;
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : "Z";
  return `${date}T${hour}:${minute}:${second}${fraction}${offset}`;
}

/** Seconds or milliseconds since 1970; other numbers are no dates. */
function fromNumber(given: number): string | null {
  const ms = given > 1e11 ? given : given * 1000;
  return ms > 0 && ms < 4_102_444_800_000 * 2 ? new Date(ms).toISOString().replace(".000Z", "Z") : null;
}

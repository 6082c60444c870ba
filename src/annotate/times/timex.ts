/**
 * TIMEX3 values (ISO-TimeML) of what EDTF says or cannot say: seasons by letters, decades cut short, durations, sets.
 */
import type { Form, Unit } from "./forms.ts";

const SEASON: Readonly<Record<string, string>> = { "21": "SP", "22": "SU", "23": "FA", "24": "WI" };
const PERIOD: Readonly<Record<Unit, string>> = {
  minute: "M",
  hour: "H",
  day: "D",
  week: "W",
  weekend: "WE",
  month: "M",
  quarter: "Q",
  year: "Y",
  decade: "DE",
  century: "CE",
};

/** @example edtfToTimex("2012-22") // "2012-SU" */
export function edtfToTimex(edtf: string): string {
  const season = /^(-?\d{4})-(2[1-4])$/.exec(edtf);
  if (season) return `${season[1]}-${SEASON[season[2] ?? ""]}`;
  return /^\d{2,3}X{1,2}$/.test(edtf) ? edtf.replace(/X/g, "") : edtf;
}

/** @example durationTimex(2, "week") // "P2W" */
export function durationTimex(count: number | null, unit: Unit): string {
  const time = unit === "minute" || unit === "hour" ? "T" : "";
  return `P${time}${count ?? "X"}${PERIOD[unit]}`;
}

/** @example setTimex({ form: "set", unit: null, weekday: 5, code: "" }) // "XXXX-WXX-5" */
export function setTimex({ unit, weekday, code }: Extract<Form, { form: "set" }>): string {
  if (code !== "") return code;
  return weekday !== null ? `XXXX-WXX-${weekday}` : durationTimex(1, unit ?? "day");
}

/**
 * Finds clock times, durations, sets ("every Friday") and vague words ("now"): none of them has a date of its own.
 *
 * Misses  durations of an event's own kind ("a two-term presidency").
 */
import { DAY_PARTS } from "../../knowledge/calendar.ts";
import type { Point } from "./find-calendar.ts";
import { countOf, unitOf, type Word, weekdayOf } from "./words.ts";

type Finder = (words: readonly Word[], at: number) => Point | null;

const lower = (words: readonly Word[], at: number): string => words[at]?.lower ?? "";
const ZONE = /^(?:utc|gmt|est|edt|cst|cdt|mst|mdt|pst|pdt|ist|bst|cet|cest|eet|msk|pkt|ast|local|z)$/;

/** "7:38 p.m.", "8 PM", "2.20 a.m.", "15:00 GMT", "1408 UTC", "8pm". */
const clock: Finder = (words, at) => {
  const hit = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm)?$/.exec(lower(words, at)) ?? /^(\d{2})(\d{2})$/.exec(lower(words, at));
  if (!hit) return null;
  const half = hit[3] ?? lower(words, at + 1).replaceAll(".", "");
  const isHalf = half === "am" || half === "pm";
  const next = isHalf && hit[3] === undefined ? at + 2 : at + 1;
  const zone = ZONE.test(lower(words, next)) && lower(words, next) !== "local" ? (words[next] as Word).text : null;
  const hasColon = /^\d{1,2}:\d{2}$/.test(lower(words, at));
  if (!isHalf && zone === null && !hasColon) return null;
  const hour = to24(Number(hit[1]), isHalf ? half : "");
  const minute = hit[2] === undefined ? null : Number(hit[2]);
  if (hour > 23 || (minute ?? 0) > 59) return null;
  return { form: { form: "clock", hour, minute, zone }, to: zone === null ? next : next + 1 };
};

function to24(hour: number, half: string): number {
  if (half === "pm") return hour === 12 ? 12 : hour + 12;
  return half === "am" && hour === 12 ? 0 : hour;
}

/** "noon", "midnight"; "in the evening" says too little. */
const noon: Finder = (words, at) => {
  const hour = { noon: 12, midnight: 0, midday: 12 }[lower(words, at)];
  return hour === undefined ? null : { form: { form: "clock", hour, minute: 0, zone: null }, to: at + 1 };
};

const MANY = /^(?:several|few|many|some|recent|past|last|next|coming|more)$/;

/** "for two weeks", "several days", "four-day", "the past two years", "10 more years". */
const duration: Finder = (words, at) => {
  const start = /^(?:the|a)$/.test(lower(words, at)) && MANY.test(lower(words, at + 1)) ? at + 1 : at;
  let next = start;
  while (next < start + 2 && MANY.test(lower(words, next))) next += 1;
  let count = countOf(words[next]);
  if (count !== null) next += 1;
  if (lower(words, next) === "more" || lower(words, next) === "-" || lower(words, next) === "full") next += 1;
  if (next === at) return null;
  const unit = unitOf(words[next]);
  if (unit === null || unit === "weekend" || isAge(words, next + 1)) return null;
  if (count === null && !/s$/.test(lower(words, next)) && start === next) return null;
  if (count === null && !/s$/.test(lower(words, next))) count = 1;
  return { form: { form: "duration", count, unit }, to: next + 1 };
};

function isAge(words: readonly Word[], at: number): boolean {
  const next = lower(words, at) === "-" ? lower(words, at + 1) : lower(words, at);
  return next === "old" || next === "olds";
}

const OFTEN: Readonly<Record<string, string>> = {
  daily: "P1D",
  weekly: "P1W",
  monthly: "P1M",
  quarterly: "P3M",
  annually: "P1Y",
  yearly: "P1Y",
  nightly: "XXXX-XX-XXTNI",
};

/** "every Friday", "each year", "Fridays", "weekly". */
const set: Finder = (words, at) => {
  const code = OFTEN[lower(words, at)];
  if (code !== undefined)
    return words[at]?.pos === "PROPN" ? null : { form: { form: "set", unit: null, weekday: null, code }, to: at + 1 };
  const plural = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days$/.test(lower(words, at));
  if (plural) return { form: { form: "set", unit: null, weekday: weekdayIn(words[at] as Word), code: "" }, to: at + 1 };
  if (lower(words, at) !== "every" && lower(words, at) !== "each") return null;
  const unit = unitOf(words[at + 1]);
  if (unit !== null) return { form: { form: "set", unit, weekday: null, code: "" }, to: at + 2 };
  const weekday = weekdayOf(words[at + 1]);
  if (weekday !== null) return { form: { form: "set", unit: null, weekday, code: "" }, to: at + 2 };
  const part = DAY_PARTS.get(lower(words, at + 1));
  return part === undefined
    ? null
    : { form: { form: "set", unit: null, weekday: null, code: `XXXX-XX-XXT${part}` }, to: at + 2 };
};

function weekdayIn(word: Word): number | null {
  return weekdayOf({ ...word, lower: word.lower.slice(0, -1) });
}

/** "now", "currently", "recently". */
const vague: Finder = (words, at) => {
  const word = lower(words, at);
  if (word === "now" && lower(words, at + 1) !== "that")
    return { form: { form: "vague", ref: "PRESENT_REF" }, to: at + 1 };
  if (word === "currently" || word === "nowadays") return { form: { form: "vague", ref: "PRESENT_REF" }, to: at + 1 };
  return word === "recently" ? { form: { form: "vague", ref: "PAST_REF" }, to: at + 1 } : null;
};

const SPANS: readonly Finder[] = [clock, noon, duration, set, vague];

/** The first of these that begins at word `at`. */
export function spanAt(words: readonly Word[], at: number): Point | null {
  for (const finder of SPANS) {
    const found = finder(words, at);
    if (found !== null) return found;
  }
  return null;
}

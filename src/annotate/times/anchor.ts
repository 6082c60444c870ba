/**
 * The report's day, from which "yesterday" counts.
 *
 * Method  the day of publication; else the date of the dateline. A dateline without a year takes the first year that puts
 *         it on or after the latest day the text tells in the past with its year: a report cannot be older than what it
 *         tells. With no such day in the text, the latest year told will do.
 * Misses  a dateline without a year in a report that tells no year at all.
 */
import type { Report } from "../../model/report.ts";
import { overlaps } from "../../model/span.ts";
import { dayNumber, isDate, ymd } from "./arithmetic.ts";
import type { Form, Found } from "./forms.ts";
import type { Tense } from "./tense.ts";

export interface Anchor {
  readonly day: number;
  /** How it is known: the publication date, or the dateline with or without its year. */
  readonly from: "published" | "dateline" | "dateline-year-inferred";
}

/** A form with where it stands and which way its sentence looks. */
export interface Placed {
  readonly found: Found;
  readonly start: number;
  readonly end: number;
  readonly tense: Tense;
}

/** The report's day; null when nothing tells it. */
export function anchorOf(report: Report, placed: readonly Placed[]): Anchor | null {
  const published = dayIn(report.publishedAt);
  if (published !== null) return { day: published, from: "published" };
  const date = report.dateline?.date;
  if (!date) return null;
  const form = placed.find((each) => overlaps(each, date))?.found.form;
  if (form?.form !== "calendar" || form.month === null || form.day === null) return null;
  if (form.year !== null)
    return { day: dayNumber({ year: form.year, month: form.month, day: form.day }), from: "dateline" };
  const day = inferYear(form.month, form.day, placed);
  return day === null ? null : { day, from: "dateline-year-inferred" };
}

/** The calendar day of an EDTF date or an instant, in the zone the source gives. */
function dayIn(value: string | null): number | null {
  const hit = /^(\d{4})-(\d{2})-(\d{2})/.exec(value ?? "");
  if (!hit) return null;
  const date = { year: Number(hit[1]), month: Number(hit[2]), day: Number(hit[3]) };
  return isDate(date) ? dayNumber(date) : null;
}

function inferYear(month: number, day: number, placed: readonly Placed[]): number | null {
  const told = placed.filter(({ tense }) => tense === "past").flatMap(({ found }) => latestDay(found.form) ?? []);
  if (told.length === 0) return null;
  const latest = told.reduce((a, b) => Math.max(a, b));
  const { year } = ymd(latest);
  const same = dayNumber({ year, month, day });
  return same >= latest ? same : dayNumber({ year: year + 1, month, day });
}

/** The first day a form with its year allows; of a year alone its first. */
function latestDay(form: Form): number | null {
  if (form.form === "range") return latestDay(form.to) ?? latestDay(form.from);
  if (form.form !== "calendar" || form.year === null) return null;
  return dayNumber({ year: form.year, month: form.month ?? 1, day: form.day ?? 1 });
}

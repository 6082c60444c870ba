/**
 * What an expression of time says, before it is known which day that was. Finders make forms, resolvers give them values.
 */

export type Unit = "minute" | "hour" | "day" | "week" | "weekend" | "month" | "quarter" | "year" | "decade" | "century";

/** Which one of many: "last Tuesday", "this May", "next week"; `bare` when nothing says. */
export type Which = "bare" | "last" | "this" | "next" | "that";

/** TIMEX3 modifiers, of those used here. */
export type Mod = "START" | "MID" | "END" | "APPROX";

/** A day, month or year of the calendar with what is given of it. A negative year is BCE in EDTF counting (-1 is 2 BCE). */
export interface CalendarForm {
  readonly form: "calendar";
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** ISO weekday beside it ("Friday, August 30"): a check and a help to find the year. */
  readonly weekday: number | null;
  /** "August 8, last year": years to add to the anchor's. */
  readonly yearsAway: number | null;
  readonly which: Which;
}

export type Form =
  | CalendarForm
  | { readonly form: "weekday"; readonly weekday: number; readonly which: Which; readonly weeksAway: number }
  /** `count` units from the anchor; "now" is the report's day, "before" the last date the text gave. */
  | { readonly form: "shift"; readonly unit: Unit; readonly count: number; readonly from: "now" | "before" }
  | { readonly form: "season"; readonly season: number; readonly year: number | null; readonly which: Which }
  | {
      readonly form: "part";
      readonly of: "quarter" | "half";
      readonly number: number;
      readonly year: number | null;
      readonly yearsAway: number | null;
    }
  | { readonly form: "decade"; readonly start: number }
  | { readonly form: "century"; readonly start: number }
  | { readonly form: "holiday"; readonly month: number; readonly day: number; readonly year: number | null }
  | { readonly form: "numeric"; readonly first: number; readonly second: number; readonly year: number }
  | { readonly form: "range"; readonly from: Form; readonly to: Form }
  | { readonly form: "clock"; readonly hour: number; readonly minute: number | null; readonly zone: string | null }
  | { readonly form: "daypart"; readonly code: string }
  | { readonly form: "duration"; readonly count: number | null; readonly unit: Unit }
  | { readonly form: "set"; readonly unit: Unit | null; readonly weekday: number | null; readonly code: string }
  | { readonly form: "vague"; readonly ref: "PRESENT_REF" | "PAST_REF" | "FUTURE_REF" };

/** A form found in words [from, to) of a sentence. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly form: Form;
  readonly mod: Mod | null;
  /** TIMEX3 part of the day ("MO", "NI") said with a day. */
  readonly daypart: string | null;
  /** "since 2015", "from June 15" without an end. */
  readonly openEnd: boolean;
  /** "until 2015". */
  readonly openStart: boolean;
  /** "the November 27 deal": tells which deal, not when the story goes on. */
  readonly attributive: boolean;
}

export function calendar(parts: Partial<Omit<CalendarForm, "form">>): CalendarForm {
  return {
    form: "calendar",
    year: null,
    month: null,
    day: null,
    weekday: null,
    yearsAway: null,
    which: "bare",
    ...parts,
  };
}

/**
 * The days an EDTF level 1 value can mean, as whole days since 1970-01-01 UTC; null ends are open or unknown.
 *
 * @example daysOf("2031-05")  // the first and the last day of May 2031
 */
import { bounds } from "../../model/edtf.ts";

export interface Days {
  readonly from: number | null;
  /** The last day that belongs to it. */
  readonly to: number | null;
}

const DAY_MS = 86_400_000;

/** @returns null for what is no EDTF, or says nothing */
export function daysOf(value: string | null): Days | null {
  if (value === null) return null;
  const { min, max } = bounds(value);
  if (min === null && max === null) return null;
  return {
    from: min === null ? null : Math.floor(min / DAY_MS),
    to: max === null ? null : Math.floor((max - 1) / DAY_MS),
  };
}

/** Whether two sets of days share one. */
export function daysMeet(a: Days, b: Days): boolean {
  return start(a) <= end(b) && start(b) <= end(a);
}

/** How many days lie between two sets of days; 0 when they meet. */
export function daysApart(a: Days, b: Days): number {
  return daysMeet(a, b) ? 0 : Math.max(start(a), start(b)) - Math.min(end(a), end(b));
}

/** How many days the value spans; Infinity when an end is open. */
export function daysLong(days: Days): number {
  return end(days) - start(days) + 1;
}

function start({ from }: Days): number {
  return from ?? Number.NEGATIVE_INFINITY;
}

function end({ to }: Days): number {
  return to ?? Number.POSITIVE_INFINITY;
}

/**
 * Whether 03/04/2024 is 3 April in this report.
 *
 * Method  another date of the report that can be read one way only (25/04/2024); else the region of the declared language
 *         (en-US, en-GB) or of the outlet's address (.co.uk, .in). Else it is not known, and it stays open.
 */
import type { Report } from "../../model/report.ts";

const DAY_FIRST =
  /\.(?:uk|in|au|nz|ie|za|pk|bd|lk|ng|ke|gh|sg|my|hk|fr|de|it|es|pt|be|nl|ch|at|pl|cz|sk|hu|ro|bg|gr|tr|ru|ua|br|ar|mx|il|eg|qa|ae|sa)$/;

const PLAIN = /(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-]\d{4}(?!\d)/g;

/** True for day first, false for month first, null when nothing tells. */
export function dayFirstIn(report: Report): boolean | null {
  return bySisterDates(report.text) ?? byRegion(report.language) ?? byAddress(report.url);
}

function bySisterDates(text: string): boolean | null {
  for (const [, first, second] of text.matchAll(PLAIN)) {
    if (Number(first) > 12 && Number(second) <= 12) return true;
    if (Number(second) > 12 && Number(first) <= 12) return false;
  }
  return null;
}

function byRegion(language: string | null): boolean | null {
  const region = /-([A-Za-z]{2})$/.exec(language ?? "")?.[1]?.toUpperCase();
  if (region === undefined) return null;
  return region === "US" ? false : region === "CA" || region === "PH" ? null : true;
}

function byAddress(url: string | null): boolean | null {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(url ?? "")?.[1]?.toLowerCase();
  if (host === undefined) return null;
  return DAY_FIRST.test(host) ? true : host.endsWith(".us") || host.endsWith(".gov") ? false : null;
}

/**
 * Dateline: "Islamabad, Sep 17 (NationPress) …", "VARDA, May 3 (NordWire) -", "VARDA, Norland (NordWire) —",
 * "Varda, 3 May 2031 —", "Varda, 3 May 2031.", "(NordWire) Varda, Sep 17:", "VARDA: …" at the start of a paragraph.
 *
 * Method  reads place, date and bracketed agency in any order from the start, then decides by what was found and by the
 *         dash or colon behind it: place with date and agency needs none; a place alone must be in capitals.
 * Source  the forms of the AP and Reuters style books and of agencies of South and East Asia, from memory.
 * Misses  a lower-case place alone before a dash; agencies without brackets ("VARDA, NordWire -").
 */
import type { DatelineParts } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import { isKnownAgency } from "./agency-names.ts";
import { agencyAt, dateAt, type Found, placeAt } from "./dateline-parts.ts";

/** No dateline is longer. */
const REACH = 160;

/** Words in capitals before a colon that are no places. */
const LABELS =
  /^(?:UPDATES?|WATCH|LIVE|BREAKING|EXCLUSIVE|OPINION|ANALYSIS|EXPLAINER|CORRECTION|NOTE|PHOTOS?|VIDEO|FILE|READ|MORE|WARNING|NEW|JUST IN|FACTBOX|TIMELINE|Q|A|FACT CHECK|EDITORIAL|COMMENT|REVIEW|PREVIEW|PROFILE|INTERVIEW)\b/;

/** A dateline and what stands behind it. */
export interface FoundDateline extends DatelineParts {
  /** Where the paragraph goes on, after dash and spaces. */
  readonly bodyStart: number;
  /** Whether a date or an agency is part of it; a place alone is the weakest form. */
  readonly strong: boolean;
}

interface Head {
  place?: Found;
  date?: Found;
  agency?: Found;
  end: number;
}

/**
 * Finds the dateline at the start of a paragraph.
 *
 * @param text  the report's text
 * @param piece the paragraph, UTF-16 offsets
 * @returns spans on `text`; undefined when the paragraph does not begin with a dateline or is nothing else
 * @example datelineAt("VARDA, May 3 (NordWire) - A bridge fell.", { start: 0, end: 39 })?.bodyStart // 26
 */
export function datelineAt(text: string, piece: Span): FoundDateline | undefined {
  const slice = text.slice(piece.start, Math.min(piece.end, piece.start + REACH));
  const head = headOf(slice);
  const separator = /^ *(-{1,3}|[–—:]|\.(?= ))? */.exec(slice.slice(head.end))!;
  const bodyStart = head.end + separator[0].length;
  if (bodyStart >= slice.length || !isDateline(slice, head, separator[1], slice.slice(bodyStart))) return undefined;
  const at = (found: Found | undefined) =>
    found ? { start: piece.start + found.from, end: piece.start + found.to } : null;
  return {
    span: { start: piece.start, end: piece.start + head.end },
    place: at(head.place),
    date: at(head.date),
    agency: at(head.agency),
    bodyStart: piece.start + bodyStart,
    strong: head.date !== undefined || head.agency !== undefined,
  };
}

/** Reads the parts one after the other; each at most once, the place only before a date. */
function headOf(slice: string): Head {
  const head: Head = { end: 0 };
  for (let at = 0; ; ) {
    const agency = head.agency ? undefined : agencyAt(slice, at);
    const date = head.date || !head.place ? undefined : dateAt(slice, at);
    const place = head.place || head.date || agency ? undefined : placeAt(slice, at);
    const found = agency ?? date ?? place;
    if (!found) return head;
    if (agency) head.agency = agency;
    else if (date) head.date = date;
    else head.place = found;
    head.end = found.end;
    at = found.end + /^,? */.exec(slice.slice(found.end))![0].length;
  }
}

function isDateline(slice: string, head: Head, separator: string | undefined, body: string): boolean {
  const known = head.agency !== undefined && isKnownAgency(slice.slice(head.agency.from, head.agency.to));
  if (!head.place) return head.agency !== undefined && /^[-–—]/.test(separator ?? "") && beginsNew(body);
  const capitals = inCapitals(slice.slice(head.place.from, head.place.to));
  if (head.date && head.agency) return true;
  if (head.date) return separator !== undefined && beginsNew(body);
  if (!beginsNew(body)) return false;
  if (head.agency) return known || (separator !== undefined && separator !== "." && (separator !== ":" || capitals));
  return separator !== undefined && separator !== "." && capitals && !LABELS.test(slice);
}

/** Whether the first part of a place ("VARDA" of "VARDA, Norland") is in capitals and long enough to be a place. */
function inCapitals(place: string): boolean {
  const first = place.split(/[,[]/, 1)[0]!;
  return first.length >= 4 && first === first.toUpperCase();
}

function beginsNew(body: string): boolean {
  return /^["“‘'(]*[\p{Lu}\p{Lo}\d]/u.test(body);
}

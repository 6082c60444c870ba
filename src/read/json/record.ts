/**
 * Record: one JSON object to one report.
 *
 * Method  `{ id, title, text, published, outlet, url }` and the names other exports use for the same. The text is the
 *         title, a blank line and the text, or the text alone, letter for letter; NUL and unpaired surrogates, which no
 *         store can keep, become U+FFFD in place.
 */
import type { Notice } from "../../model/reading.ts";
import type { Report } from "../../model/report.ts";
import { trimSpan } from "../blocks/lines.ts";
import type { Piece } from "../blocks/piece.ts";
import { piecesOf } from "../blocks/pieces.ts";
import { withoutNul } from "../decode/decode.ts";
import { LONGEST_TEXT } from "../limits.ts";
import { published } from "../published.ts";
import { reportFromText, reportId } from "../report-from-text.ts";

/** Names of the fields, the project's own first. */
const FIELDS = {
  id: ["id", "_id", "guid"],
  title: ["title", "headline"],
  text: ["text", "body", "content", "articleBody"],
  published: ["published", "publishedAt", "published_at", "datePublished", "date"],
  modified: ["modified", "modifiedAt", "updated", "dateModified"],
  outlet: ["outlet", "publisher", "source", "site_name"],
  url: ["url", "link"],
  byline: ["byline", "author"],
  language: ["language", "lang"],
} as const;

export type Fields = Readonly<Record<string, unknown>>;

/** Why a JSON value is no record, in words that go on from "line 3 …"; undefined when it is one: an object with a text. */
export function recordProblem(value: unknown): { readonly code: string; readonly what: string } | undefined {
  const text = isObject(value) ? words(value, "text") : null;
  if (text === null) {
    return { code: "record-without-text", what: 'is no object with a "text"; expected {"id", "title", "text", …}' };
  }
  if (text.trim() === "" && !words(value as Fields, "title")?.trim())
    return { code: "empty-report", what: "holds no text" };
  if (text.length <= LONGEST_TEXT) return undefined;
  return {
    code: "report-too-long",
    what: `holds ${text.length} characters as one report; at most ${LONGEST_TEXT} are read: split it into reports`,
  };
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param capture digest of the capture @param index 0-based place in it @param decoding notices of the bytes it came from */
export function reportFromRecord(
  record: Fields,
  capture: string,
  index: number,
  decoding: readonly Notice[] = [],
): Report {
  const title = words(record, "title");
  const body = words(record, "text")!;
  const clean = withoutNul((title?.trim() ? `${title}\n\n${body}` : body).toWellFormed());
  const publishedGiven = first(record, "published");
  const publishedAt = published(publishedGiven);
  return reportFromText(clean.text, {
    id: reportId(capture, index),
    capture,
    index,
    sourceId: idOf(first(record, "id")),
    pieces: title?.trim() ? withTitle(clean.text, title.length) : undefined,
    publishedAt,
    modifiedAt: published(first(record, "modified")),
    outlet: nameOf(first(record, "outlet")),
    url: words(record, "url"),
    byline: nameOf(first(record, "byline")),
    language: words(record, "language"),
    notices: [...decoding, ...clean.notices, ...unclearDate(publishedGiven, publishedAt)],
  });
}

/** The title is the headline whatever it looks like. */
function withTitle(text: string, titleEnd: number): Piece[] {
  const span = trimSpan(text, 0, titleEnd)!;
  return [{ ...span, blanks: 0, bullet: false, kind: "headline" }, ...piecesOf(text, titleEnd)];
}

function first(record: Fields, field: keyof typeof FIELDS): unknown {
  return FIELDS[field].map((name) => record[name]).find((value) => value !== undefined && value !== null);
}

function words(record: Fields, field: keyof typeof FIELDS): string | null {
  const value = first(record, field);
  return typeof value === "string" ? value : null;
}

function idOf(value: unknown): string | null {
  return typeof value === "string" || typeof value === "number" ? String(value) : null;
}

/** A name given as words, as `{ name }`, or as a list of either; what is nested deeper names nobody. */
function nameOf(value: unknown, depth = 0): string | null {
  if (depth > 4) return null;
  if (Array.isArray(value)) {
    const names = value.slice(0, 20).map((item) => nameOf(item, depth + 1));
    return names.filter(Boolean).join(", ") || null;
  }
  if (typeof value === "object" && value !== null) return nameOf((value as { name?: unknown }).name, depth + 1);
  return typeof value === "string" ? value.trim() || null : null;
}

function unclearDate(given: unknown, value: string | null): Notice[] {
  if (given === undefined || value !== null) return [];
  const shown = typeof given === "object" ? "no text" : `"${String(given).slice(0, 60)}"`;
  return [
    {
      code: "published-unclear",
      span: null,
      message: `the publication date (${shown}) could not be understood; write it as 2031-05-03`,
    },
  ];
}

/**
 * Report from text: makes a `Report` of a text that is at hand, cut into blocks like a plain text file.
 *
 * For callers that have no file: records of JSON Lines, pasted text, tests.
 */
import { createHash } from "node:crypto";
import type { Notice } from "../model/reading.ts";
import type { Report } from "../model/report.ts";
import { cutBlocks } from "./blocks/cut-blocks.ts";
import type { Piece } from "./blocks/piece.ts";
import { piecesOf } from "./blocks/pieces.ts";
import { languageOf } from "./language.ts";
import { languageNotices } from "./language-notices.ts";

/** What is known of a report beside its text. */
export interface Known {
  readonly id?: string | undefined;
  readonly capture?: string | undefined;
  readonly index?: number | undefined;
  readonly sourceId?: string | null | undefined;
  /** As declared; checked against the text. */
  readonly language?: string | null | undefined;
  readonly byline?: string | null | undefined;
  readonly outlet?: string | null | undefined;
  readonly publishedAt?: string | null | undefined;
  readonly modifiedAt?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly notices?: readonly Notice[] | undefined;
  /** Paragraphs already found, with the kinds that are sure; else the text is cut by its lines. */
  readonly pieces?: readonly Piece[] | undefined;
}

/**
 * Makes a report of a text. The text is taken letter for letter; nothing is trimmed or normalised.
 *
 * @param text    UTF-16; spans of the report count its code units
 * @param options what is known beside the text; without `capture` the digest of the text's UTF-8 bytes stands in for it
 * @example reportFromText("Bridge opens\n\nVARDA, May 3 (NordWire) - A bridge opened.").dateline?.place // { start: 14, end: 19 }
 */
export function reportFromText(text: string, options: Known = {}): Report {
  const capture = options.capture ?? sha256(text);
  const index = options.index ?? 0;
  const cut = cutBlocks(text, options.pieces ?? piecesOf(text));
  const language = languageOf(text, options.language ?? null);
  return {
    id: options.id ?? reportId(capture, index),
    capture,
    index,
    sourceId: options.sourceId ?? null,
    text,
    language,
    byline: options.byline ?? cut.byline,
    outlet: options.outlet ?? null,
    publishedAt: options.publishedAt ?? cut.publishedAt,
    modifiedAt: options.modifiedAt ?? null,
    url: options.url ?? null,
    dateline: cut.dateline,
    credit: cut.credit,
    blocks: cut.blocks,
    notices: [...(options.notices ?? []), ...languageNotices(language)],
  };
}

/** "r-" and 16 hex digits: the same bytes give the same id on every machine. */
export function reportId(capture: string, index: number): string {
  return `r-${sha256(`${capture}#${index}`).slice(0, 16)}`;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

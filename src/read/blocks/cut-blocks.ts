/**
 * Cut blocks: the one list of block finders, and what is cut out of paragraphs once all kinds are known.
 *
 * The order matters: wording that is sure by itself comes first (quotation marks, correction, caption, credit, section
 * headings), so that a text that begins with "Synopsis" does not get it as headline; the byline comes before the credit,
 * which would take "Written by …" at the top too; the headline comes before the line of publication and the synopsis,
 * which stand under it; headings come last, since almost any short line looks like one.
 */
import type { Block } from "../../model/reading.ts";
import type { DatelineParts } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import { byline, bylineNames } from "./byline.ts";
import { caption } from "./caption.ts";
import { correction } from "./correction.ts";
import { agencyOf, credit, creditTail } from "./credit.ts";
import { datelineAt, type FoundDateline } from "./dateline.ts";
import { heading } from "./heading.ts";
import { headline } from "./headline.ts";
import { keyPoints, keyPointsHeading } from "./key-points.ts";
import type { Finder, Piece } from "./piece.ts";
import { publicationDate, publicationLine } from "./publication-line.ts";
import { quotation } from "./quotation.ts";
import { synopsis } from "./synopsis.ts";

const FINDERS: readonly Finder[] = [
  quotation,
  correction,
  caption,
  byline,
  credit,
  keyPointsHeading,
  headline,
  publicationLine,
  synopsis,
  keyPoints,
  heading,
];

/** How many paragraphs from the top may begin with the report's dateline. */
const DATELINE_REACH = 3;

/** The blocks of a text and what they name. */
export interface CutText {
  readonly blocks: readonly Block[];
  readonly dateline: DatelineParts | null;
  readonly credit: Span | null;
  readonly byline: string | null;
  /** EDTF date of a publication line. */
  readonly publishedAt: string | null;
}

/**
 * Names the pieces of a text and cuts dateline and credit out of its paragraphs.
 *
 * @param text   the report's text
 * @param pieces sorted, not overlapping; those with a kind keep it
 * @returns blocks sorted by start, not overlapping, each holding more than white space
 */
export function cutBlocks(text: string, pieces: readonly Piece[]): CutText {
  const named = FINDERS.reduce((list, find) => find(text, list), pieces);
  const blocks: Block[] = [];
  let dateline: DatelineParts | null = null;
  const last = lastOpen(named);
  let paragraphs = 0;
  for (const piece of named) {
    const open = piece.kind === null || piece.kind === "paragraph";
    const found: FoundDateline | undefined =
      open && !dateline && ++paragraphs <= DATELINE_REACH ? datelineAt(text, piece) : undefined;
    if (found) {
      dateline = { span: found.span, place: found.place, date: found.date, agency: found.agency };
      blocks.push({ kind: "dateline", ...found.span });
    }
    const start = found?.bodyStart ?? piece.start;
    for (const block of withoutCredit(text, { ...piece, start }, piece === last)) blocks.push(block);
  }
  return { blocks, dateline, credit: creditOf(text, blocks), ...bylinesOf(text, blocks) };
}

function lastOpen(pieces: readonly Piece[]): Piece | undefined {
  return pieces.findLast((piece) => piece.kind === null || piece.kind === "paragraph");
}

function withoutCredit(text: string, piece: Piece, isLast: boolean): Block[] {
  const kind = piece.kind ?? "paragraph";
  const tail = isLast && kind === "paragraph" ? creditTail(text, piece) : undefined;
  if (tail === undefined) return [{ kind, start: piece.start, end: piece.end }];
  const end = piece.start + text.slice(piece.start, tail).trimEnd().length;
  return [
    { kind, start: piece.start, end },
    { kind: "credit", start: tail, end: piece.end },
  ];
}

/** The first credit that names an agency. */
function creditOf(text: string, blocks: readonly Block[]): Span | null {
  for (const block of blocks) {
    const agency = block.kind === "credit" ? agencyOf(text, block) : null;
    if (agency) return agency;
  }
  return null;
}

/** What the lines of kind byline say: names in one that begins with "By", a date in another. */
function bylinesOf(text: string, blocks: readonly Block[]): { byline: string | null; publishedAt: string | null } {
  const lines = blocks.filter(({ kind }) => kind === "byline").map(({ start, end }) => text.slice(start, end));
  const names = lines.filter((line) => publicationDate(line) === null).map(bylineNames);
  const dates = lines.map(publicationDate).filter((date) => date !== null);
  return { byline: names[0] || null, publishedAt: dates[0] ?? null };
}

/**
 * Pieces: joins the lines of a plain text to paragraphs and list items.
 *
 * Method  Each line is a paragraph, unless the text is hard-wrapped: lines of at most 100 units, most of which end where
 *         the next line's first word would not have fitted any more (what a greedy line breaker does), and at least one
 *         goes on in lower case. In such a text a line is joined to the next one when it is so full.
 * Misses  hand-broken lines of very uneven length; verse.
 */
import { type Line, linesOf } from "./lines.ts";
import { listMark } from "./list-mark.ts";
import type { Piece } from "./piece.ts";
import { isKeyPointsHeading, isSynopsisHeading } from "./section-words.ts";

const WIDEST = 100;
const NARROWEST = 45;

/** @returns the paragraphs and list items of a plain text from offset `from` on, none with a kind yet */
export function piecesOf(text: string, from = 0): Piece[] {
  return piecesOfLines(text, linesOf(text, from));
}

/** The same for lines already cut, for a reader that keeps some lines to itself. */
export function piecesOfLines(text: string, lines: readonly Line[]): Piece[] {
  const width = wrapWidth(text, lines);
  const pieces: Piece[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const last = pieces.at(-1);
    if (before && last && width > 0 && goesOn(text, before, line, width)) {
      pieces[pieces.length - 1] = { ...last, end: line.end };
    } else pieces.push(pieceOf(text, line));
  });
  return pieces;
}

function pieceOf(text: string, line: Line): Piece {
  const mark = listMark(text, line.start);
  return { start: line.start + mark, end: line.end, blanks: line.blanks, bullet: mark > 0, kind: null };
}

/** The column a hard-wrapped text was wrapped at; 0 when the text is not hard-wrapped. */
function wrapWidth(text: string, lines: readonly Line[]): number {
  const long = lines.filter((line) => widthOf(line) > WIDEST).length;
  const width = lines.reduce((most, line) => (widthOf(line) <= WIDEST ? Math.max(most, widthOf(line)) : most), 0);
  if (long * 20 > lines.length || width < NARROWEST) return 0;
  const pairs = lines.flatMap((line, i) => (followsOn(lines[i + 1]) ? [[line, lines[i + 1]!] as const] : []));
  const full = pairs.filter(([line, next]) => isFull(text, line, next, width)).length;
  const running = pairs.some(([line, next]) => isFull(text, line, next, width) && startsLower(text, next));
  return running && full * 10 >= pairs.length * 6 ? width : 0;
}

function followsOn(line: Line | undefined): boolean {
  return line !== undefined && line.blanks === 0;
}

function goesOn(text: string, before: Line, line: Line, width: number): boolean {
  if (line.blanks > 0 || isSectionHeading(text, before) || isSectionHeading(text, line)) return false;
  if (listMark(text, line.start) > 0 || text[line.start] === ">") return false;
  return isFull(text, before, line, width) || startsLower(text, line);
}

/** Whether the next line's first word would not have fitted behind this line. */
function isFull(text: string, line: Line, next: Line, width: number): boolean {
  const space = text.slice(next.start, next.start + WIDEST).search(/\s/);
  const word = space < 0 ? next.end - next.start : space;
  return widthOf(line) + 1 + word > width;
}

function widthOf(line: Line): number {
  return line.indent + line.end - line.start;
}

function isSectionHeading(text: string, line: Line): boolean {
  const words = text.slice(line.start, line.end);
  return isSynopsisHeading(words) || isKeyPointsHeading(words);
}

function startsLower(text: string, line: Line): boolean {
  return /^\p{Ll}/u.test(text.slice(line.start, line.start + 2));
}

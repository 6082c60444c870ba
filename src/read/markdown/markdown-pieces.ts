/**
 * Markdown pieces: headings, lists, quotations and paragraphs of a Markdown text, as spans of that text.
 *
 * Method  "#" headings, headings underlined with "=" or "-", ">" quotations and list marks are told by their lines; rules,
 *         fences and underlines are outside all pieces. Emphasis and links stay in the text as they are.
 * Misses  tables, footnotes, HTML within Markdown: they come as paragraphs.
 */
import { type Line, linesOf } from "../blocks/lines.ts";
import type { Piece } from "../blocks/piece.ts";
import { piecesOfLines } from "../blocks/pieces.ts";
import { isKeyPointsHeading, isSynopsisHeading } from "../blocks/section-words.ts";

const HEADING = /^(#{1,6})[ \t]+/;
const SILENT =
  /^(?:=+|(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|```.{0,40}|~~~.{0,40}|\[[^\]]{1,60}\]:\s\S{1,400})$/;

/** @returns pieces from offset `from` on, sorted; the first heading is the headline */
export function markdownPieces(text: string, from: number): Piece[] {
  const lines = linesOf(text, from);
  const headings: Piece[] = [];
  const others: Line[] = [];
  let parted = 0;
  lines.forEach((line, i) => {
    const heading = headingOf(text, line, lines[i + 1]);
    if (heading) headings.push(heading);
    else if (!isSilent(text, line)) others.push({ ...line, blanks: Math.max(line.blanks, parted) });
    // What stands behind a heading or a rule never goes on from what stands before it.
    parted = heading || isSilent(text, line) ? 1 : 0;
  });
  const pieces = [...headings, ...joinQuotations(text, piecesOfLines(text, others))].sort((a, b) => a.start - b.start);
  return withHeadline(text, pieces);
}

function isSilent(text: string, line: Line): boolean {
  return line.end - line.start < 500 && SILENT.test(text.slice(line.start, line.end));
}

function headingOf(text: string, line: Line, next: Line | undefined): Piece | undefined {
  if (line.end - line.start > 500 || line.indent > 3) return undefined;
  const words = text.slice(line.start, line.end);
  const mark = HEADING.exec(words)?.[0].length;
  const underlined = next?.blanks === 0 && /^(?:={2,}|-{3,})$/.test(text.slice(next.start, next.end));
  if (mark === undefined && !(underlined && !isSilent(text, line) && !/^[>*+-]/.test(words))) return undefined;
  const start = line.start + (mark ?? 0);
  const end = line.end - (mark ? /[ \t]{0,9}#{0,9}$/.exec(words)![0].length : 0);
  return start < end ? { start, end, blanks: line.blanks, bullet: false, kind: "heading" } : undefined;
}

/** Lines of one ">" quotation are one piece; the marks within stay in the text. */
function joinQuotations(text: string, pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const both = last && piece.blanks === 0 && text[last.start] === ">" && text[piece.start] === ">";
    if (both) joined[joined.length - 1] = { ...last, end: piece.end };
    else joined.push(piece);
  }
  return joined;
}

/** Section headings go to their finders; the first other heading is the headline when no body stands before it. */
function withHeadline(text: string, pieces: readonly Piece[]): Piece[] {
  const open = pieces.map((piece) => (isSection(text, piece) ? { ...piece, kind: null } : piece));
  const first = open[0];
  return first?.kind === "heading" ? [{ ...first, kind: "headline" }, ...open.slice(1)] : open;
}

function isSection(text: string, piece: Piece): boolean {
  const words = text.slice(piece.start, piece.end);
  return piece.kind === "heading" && (isSynopsisHeading(words) || isKeyPointsHeading(words));
}

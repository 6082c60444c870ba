/**
 * Read HTML: a page to a report whose text is the extracted article: headline, blank line, paragraphs parted by blank
 * lines, inline white space collapsed. Offsets count in that text. No script runs, and no HTML leaves this reader.
 */
import type { Notice } from "../../model/reading.ts";
import type { Report } from "../../model/report.ts";
import type { Piece } from "../blocks/piece.ts";
import { withoutNul } from "../decode/decode.ts";
import { type Known, reportFromText } from "../report-from-text.ts";
import { articleOf } from "./article.ts";
import { articleParts } from "./article-parts.ts";
import { headlineOfPage } from "./headline-of-page.ts";
import { limitDepth } from "./limit-depth.ts";
import { metadataOf } from "./metadata.ts";
import { missingFrom, pageMarks } from "./page-marks.ts";
import { parseHtml } from "./parse-html.ts";
import type { Part } from "./part.ts";

/** Below this many characters an extracted body is compared with the one in the structured data. */
const SHORT_BODY = 600;

/** @param html decoded @returns a report; its text is empty only when the page holds none */
export function readHtml(html: string, known: Known, decoding: readonly Notice[]): Report {
  const limited = limitDepth(html);
  const document = parseHtml(limited.html);
  const meta = metadataOf(document);
  const headline = headlineOfPage(document, meta.headline);
  const body = bodyOf(document, limited.html, meta.articleBody);
  const built = build(headline, body.parts);
  const { text } = withoutNul(built.text);
  const { articleBody: _, headline: __, ...said } = meta;
  const depth = limited.cut
    ? [notice("html-too-deep", "the page nests deeper than 120 elements; what is deeper was flattened")]
    : [];
  return reportFromText(text, {
    ...known,
    ...said,
    url: said.url ?? known.url,
    pieces: built.pieces,
    notices: [...decoding, ...depth, ...body.notices],
  });
}

interface Body {
  readonly parts: readonly Part[];
  readonly notices: readonly Notice[];
}

function bodyOf(document: Document, html: string, stated: string | null): Body {
  const marks = pageMarks(document);
  const article = articleOf(document);
  const found = article ? articleParts(article) : [];
  const length = found.reduce((sum, part) => sum + part.words.length, 0);
  const parts = stated !== null && length < SHORT_BODY && stated.length > length * 2 ? statedParts(stated) : found;
  if (parts.length > 0) {
    return { parts: [...missingFrom(marks.before, parts), ...parts, ...missingFrom(marks.after, parts)], notices: [] };
  }
  const all = articleParts(parseHtml(html).body);
  return {
    parts: all,
    notices: [notice("no-article-found", "no article was found in the page; all of its text is taken")],
  };
}

/** The text of the structured data, which may hold tags. */
function statedParts(stated: string): Part[] {
  const lines = stated.includes("</")
    ? articleParts(parseHtml(limitDepth(stated).html).body).map(({ words }) => words)
    : stated.split(/\n+/);
  return lines
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .map((words) => ({ words, kind: null, bullet: false }));
}

function build(headline: string | null, parts: readonly Part[]): { text: string; pieces: Piece[] } {
  const body = parts.filter((part, i) => !(i < 6 && part.words === headline));
  const first: Part[] = headline ? [{ words: headline, kind: "headline", bullet: false }] : [];
  const pieces: Piece[] = [];
  let at = 0;
  for (const part of [...first, ...body]) {
    pieces.push({ start: at, end: at + part.words.length, blanks: 1, bullet: part.bullet, kind: part.kind });
    at += part.words.length + 2;
  }
  return { text: [...first, ...body].map(({ words }) => words).join("\n\n"), pieces };
}

function notice(code: string, message: string): Notice {
  return { code, span: null, message };
}

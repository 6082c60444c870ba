import type { Notice } from "../../model/reading.ts";
import type { Report } from "../../model/report.ts";
import { published } from "../published.ts";
import { type Known, reportFromText } from "../report-from-text.ts";
import { frontMatterOf } from "./front-matter.ts";
import { markdownPieces } from "./markdown-pieces.ts";

/**
 * Reads a Markdown text. The text stays as it is, marks and front matter included, so that every span is found in the file.
 *
 * @param text  decoded, CRLF made LF
 * @param known what is known beside the text; front matter (`date`, `outlet`, `url`, `author`, `lang`) fills the rest
 */
export function readMarkdown(text: string, known: Known, notices: readonly Notice[]): Report {
  const { end, fields } = frontMatterOf(text);
  const first = (...names: string[]) => names.map((name) => fields.get(name)).find((value) => value !== undefined);
  return reportFromText(text, {
    ...known,
    pieces: markdownPieces(text, end),
    sourceId: first("id") ?? null,
    publishedAt: published(first("date", "published", "publishedat")),
    modifiedAt: published(first("updated", "modified", "lastmod")),
    outlet: first("outlet", "publisher", "source") ?? null,
    url: first("url", "link", "canonical") ?? known.url,
    byline: first("author", "byline") ?? null,
    language: first("lang", "language") ?? null,
    notices,
  });
}

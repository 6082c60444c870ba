/**
 * Parse HTML: a page's text to a document, with linkedom. Nothing is run and nothing is loaded.
 *
 * linkedom takes the first element for the document element, so a page without `<html>` or `<body>` gets them here; else
 * what stands beside that first element would be lost.
 */
import { createRequire } from "node:module";

type Linkedom = { parseHTML(html: string): { document: Document } };
let linkedom: Linkedom | undefined;

export function parseHtml(html: string): Document {
  // Loaded on first use: a fifth of a second that plain text need not pay.
  linkedom ??= createRequire(import.meta.url)("linkedom") as Linkedom;
  return linkedom.parseHTML(framed(withoutStray(html))).document;
}

/** No page that is a report has more brackets that open nothing. */
const MOST_STRAY = 10_000;

/**
 * A "<" that opens nothing becomes an entity, and white space where there are too many: linkedom makes a node of each, and
 * a million of them take a quarter of a minute.
 */
function withoutStray(html: string): string {
  let stray = 0;
  return html.replace(/<(?![a-z/!?])/gi, () => (++stray > MOST_STRAY ? " " : "&lt;"));
}

function framed(html: string): string {
  const start = html.slice(0, 50_000);
  const bare = html.replace(/^[\ufeff\s]{0,100}(?:<\?xml[^>]{0,200}>)?\s{0,100}(?:<!doctype[^>]{0,300}>)?/i, "");
  if (!/<html[\s>]/i.test(start)) return `<!doctype html><html><head></head><body>${bare}</body></html>`;
  if (/<(?:body|frameset)[\s>]/i.test(html)) return `<!doctype html>${bare}`;
  return `<!doctype html>${bare.replace(/<\/head\s{0,5}>/i, "</head><body>")}`;
}

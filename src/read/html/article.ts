/**
 * Article: the element of a page that holds the report, and the marks of the page around it.
 *
 * Method  Mozilla Readability on linkedom, classes kept so that the page's own marks can be read; null when it finds none.
 */
import { createRequire } from "node:module";

type Result = { content: Element | null; title?: string | null } | null;
type Readability = new (document: Document, options: object) => { parse(): Result };
let readability: Readability | undefined;

/** More elements than any report has; Readability's time grows faster than their number. */
const MOST_ELEMENTS = 60_000;

/** Finds the article. The document is changed by it and must not be used afterwards. */
export function articleOf(document: Document): Element | null {
  readability ??= (createRequire(import.meta.url)("@mozilla/readability") as { Readability: Readability }).Readability;
  const options = { keepClasses: true, maxElemsToParse: MOST_ELEMENTS, serializer: (element: Element) => element };
  try {
    return new readability(document, options).parse()?.content ?? null;
  } catch {
    return null;
  }
}

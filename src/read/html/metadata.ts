/**
 * Metadata: what a page says about its article beside the text.
 *
 * Method  the first that answers, in this order: JSON-LD, OpenGraph and article:* and other meta elements, microdata, the
 *         page's own marks (`<time>`, `rel="author"`, `.byline`), `<title>`.
 */
import { published } from "../published.ts";
import { articleObject, type LdObject, nameIn, tidy, withoutEntities } from "./json-ld.ts";

export interface PageMetadata {
  readonly headline: string | null;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  readonly url: string | null;
  readonly language: string | null;
  /** The article's text, where the structured data holds it. */
  readonly articleBody: string | null;
}

const HEADLINE = ["og:title", "twitter:title", "dc.title", "dcterms.title", "title"];
const OUTLET = ["og:site_name", "application-name", "dc.publisher", "publisher", "cre", "source"];
const BYLINE = [
  "author",
  "byl",
  "dc.creator",
  "sailthru.author",
  "parsely-author",
  "article:author_name",
  "article:author",
];
const PUBLISHED = [
  "article:published_time",
  "og:published_time",
  "datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.created",
  "dc.date",
  "pubdate",
  "publish-date",
  "publishdate",
  "cxenseparse:recs:publishtime",
  "date",
];
const MODIFIED = ["article:modified_time", "og:updated_time", "datemodified", "dc.date.modified", "last-modified"];

/** @returns what the page says; null for each thing it does not say */
export function metadataOf(document: Document): PageMetadata {
  const ld = articleObject(document);
  const meta = metaMap(document);
  const firstMeta = (names: readonly string[]) =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined);
  return {
    headline: words(ld?.headline) ?? tidy(firstMeta(HEADLINE)) ?? prop(document, "headline") ?? words(ld?.name),
    byline: withoutBy(
      nameIn(ld?.author) ?? tidy(firstMeta(BYLINE)) ?? nameProp(document, "author") ?? authorMark(document),
    ),
    outlet:
      nameIn(ld?.publisher) ??
      nameIn(ld?.sourceOrganization) ??
      tidy(firstMeta(OUTLET)) ??
      nameProp(document, "publisher"),
    publishedAt: firstDate(
      ld?.datePublished,
      ld?.dateCreated,
      ...PUBLISHED.map((name) => meta.get(name)),
      ...timeMarks(document),
    ),
    modifiedAt: firstDate(ld?.dateModified, ...MODIFIED.map((name) => meta.get(name)), prop(document, "dateModified")),
    url: canonical(document) ?? tidyUrl(meta.get("og:url")) ?? tidyUrl(urlIn(ld)),
    language:
      tidy(words(ld?.inLanguage)) ??
      tidy(document.documentElement?.getAttribute("lang")) ??
      tidy(meta.get("og:locale")),
    articleBody: bodyIn(ld),
  };
}

function metaMap(document: Document): Map<string, string> {
  const map = new Map<string, string>();
  for (const element of document.querySelectorAll("meta[content]")) {
    const name = element.getAttribute("property") ?? element.getAttribute("name") ?? element.getAttribute("itemprop");
    const content = element.getAttribute("content")?.trim();
    const key = name?.trim().toLowerCase();
    if (key && content && !map.has(key)) map.set(key, content);
  }
  return map;
}

function words(value: unknown): string | null {
  return typeof value === "string" ? tidy(withoutEntities(value)) : null;
}

/** A body with tags keeps its entities: they are decoded with the tags. */
function bodyIn(ld: LdObject | undefined): string | null {
  const body = ld?.articleBody;
  if (typeof body !== "string" || body.trim() === "") return null;
  return body.includes("</") ? body : withoutEntities(body);
}

/** The name of somebody in microdata: a property of its own within the property, or its text. */
function nameProp(document: Document, name: string): string | null {
  const inner = document.querySelector(`[itemprop~="${name}"] [itemprop~="name"]`);
  return (inner && tidy(inner.getAttribute("content") ?? short(inner))) ?? prop(document, name);
}

/** The text of a microdata property, or what its `content` or `datetime` says. */
function prop(document: Document, name: string): string | null {
  const element = document.querySelector(`[itemprop~="${name}"]`);
  if (!element) return null;
  return tidy(element.getAttribute("content") ?? element.getAttribute("datetime") ?? short(element));
}

function authorMark(document: Document): string | null {
  for (const query of ['[rel~="author"]', ".byline", ".author"]) {
    const name = tidy(short(document.querySelector(query)));
    if (name) return name;
  }
  return null;
}

/** An element's text when it is short enough to be a name or a date. */
function short(element: Element | null): string | null {
  const text = element?.textContent ?? "";
  return text.length <= 300 && (tidy(text) ?? "").length <= 120 ? text || null : null;
}

function timeMarks(document: Document): (string | null)[] {
  const marked = document.querySelector('[itemprop~="datePublished"]');
  const times = [marked, ...document.querySelectorAll("article time[datetime], time[pubdate], time[datetime]")].slice(
    0,
    4,
  );
  return times.flatMap((time) => [
    time?.getAttribute("datetime") ?? null,
    time?.getAttribute("content") ?? null,
    short(time ?? null),
  ]);
}

function firstDate(...given: readonly unknown[]): string | null {
  for (const one of given) {
    const date = published(one);
    if (date !== null) return date;
  }
  return null;
}

function canonical(document: Document): string | null {
  return tidyUrl(document.querySelector('link[rel~="canonical"]')?.getAttribute("href"));
}

function urlIn(ld: LdObject | undefined): string | undefined {
  const of = ld?.mainEntityOfPage;
  const id = typeof of === "object" && of !== null ? (of as LdObject)["@id"] : of;
  return [ld?.url, id].find((value) => typeof value === "string");
}

/** Whole addresses only: a path alone says nothing without the page it came from. */
function tidyUrl(value: string | null | undefined): string | null {
  const url = value?.trim() ?? "";
  return /^https?:\/\/[^\s<>"]{3,2000}$/i.test(url) ? url : null;
}

function withoutBy(names: string | null): string | null {
  return names?.replace(/^by[ :]+/i, "").trim() || null;
}

/**
 * JSON-LD: the article object of a page's structured data.
 *
 * Method  every `application/ld+json` script; arrays, `@graph` and `mainEntity` opened; the first object whose type ends in
 *         "Article", "Posting" or is a report; what it only refers to by `@id` is put in its place. Broken JSON is left
 *         aside. Entities ("&quot;") in its strings are decoded: a script has none, yet many pages write them.
 * Source  schema.org NewsArticle and its kin.
 */

export type LdObject = Readonly<Record<string, unknown>>;

const DEEPEST = 6;
const MOST_NAMES = 20;
const ARTICLE = /(?:Article|Posting|Report|Reportage\w*|Review|AnalysisNews\w*|Newsletter)$/;

/** @returns the article object; undefined when the page has none */
export function articleObject(document: Document): LdObject | undefined {
  const objects = [...document.querySelectorAll('script[type*="ld+json"]')].flatMap((script) =>
    opened(parsed(script.textContent ?? ""), 0),
  );
  const articles = objects.filter((object) => typesOf(object).some((type) => ARTICLE.test(type)));
  const article = articles.find((one) => "headline" in one) ?? articles[0];
  return article && withReferences(article, objects);
}

/** The fields that name somebody, whom many pages describe apart. */
const REFERRING = ["author", "publisher", "sourceOrganization"];

function withReferences(article: LdObject, objects: readonly LdObject[]): LdObject {
  const there = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.slice(0, MOST_NAMES).map(there);
    const id = typeof value === "object" && value !== null ? (value as LdObject)["@id"] : undefined;
    if (id === undefined || "name" in (value as LdObject)) return value;
    return objects.find((object) => object["@id"] === id && "name" in object) ?? value;
  };
  const found = REFERRING.filter((field) => field in article).map((field) => [field, there(article[field])]);
  return { ...article, ...Object.fromEntries(found) };
}

function parsed(text: string): unknown {
  // Some pages wrap the object in comment marks or leave raw line breaks in strings.
  const bare = text.replace(
    /^\s{0,100}(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\/\/\]\]>)\s{0,100}$/g,
    "",
  );
  for (const attempt of [bare, bare.replace(/[\n\r\t]/g, " ")]) {
    try {
      return JSON.parse(attempt);
    } catch {}
  }
  return undefined;
}

function opened(value: unknown, depth: number): LdObject[] {
  if (depth > DEEPEST || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((item) => opened(item, depth + 1));
  const object = value as LdObject;
  return [object, ...opened(object["@graph"], depth + 1), ...opened(object.mainEntity, depth + 1)];
}

function typesOf(object: LdObject): string[] {
  const type = object["@type"];
  return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === "string");
}

/** A name given as words, as `{ name }`, or as a list of either: "Ines Falk, Nils Arend". */
export function nameIn(value: unknown, depth = 0): string | null {
  if (depth > DEEPEST) return null;
  if (Array.isArray(value)) {
    const names = value
      .slice(0, MOST_NAMES)
      .map((item) => nameIn(item, depth + 1))
      .filter((name) => name !== null);
    return names.length > 0 ? [...new Set(names)].join(", ") : null;
  }
  if (typeof value === "object" && value !== null) return nameIn((value as LdObject).name, depth + 1);
  return typeof value === "string" ? tidy(withoutEntities(value)) : null;
}

const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: "&", quot: '"', apos: "'", lt: "<", gt: ">", nbsp: " ", ndash: "–", mdash: "—", hellip: "…" },
  ...{ rsquo: "’", lsquo: "‘", rdquo: "”", ldquo: "“" },
};

/** Text in whose place entities were written. @example withoutEntities("Orn &amp; Voss&#39;s") // "Orn & Voss's" */
export function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? all;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : all;
  });
}

/** White space collapsed; null for nothing, and for an address where a name belongs. */
export function tidy(value: string | null | undefined): string | null {
  const words = value?.replace(/\s+/g, " ").trim() ?? "";
  return words === "" || /^https?:\/\//i.test(words) ? null : words;
}

/**
 * JSON-LD: the article object of a page's structured data.
 *
 * Method  every `application/ld+json` script; arrays, `@graph` and `mainEntity` opened; the first object whose type ends in
 *         "Article", "Posting" or is a report. Broken JSON is left aside.
 * Source  schema.org NewsArticle and its kin.
 */

export type LdObject = Readonly<Record<string, unknown>>;

const DEEPEST = 6;
const ARTICLE = /(?:Article|Posting|Report|Reportage\w*|Review|AnalysisNews\w*|Newsletter)$/;

/** @returns the article object; undefined when the page has none */
export function articleObject(document: Document): LdObject | undefined {
  const objects = [...document.querySelectorAll('script[type*="ld+json"]')].flatMap((script) =>
    opened(parsed(script.textContent ?? ""), 0),
  );
  const articles = objects.filter((object) => typesOf(object).some((type) => ARTICLE.test(type)));
  return articles.find((article) => "headline" in article) ?? articles[0];
}

/** All objects of the page that may be referred to by "@id". */
export function parsed(text: string): unknown {
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
export function nameIn(value: unknown): string | null {
  if (Array.isArray(value)) {
    const names = value
      .slice(0, 20)
      .map(nameIn)
      .filter((name) => name !== null);
    return names.length > 0 ? [...new Set(names)].join(", ") : null;
  }
  if (typeof value === "object" && value !== null) return nameIn((value as LdObject).name);
  return typeof value === "string" ? tidy(value) : null;
}

/** White space collapsed; null for nothing, and for an address where a name belongs. */
export function tidy(value: string | null | undefined): string | null {
  const words = value?.replace(/\s+/g, " ").trim() ?? "";
  return words === "" || /^https?:\/\//i.test(words) ? null : words;
}

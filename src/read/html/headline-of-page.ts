/**
 * Headline of a page: its h1 where that agrees with what the metadata says, else the metadata, else the title.
 *
 * An h1 is what the reader saw; metadata are often written for search engines. Yet many pages put the site's name in h1.
 */
import { tidy } from "./json-ld.ts";

/** @returns the headline as shown; null when the page has none */
export function headlineOfPage(document: Document, given: string | null): string | null {
  const title = tidy(document.querySelector("head title, title")?.textContent);
  const shown = [...document.querySelectorAll("h1")].slice(0, 10).map((h1) => tidy(h1.textContent));
  const named = given ?? title;
  const agreeing = shown.find((h1) => h1 !== null && named !== null && agree(h1, named));
  if (agreeing) return agreeing;
  return given ?? shown.find((h1) => h1 !== null && h1.split(" ").length > 3) ?? withoutSite(title);
}

/** Whether half of the shorter one's words stand in the other. */
function agree(a: string, b: string): boolean {
  const [left, right] = [wordSet(a), wordSet(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared > 1 && shared * 2 >= Math.min(left.size, right.size) && left.size > 2;
}

function wordSet(text: string): Set<string> {
  return new Set(
    text
      .slice(0, 1000)
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? [],
  );
}

/** "Bridge opens | Varda Courier" without its last part. */
function withoutSite(title: string | null): string | null {
  const at = Math.max(...[" | ", " - ", " – ", " — "].map((mark) => title?.lastIndexOf(mark) ?? -1));
  return title && at > title.length / 3 ? title.slice(0, at) : title;
}

/**
 * Front matter: the block between two lines of "---" at the top of a Markdown file.
 *
 * Method  "key: value" lines, one value a key, quotes around a value taken off.
 * Misses  everything else of YAML: lists, nesting, values over several lines.
 */

/** @property end offset where the body begins, 0 when there is no front matter @property fields by lower-case key */
export interface FrontMatter {
  readonly end: number;
  readonly fields: ReadonlyMap<string, string>;
}

const LONGEST = 10_000;

/** @example frontMatterOf("---\ntitle: Bridge opens\n---\nText").fields.get("title") // "Bridge opens" */
export function frontMatterOf(text: string): FrontMatter {
  const open = /^---[ \t]*\n/.exec(text)?.[0].length;
  const rest = open === undefined ? "" : text.slice(open, LONGEST);
  const close = /(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(rest);
  if (open === undefined || !close) return { end: 0, fields: new Map() };
  const lines = rest.slice(0, close.index).split("\n");
  return { end: open + close.index + close[0].length, fields: new Map(lines.flatMap(fieldOf)) };
}

function fieldOf(line: string): (readonly [string, string])[] {
  const colon = line.indexOf(":");
  if (colon < 1 || /^\s|^[#-]/.test(line)) return [];
  const value = line.slice(colon + 1).trim();
  const bare = /^(["']).*\1$/.test(value) ? value.slice(1, -1) : value;
  return bare === "" ? [] : [[line.slice(0, colon).trim().toLowerCase(), bare]];
}

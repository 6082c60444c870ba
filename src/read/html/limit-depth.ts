/**
 * Limit depth: drops the tags of an HTML page that nest deeper than any real page does.
 *
 * Method  one linear scan over the tags with a stack of open elements of bounded height; a tag that would go deeper is
 *         blanked out together with its end tag, its text stays. Elements whose end tag may be left out (p, li, td …) do
 *         not count: a parser closes them by itself.
 * Why     Readability's time grows with the square of the depth or worse (500 nested elements: 1 s; 2,000: minutes), and
 *         tree walks would run out of stack.
 * Misses  raw text inside dropped elements of unknown kind; it is dropped later with scripts and styles.
 */

/** Pages in the wild stay well below this. */
const DEEPEST = 120;

const VOID = new Set(
  "area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup tr td th thead tbody tfoot colgroup rp rt html head body".split(
    " ",
  ),
);
/** Their content is no markup: a "<div>" in a script opens nothing. */
const RAW = new Set(["script", "style", "textarea", "title", "xmp", "noframes", "iframe"]);

/** @returns the page with what is too deep flattened, and whether anything was */
export function limitDepth(html: string): { html: string; cut: boolean } {
  const open: string[] = [];
  const dropped = new Map<string, number>();
  const kept: string[] = [];
  let from = 0;
  let cut = false;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
    const tag = tagAt(html, at);
    if (tag && isDropped(tag, open, dropped)) {
      kept.push(html.slice(from, at), " ");
      from = tag.end;
      cut = true;
    }
    at = tag ? (tag.opens && RAW.has(tag.name) ? endOfRaw(html, tag) : tag.end) : at + 1;
  }
  return cut ? { html: kept.join("") + html.slice(from), cut } : { html, cut };
}

interface Tag {
  readonly name: string;
  readonly opens: boolean;
  readonly end: number;
}

const NAME = /<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})/y;

function tagAt(html: string, at: number): Tag | undefined {
  if (html.startsWith("<!--", at)) return { name: "!", opens: false, end: after(html, "-->", at + 4) };
  NAME.lastIndex = at;
  const found = NAME.exec(html);
  if (!found) return undefined;
  const end = after(html, ">", NAME.lastIndex);
  const opens = found[1] === "" && html[end - 2] !== "/";
  return { name: found[2]!.toLowerCase(), opens, end };
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

function endOfRaw(html: string, tag: Tag): number {
  const close = new RegExp(`</${tag.name}`, "gi");
  close.lastIndex = tag.end;
  return close.exec(html)?.index ?? html.length;
}

/** Moves the stack by one tag and says whether the tag must go. */
function isDropped(tag: Tag, open: string[], dropped: Map<string, number>): boolean {
  if (VOID.has(tag.name) || tag.name === "!") return false;
  const gone = dropped.get(tag.name) ?? 0;
  if (tag.opens && open.length >= DEEPEST) {
    dropped.set(tag.name, gone + 1);
    return true;
  }
  if (tag.opens) {
    open.push(tag.name);
    return false;
  }
  if (gone > 0) {
    dropped.set(tag.name, gone - 1);
    return true;
  }
  const at = open.lastIndexOf(tag.name);
  if (at >= 0) open.length = at;
  return false;
}

/**
 * Article parts: walks an article's elements and gives its paragraphs in order.
 *
 * Method  block elements part paragraphs, inline elements do not; white space collapses. The kind comes from the page's own
 *         marks (h1–h6, figcaption, blockquote, li, classes such as "correction"), else it stays open for the wording.
 * Misses  tables: each cell comes as a paragraph.
 */
import type { BlockKind } from "../../model/reading.ts";
import { isKeyPointsHeading, isSynopsisHeading } from "../blocks/section-words.ts";
import type { Part } from "./part.ts";

const BLOCK = new Set(
  "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const SILENT = new Set(
  "script style noscript template svg math iframe object embed button select textarea input canvas audio video head".split(
    " ",
  ),
);
const TEXT = 3;
const ELEMENT = 1;

interface Walk {
  readonly parts: Part[];
  pending: string;
}

/** @param root an element whose depth is bounded (limit-depth.ts) */
export function articleParts(root: Element): Part[] {
  const walk: Walk = { parts: [], pending: "" };
  visit(root, walk, null, false);
  flush(walk, null, false);
  return walk.parts;
}

function visit(node: Node, walk: Walk, kind: BlockKind | null, bullet: boolean): void {
  for (const child of node.childNodes) {
    if (child.nodeType === TEXT) walk.pending += child.nodeValue ?? "";
    else if (child.nodeType === ELEMENT) visitElement(child as Element, walk, kind, bullet);
  }
}

function visitElement(element: Element, walk: Walk, kind: BlockKind | null, bullet: boolean): void {
  const name = element.localName.toLowerCase();
  if (SILENT.has(name) || element.hasAttribute("hidden")) return;
  if (name === "br") {
    walk.pending += "\n";
    return;
  }
  if (!BLOCK.has(name)) {
    visit(element, walk, kind, bullet);
    return;
  }
  flush(walk, kind, bullet);
  const own = kindOf(name, element.getAttribute("class") ?? "") ?? kind;
  visit(element, walk, own, bullet || name === "li");
  flush(walk, own, bullet || name === "li");
}

function flush(walk: Walk, kind: BlockKind | null, bullet: boolean): void {
  const words = walk.pending.replace(/\s+/g, " ").trim();
  walk.pending = "";
  if (words === "") return;
  const section = isSynopsisHeading(words) || isKeyPointsHeading(words);
  walk.parts.push({ words, bullet, kind: section ? null : kind });
}

/** What a page's own mark says; a class counts only when the whole word stands in it. */
function kindOf(name: string, classes: string): BlockKind | null {
  if (/^h[1-6]$/.test(name)) return "heading";
  if (name === "figcaption" || name === "caption") return "caption";
  if (name === "blockquote") return "quotation";
  if (/(?:^|[\s_-])corrections?(?:$|[\s_-])/i.test(classes)) return "correction";
  if (/(?:^|[\s_-])caption(?:$|[\s_-])/i.test(classes)) return "caption";
  if (/(?:^|[\s_-])byline(?:$|[\s_-])/i.test(classes)) return "byline";
  if (/(?:^|\s)(?:synopsis|standfirst)(?:$|\s)/i.test(classes)) return "synopsis";
  return /(?:^|[\s_-])(?:key-?points|key-?takeaways|takeaways)(?:$|[\s_-])/i.test(classes) ? "key-point" : null;
}

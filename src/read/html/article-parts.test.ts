import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Report } from "../../model/report.ts";
import { cut } from "../../model/span.ts";
import { articleParts } from "./article-parts.ts";
import { limitDepth } from "./limit-depth.ts";
import { parseHtml } from "./parse-html.ts";
import { readHtml } from "./read-html.ts";

const partsOf = (html: string) => articleParts(parseHtml(limitDepth(html).html).body);
const read = (html: string): Report => readHtml(html, { capture: "0" }, []);

/** Markup around words: "wNx" is seen by a reader of the page, "hNx" is not. */
type Node = (word: (prefix: "w" | "h") => string) => string;
const BLOCKS = [
  "p",
  "div",
  "section",
  "li",
  "ul",
  "blockquote",
  "h2",
  "h3",
  "figcaption",
  "td",
  "pre",
  "header",
  "span",
  "b",
  "em",
  "a",
  "article",
];
const HIDDEN = ["script", "style", "noscript", "template", "textarea", "select"];
const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom<Node>(
      (word) => word("w"),
      (word) => ` ${word("w")} `,
      (word) => `${word("w")}<br>${word("w")}`,
      (word) => ` &lt;b&gt;${word("w")}&lt;/b&gt; &amp;amp; `,
      (word) => ` 3 < 4 ${word("w")} `,
      (word) => `<!-- ${word("h")} <p>${word("h")}</p> -->`,
      (word) => `<p hidden>${word("h")}</p>`,
      (word) => `<img src=x alt="${word("h")}" onerror="${word("h")}">`,
      (word) => `</p>${word("w")}`,
      () => "\n\t",
      () => "🗳",
    ),
    fc.constantFrom(...HIDDEN).map<Node>((name) => (word) => `<${name}>${word("h")}</${name}>`),
    fc
      .tuple(
        fc.constantFrom(...BLOCKS),
        fc.array(tie("node"), { maxLength: 4 }),
        fc.constantFrom("", ' class="caption"', " id=x"),
      )
      .map<Node>(
        ([name, children, attributes]) =>
          (word) =>
            `<${name}${attributes}>${children.map((each) => each(word)).join("")}</${name}>`,
      ),
  ),
}));
const body = fc.array(node, { minLength: 1, maxLength: 6 });

/** The page of a body, with how many words are seen in it. */
function written(nodes: readonly Node[]) {
  const counts = { w: 0, h: 0 };
  const html = nodes.map((each) => each((prefix) => `${prefix}${counts[prefix]++}x`)).join("");
  return { html: `<!doctype html><html><head><title>h999x</title></head><body>${html}</body></html>`, seen: counts.w };
}
const wordsIn = (text: string): readonly string[] => text.match(/[wh]\d+x/g) ?? [];
const upTo = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `w${at}x`);

describe("article parts", () => {
  it.each([
    ["<p>One<b>two</b> three</p>", ["One" + "two three"]],
    ["<p>One<br>two</p><p>three", ["One two", "three"]],
    ["One<p>two</p>three", ["One", "two", "three"]],
    ["<ul><li>One<li>two</ul>", ["One", "two"]],
    ["<p>One&nbsp;two &amp;amp; 3 &lt; 4</p>", ["One two &amp; 3 < 4"]],
    ["<p>  \n </p><div></div>", []],
    ["<table><tr><td>One<td>two</table>", ["One", "two"]],
  ])("of %s", (html, words) => {
    expect(partsOf(`<html><body>${html}</body></html>`).map((part) => part.words)).toEqual(words);
  });

  it("have the kinds of the page's own marks", () => {
    const html = `<h2>Head</h2><figcaption>Seen</figcaption><blockquote><p>Said</p></blockquote><p class="wp-caption-text caption">Shown</p>
      <div class="correction-box"><p>Mended</p></div><p class="captions-off">Plain</p><p class="byline">By Mara Voss</p>`;
    expect(partsOf(`<html><body>${html}</body></html>`).map(({ words, kind }) => `${words}: ${kind}`)).toEqual([
      "Head: heading",
      "Seen: caption",
      "Said: quotation",
      "Shown: caption",
      "Mended: correction",
      "Plain: null",
      "By Mara Voss: byline",
    ]);
  });

  it("lose no word that is seen, show none that is hidden, and keep their order, whatever the page", () => {
    fc.assert(
      fc.property(body, (nodes) => {
        const { html, seen } = written(nodes);
        const parts = partsOf(html);
        expect(wordsIn(parts.map(({ words }) => words).join("\n"))).toEqual(upTo(seen));
        for (const { words } of parts) expect(words).toBe(words.replace(/\s+/g, " ").trim());
      }),
      { numRuns: 200 },
    );
  });
});

describe("the blocks of a page", { timeout: 120_000 }, () => {
  it("lie in order, do not overlap, part the text without rest, and hold no markup, whatever the page", () => {
    fc.assert(
      fc.property(body, (nodes) => {
        const { html, seen } = written(nodes);
        fc.pre(seen > 0);
        const report = read(html);
        let last = 0;
        for (const block of report.blocks) {
          expect(block.start).toBeGreaterThanOrEqual(last);
          expect(block.end).toBeGreaterThan(block.start);
          expect(report.text.slice(last, block.start)).not.toMatch(/\p{L}/u);
          last = block.end;
        }
        expect(report.text.slice(last)).not.toMatch(/\p{L}/u);
        expect(wordsIn(report.text).filter((word) => word.startsWith("h") && word !== "h999x")).toEqual([]);
        expect(report.text).not.toMatch(/<\/?(?:p|div|script|section|span|br|img)\b|<!--|onerror/);
      }),
      { numRuns: 80 },
    );
  });

  it("hold every paragraph of an article, in order, whatever stands around it", () => {
    const sentence =
      "The bridge over the river was opened by the mayor, and the city said that it is safe, old and long.";
    const page = fc.record({
      paragraphs: fc.integer({ min: 3, max: 12 }),
      inline: fc.constantFrom("b", "em", "span", "i", "strong"),
      around: fc.constantFrom(
        "",
        '<nav><a href="/">Home</a></nav>',
        "<aside>Other news</aside>",
        "<footer>About us</footer>",
      ),
    });
    fc.assert(
      fc.property(page, ({ paragraphs, inline, around }) => {
        const words = upTo(paragraphs);
        const inside = words.map((word) => `<p>${sentence} <${inline}>${word}</${inline}> ${sentence}</p>`).join("\n");
        const report = read(
          `<html><body>${around}<article><h1>The bridge is open</h1>${inside}</article>${around}</body></html>`,
        );
        const seen = report.blocks.filter(({ kind }) => kind === "paragraph").map((block) => cut(report.text, block));
        expect(seen).toEqual(words.map((word) => `${sentence} ${word} ${sentence}`));
      }),
      { numRuns: 60 },
    );
  });
});

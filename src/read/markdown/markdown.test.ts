import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { captureBytes } from "../../capture/capture-bytes.ts";
import type { BlockKind } from "../../model/reading.ts";
import type { Report } from "../../model/report.ts";
import { cut } from "../../model/span.ts";
import { isReadFailure } from "../failure.ts";
import { readCapture } from "../read-capture.ts";

function read(text: string): Report {
  const [item] = readCapture(captureBytes(new TextEncoder().encode(text), { name: "a.md", now: 0 }));
  if (!item || isReadFailure(item)) throw new Error(item?.failure.message);
  return item;
}
const blocksOf = (text: string): readonly string[] => {
  const report = read(text);
  return report.blocks.map((block) => `${block.kind}: ${cut(report.text, block)}`);
};

const BODY = "The bridge over the Varda was opened by the mayor on Monday, and the city said that it is safe.";

describe("Markdown blocks", () => {
  it.each<[string, string, readonly string[]]>([
    ["headings of every level", `# One\n\n${BODY}\n\n###### Six ######\n\n${BODY}`, ["headline: One", "heading: Six"]],
    ["underlined headings", `One\n===\n\n${BODY}\n\nTwo\n---\n\n${BODY}`, ["headline: One", "heading: Two"]],
    ["quotations over lines", `# One\n\n> It is\n> safe.\n\n${BODY}`, ["headline: One", "quotation: It is\n> safe."]],
    [
      "key points",
      `# One\n\n## Key Takeaways\n\n- A point\n* Another\n\n${BODY}`,
      ["headline: One", "key-points-heading: Key Takeaways", "key-point: A point", "key-point: Another"],
    ],
    [
      "a synopsis",
      `# One\n\n## Synopsis\n\nIt opened.\n\n${BODY}`,
      ["headline: One", "synopsis-heading: Synopsis", "synopsis: It opened."],
    ],
    [
      "a dateline",
      `# One\n\nVARDA, May 3 (NordWire) - ${BODY}`,
      ["headline: One", "dateline: VARDA, May 3 (NordWire)"],
    ],
    [
      "a correction",
      `# One\n\n${BODY}\n\n*Correction: It was Monday.*`,
      ["headline: One", "correction: *Correction: It was Monday.*"],
    ],
  ])("are %s", (_what, text, expected) => {
    expect(blocksOf(text).filter((each) => !each.startsWith("paragraph: "))).toEqual(expected);
    expect(blocksOf(text).filter((each) => each.startsWith("paragraph: "))).toContain(`paragraph: ${BODY}`);
  });

  it("are none for rules, fences, link targets and front matter", () => {
    const text = `---\ntitle: Front\n---\n# One\n\n***\n\n- - -\n\n\`\`\`js\n${BODY}\n\`\`\`\n\n[1]: https://courier.example/x\n`;
    expect(blocksOf(text)).toEqual(["headline: One", `paragraph: ${BODY}`]);
  });

  it.each(["#hashtag opens", "#", "2031 - a year", "---", "--- not front matter", "- "])("bear %j", (line) => {
    expect(blocksOf(`${line}\n\n${BODY}`).at(-1)).toBe(`paragraph: ${BODY}`);
  });
});

/** Lines of Markdown around words that are all different: "w0", "w1", … */
const line = fc.constantFrom<(word: () => string) => string>(
  (word) => `# ${word()}`,
  (word) => `###  ${word()} ${word()} ##`,
  (word) => `${word()} ${word()}\n===`,
  (word) => `${word()}\n---`,
  (word) => `> ${word()}`,
  (word) => `> > ${word()} ${word()}`,
  (word) => `- ${word()}`,
  (word) => `  * ${word()}`,
  (word) => `1. ${word()} ${word()}`,
  (word) => `${word()} **${word()}** [${word()}](https://x.example/)`,
  (word) => `| ${word()} | ${word()} |`,
  (word) => `<b>${word()}</b>`,
  (word) => `🗳 ${word()}`,
  (word) => `VARDA, May 3 (NordWire) - The ${word()}`,
  (word) => `By Mara ${word()}`,
  (word) => `${word()} `.repeat(1) + BODY,
  () => "Synopsis",
  () => "## Key Takeaways",
  () => "***",
  () => "```",
  () => "",
  () => "   ",
  () => "\t",
);
const document = fc.tuple(fc.boolean(), fc.array(line, { maxLength: 25 }), fc.constantFrom("\n", "\n\n", "\r\n"));

/** The text of a document, with the number of words in it. */
function written(front: boolean, lines: readonly ((word: () => string) => string)[], between: string) {
  let words = 0;
  const body = lines.map((each) => each(() => `w${words++}x`)).join(between);
  return { text: `${front ? "---\ntitle: Front\n---\n" : ""}${body}`, words };
}

describe("whatever the Markdown", () => {
  it("blocks lie in order, do not overlap, hold every word, and begin with no mark", () => {
    fc.assert(
      fc.property(document, ([front, lines, between]) => {
        const { text, words } = written(front, lines, between);
        fc.pre(words > 0);
        const report = read(text);
        expect(report.text).toBe(text.replaceAll("\r\n", "\n"));
        let last = 0;
        for (const block of report.blocks) {
          expect(block.start).toBeGreaterThanOrEqual(last);
          expect(block.end).toBeGreaterThan(block.start);
          expect(report.text.slice(last, block.start)).not.toMatch(/w\d/);
          expect(cut(report.text, block)).not.toMatch(/^(?:\s|>|#{1,6}\s|[-*+]\s|\d\.\s)|\s$/);
          last = block.end;
        }
        expect(report.text.slice(last)).not.toMatch(/w\d/);
      }),
      { numRuns: 150 },
    );
  });

  it("only the first heading is the headline, and nothing stands before it", () => {
    fc.assert(
      fc.property(document, ([front, lines, between]) => {
        const { text, words } = written(front, lines, between);
        fc.pre(words > 0);
        const kinds: readonly BlockKind[] = read(text).blocks.map(({ kind }) => kind);
        expect(kinds.filter((kind) => kind === "headline").length).toBeLessThan(2);
        expect(kinds.slice(0, Math.max(0, kinds.indexOf("headline")))).not.toContain("paragraph");
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { captureBytes } from "../capture/capture-bytes.ts";
import type { BlockKind } from "../model/reading.ts";
import type { Report } from "../model/report.ts";
import { cut } from "../model/span.ts";
import { isReadFailure, type ReadItem } from "./failure.ts";
import { readCapture } from "./read-capture.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const items = (bytes: Uint8Array, name: string, mediaType?: string): ReadItem[] => [
  ...readCapture(captureBytes(bytes, { name, mediaType, now: 0 })),
];
function report(bytes: Uint8Array | string, name = "a.txt", mediaType?: string): Report {
  const item = items(typeof bytes === "string" ? bytesOf(bytes) : bytes, name, mediaType)[0]!;
  if (isReadFailure(item)) throw new Error(item.failure.message);
  return item;
}
const codes = (read: readonly ReadItem[]) => read.map((item) => (isReadFailure(item) ? item.failure.code : "report"));
const wordsOf = (read: Report, kind: BlockKind) =>
  read.blocks.filter((b) => b.kind === kind).map((b) => cut(read.text, b));
const noticeCodes = (read: Report) => read.notices.map(({ code }) => code);

const BODY = "The bridge over the Varda was opened by the mayor on Monday, and the city said that it is safe.";

describe("plain text", () => {
  const agency = `Is the bridge safe?

Synopsis
Key Takeaways
- The bridge could be unsafe.
- The mayor denies it.
Varda, Sep 17 (NordWire) ${BODY}
The union says otherwise.
(NordWire)`;

  it("is cut into headline, empty synopsis, key points, dateline, paragraphs and credit", () => {
    const read = report(agency);
    expect(wordsOf(read, "headline")).toEqual(["Is the bridge safe?"]);
    expect(wordsOf(read, "synopsis-heading")).toEqual(["Synopsis"]);
    expect(wordsOf(read, "synopsis")).toEqual([]);
    expect(wordsOf(read, "key-point")).toEqual(["The bridge could be unsafe.", "The mayor denies it."]);
    expect(wordsOf(read, "dateline")).toEqual(["Varda, Sep 17 (NordWire)"]);
    expect(wordsOf(read, "paragraph")).toEqual([BODY, "The union says otherwise."]);
    expect(read.credit && cut(read.text, read.credit)).toBe("NordWire");
  });

  it("keeps its text letter for letter but for CRLF and the byte order mark", () => {
    expect(report(`\ufeff  Bridge opens \r\n\r\n${BODY}\t\r\n`).text).toBe(`  Bridge opens \n\n${BODY}\t\n`);
  });

  it("joins the lines of a hard-wrapped paragraph", () => {
    const wrapped = `${BODY} ${BODY}`.replace(/(.{1,72})(?: |$)/g, "$1\n").trim();
    expect(wrapped.split("\n").length).toBeGreaterThan(2);
    expect(wordsOf(report(`Bridge opens\n\n${wrapped}\n`), "paragraph")).toEqual([wrapped]);
  });

  it("takes each line for a paragraph when the lines are not wrapped", () => {
    expect(wordsOf(report(`${BODY}\n${BODY}\n${BODY}`), "paragraph")).toEqual([BODY, BODY, BODY]);
  });

  it("has sorted blocks that do not overlap and hold every word, whatever the text", () => {
    const bit = fc.constantFrom(
      "Synopsis",
      "Key Takeaways",
      "- a point",
      "VARDA, May 3 (NordWire) - ",
      "By Ann Lee",
      "\r\n",
      "\n",
      "\n\n",
      " ",
      "> ",
      "Correction: it was",
      "(NordWire)",
      BODY,
      "🗳 Vote",
      "—",
      "1. one",
      "Source: NordWire",
      "\u2028",
    );
    const text = fc
      .array(fc.oneof(bit, fc.string({ unit: "binary", maxLength: 12 })), { maxLength: 20 })
      .map((bits) => bits.join(""));
    fc.assert(
      fc.property(text, (raw) => {
        fc.pre(!raw.includes("\0") && raw.isWellFormed());
        for (const read of items(bytesOf(raw), "a.txt", "text/plain")) {
          if (isReadFailure(read)) continue;
          expect(read.text).toBe(raw.replace(/^\ufeff/, "").replaceAll("\r\n", "\n"));
          let last = 0;
          for (const block of read.blocks) {
            expect(block.start).toBeGreaterThanOrEqual(last);
            expect(block.end).toBeGreaterThan(block.start);
            expect(read.text.slice(last, block.start)).not.toMatch(/\p{L}/u);
            last = block.end;
          }
          expect(read.text.slice(last)).not.toMatch(/\p{L}/u);
        }
      }),
      { seed: 7 },
    );
  });
});

describe("bad input", () => {
  it("is refused with a code when it is empty or only white space", () => {
    expect(codes(items(new Uint8Array(0), "a.txt"))).toEqual(["empty-report"]);
    expect(codes(items(bytesOf(" \n\t\n"), "a.txt"))).toEqual(["empty-report"]);
    expect(codes(items(new Uint8Array(0), "a.jsonl"))).toEqual(["empty-report"]);
  });

  it("is refused as no text when it is a PDF or holds many NUL bytes", () => {
    expect(codes(items(bytesOf("%PDF-1.7 …"), "a.txt"))).toEqual(["not-text"]);
    expect(codes(items(new Uint8Array(500), "a.txt"))).toEqual(["not-text"]);
  });

  it("keeps offsets when a few NUL bytes become U+FFFD, and says so", () => {
    const read = report(`Bridge opens\n\n${BODY}\0 Done.`);
    expect(read.text.indexOf("\ufffd")).toBe(`Bridge opens\n\n${BODY}`.length);
    expect(noticeCodes(read)).toEqual(["nul-bytes"]);
  });

  it("doubts a wrong declared encoding and reads the text right", () => {
    const french = `Le café « Réal » a ouvert. ${BODY}`;
    const latin = Uint8Array.from(french, (letter) => letter.charCodeAt(0));
    const read = report(latin, "a.txt", "text/plain; charset=utf-8");
    expect(read.text).toBe(french);
    expect(noticeCodes(read)).toContain("encoding-doubtful");
    expect(report(bytesOf(french), "a.txt", "text/plain; charset=iso-8859-1").text).toBe(french);
  });

  it("keeps a text in a language without a reader, with a notice", () => {
    const read = report(
      "Der Bürgermeister von Varda hat am Montag eine neue Brücke über den Fluss eröffnet, wie die Stadt mitteilte.",
    );
    expect(read.language).toBe("de");
    expect(noticeCodes(read)).toEqual(["no-reader-for-language"]);
    expect(report(BODY).notices).toEqual([]);
  });

  it("refuses one report of millions of letters, and reads a line of a million", () => {
    expect(codes(items(new Uint8Array(6_000_000).fill(97), "a.txt"))).toEqual(["report-too-long"]);
    expect(wordsOf(report("word ".repeat(200_000)), "paragraph")).toHaveLength(1);
  });
});

describe("JSON", () => {
  const good = {
    id: "n1",
    title: "Bridge opens",
    text: BODY,
    published: "2031-05-03",
    outlet: "NordWire",
    url: "https://n.example/1",
  };

  it("gives a report a line, and a failure with its line number for a broken one", () => {
    const lines = [JSON.stringify(good), '{"text": "cut of', "", JSON.stringify({ text: BODY })].join("\n");
    const read = items(bytesOf(lines), "a.jsonl");
    expect(codes(read)).toEqual(["report", "json-line-broken", "report"]);
    expect(read[1]).toMatchObject({ failure: { line: 2, index: 1 } });
    expect(read[0]).toMatchObject({
      text: `Bridge opens\n\n${BODY}`,
      sourceId: "n1",
      publishedAt: "2031-05-03",
      outlet: "NordWire",
    });
    expect(read[2]).toMatchObject({ text: BODY, sourceId: null });
  });

  it("goes on after a line that is too long", () => {
    const long = new Uint8Array(17 * 1024 * 1024).fill(97);
    const bytes = Buffer.concat([long, Buffer.from(`\n${JSON.stringify(good)}`)]);
    expect(codes(items(bytes, "a.jsonl"))).toEqual(["line-too-long", "report"]);
  });

  it.each([
    ["little", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["big", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
  ])("is read from UTF-16 with a mark, %s end first, line by line, whatever it is called", (_end, encode) => {
    // "Ċ" is U+010A: its bytes hold the byte of a line break.
    const lines = [JSON.stringify({ ...good, title: "Ċrna 🗳 Vote" }), "{ broken", JSON.stringify({ text: BODY })];
    for (const name of ["a.jsonl", "a.json", "stdin"]) {
      const read = items(encode(lines.join("\r\n")), name);
      expect(codes(read), name).toEqual(["report", "json-line-broken", "report"]);
      expect(read[0], name).toMatchObject({ text: `Ċrna 🗳 Vote\n\n${BODY}`, sourceId: "n1" });
      expect(read[1], name).toMatchObject({ failure: { line: 2 } });
    }
  });

  it("bears an author and a date nested without end", () => {
    const list = "[".repeat(50_000) + "]".repeat(50_000);
    const deep = `${'{"name":'.repeat(50_000)}"x"${"}".repeat(50_000)}`;
    const line = `{"text": ${JSON.stringify(BODY)}, "author": ${deep}, "id": [], "published": ${list}}`;
    expect(report(line, "a.jsonl")).toMatchObject({ text: BODY, byline: null, sourceId: null, publishedAt: null });
  });

  it("refuses a record of millions of letters and one without a letter, and reads the others", () => {
    const records = [{ text: "a".repeat(5_000_001) }, { text: " \n" }, { title: "Bridge opens", text: "" }, good];
    const expected = ["report-too-long", "empty-report", "report", "report"];
    expect(codes(items(bytesOf(JSON.stringify(records)), "a.json"))).toEqual(expected);
    expect(codes(items(bytesOf(records.map((each) => JSON.stringify(each)).join("\n")), "a.jsonl"))).toEqual(expected);
  });

  it("reads one object and an array the same way", () => {
    expect(codes(items(bytesOf(JSON.stringify(good, null, 1)), "a.json"))).toEqual(["report"]);
    expect(codes(items(bytesOf(JSON.stringify([good, { no: 1 }])), "a.json"))).toEqual([
      "report",
      "record-without-text",
    ]);
  });

  it("gives the same bytes the same ids, and each record its own", () => {
    const bytes = bytesOf(`${JSON.stringify(good)}\n${JSON.stringify(good)}`);
    const ids = items(bytes, "a.jsonl").map((item) => ("id" in item ? item.id : ""));
    expect(ids).toEqual(items(bytes, "b.jsonl").map((item) => ("id" in item ? item.id : "")));
    expect(new Set(ids).size).toBe(2);
    expect(ids[0]).toMatch(/^r-[0-9a-f]{16}$/);
  });
});

describe("Markdown", () => {
  const text = `---\ntitle: Bridge\ndate: 2031-05-03\noutlet: Varda Courier\n---\n# Bridge opens\n\n${BODY}\n\n> It is safe,\n\n## What next\n\n- One thing\n- *Two* things\n`;

  it("keeps its text and takes front matter for metadata, outside all blocks", () => {
    const read = report(text, "a.md");
    expect(read).toMatchObject({ text, publishedAt: "2031-05-03", outlet: "Varda Courier" });
    expect(read.blocks[0]!.start).toBe(text.indexOf("Bridge opens"));
    expect(wordsOf(read, "headline")).toEqual(["Bridge opens"]);
    expect(wordsOf(read, "quotation")).toEqual(["It is safe,"]);
    expect(wordsOf(read, "heading")).toEqual(["What next"]);
  });
});

describe("HTML", () => {
  const page = (body: string, head = "") =>
    `<!doctype html><html lang="en"><head><title>Bridge opens | Courier</title>${head}</head><body>${body}</body></html>`;
  const paragraphs = `<p>VARDA, May 3 (NordWire) - ${BODY}</p><p>${BODY} Again.</p><p>${BODY} And again.</p>`;

  it("becomes headline and paragraphs with the metadata of JSON-LD", () => {
    const ld = {
      "@graph": [
        {
          "@type": "NewsArticle",
          headline: "Bridge opens",
          datePublished: "2031-05-03T06:40:00+0200",
          author: [{ name: "Ann Lee" }],
          publisher: { name: "Courier" },
        },
      ],
    };
    const read = report(
      page(
        `<nav><a href="/">Home</a></nav><article><h1>Bridge opens</h1>${paragraphs}<div class="correction">Correction: It was Monday.</div></article>`,
        `<script type="application/ld+json">${JSON.stringify(ld)}</script>`,
      ),
      "a.html",
    );
    expect(read).toMatchObject({ publishedAt: "2031-05-03T06:40:00+02:00", byline: "Ann Lee", outlet: "Courier" });
    expect(wordsOf(read, "headline")).toEqual(["Bridge opens"]);
    expect(wordsOf(read, "dateline")).toEqual(["VARDA, May 3 (NordWire)"]);
    expect(wordsOf(read, "paragraph")).toHaveLength(3);
    expect(wordsOf(read, "correction")).toEqual(["Correction: It was Monday."]);
    expect(read.text).not.toMatch(/Home|<p/);
  });

  it("nested 100,000 deep is flattened with a notice, its text kept", () => {
    const read = report(page(`${"<div>".repeat(100_000)}<p>${BODY}</p>${"</div>".repeat(100_000)}`), "a.html");
    expect(read.text).toContain(BODY);
    expect(noticeCodes(read)).toContain("html-too-deep");
  });

  it("never gives scripts or markup back", () => {
    const read = report(
      page(
        `<article><h1>Bridge opens</h1>${paragraphs}<script>alert(1)</script><img src=x onerror=alert(2)></article>`,
      ),
      "a.html",
    );
    expect(read.text).not.toMatch(/alert|<|onerror/);
  });

  it("is read when it has neither html nor body element", () => {
    expect(report(`<h1>The bridge opens at last</h1>${paragraphs}`, "a.html").text).toContain(`${BODY} And again.`);
  });
});

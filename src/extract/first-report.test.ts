/**
 * The shape of the report that started the project: a headline that is a question, an empty synopsis, key points, and a
 * dateline with an agency and no year. An invented report of that shape is always read; the first report itself lies in
 * the shared data folder beside the repository (`../shared`, or HEARSAY_SHARED), and is skipped with a notice without it.
 */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { captureBytes } from "../capture/capture-bytes.ts";
import type { Reading } from "../model/reading.ts";
import { cut, type Span } from "../model/span.ts";
import { isReadFailure } from "../read/failure.ts";
import { readCapture } from "../read/read-capture.ts";
import { readReport } from "./pipeline.ts";

const shared = process.env.HEARSAY_SHARED ?? fileURLToPath(new URL("../../../shared", import.meta.url));
const GOLD = `${shared}/gold/safe-haven`;

function readingOf(bytes: Uint8Array): Reading {
  const [item] = readCapture(captureBytes(bytes, { name: "report.txt", now: 0 }));
  if (!item || isReadFailure(item)) throw new Error("the report cannot be read");
  return readReport(item);
}

/** What the top of a report says, as words. */
function topOf({ report, entities }: Reading) {
  const words = (span: Span | null) => span && cut(report.text, span);
  const name = (id: string | null | undefined) => entities.find((each) => each.id === id)?.name ?? null;
  const { dateline } = report;
  return {
    headline: words(report.headline),
    isQuestion: report.headlineIsQuestion,
    synopsis: words(report.synopsis),
    keyPoints: report.keyPoints.map(words),
    dateline: words(dateline?.span ?? null),
    place: name(dateline?.place),
    date: dateline?.date,
    dateBasis: dateline?.dateBasis,
    agency: name(dateline?.agency),
  };
}

const INVENTED = `Is Quell Bay Becoming a Haven for Smugglers?

Synopsis
Key Takeaways
- Quell Bay could become a haven for smugglers.
- Recent seizures show growing ties between the crews.
- The coast guard must look to the outer islands.
Varda, May 17 (NordWire) A recent report highlights that Quell Bay, especially the outer islands, poses a growing risk.
The report notes that on March 5, 2031, the harbour master, Jonas Reth, met Lea Monrad, a spokeswoman for the coast guard.
On February 2, 2031, a first seizure was made in Port Sorrel, the report says.`;

describe("a report of the shape of the first one", () => {
  it("has its question, its empty synopsis, its key points and its dateline with the year worked out", () => {
    expect(topOf(readingOf(new TextEncoder().encode(INVENTED)))).toEqual({
      headline: "Is Quell Bay Becoming a Haven for Smugglers?",
      isQuestion: true,
      synopsis: null,
      keyPoints: [
        "Quell Bay could become a haven for smugglers.",
        "Recent seizures show growing ties between the crews.",
        "The coast guard must look to the outer islands.",
      ],
      dateline: "Varda, May 17 (NordWire)",
      place: "Varda",
      date: "2031-05-17",
      dateBasis: "inferred",
      agency: "NordWire",
    });
  });

  it.each([
    ["CRLF", (text: string) => text.replaceAll("\n", "\r\n")],
    ["a byte order mark", (text: string) => `\ufeff${text}`],
    ["bullets", (text: string) => text.replaceAll("- ", "• ")],
    ["blank lines between all parts", (text: string) => text.replaceAll("\n", "\n\n").replace("\n\n\n\n", "\n\n")],
  ])("is read the same with %s", (_what, changed) => {
    const plain = topOf(readingOf(new TextEncoder().encode(INVENTED)));
    expect(topOf(readingOf(new TextEncoder().encode(changed(INVENTED))))).toEqual(plain);
  });

  it("has a synopsis when one is written", () => {
    const text = INVENTED.replace("Synopsis\n", "Synopsis\nA port is watched by its neighbours.\n\n");
    expect(topOf(readingOf(new TextEncoder().encode(text)))).toMatchObject({
      synopsis: "A port is watched by its neighbours.",
      keyPoints: expect.objectContaining({ length: 3 }),
      dateline: "Varda, May 17 (NordWire)",
    });
  });
});

interface Gold {
  readonly structure: {
    readonly headline: Span;
    readonly headline_is_question: boolean;
    readonly synopsis: Span | null;
    readonly takeaways: readonly Span[];
    readonly dateline: Span & { readonly date: string; readonly year_inferred: boolean };
  };
}

describe("the first report", () => {
  it("has the headline, synopsis, key points and dateline of its gold annotation", (context) => {
    if (!existsSync(`${GOLD}.txt`)) {
      const why = `skipped: ${GOLD}.txt is absent; set HEARSAY_SHARED to the shared data folder`;
      console.warn(why);
      context.skip(why);
    }
    const { structure: gold } = JSON.parse(readFileSync(`${GOLD}.json`, "utf8")) as Gold;
    const { report } = readingOf(readFileSync(`${GOLD}.txt`));
    const bare = (span: Span | null) => span && { start: span.start, end: span.end };
    expect(report.text).toBe(readFileSync(`${GOLD}.txt`, "utf8"));
    expect(bare(report.headline)).toEqual(bare(gold.headline));
    expect(report.headlineIsQuestion).toBe(gold.headline_is_question);
    expect(report.synopsis).toEqual(bare(gold.synopsis));
    expect(report.keyPoints.map(bare)).toEqual(gold.takeaways.map(bare));
    expect(bare(report.dateline?.span ?? null)).toEqual(bare(gold.dateline));
    expect(report.dateline?.date).toBe(gold.dateline.date);
    expect(report.dateline?.dateBasis).toBe(gold.dateline.year_inferred ? "inferred" : "stated");
  });
});

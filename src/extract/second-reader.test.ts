import { describe, expect, it } from "vitest";
import { nothingFrom, type Second, type SecondFindings, type SecondMode } from "../annotate/second-reader/finding.ts";
import { reportOf } from "../annotate/testing.ts";
import { type Reading, readingSchema } from "../model/reading.ts";
import { cut, type Span } from "../model/span.ts";
import { explainReport, readReport } from "./pipeline.ts";

const TEXT =
  "Mayor Ana Ruiz met envoys in Berlin on Friday. A porter murmured that the strangest frobnication had begun at Velmgate.";
const report = reportOf(TEXT, { publishedAt: "2031-05-04" });

function at(words: string): Span {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return { start, end: start + words.length };
}

function readWith(findings: Partial<SecondFindings>, mode: SecondMode): Promise<Reading> {
  const second: Second = {
    mode,
    findings: {
      ...nothingFrom("second:x", ["names", "attributions", "events"], [{ start: 0, end: TEXT.length }]),
      ...findings,
    },
  };
  return explainReport(report, undefined, { look: async () => second }).then(({ reading }) => reading);
}

const ALL: Partial<SecondFindings> = {
  names: [{ ...at("frobnication"), type: "Weapon" }],
  attributions: [
    {
      source: at("A porter"),
      cue: at("murmured"),
      content: [at("the strangest frobnication had begun at Velmgate")],
    },
  ],
  events: [{ trigger: at("frobnication"), type: "Attack" }],
};

describe("a second reader that is compared", () => {
  it("changes nothing of the reading but to say where the two differ", async () => {
    const { differences, ...reading } = await readWith(ALL, "compare");
    const { differences: none, ...first } = readReport(report);
    expect(reading).toEqual(first);
    expect(none).toBeUndefined();
    expect(differences).toContainEqual({
      layer: "events",
      span: at("frobnication"),
      reader: "second:x",
      first: null,
      second: "Attack: frobnication",
      added: false,
    });
  });

  it("shows what it does not see itself", async () => {
    const { differences } = await readWith({}, "compare");
    expect(differences).toContainEqual(
      expect.objectContaining({ layer: "names", first: "Person: Ana Ruiz", second: null }),
    );
    expect(differences).toContainEqual(expect.objectContaining({ layer: "events", first: "Meet: met", second: null }));
  });
});

describe("a second reader that fills", () => {
  it("adds names, attributions and events under its own name, and claims follow from them", async () => {
    const reading = await readWith(ALL, "fill");
    expect(readingSchema.safeParse(reading).error).toBeUndefined();
    const mine = <T extends { readonly stage: string }>(items: readonly T[]) =>
      items.filter(({ stage }) => stage === "second:x");
    expect(mine(reading.mentions).map((mention) => cut(TEXT, mention))).toContain("frobnication");
    const [said] = mine(reading.attributions);
    expect(said && cut(TEXT, said.cue)).toBe("murmured");
    const [event] = mine(reading.events);
    expect(event).toMatchObject({ type: "Attack", trigger: at("frobnication"), by: [said?.id] });
    const claim = reading.claims.find(({ content }) => "event" in content && content.event === event?.id);
    expect(claim?.attribution).toBe(said?.id);
    expect(claim?.voices.at(-1)?.cue).toEqual(at("murmured"));
  });

  it("leaves all of the first reader's findings as they are", async () => {
    const first = readReport(report);
    const reading = await readWith(ALL, "fill");
    for (const event of first.events) {
      expect(reading.events).toContainEqual(expect.objectContaining({ trigger: event.trigger, stage: event.stage }));
    }
    for (const { cue, stage } of first.attributions) {
      expect(reading.attributions).toContainEqual(expect.objectContaining({ cue, stage }));
    }
  });

  it("overrules nothing: another type at the same words is a difference", async () => {
    const reading = await readWith({ names: [{ ...at("Ana Ruiz"), type: "Weapon" }] }, "fill");
    expect(reading.entities.some(({ type }) => type === "Weapon")).toBe(false);
    expect(reading.differences).toContainEqual(
      expect.objectContaining({ first: "Person: Ana Ruiz", second: "Weapon: Ana Ruiz", added: false }),
    );
  });

  it("hands its notices to the reading once", async () => {
    const notice = { code: "second-reader-failed", span: null, message: "it slept" };
    const { notices } = await readWith({ notices: [notice] }, "fill");
    expect(notices.filter(({ code }) => code === "second-reader-failed")).toEqual([notice]);
  });
});

it("a report in a language without a reader is not shown to a second one", async () => {
  let asked = false;
  const look = async (): Promise<Second> => {
    asked = true;
    return { mode: "fill", findings: nothingFrom("second:x", ["names"]) };
  };
  await explainReport(reportOf("Die Brücke ist zu.", { language: "de" }), undefined, { look });
  expect(asked).toBe(false);
});

import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readReport } from "../../src/extract/pipeline.ts";
import { reportFromText } from "../../src/read/report-from-text.ts";
import { fromGold, fromReading, type ScoredReading } from "./gold-form.ts";
import { loadGold } from "./load.ts";
import { scoreReadings } from "./score-reading.ts";

const TEXT = "Mara Voss met Teodor Orn in Varda on 12 April 2031.";
const cutOf = (text: string) => ({ start: TEXT.indexOf(text), end: TEXT.indexOf(text) + text.length, text });
const person = (entity: string, text: string) => ({ ...cutOf(text), form: "name", entity, type: "Person" });

const GOLD: ScoredReading = {
  id: "mini",
  text: TEXT,
  sentences: [[0, TEXT.length]],
  entities: [],
  mentions: [
    person("g1", "Mara Voss"),
    person("g2", "Teodor Orn"),
    { ...cutOf("Varda"), form: "name", entity: "g3", type: "Location" },
  ],
  times: [{ ...cutOf("12 April 2031"), value: "2031-04-12" }],
  attributions: [],
  events: [
    {
      id: "v1",
      trigger: cutOf("met"),
      type: "Meet",
      roles: [
        ["participant", "g1"],
        ["participant", "g2"],
      ],
      time: "2031-04-12",
      place: "g3",
    },
  ],
  relations: [{ subject: "g1", predicate: "affiliated_with", object: "g2" }],
};

const score = (system: ScoredReading) => scoreReadings([GOLD], new Map([["mini", system]]));

describe("the scorer", () => {
  it("gives a reading that equals the hand-made one full marks, whatever its ids", () => {
    const other = JSON.parse(JSON.stringify(GOLD).replaceAll('"g', '"e')) as ScoredReading;
    for (const name of ["names+type", "times+value", "trigger+type", "role+label", "event-place (acc.)", "relation"])
      expect(score(other)[name]?.f1, name).toBe(1);
  });

  it("counts a wrong type, role, date and place each where it belongs", () => {
    const [event] = GOLD.events;
    if (!event) throw new Error("the mini reading has an event");
    const wrong = {
      ...event,
      type: "Travel",
      roles: [
        ["traveler", "g1"],
        ["participant", "g2"],
      ] as const,
      time: "2031-04-13",
      place: "g1",
    };
    const found = score({ ...GOLD, events: [wrong] });
    expect([found.trigger?.matched, found["trigger+type"]?.matched]).toEqual([1, 0]);
    expect([found.role?.matched, found["role+label"]?.matched]).toEqual([2, 1]);
    expect([found["event-time (acc.)"]?.matched, found["event-place (acc.)"]?.matched]).toEqual([0, 0]);
  });

  it("counts a report that was not read as all missed", () => {
    expect(scoreReadings([GOLD], new Map()).trigger).toMatchObject({ matched: 0, system: 0, gold: 1 });
  });
});

const SHARED = process.env.HEARSAY_SHARED ?? resolve(import.meta.dirname, "../../../shared");
const REFERENCE = join(SHARED, "tools/score_reading.py");
const DEV = join(SHARED, "gold/wikinews-dev.jsonl.gz");
const ready = existsSync(REFERENCE) && existsSync(DEV) && hasPython();
if (!ready) console.warn("skipped: the reference scorer needs python3 and the shared data folder (HEARSAY_SHARED)");

function hasPython(): boolean {
  try {
    execFileSync("python3", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

it.skipIf(!ready)("gives the figures of the reference scorer on the dev part", { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-score-"));
  try {
    const gold = loadGold("dev");
    const readings = gold.map(({ id, text, published }) =>
      readReport(reportFromText(text, { sourceId: id, publishedAt: published ?? null })),
    );
    const file = join(folder, "system.jsonl");
    writeFileSync(file, readings.map((each) => `${JSON.stringify(each)}\n`).join(""));
    const reference: unknown = JSON.parse(
      execFileSync("python3", [REFERENCE, DEV, file, "--json"], { encoding: "utf8" }),
    );
    const ours = scoreReadings(gold, new Map(readings.map((each) => [each.report.sourceId ?? "", fromReading(each)])));
    expect(ours).toEqual(reference);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("turns offsets that count code points into UTF-16 ones", () => {
  const text = "😀 Mara Voss";
  const moved = fromGold({ text, mention: { start: 2, end: 11 } });
  expect(text.slice(moved.mention.start, moved.mention.end)).toBe("Mara Voss");
});

import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reportFromText } from "../../read/report-from-text.ts";
import { runStages } from "../stage.ts";
import { TEXT_STAGES } from "../text-stages.ts";
import { type Encoder, loadEncoder, SMALL_READER } from "./encoder.ts";
import { guessedCues } from "./heads/cues.ts";
import { guessedNames } from "./heads/names.ts";

const FILES = ["encoder.onnx", "heads.bin", "labels.json", "vocab.txt"];
const root = mkdtempSync(join(tmpdir(), "hearsay-reader-"));
afterAll(() => rmSync(root, { recursive: true }));

/** A copy of the reader that ships, with one thing changed. */
function copyWith(name: string, change: (folder: string) => void): string {
  const folder = join(root, name);
  mkdirSync(folder);
  for (const file of FILES) copyFileSync(join(SMALL_READER, file), join(folder, file));
  change(folder);
  return folder;
}

function relabel(folder: string, change: (labels: Record<string, unknown>) => void): void {
  const path = join(folder, "labels.json");
  const labels = JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
  change(labels);
  writeFileSync(path, JSON.stringify(labels));
}

describe("weights that cannot be used are told, not read", () => {
  test.each([
    ["a folder without a file", "reader-missing", (folder: string) => rmSync(join(folder, "heads.bin"))],
    ["weights cut short", "reader-damaged", (folder: string) => truncateSync(join(folder, "encoder.onnx"), 1_000_000)],
    [
      "weights of the right length with other bytes",
      "reader-damaged",
      (folder: string) => {
        const bytes = readFileSync(join(folder, "heads.bin"));
        bytes[100] = (bytes[100] as number) ^ 1;
        writeFileSync(join(folder, "heads.bin"), bytes);
      },
    ],
    ["labels that are no JSON", "reader-damaged", (folder: string) => writeFileSync(join(folder, "labels.json"), "{")],
    [
      "another form",
      "reader-version",
      (folder: string) => relabel(folder, (labels) => Object.assign(labels, { form: 99 })),
    ],
    [
      "a label that Hearsay does not have",
      "reader-version",
      (folder: string) => relabel(folder, (labels) => Object.assign(labels, { types: ["Person", "Wizard"] })),
    ],
    [
      "another number of features",
      "reader-version",
      (folder: string) => relabel(folder, (labels) => Object.assign(labels, { features: 7 })),
    ],
  ])("%s", async (name, code, change) => {
    const folder = copyWith(name, change);
    await expect(loadEncoder(folder)).rejects.toMatchObject({ code });
  });
});

describe("the reader that ships", () => {
  let encoder: Encoder;
  beforeAll(async () => {
    encoder = await loadEncoder(SMALL_READER);
  });
  afterAll(() => encoder.close());

  const guess = (text: string) => {
    const report = reportFromText(text, { language: "en" });
    return encoder.guess(report, runStages(report, TEXT_STAGES));
  };
  const words = (text: string, spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end));

  test("sees names and cues on ordinary sentences", async () => {
    const text = "The Harbour Board will close the port of Orlenburg, Mara Voss said on Tuesday.";
    const guesses = await guess(text);
    expect(words(text, guessedNames(guesses))).toContain("Mara Voss");
    expect(words(text, guessedCues(guesses))).toEqual(["said"]);
  });

  test("gives the same numbers every time", async () => {
    const text = "Mara Voss said the Harbour Board had met twice in Orlenburg.";
    const [one, other] = [await guess(text), await guess(text)];
    expect(one.windows[0]?.tags).toEqual(other.windows[0]?.tags);
    expect(one.windows[0]?.sides).toEqual(other.windows[0]?.sides);
  });

  test.each([
    ["one word", "Orlen"],
    ["ten thousand letters without a space", "x".repeat(10_000)],
    ["ten thousand words without a stop", "port ".repeat(10_000)],
    ["emoji", "🙂🚢🔥"],
    ["Arabic", "قال الوزير إن الميناء آمن"],
    ["Hindi", "मंत्री ने कहा कि बंदरगाह सुरक्षित है"],
    ["Chinese", "部长说港口是安全的"],
  ])("reads %s without falling over", async (_, text) => {
    const { windows } = await guess(text);
    expect(windows.length).toBeGreaterThan(0);
    for (const { units, tags, tagWidth } of windows) {
      expect(tags.length).toBe(units.length * tagWidth);
      expect(tags.every(Number.isFinite)).toBe(true);
    }
  });
});

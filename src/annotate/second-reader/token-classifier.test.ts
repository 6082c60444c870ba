import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { cut } from "../../model/span.ts";
import { layersOf, reportOf } from "../testing.ts";
import { labelsOf } from "./labels.ts";
import { lookAgain } from "./look.ts";
import { packed } from "./pack.ts";
import { tokenClassifier } from "./token-classifier.ts";
import { idsOf, piecesFromLines, piecesFromTokenizer } from "./word-piece.ts";

/** Made by training/fixtures/tiny_classifier.py. */
const TINY = fileURLToPath(new URL("testing/tiny-classifier", import.meta.url));

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** The tiny model with other files: text for a new one, null for none. */
function tinyWith(files: Readonly<Record<string, string | null>>): string {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-second-"));
  made.push(folder);
  for (const name of readdirSync(TINY)) if (!(name in files)) copyFileSync(join(TINY, name), join(folder, name));
  for (const [name, text] of Object.entries(files)) if (text !== null) writeFileSync(join(folder, name), text);
  return folder;
}

async function namesIn(text: string, folder = TINY): Promise<readonly string[]> {
  const reader = await tokenClassifier(folder);
  const report = reportOf(text);
  const { names, notices } = await lookAgain(reader, report, layersOf(report));
  await reader.close();
  expect(notices).toEqual([]);
  return names.map((name) => `${name.type}: ${cut(text, name)}`);
}

describe("a token classifier", () => {
  it("gives names with spans of the report, by the first piece of each word", async () => {
    expect(await namesIn("🗳 Ana Ruiz met the Harbour Union.")).toEqual([
      "Person: Ana Ruiz",
      "Organization: Harbour Union",
    ]);
  });

  it("ends a name where another kind or another sentence begins", async () => {
    expect(await namesIn("Ana Bay met Velm.\nBay met Orn Orn.")).toEqual([
      "Person: Ana",
      "GeopoliticalEntity: Bay",
      "GeopoliticalEntity: Velm",
      "GeopoliticalEntity: Bay",
      "Person: Orn",
      "Person: Orn",
    ]);
  });

  it("reads long reports window by window and misses none", async () => {
    const names = await namesIn("Ana Ruiz met the Harbour Union. ".repeat(60).trim());
    expect(names).toHaveLength(120);
    expect(new Set(names)).toEqual(new Set(["Person: Ana Ruiz", "Organization: Harbour Union"]));
  });

  it("has the name of its folder and of its weights, and looks at the whole report", async () => {
    const reader = await tokenClassifier(TINY);
    expect(reader.name).toMatch(/^second:tiny-classifier@[0-9a-f]{8}$/u);
    const report = reportOf("Orn met Orn.");
    const found = await lookAgain(reader, report, layersOf(report));
    await reader.close();
    expect(found.gives).toEqual(["names"]);
    expect(found.seen).toEqual([{ start: 0, end: 12 }]);
  });

  it("takes a tokenizer.json of word pieces", async () => {
    const vocab = Object.fromEntries(
      ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "Ana", "Ru", "##iz", "Orn"].map((piece, id) => [piece, id]),
    );
    const tokenizer = JSON.stringify({ model: { type: "WordPiece", vocab }, normalizer: { lowercase: false } });
    expect(await namesIn("Orn met Ana.", tinyWith({ "vocab.txt": null, "tokenizer.json": tokenizer }))).toEqual([
      "Person: Orn",
      "Person: Ana",
    ]);
  });

  it("calls its labels as labels.map.json says", async () => {
    const map = { PER: "Organization", LOC: null };
    const folder = tinyWith({ "labels.map.json": JSON.stringify(map) });
    expect(await namesIn("Ana Ruiz met Velm.", folder)).toEqual(["Organization: Ana Ruiz"]);
  });

  it.each<[string, string, Readonly<Record<string, string | null>>, RegExp]>([
    ["no graph", "second-reader-missing", { "model.onnx": null }, /no file model\.onnx/u],
    ["no labels", "second-reader-missing", { "config.json": null }, /no file config\.json/u],
    ["no vocabulary", "second-reader-missing", { "vocab.txt": null }, /no file vocab\.txt/u],
    ["a broken config", "second-reader-unfit", { "config.json": "{" }, /no valid JSON/u],
    ["a config of no classifier", "second-reader-unfit", { "config.json": "{}" }, /has no id2label/u],
    ["gaps in its labels", "second-reader-unfit", { "config.json": '{"id2label":{"0":"O","2":"B-PER"}}' }, /gaps/u],
    [
      "labels nobody knows",
      "second-reader-unfit",
      { "config.json": '{"id2label":{"0":"O","1":"B-ZORK"}}' },
      /\(ZORK\).*labels\.map\.json.*"ZORK": "Person"/u,
    ],
    ["a foreign type in its map", "second-reader-unfit", { "labels.map.json": '{"PER":"Wizard"}' }, /one of Person/u],
    ["a vocabulary of another kind", "second-reader-unfit", { "vocab.txt": "<s>\n</s>\n" }, /no piece \[UNK\]/u],
    [
      "another tokenizer",
      "second-reader-unfit",
      { "vocab.txt": null, "tokenizer.json": '{"model":{"type":"BPE","vocab":{}}}' },
      /tokenizer BPE; only WordPiece/u,
    ],
    ["a graph that is none", "second-reader-unfit", { "model.onnx": "onnx" }, /could not be started/u],
  ])("with %s is refused with what to do", async (_, code, files, message) => {
    await expect(tokenClassifier(tinyWith(files))).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });

  it("that gives other scores than its labels say becomes a notice on the report", async () => {
    const reader = await tokenClassifier(tinyWith({ "config.json": '{"id2label":{"0":"O","1":"B-PER"}}' }));
    const report = reportOf("Orn met Orn.");
    const found = await lookAgain(reader, report, layersOf(report));
    await reader.close();
    expect(found.names).toEqual([]);
    expect(found.notices).toMatchObject([
      { code: "second-reader-failed", message: expect.stringMatching(/gave 1 x 6 x 9, expected 1 x 6 x 2/u) },
    ]);
  });
});

describe("labels", () => {
  it("of CoNLL-2003 are known, a place being a country, a lake or a building", () => {
    const [, person, place] = labelsOf(["O", "B-PER", "I-LOC"], {});
    expect(person).toMatchObject({ part: "begin", meaning: { type: "Person" } });
    expect(place).toMatchObject({
      part: "inside",
      meaning: { type: "GeopoliticalEntity", covers: ["Location", "Facility"] },
    });
  });

  it("of OntoNotes keep countries and lakes apart, and dates are no names", () => {
    const [gpe, loc, date] = labelsOf(["B-GPE", "B-LOC", "B-DATE"], {});
    expect([gpe?.meaning?.type, loc?.meaning?.type, date?.meaning]).toEqual(["GeopoliticalEntity", "Location", null]);
  });

  it("with single and last words, or without a prefix, are understood", () => {
    expect(labelsOf(["S-ORG", "E-ORG", "U-PER", "L-PER", "ORG"], {}).map(({ part }) => part)).toEqual([
      "begin",
      "inside",
      "begin",
      "inside",
      "inside",
    ]);
  });
});

describe("word pieces", () => {
  const vocabulary = ["[UNK]", "[CLS]", "[SEP]", "cafe", "##s", "Caf", "##é"].join("\n");

  it("are lower case and without accents only where the model is", () => {
    const lower = piecesFromLines(vocabulary, { do_lower_case: true });
    const cased = piecesFromLines(vocabulary, { do_lower_case: false });
    expect(idsOf("CAFÉS", lower)).toEqual([3, 4]);
    expect(idsOf("Café", cased)).toEqual([5, 6]);
    expect(idsOf("CAFÉ", cased)).toEqual([0]);
  });

  it("of a model that does not say are cased when its vocabulary is", () => {
    expect(piecesFromLines(vocabulary, null).lower).toBe(false);
    expect(piecesFromLines("[UNK]\n[CLS]\n[SEP]\ncafe", null).lower).toBe(true);
  });

  it("of a tokenizer with other marks are refused", () => {
    const model = { type: "WordPiece", vocab: {}, continuing_subword_prefix: "@@" };
    expect(() => piecesFromTokenizer({ model })).toThrow(/expected "##"/u);
  });

  it("are packed into windows that no unit is cut by, all units kept in order", () => {
    const text = "Café ".repeat(400).trim();
    const packs = packed(text, [{ start: 0, end: text.length }], piecesFromLines(vocabulary, null), 32);
    expect(packs.flatMap(({ units }) => units)).toHaveLength(400);
    for (const { ids, first, units } of packs) {
      expect(ids.length).toBeLessThanOrEqual(32);
      expect([ids[0], ids.at(-1)]).toEqual([1, 2]);
      expect(first).toHaveLength(units.length);
    }
  });
});

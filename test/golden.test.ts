import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { goldenLines, goldenPaths, layerOfPath, readGolden } from "../scripts/golden-lines.ts";

const root = resolve(import.meta.dirname, "..");
const paths = goldenPaths(root);

describe("golden files", () => {
  test("are there", () => expect(paths.length).toBeGreaterThan(10));

  for (const path of paths) {
    const golden = readGolden(path);

    test(`${layerOfPath(path)}: ${golden.about}`, () => {
      expect(goldenLines(layerOfPath(path), golden)).toEqual(golden.adds);
    });

    test(`${layerOfPath(path)}: ${golden.about}: each line cuts the words it shows`, () => {
      for (const line of golden.adds) {
        const [, start, end] = /^\[(\d+),(\d+)\)/.exec(line) ?? [];
        expect(line.endsWith(` | ${golden.text.slice(Number(start), Number(end))}`), line).toBe(true);
      }
    });
  }
});

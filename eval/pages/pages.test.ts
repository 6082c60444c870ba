import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { scorePages } from "./score-pages.ts";
import { overlap } from "./shingles.ts";

it.each([
  ["one two three four five", "one two three four five", 1, 1, true],
  ["one, two: three four five!", "one two three four five", 1, 1, true],
  ["One two three four", "one two three four", 0, 0, false],
  ["one two three four five six", "one two three four", 1 / 3, 1, false],
  ["one two three four", "one two three four five six", 1, 1 / 3, false],
  ["a b c d a b c d", "a b c d", 1 / 5, 1, false],
  ["one two", "one two", 1, 1, true],
  ["", "", 1, 1, true],
  ["", "one two three four", 0, 0, false],
  ["one two three four", "", 0, 0, false],
])("%j against %j has precision %d and recall %d", (found, gold, precision, recall, exact) => {
  expect(overlap(found, gold)).toEqual({ precision, recall, exact });
});

const SENTENCE = "The bridge over the river was opened by the mayor, and the city said that it is safe, old and long.";

it("scores pages of a folder without headline and byline, with the published figures beside", async () => {
  const shared = mkdtempSync(join(tmpdir(), "hearsay-pages-"));
  const folder = join(shared, "data", "article-extraction-benchmark");
  mkdirSync(join(folder, "html"), { recursive: true });
  const body = Array.from({ length: 6 }, (_, at) => `${SENTENCE} Part ${at}.`);
  const page = `<html><body><article><h1>The bridge is open</h1>${body.map((each) => `<p>${each}</p>`).join("")}</article></body></html>`;
  const gold = { a: { articleBody: body.join("\n") }, b: { articleBody: `${body.join("\n")}\n${SENTENCE} More.` } };
  const dev = { F1: 0.9, P: 0.8, R: 0.7, accuracy: 0.1 };
  for (const id of ["a", "b"]) writeFileSync(join(folder, "html", `${id}.html.gz`), gzipSync(page));
  writeFileSync(join(folder, "dev.ground-truth.json.gz"), gzipSync(JSON.stringify(gold)));
  writeFileSync(join(folder, "reference-scores.json"), JSON.stringify({ trafilatura: { dev } }));
  const { rows } = await scorePages(shared);
  rmSync(shared, { recursive: true });
  expect(rows.map(({ name, pages }) => [name, pages])).toEqual([
    ["hearsay", 2],
    ["trafilatura (published)", 2],
  ]);
  expect(rows[0]).toMatchObject({ precision: 1, accuracy: 0.5 });
  expect(rows[0]?.recall).toBeGreaterThan(0.5);
  expect(rows[0]?.recall).toBeLessThan(1);
  expect(rows[1]).toMatchObject({ f1: 0.9, precision: 0.8, recall: 0.7, accuracy: 0.1 });
});

it("says that it is skipped where the folder is absent", async () => {
  const { rows, skipped } = await scorePages(join(tmpdir(), "hearsay-nowhere"));
  expect(rows).toEqual([]);
  expect(skipped).toContain("absent");
});

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** Codes as they stand in the sources: of errors thrown, and of notices. */
function codesInSources(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const path of readdirSync(`${ROOT}src`, { recursive: true, encoding: "utf8" })) {
    if (
      !path.endsWith(".ts") ||
      path.includes(".test.") ||
      path.includes("testing/") ||
      path.startsWith("resolve/") ||
      path.startsWith("weigh/") ||
      path === "serve/examples.ts"
    )
      continue;
    const text = readFileSync(`${ROOT}src/${path}`, "utf8");
    for (const [, code] of text.matchAll(/(?:HearsayError\(\s*|\bcode: |notice\(\s*)"([a-z]+(?:-[a-z0-9]+)+)"/gu))
      found.set(code as string, path);
  }
  return found;
}

const page = readFileSync(`${ROOT}docs/errors.md`, "utf8");
const codes = codesInSources();

it("finds the codes", () => expect(codes.size).toBeGreaterThan(20));

it.each([...codes])("%s (src/%s) is explained in docs/errors.md", (code) => {
  expect(page).toContain(`| ${code} |`);
});

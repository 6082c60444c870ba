import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { generated } from "./generated.ts";

it.each(Object.entries(generated()))("%s is what the code says (npm run docs writes it)", (path, text) => {
  expect(readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), "utf8")).toBe(text);
});

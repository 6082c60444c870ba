/** Rewrites `adds` of every golden file from its text: `npm run golden`. Read the difference like code. */
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { goldenLines, goldenPaths, layerOfPath, readGolden } from "./golden-lines.ts";

const root = resolve(import.meta.dirname, "..");
let changed = 0;
for (const path of goldenPaths(root)) {
  const golden = readGolden(path);
  const adds = goldenLines(layerOfPath(path), golden);
  if (JSON.stringify(adds) === JSON.stringify(golden.adds)) continue;
  writeFileSync(path, `${JSON.stringify({ ...golden, adds }, null, 2)}\n`);
  changed += 1;
  console.log(`rewrote ${path.slice(root.length + 1)}`);
}
console.log(`${changed} of the golden files changed`);

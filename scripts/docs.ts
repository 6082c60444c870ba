import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generated } from "./generated.ts";

for (const [path, text] of Object.entries(generated())) {
  writeFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), text);
}

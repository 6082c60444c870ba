/** The example case in memory for tests: the reports of `examples/reports`, read and weighed. */
import { readdirSync, readFileSync } from "node:fs";
import type { Store } from "../../case/contract.ts";
import { smallCase } from "./small-case.ts";

const EXAMPLES = new URL("../../../examples/reports/", import.meta.url);

export function exampleCase(): Promise<Store> {
  const files = readdirSync(EXAMPLES, { withFileTypes: true }).filter((entry) => entry.isFile());
  return smallCase(Object.fromEntries(files.map(({ name }) => [name, readFileSync(new URL(name, EXAMPLES), "utf8")])));
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe } from "vitest";
import type { Store } from "./contract.ts";
import { memoryCase, newCase } from "./open.ts";
import { storeContract } from "./testing/store-contract.ts";

const folder = mkdtempSync(join(tmpdir(), "hearsay-contract-"));
afterAll(() => rmSync(folder, { recursive: true }));

let made = 0;
const openMemory = async (): Promise<Store> => memoryCase("A case", "Who?");
const openFile = (): Promise<Store> => {
  made += 1;
  return newCase(join(folder, `${made}.hearsay`), { title: "A case", question: "Who?" });
};

for (const [name, open] of Object.entries({ memory: openMemory, file: openFile })) {
  describe(`${name} store`, () => storeContract(open));
}

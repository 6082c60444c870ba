/** Opening a case: a file today, a server's database behind the same contract another day. */
export { memoryCase } from "./sqlite/direct-store.ts";
export { type CaseFile, newCase, openCase } from "./sqlite/open.ts";
export { isCase } from "./sqlite/peek.ts";

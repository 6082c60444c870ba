/**
 * Reads the word lists that lie beside this file: one entry a line, fields apart by a tab, `#` begins a remark (the head
 * of each list names its source and licence). Read once per thread, on first use.
 */
import { readFileSync } from "node:fs";

/** The rows of a list file, in file order. @param url where the list lies: `new URL("places/countries.tsv", import.meta.url)` */
export function rows(url: URL): readonly (readonly string[])[] {
  const lines = readFileSync(url, "utf8").split("\n");
  return lines.filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split("\t"));
}

/** A value worked out on first use and then kept. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

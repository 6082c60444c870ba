/**
 * Media type: what bytes are, as declared, by the file's name, or by how they begin.
 *
 * Method  a declared type wins unless it says nothing ("application/octet-stream") or only "text/plain" where the name says
 *         more; then the name's ending; then the first bytes: "<!doctype html", "<html", a JSON object a line.
 */
import { looksLikeJsonLines } from "./json-lines-sniff.ts";

const BY_ENDING: Readonly<Record<string, string>> = {
  txt: "text/plain",
  text: "text/plain",
  md: "text/markdown",
  markdown: "text/markdown",
  html: "text/html",
  htm: "text/html",
  xhtml: "application/xhtml+xml",
  xht: "application/xhtml+xml",
  json: "application/json",
  jsonl: "application/x-ndjson",
  ndjson: "application/x-ndjson",
};

const SAYS_NOTHING = new Set(["", "application/octet-stream", "binary/octet-stream", "text/plain"]);
const SAME: Readonly<Record<string, string>> = {
  "text/x-markdown": "text/markdown",
  "application/jsonl": "application/x-ndjson",
  "application/jsonlines": "application/x-ndjson",
  "application/x-jsonlines": "application/x-ndjson",
  "application/ndjson": "application/x-ndjson",
  "application/ld+json": "application/json",
  "text/json": "application/json",
};

/** @param declared lower case, without parameters; "" when nothing is declared */
export function mediaTypeOf(declared: string, name: string, bytes: Uint8Array): string {
  if (!SAYS_NOTHING.has(declared)) return SAME[declared] ?? declared;
  return typeByName(name) ?? typeByBytes(bytes);
}

/** @returns the type a name's ending stands for: "reports/a.jsonl" gives "application/x-ndjson" */
export function typeByName(name: string): string | undefined {
  const path = name.replace(/[?#].*$/, "");
  const ending = /\.([a-z]{2,8})$/i.exec(path)?.[1]?.toLowerCase();
  return ending === undefined ? undefined : BY_ENDING[ending];
}

function typeByBytes(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 1024))
    .toString("latin1")
    .replace(/^\xef\xbb\xbf/, "")
    .trimStart();
  if (/^(?:<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<\?xml[^>]{0,200}>\s{0,20}<!doctype html)/i.test(start)) {
    return "text/html";
  }
  if (looksLikeJsonLines(bytes)) return "application/x-ndjson";
  return /^[{[]/.test(start) ? "application/json" : "text/plain";
}

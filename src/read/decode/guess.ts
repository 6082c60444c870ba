/**
 * Guess: the encoding of bytes that nothing declares and that are not UTF-8.
 *
 * Method  jschardet, its names mapped to the labels of the web's Encoding standard.
 * Misses  short texts: one sentence can be right by luck only; the notice says that it was guessed.
 */
import { createRequire } from "node:module";
import { normalizeEncoding } from "@exodus/bytes/encoding.js";

/** The guess of a long file does not get better after this many bytes. */
const SAMPLE = 65_536;

/** Names that jschardet uses and the standard does not know. */
const LABELS: Readonly<Record<string, string>> = {
  cp932: "shift_jis",
  cp949: "euc-kr",
  johab: "euc-kr",
  "utf-16-le": "utf-16le",
  "utf-16-be": "utf-16be",
  big5hkscs: "big5",
  gb2312: "gbk",
  macroman: "macintosh",
  "mac-roman": "macintosh",
  maccyrillic: "x-mac-cyrillic",
  "iso8859-15": "iso-8859-15",
  ascii: "windows-1252",
  "koi8-t": "koi8-r",
};

type Chardet = { detect(bytes: Uint8Array): { encoding: string | null; confidence: number } };
let chardet: Chardet | undefined;

/** @returns a label of the Encoding standard; windows-1252 when nothing better is known */
export function guessEncoding(bytes: Uint8Array): string {
  // Loaded on first use: its model takes a tenth of a second, and most files are UTF-8.
  chardet ??= createRequire(import.meta.url)("jschardet") as Chardet;
  const name = chardet.detect(bytes.subarray(0, SAMPLE)).encoding?.toLowerCase() ?? "";
  return normalizeEncoding(LABELS[name] ?? name) ?? "windows-1252";
}

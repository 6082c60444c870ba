/**
 * Decode: bytes to text.
 *
 * Method  1. a byte order mark; 2. the declared encoding (HTTP, then the page's own), unless the bytes contradict it;
 *         3. UTF-8 when they are valid UTF-8; 4. a guess. CRLF becomes LF, a byte order mark is dropped, a NUL becomes
 *         U+FFFD (so that no offset moves); nothing else is changed.
 * Source  Encoding standard, decoders of @exodus/bytes (Node's own gets windows-1252 wrong in old versions).
 */
import { getBOMEncoding, normalizeEncoding, TextDecoder } from "@exodus/bytes/encoding.js";
import type { Notice } from "../../model/reading.ts";
import { looksLikeUtf16 } from "./binary.ts";
import { guessEncoding } from "./guess.ts";

/** A decoded text and what was doubtful about it. */
export interface Decoded {
  readonly text: string;
  /** Label of the Encoding standard. */
  readonly encoding: string;
  readonly notices: readonly Notice[];
}

/**
 * Decodes bytes that are text.
 *
 * @param declared label as declared outside or inside the bytes, null when nothing is declared
 * @example decode(Uint8Array.of(0x63, 0x61, 0x66, 0xe9), "iso-8859-1").text // "café"
 */
export function decode(bytes: Uint8Array, declared: string | null): Decoded {
  const mark = getBOMEncoding(bytes);
  if (mark) return finish(bytes, mark, []);
  const label = declared === null ? null : normalizeEncoding(declared);
  const wide = looksLikeUtf16(bytes);
  if (wide) return finish(bytes, wide, []);
  const utf8 = utf8Quality(bytes);
  if (label !== null && label !== "replacement") return asDeclared(bytes, label, utf8);
  const unknown = declared === null ? [] : [doubt(`the declared encoding "${declared}" is not known`)];
  if (utf8.valid) return finish(bytes, "utf-8", unknown);
  const guess = utf8.nearly ? "utf-8" : guessEncoding(bytes);
  return finish(bytes, guess, [
    doubt(`nothing declares the encoding and the bytes are not valid UTF-8; read as ${guess}`),
  ]);
}

function asDeclared(bytes: Uint8Array, label: string, utf8: Utf8Quality): Decoded {
  if (label === "utf-8" && !utf8.valid && !utf8.nearly) {
    const guess = guessEncoding(bytes);
    return finish(bytes, guess, [doubt(`UTF-8 is declared, but the bytes are not valid UTF-8; read as ${guess}`)]);
  }
  if (label !== "utf-8" && utf8.valid && utf8.wide > 0) {
    return finish(bytes, "utf-8", [doubt(`"${label}" is declared, but the bytes are valid UTF-8; read as UTF-8`)]);
  }
  return finish(bytes, label, []);
}

interface Utf8Quality {
  readonly valid: boolean;
  /** Characters outside ASCII. */
  readonly wide: number;
  /** A few broken bytes in a text that is plainly UTF-8. */
  readonly nearly: boolean;
}

/** How much of these bytes is UTF-8, from at most the first megabyte beyond the check for validity. */
function utf8Quality(bytes: Uint8Array): Utf8Quality {
  const valid = isUtf8(bytes);
  const sample = new TextDecoder("utf-8").decode(bytes.subarray(0, 1_048_576));
  let broken = 0;
  let wide = 0;
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i);
    if (unit === 0xfffd) broken++;
    else if (unit > 127) wide++;
  }
  return { valid, wide, nearly: broken > 0 && wide >= broken * 10 };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function finish(bytes: Uint8Array, encoding: string, notices: readonly Notice[]): Decoded {
  const raw = new TextDecoder(encoding).decode(bytes).replaceAll("\r\n", "\n");
  const lost = encoding === "utf-8" && notices.length === 0 && raw.includes("\ufffd") && !isUtf8(bytes);
  const more = lost ? [doubt("some bytes are not valid UTF-8; each stands as U+FFFD")] : [];
  const clean = withoutNul(raw);
  return { text: clean.text, encoding, notices: [...notices, ...more, ...clean.notices] };
}

/** A NUL ends strings in some stores and viewers; U+FFFD in its place keeps every offset. */
export function withoutNul(text: string): { text: string; notices: Notice[] } {
  const first = text.indexOf("\0");
  if (first < 0) return { text, notices: [] };
  const span = { start: first, end: first + 1 };
  const message = "the text holds NUL characters; each stands as U+FFFD, the first is marked";
  return { text: text.replaceAll("\0", "\ufffd"), notices: [{ code: "nul-bytes", span, message }] };
}

function doubt(message: string): Notice {
  return { code: "encoding-doubtful", span: null, message };
}

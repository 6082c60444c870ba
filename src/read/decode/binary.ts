/**
 * Binary: tells bytes that are no text.
 *
 * Method  magic numbers of common file types; else a large share of control characters in the first bytes.
 * Misses  unknown formats that begin with much readable text.
 */

const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ["a PDF document", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["a ZIP archive (DOCX, EPUB and others are ZIP archives too)", [0x50, 0x4b, 0x03, 0x04]],
  ["a PNG image", [0x89, 0x50, 0x4e, 0x47]],
  ["a JPEG image", [0xff, 0xd8, 0xff]],
  ["a GIF image", [0x47, 0x49, 0x46, 0x38]],
  ["a gzip archive", [0x1f, 0x8b, 0x08]],
  ["a RIFF file (WebP, AVI or WAV)", [0x52, 0x49, 0x46, 0x46]],
  ["an old Office document", [0xd0, 0xcf, 0x11, 0xe0]],
  ["a RAR archive", [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ["a 7z archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["a SQLite database (open a case with `hearsay open`)", [...Buffer.from("SQLite format 3\0")]],
  ["a program", [0x7f, 0x45, 0x4c, 0x46]],
  ["an RTF document", [...Buffer.from("{\\rtf")]],
];

const SAMPLE = 8192;
/** Share of control characters from which bytes are held to be no text. */
const TOO_MANY = 0.1;

/** @returns what the bytes are, in words, when they are no text; undefined for text */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const known = MAGIC.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte));
  if (known) return known[0];
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.length === 0 || looksLikeUtf16(sample)) return undefined;
  const controls = sample.reduce((sum, byte) => sum + (isControl(byte) ? 1 : 0), 0);
  return controls / sample.length > TOO_MANY ? "binary data" : undefined;
}

/** UTF-16 has a mark at its start, or its NUL bytes stand at only every other place. */
export function looksLikeUtf16(sample: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (sample[0] === 0xff && sample[1] === 0xfe) return "utf-16le";
  if (sample[0] === 0xfe && sample[1] === 0xff) return "utf-16be";
  const nuls = [0, 0];
  for (let i = 0; i < Math.min(sample.length, SAMPLE); i++) if (sample[i] === 0) nuls[i % 2]!++;
  const half = Math.min(sample.length, SAMPLE) / 2;
  if (half < 2) return undefined;
  if (nuls[1]! > half * 0.4 && nuls[0]! < half * 0.02) return "utf-16le";
  return nuls[0]! > half * 0.4 && nuls[1]! < half * 0.02 ? "utf-16be" : undefined;
}

/** C0 controls other than tab, line breaks, form feed and escape (ISO-2022 uses it). */
function isControl(byte: number): boolean {
  return byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27;
}

import { zstdDecompressSync } from "node:zlib";
import { HearsayError } from "../../model/error.ts";

/** Packed bytes as they come from the file: nothing of them is believed. */
export interface FromFile {
  readonly packing: string;
  readonly size: number;
  readonly blob: Buffer;
}

/** Unpacked sizes beyond this are refused: a mailed case must not be able to fill the memory. */
const LARGEST = 1 << 30;

/**
 * The bytes that were packed.
 *
 * @throws HearsayError `case-damaged` when they do not unpack to the size they should have
 */
export function unpack({ packing, size, blob }: FromFile, what: string): Buffer {
  const bytes = packing === "none" ? blob : packing === "zstd" ? inflate(blob, size, what) : undefined;
  if (bytes?.length !== size) throw damaged(what, `it unpacks to ${bytes?.length ?? "nothing"}, not ${size} bytes`);
  return bytes;
}

function inflate(blob: Buffer, size: number, what: string): Buffer {
  if (size > LARGEST) throw damaged(what, `it says it unpacks to ${size} bytes`);
  try {
    return zstdDecompressSync(blob, { maxOutputLength: Math.max(1, size) });
  } catch (cause) {
    throw damaged(what, cause instanceof Error ? cause.message : String(cause));
  }
}

function damaged(what: string, why: string): HearsayError {
  return new HearsayError("case-damaged", `${what} is damaged in the case file: ${why}; run \`hearsay verify\``);
}

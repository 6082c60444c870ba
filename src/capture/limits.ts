import { HearsayError } from "../model/error.ts";

const MB = 1024 * 1024;

/** Bytes a single report's file may have. */
export const LARGEST_FILE = 50 * MB;
/** Bytes a JSON Lines file may have: it is read line by line, but its bytes are held and kept as one capture. */
export const LARGEST_JSON_LINES = 512 * MB;
/** Bytes a fetched page may have, unpacked. */
export const LARGEST_PAGE = 20 * MB;

/** The error for something over its limit. @param limit bytes */
export function tooLarge(where: string, size: string, limit: number, what: string): HearsayError {
  return new HearsayError(
    "file-too-large",
    `${where} has ${size}; ${what} may have ${limit / MB} MB: split it, or give many reports as JSON Lines (.jsonl)`,
    { status: 413 },
  );
}

/** @example sizeInWords(104857600) // "100.0 MB" */
export function sizeInWords(bytes: number): string {
  return `${(bytes / MB).toFixed(1)} MB`;
}

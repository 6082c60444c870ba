import { readFile, stat } from "node:fs/promises";
import { HearsayError } from "../model/error.ts";
import type { Capture } from "../model/report.ts";
import { captureBytes } from "./capture-bytes.ts";
import { LARGEST_FILE, LARGEST_JSON_LINES, sizeInWords, tooLarge } from "./limits.ts";
import { typeByName } from "./media-type.ts";

/** @property now milliseconds since 1970 UTC, for a capture with a given time */
export interface FileOptions {
  readonly now?: number | undefined;
}

/**
 * Takes one file's bytes.
 *
 * @throws HearsayError "input-not-found", "input-unreadable", "not-a-file" (a pipe, a device), "file-too-large": over
 *         50 MB, or over 512 MB for JSON Lines; the size is looked up before a byte is read
 * @example (await captureFile("reports/bridge.txt")).origin // { kind: "file", where: "reports/bridge.txt" }
 */
export async function captureFile(path: string, options: FileOptions = {}): Promise<Capture> {
  const info = await stat(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  if (!info.isFile()) throw new HearsayError("not-a-file", `${path} is neither a file nor a folder`, { status: 400 });
  const isLines = typeByName(path) === "application/x-ndjson";
  const limit = isLines ? LARGEST_JSON_LINES : LARGEST_FILE;
  if (info.size > limit) throw tooLarge(path, sizeInWords(info.size), limit, isLines ? "JSON Lines" : "a file");
  const bytes = await readFile(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  return captureBytes(bytes, { name: path, origin: { kind: "file", where: path }, now: options.now });
}

/** An error of the file system in our words. */
export function unreadable(path: string, error: unknown): HearsayError {
  const code = (error as { code?: unknown } | null)?.code;
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new HearsayError("input-not-found", `${path} does not exist; give a file, a folder, an address or "-"`, {
      status: 404,
      cause: error,
    });
  }
  return new HearsayError(
    "input-unreadable",
    `${path} cannot be read (${String(code ?? error)}); check its permissions`,
    {
      cause: error,
    },
  );
}

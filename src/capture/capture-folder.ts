/**
 * Capture folder: every file of a folder and its folders that can be a report.
 *
 * Method  names sorted by code units, so that the order is the same everywhere; hidden files and files that by their ending
 *         are no reports are left out; links to folders are not followed, since they can go round in circles. A folder that
 *         cannot be listed gives a failure and the rest goes on.
 */
import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { captureFile, type FileOptions, unreadable } from "./capture-file.ts";
import { type CaptureItem, failureOf } from "./capture-item.ts";

/** Endings of files that are no reports: pictures, sound, archives, programs, styles, cases and their side files. */
const NO_REPORT = new Set(
  (
    "png jpg jpeg gif webp svg ico bmp tif tiff avif heic mp3 mp4 m4a wav ogg webm mov avi mkv zip gz tgz bz2 xz 7z rar tar " +
    "css js mjs cjs ts tsx map wasm py rb sh exe dll so dylib class jar o a woff woff2 ttf otf eot pdf doc docx xls xlsx ppt " +
    "pptx odt ods csv tsv sqlite sqlite3 db hearsay hearsay-wal hearsay-shm db-wal db-shm lock log tmp bak swp pyc onnx bin " +
    "yaml yml toml ini cfg"
  ).split(" "),
);

/** Folders that hold programs, not reports. */
const NO_REPORTS_IN = new Set(["node_modules", "__pycache__", "__MACOSX"]);

export interface FolderOptions extends FileOptions {
  readonly signal?: AbortSignal | undefined;
  /** Lists a folder; the file system's own when not given. */
  readonly list?: ((path: string) => Promise<Dirent[]>) | undefined;
}

/**
 * Walks a folder.
 *
 * @returns one item per file in the order of the walk, taken one at a time: a capture, or a failure with its path
 * @example for await (const item of captureFolder("reports")) if ("capture" in item) add(item.capture)
 */
export async function* captureFolder(path: string, options: FolderOptions = {}): AsyncGenerator<CaptureItem> {
  const entries = await entriesOf(path, options);
  if (!Array.isArray(entries)) return yield entries;
  for (const entry of entries) {
    if (options.signal?.aborted) return;
    const at = join(path, entry.name);
    if (entry.isDirectory()) yield* captureFolder(at, options);
    else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(at)))) yield await fileItem(at, options);
  }
}

async function entriesOf(path: string, options: FolderOptions): Promise<Dirent[] | CaptureItem> {
  const list = options.list ?? ((folder: string) => readdir(folder, { withFileTypes: true }));
  try {
    const entries = await list(path);
    return entries.filter(canHoldReports).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  } catch (error) {
    return failureOf(path, unreadable(path, error));
  }
}

function canHoldReports(entry: Dirent): boolean {
  if (entry.name.startsWith(".") || NO_REPORTS_IN.has(entry.name)) return false;
  const ending = /\.([^.]+)$/.exec(entry.name)?.[1]?.toLowerCase();
  return entry.isDirectory() || ending === undefined || !NO_REPORT.has(ending);
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (info) => info.isFile(),
    () => false,
  );
}

async function fileItem(path: string, options: FolderOptions): Promise<CaptureItem> {
  return captureFile(path, options).then(
    (capture) => ({ capture }),
    (error: unknown) => failureOf(path, error),
  );
}

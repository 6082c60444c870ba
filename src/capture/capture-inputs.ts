import { stat } from "node:fs/promises";
import { captureFile, type FileOptions, unreadable } from "./capture-file.ts";
import { captureFolder } from "./capture-folder.ts";
import { type CaptureItem, failureOf } from "./capture-item.ts";
import { captureStdin } from "./capture-stdin.ts";
import { captureUrl, type UrlOptions } from "./capture-url.ts";

export interface InputOptions extends FileOptions {
  readonly signal?: AbortSignal | undefined;
  /** The stream "-" stands for; `process.stdin` when not given. */
  readonly stdin?: AsyncIterable<Uint8Array | string> | undefined;
  /** For addresses; its signal and time come from here. */
  readonly url?: UrlOptions | undefined;
}

/**
 * Takes whatever a user names: files, folders, "-" for the standard input, addresses of pages.
 *
 * @returns one item per file or page, in the order given, taken one at a time; a failure never stops the rest, an aborted
 *          signal ends it
 * @example for await (const item of captureInputs(["reports", "-", "https://news.example/bridge"])) show(item)
 */
export async function* captureInputs(
  inputs: readonly string[],
  options: InputOptions = {},
): AsyncGenerator<CaptureItem> {
  for (const input of inputs) {
    if (options.signal?.aborted) return;
    try {
      yield* captureInput(input, options);
    } catch (error) {
      yield failureOf(input === "-" ? "stdin" : input, error);
    }
  }
}

async function* captureInput(input: string, options: InputOptions): AsyncGenerator<CaptureItem> {
  if (input === "-") {
    yield { capture: await captureStdin(options.stdin ?? process.stdin, options) };
  } else if (isAddress(input)) {
    yield { capture: await captureUrl(input, { ...options.url, signal: options.signal, now: options.now }) };
  } else if (await isFolder(input)) yield* captureFolder(input, options);
  else yield { capture: await captureFile(input, options) };
}

/** A scheme of two letters or more before "://": "C:\reports" is a path. */
function isAddress(input: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(input);
}

async function isFolder(path: string): Promise<boolean> {
  const info = await stat(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  return info.isDirectory();
}

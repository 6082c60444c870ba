/** What users name or drop, as captures: for command line and server, which know `batch` alone. */
import { captureBytes } from "../capture/capture-bytes.ts";
import { captureInputs, type InputOptions } from "../capture/capture-inputs.ts";
import type { CaptureItem } from "../capture/capture-item.ts";

/** A path, an address, "-" for standard input, or a file that was dropped on a page. */
export type Input = string | { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** Captures inputs one at a time, in their order. @example capturesOf(["./reports", "https://news.example/bridge"]) */
export async function* capturesOf(inputs: readonly Input[], options: InputOptions = {}): AsyncGenerator<CaptureItem> {
  for (const input of inputs) {
    if (typeof input === "string") yield* captureInputs([input], options);
    else yield { capture: captureBytes(input.bytes, { name: input.name, mediaType: input.type || null }) };
  }
}

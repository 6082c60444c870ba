/** What a person names or drops, as captures: for those to the right of here. */
import { captureBytes } from "../capture/capture-bytes.ts";
import { captureInputs } from "../capture/capture-inputs.ts";
import { type CaptureItem, failureOf } from "../capture/capture-item.ts";

export type { CaptureItem };

/** A path, folder, address or "-", or a file dropped on a page as its bytes. */
export type Input = string | { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/**
 * Takes inputs one at a time, in order; one that cannot be taken becomes a failure item and the rest goes on.
 *
 * @param signal ends it between two items and stops a fetch in flight
 */
export async function* capturesOf(inputs: readonly Input[], signal?: AbortSignal): AsyncGenerator<CaptureItem> {
  for (const input of inputs) {
    if (signal?.aborted) return;
    if (typeof input === "string") yield* captureInputs([input], { signal });
    else yield dropped(input);
  }
}

function dropped({ name, type, bytes }: Exclude<Input, string>): CaptureItem {
  try {
    return { capture: captureBytes(bytes, { name, mediaType: type }) };
  } catch (error) {
    return failureOf(name, error);
  }
}

import type { Capture } from "../model/report.ts";
import { captureBytes } from "./capture-bytes.ts";
import { looksLikeJsonLines } from "./json-lines-sniff.ts";
import { LARGEST_FILE, LARGEST_JSON_LINES, tooLarge } from "./limits.ts";

/**
 * Takes a stream to its end.
 *
 * @param stream such as `process.stdin`; chunks of bytes or of text (taken as UTF-8)
 * @throws HearsayError "file-too-large" over 50 MB, or over 512 MB when it begins like JSON Lines; reading stops there
 */
export async function captureStdin(
  stream: AsyncIterable<Uint8Array | string>,
  options: { readonly now?: number | undefined } = {},
): Promise<Capture> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let limit = LARGEST_FILE;
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk, "utf8") : chunk;
    chunks.push(bytes);
    size += bytes.length;
    if (size > limit && limit === LARGEST_FILE && looksLikeJsonLines(Buffer.concat(chunks))) limit = LARGEST_JSON_LINES;
    if (size > limit) throw tooLarge("the standard input", `more than ${limit / 1_048_576} MB`, limit, "it");
  }
  const origin = { kind: "stdin", where: "stdin" } as const;
  return captureBytes(Buffer.concat(chunks), { name: "stdin", origin, now: options.now });
}

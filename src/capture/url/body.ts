/** Body: reads a response to its end, unpacked, within a limit that counts unpacked bytes. */
import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { LARGEST_PAGE, tooLarge } from "../limits.ts";

/** @throws HearsayError "file-too-large" as soon as the limit is passed; the connection is cut then */
export async function bodyOf(response: IncomingMessage, where: string, limit = LARGEST_PAGE): Promise<Uint8Array> {
  const stream = unpacked(response);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > limit) throw tooLarge(where, `more than ${limit / 1_048_576} MB`, limit, "a page");
      chunks.push(chunk);
    }
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks);
}

function unpacked(response: IncomingMessage): Readable {
  const packed = response.headers["content-encoding"]?.trim().toLowerCase() ?? "";
  const unpack =
    packed === "br"
      ? createBrotliDecompress()
      : packed === "deflate"
        ? createInflate()
        : /^(?:x-)?gzip$/.test(packed)
          ? createGunzip()
          : undefined;
  if (!unpack) return response;
  // `pipe` hands on no errors: without this a cut connection would leave the reader waiting.
  response.on("error", (error) => unpack.destroy(error));
  return response.pipe(unpack);
}

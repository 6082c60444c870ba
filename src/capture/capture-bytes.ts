import { createHash } from "node:crypto";
import type { Capture, Origin } from "../model/report.ts";
import { mediaTypeOf } from "./media-type.ts";

/** What is known about bytes beside themselves. */
export interface BytesOptions {
  /** File name or address: what a revision is recognised by. */
  readonly name: string;
  /** As declared, with or without parameters ("text/html; charset=utf-8"); guessed from name and bytes when it is not. */
  readonly mediaType?: string | null | undefined;
  readonly origin?: Origin | undefined;
  /** Milliseconds since 1970 UTC; the present time when it is not given. */
  readonly now?: number | undefined;
}

/**
 * Makes a capture of bytes that are at hand, such as a dropped file. The bytes are not copied and must not be changed.
 *
 * @returns a capture whose id is the SHA-256 of the bytes
 * @example captureBytes(new TextEncoder().encode("Bridge opens"), { name: "bridge.txt" }).mediaType // "text/plain"
 */
export function captureBytes(bytes: Uint8Array, options: BytesOptions): Capture {
  const [type = "", ...parameters] = (options.mediaType ?? "").split(";");
  return {
    id: createHash("sha256").update(bytes).digest("hex"),
    mediaType: mediaTypeOf(type.trim().toLowerCase(), options.name, bytes),
    charset: charsetOf(parameters),
    bytes,
    capturedAt: options.now ?? Date.now(),
    origin: options.origin ?? { kind: "drop", where: options.name },
  };
}

function charsetOf(parameters: readonly string[]): string | null {
  for (const parameter of parameters) {
    const label = /^\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(parameter)?.[1];
    if (label) return label.toLowerCase();
  }
  return null;
}

/**
 * UTF-8 lines: brings JSON Lines in UTF-16 to UTF-8 before they are cut, since lines are told by the byte LF, which in
 * UTF-16 is half a character. Some shells write UTF-16 when output is sent to a file.
 */
import type { Capture } from "../../model/report.ts";
import { looksLikeUtf16 } from "../decode/binary.ts";
import { decode } from "../decode/decode.ts";

/**
 * The capture with its lines in UTF-8.
 *
 * @returns the same capture when its bytes are not UTF-16; else one with other bytes and the same id, for cutting and
 *          reading only: what is kept is what came
 */
export function utf8Lines(capture: Capture): Capture {
  if (!looksLikeUtf16(capture.bytes)) return capture;
  // A NUL stands as U+FFFD after this; JSON allows none unescaped, so no record changes by it.
  const { text } = decode(capture.bytes, null);
  return { ...capture, bytes: new TextEncoder().encode(text), charset: "utf-8" };
}

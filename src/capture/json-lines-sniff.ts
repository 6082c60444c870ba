/** A first line longer than this does not show JSON Lines. */
const SAMPLE = 1024 * 1024;

/** Whether bytes begin with one whole JSON object on a line of its own. */
export function looksLikeJsonLines(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE))
    .toString("utf8")
    .trimStart();
  const end = start.indexOf("\n");
  if (!start.startsWith("{") || (end < 0 && bytes.length > SAMPLE)) return false;
  try {
    JSON.parse(end < 0 ? start : start.slice(0, end));
    return true;
  } catch {
    return false;
  }
}

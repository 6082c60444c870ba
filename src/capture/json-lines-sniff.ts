/** A first line longer than this does not show JSON Lines. */
const SAMPLE = 1024 * 1024;

/** Whether bytes begin with one whole JSON object on a line of its own. */
export function looksLikeJsonLines(bytes: Uint8Array): boolean {
  const start = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, SAMPLE)).trimStart();
  const end = start.indexOf("\n");
  if (!start.startsWith("{") || (end < 0 && bytes.length > SAMPLE)) return false;
  try {
    JSON.parse(end < 0 ? start : start.slice(0, end));
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 when a mark says so. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

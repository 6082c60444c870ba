/**
 * JSON: a file that is one record or an array of records. What is neither is tried as JSON Lines.
 */
import type { Decoded } from "../decode/decode.ts";
import type { ReadItem } from "../failure.ts";
import { readJsonLines } from "./json-lines.ts";
import { type Fields, recordProblem, reportFromRecord } from "./record.ts";

/** @param bytes the same bytes `decoded` was made from */
export function* readJson(capture: string, decoded: Decoded, bytes: Uint8Array): Generator<ReadItem> {
  const value = parsed(decoded.text);
  if (value === undefined) return yield* readAsLines(capture, decoded, bytes);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  for (const [index, item] of values.entries()) {
    const problem = recordProblem(item);
    yield problem
      ? { failure: { index, code: problem.code, message: `item ${index + 1} ${problem.what}` } }
      : reportFromRecord(item as Fields, capture, index, decoded.notices);
  }
}

/** Lines are told by the byte LF, which UTF-16 does not have. */
function readAsLines(capture: string, decoded: Decoded, bytes: Uint8Array): Generator<ReadItem> {
  return decoded.encoding.startsWith("utf-16")
    ? readJsonLines(capture, new TextEncoder().encode(decoded.text), "utf-8")
    : readJsonLines(capture, bytes, decoded.encoding);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

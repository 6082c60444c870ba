/**
 * JSON: a file that is one record or an array of records. What is neither is tried as JSON Lines.
 */
import type { Decoded } from "../decode/decode.ts";
import type { ReadItem } from "../failure.ts";
import { readJsonLines } from "./json-lines.ts";
import { isRecord, reportFromRecord } from "./record.ts";

/** @param bytes the same bytes `decoded` was made from */
export function* readJson(capture: string, decoded: Decoded, bytes: Uint8Array): Generator<ReadItem> {
  const value = parsed(decoded.text);
  if (value === undefined) return yield* readJsonLines(capture, bytes, decoded.encoding);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  for (const [index, item] of values.entries()) {
    yield isRecord(item)
      ? reportFromRecord(item, capture, index, decoded.notices)
      : {
          failure: {
            index,
            code: "record-without-text",
            message: `item ${index + 1} is no object with a "text"; expected {"id", "title", "text", …}`,
          },
        };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

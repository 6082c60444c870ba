/**
 * JSON Lines: one record a line, read line by line from the bytes, so that only one line is decoded at a time.
 *
 * A broken line becomes a failure that names its number, and the rest goes on.
 */
import type { Notice } from "../../model/reading.ts";
import { decode } from "../decode/decode.ts";
import type { ReadItem } from "../failure.ts";
import { type Fields, recordProblem, reportFromRecord } from "./record.ts";

/** A longer line is no report (16 MiB). */
export const LONGEST_LINE = 16 * 1024 * 1024;

/**
 * @param capture digest
 * @param bytes   UTF-8, lines parted by LF or CRLF
 * @param from    the records and lines before these bytes, when they are a part of the capture
 */
export function* readJsonLines(
  capture: string,
  bytes: Uint8Array,
  charset: string | null,
  from: { readonly index: number; readonly line: number } = { index: 0, line: 0 },
): Generator<ReadItem> {
  let { index, line } = from;
  for (let at = 0; at < bytes.length; ) {
    const stop = bytes.indexOf(10, at);
    const end = stop < 0 ? bytes.length : stop;
    line++;
    if (!isBlank(bytes, at, end)) yield readLine(capture, bytes.subarray(at, end), charset, index++, line);
    at = end + 1;
  }
}

function readLine(capture: string, bytes: Uint8Array, charset: string | null, index: number, line: number): ReadItem {
  if (bytes.length > LONGEST_LINE) {
    return failed(index, line, "line-too-long", `has ${bytes.length} bytes; at most ${LONGEST_LINE} are read`);
  }
  const { text, notices } = decode(bytes, charset);
  return readRecord(capture, text, notices, index, line);
}

function readRecord(capture: string, text: string, notices: readonly Notice[], index: number, line: number): ReadItem {
  try {
    const value: unknown = JSON.parse(text);
    const problem = recordProblem(value);
    if (problem) return failed(index, line, problem.code, problem.what);
    return reportFromRecord(value as Fields, capture, index, notices);
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 120) : "not JSON";
    return failed(index, line, "json-line-broken", `is no valid JSON (${why}); mend or remove this line`);
  }
}

function failed(index: number, line: number, code: string, what: string): ReadItem {
  return { failure: { index, line, code, message: `line ${line} ${what}` } };
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte !== 32 && byte !== 9 && byte !== 13) return false;
  }
  return true;
}

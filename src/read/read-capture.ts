/**
 * Read capture: bytes to reports. One reader per media type; this file only chooses.
 */
import type { Capture, Report } from "../model/report.ts";
import { binaryKind } from "./decode/binary.ts";
import { declaredIn } from "./decode/declared.ts";
import { type Decoded, decode } from "./decode/decode.ts";
import type { ReadItem } from "./failure.ts";
import { readHtml } from "./html/read-html.ts";
import { readJson } from "./json/json.ts";
import { readJsonLines } from "./json/json-lines.ts";
import { utf8Lines } from "./json/utf8-lines.ts";
import { LONGEST_TEXT } from "./limits.ts";
import { readMarkdown } from "./markdown/read-markdown.ts";
import { reportFromText } from "./report-from-text.ts";

/** Media types of JSON Lines: one report a line. */
export const JSON_LINES: ReadonlySet<string> = new Set([
  "application/x-ndjson",
  "application/jsonl",
  "application/jsonlines",
  "application/x-jsonlines",
]);

/**
 * Reads a capture: one report, or many for JSON Lines and JSON arrays.
 *
 * Nothing is thrown for doubtful content: what cannot be read comes as a failure with a stable code (docs/errors.md), and
 * what can be read with doubt carries notices.
 *
 * @param capture the bytes with their media type; `capture.id` must be their digest, since report ids come from it
 * @returns reports and failures in the order of the capture, made one at a time
 * @example for (const item of readCapture(capture)) if (!isReadFailure(item)) console.log(item.text)
 */
export function* readCapture(capture: Capture): Generator<ReadItem> {
  const binary = binaryKind(capture.bytes);
  if (binary !== undefined)
    return yield failure(
      "not-text",
      `${capture.origin.where} is ${binary}, not text; convert it to text, Markdown or HTML first`,
    );
  if (JSON_LINES.has(capture.mediaType)) {
    const { id, bytes, charset } = utf8Lines(capture);
    yield* notEmpty(capture, readJsonLines(id, bytes, charset));
  } else yield* readWhole(capture);
}

function* readWhole(capture: Capture): Generator<ReadItem> {
  const isHtml = /html/.test(capture.mediaType);
  const decoded = decode(capture.bytes, capture.charset ?? (isHtml ? declaredIn(capture.bytes) : null));
  if (decoded.text.trim() === "") return yield empty(capture);
  if (capture.mediaType === "application/json") return yield* readJson(capture.id, decoded, capture.bytes);
  if (decoded.text.length > LONGEST_TEXT) {
    return yield failure(
      "report-too-long",
      `${capture.origin.where} holds ${decoded.text.length} characters as one report; at most ${LONGEST_TEXT} are read: split it into reports`,
    );
  }
  const report = readText(capture, decoded, isHtml);
  yield report.text.trim() === "" ? empty(capture) : report;
}

function readText(capture: Capture, decoded: Decoded, isHtml: boolean): Report {
  const known = { capture: capture.id, index: 0, url: capture.origin.finalUrl };
  if (isHtml) return readHtml(decoded.text, known, decoded.notices);
  if (capture.mediaType === "text/markdown") return readMarkdown(decoded.text, known, decoded.notices);
  return reportFromText(decoded.text, { ...known, notices: decoded.notices });
}

function* notEmpty(capture: Capture, items: Iterable<ReadItem>): Generator<ReadItem> {
  let any = false;
  for (const item of items) {
    any = true;
    yield item;
  }
  if (!any) yield empty(capture);
}

function empty(capture: Capture): ReadItem {
  return failure("empty-report", `${capture.origin.where} holds no text`);
}

function failure(code: string, message: string): ReadItem {
  return { failure: { index: 0, code, message } };
}

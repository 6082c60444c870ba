/**
 * A reader thread that reads without finding anything: quick to start, and its readings do not change with the reader.
 * For tests of what a run keeps.
 */
import { parentPort } from "node:worker_threads";
import { NO_LAYERS } from "../../annotate/layers.ts";
import { prepare } from "../../case/prepared.ts";
import { assemble } from "../../extract/assemble.ts";
import { isReadFailure } from "../../read/failure.ts";
import { readJsonLines } from "../../read/json/json-lines.ts";
import { readCapture } from "../../read/read-capture.ts";
import { READY, type ReaderAnswer, type ReaderRequest } from "../pool.ts";

parentPort?.on("message", ({ task: { capture, lines } }: ReaderRequest) => {
  const read = lines ? readJsonLines(capture.id, capture.bytes, capture.charset, lines) : readCapture(capture);
  const items = Array.from(read, (item) =>
    isReadFailure(item)
      ? { failure: item.failure }
      : prepare(item, assemble(item, { ...NO_LAYERS, notices: item.notices })),
  );
  parentPort?.postMessage({ items } satisfies ReaderAnswer);
});

parentPort?.postMessage(READY);

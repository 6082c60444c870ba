/** A reader thread: takes a task, gives what was read. The trained reader is loaded for the first task. */
import { parentPort, workerData } from "node:worker_threads";
import { openReaderOrPatterns, type Reader } from "../extract/reader.ts";
import { READY, type ReaderAnswer, type ReaderRequest, type ReaderSetup, WAITING } from "./pool.ts";
import { prepareTask, readTask } from "./read-task.ts";

const port = parentPort;
if (!port) throw new Error("this file is a worker thread's");

const { reader: choice, second } = workerData as ReaderSetup;
let opened: Promise<Reader> | undefined;

async function answer(request: ReaderRequest): Promise<void> {
  opened ??= openReaderOrPatterns(choice, second);
  const reader = await opened;
  // A second reader has a patience of its own; the beats tell that this thread is only waiting for it.
  const beats = second && setInterval(() => port?.postMessage(WAITING), BEAT);
  await perform(request, reader).finally(() => clearInterval(beats));
}

const BEAT = 5_000;

async function perform(request: ReaderRequest, reader: Reader): Promise<void> {
  if (request.want === "readings") {
    port?.postMessage({ items: await readTask(request.task, request.options, reader) } satisfies ReaderAnswer);
    return;
  }
  const items = await prepareTask(request.task, reader);
  const over = items.flatMap((item) => ("packed" in item ? [item.packed.blob.buffer as ArrayBuffer] : []));
  port?.postMessage({ items } satisfies ReaderAnswer, over);
}

port.on("message", (request: ReaderRequest) => void answer(request));

port.postMessage(READY);

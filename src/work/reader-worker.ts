/** A reader thread: takes a task, gives what was read. */
import { parentPort } from "node:worker_threads";
import { READY, type ReaderAnswer, type ReaderRequest } from "./pool.ts";
import { prepareTask, readTask } from "./read-task.ts";

const port = parentPort;
if (!port) throw new Error("this file is a worker thread's");

port.on("message", (request: ReaderRequest) => {
  if (request.want === "readings")
    return port.postMessage({ items: readTask(request.task, request.options) } satisfies ReaderAnswer);
  const items = prepareTask(request.task);
  const over = items.flatMap((item) => ("packed" in item ? [item.packed.blob.buffer as ArrayBuffer] : []));
  port.postMessage({ items } satisfies ReaderAnswer, over);
});

port.postMessage(READY);

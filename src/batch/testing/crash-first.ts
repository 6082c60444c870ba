/** Ends the thread at the word CRASHES and stops it for good at the word HANGS, before anybody else sees the task. */
import { parentPort } from "node:worker_threads";
import type { ReaderRequest } from "../pool.ts";

parentPort?.on("message", ({ task }: ReaderRequest) => {
  const text = Buffer.from(task.capture.bytes).toString("utf8");
  if (text.includes("CRASHES")) process.exit(1);
  if (text.includes("HANGS")) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
});

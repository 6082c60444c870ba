/** A reader thread that ends when it meets a poisoned report: what a fault in native code or a full memory looks like. */
import { parentPort } from "node:worker_threads";

parentPort?.on("message", ({ task }: { readonly task: { readonly capture: { readonly bytes: Uint8Array } } }) => {
  if (Buffer.from(task.capture.bytes).includes("POISON")) process.exit(1);
});
await import("./plain-worker.ts");

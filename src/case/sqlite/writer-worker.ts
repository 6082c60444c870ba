/** The thread that writes: one connection, one request at a time, the lock taken at the first write. */
import { parentPort, workerData } from "node:worker_threads";
import { connectToRead, connectToWrite } from "./connect.ts";
import { translated } from "./errors.ts";
import { lock, type Release } from "./lock.ts";
import { type SlowName, slow, type WriteName, writes } from "./operations.ts";
import type { Db } from "./statements.ts";
import type { Answer, Request, WriterSetup } from "./writer.ts";

const IDLE = 1000;

const { path, readonly } = workerData as WriterSetup;
const port = parentPort;
if (!port) throw new Error("this file is a worker thread's");

let db: Db | undefined;
let release: Release | undefined;
let holds = 0;
let idle: NodeJS.Timeout | undefined;

function connection(): Db {
  db ??= readonly ? connectToRead(path) : connectToWrite(path);
  return db;
}

function answerTo({ id, name, args }: Request): unknown {
  if (name === "close") return close();
  if (name === "hold") return take();
  if (name === "letGo") return letGo();
  if (name in slow) {
    const progress = (done: number, total: number): void => send({ id, progress: [done, total] });
    return slow[name as SlowName](connection(), progress);
  }
  take();
  try {
    const write = writes[name as WriteName] as (db: Db, ...rest: readonly unknown[]) => unknown;
    return write(connection(), ...args);
  } finally {
    letGo();
  }
}

function take(): void {
  clearTimeout(idle);
  release ??= lock(path, connection());
  holds += 1;
}

/** The lock is kept for a moment after the last write: a run of writes takes it once. */
function letGo(): void {
  holds = Math.max(0, holds - 1);
  if (holds === 0) idle = setTimeout(free, IDLE);
}

function free(): void {
  release?.();
  release = undefined;
}

function close(): void {
  clearTimeout(idle);
  free();
  db?.close();
  db = undefined;
}

function send(answer: Answer): void {
  port?.postMessage(answer);
}

port.on("message", (request: Request) => {
  try {
    send({ id: request.id, value: answerTo(request) });
  } catch (caught) {
    const error = translated(caught, path);
    const { code, exit, status } = error as { code?: string; exit?: 1 | 2; status?: number };
    send({
      id: request.id,
      error: { message: error instanceof Error ? error.message : String(error), code, exit, status },
    });
  }
});

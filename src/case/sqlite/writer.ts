import { Worker } from "node:worker_threads";
import { HearsayError } from "../../model/error.ts";

export interface WriterSetup {
  readonly path: string;
  readonly readonly: boolean;
}

export interface Request {
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

export interface Answer {
  readonly id: number;
  readonly value?: unknown;
  readonly progress?: readonly [number, number];
  readonly error?: {
    readonly message: string;
    readonly code: string | undefined;
    readonly exit: 1 | 2 | undefined;
    readonly status: number | undefined;
  };
}

type Progress = (done: number, total: number) => void;

interface Open {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly progress: Progress | undefined;
}

/** The calling side of the thread that writes. */
export interface Writer {
  ask<T>(name: string, args: readonly unknown[], progress?: Progress, over?: readonly ArrayBuffer[]): Promise<T>;
  close(): Promise<void>;
}

/** A writer whose thread starts at the first request and lets the process end while nothing is asked of it. */
export function writerFor(setup: WriterSetup): Writer {
  const open = new Map<number, Open>();
  let worker: Worker | undefined;
  let next = 0;
  const ask = <T>(
    name: string,
    args: readonly unknown[],
    progress?: Progress,
    over: readonly ArrayBuffer[] = [],
  ): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      worker ??= start(setup, open, () => (worker = undefined));
      next += 1;
      open.set(next, { resolve: resolve as (value: unknown) => void, reject, progress });
      worker.ref();
      worker.postMessage({ id: next, name, args } satisfies Request, over);
    });
  const close = async (): Promise<void> => {
    if (!worker) return;
    const running = worker;
    await ask("close", []);
    await running.terminate();
  };
  return { ask, close };
}

function start(setup: WriterSetup, open: Map<number, Open>, ended: () => void): Worker {
  const worker = new Worker(new URL("./writer-worker.ts", import.meta.url), { workerData: setup });
  worker.on("message", ({ id, value, progress, error }: Answer) => {
    const asked = open.get(id);
    if (progress) return void asked?.progress?.(...progress);
    open.delete(id);
    if (open.size === 0) worker.unref();
    if (error) asked?.reject(errorOf(error));
    else asked?.resolve(value);
  });
  const fail = (why: unknown): void => {
    ended();
    for (const { reject } of open.values()) reject(new Error(`the thread that writes ended: ${String(why)}`));
    open.clear();
  };
  worker.on("error", fail);
  worker.on("exit", fail);
  return worker;
}

function errorOf({ message, code, exit, status }: NonNullable<Answer["error"]>): Error {
  if (code === undefined || exit === undefined) return new Error(message);
  return new HearsayError(code, message, { exit, ...(status === undefined ? {} : { status }) });
}

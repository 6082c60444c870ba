/** The thread that resolves and weighs: it reads the case itself, so that nothing large crosses threads but the outcome. */
import { parentPort, workerData } from "node:worker_threads";
import { standing } from "../case/journal.ts";
import { openCase } from "../case/open.ts";
import { prepareAssessment } from "../case/prepared.ts";
import { assess } from "../weigh/assess.ts";

const { path } = workerData as { readonly path: string };
const store = await openCase(path, { readonly: true });
const prepared = prepareAssessment(await assess(store.readings(), standing(await store.journal())));
await store.close();
parentPort?.postMessage(
  prepared,
  prepared.lines.map(({ buffer }) => buffer as ArrayBuffer),
);

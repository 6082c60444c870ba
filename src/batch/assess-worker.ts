/** The thread that resolves and weighs: it reads the case itself, so that nothing large crosses threads but the outcome. */
import { parentPort, workerData } from "node:worker_threads";
import { standing } from "../case/journal.ts";
import { openCase } from "../case/open.ts";
import { prepareValues } from "../case/prepared.ts";
import { assessInParts, digestAll } from "../weigh/assess.ts";

const { path } = workerData as { readonly path: string };
const store = await openCase(path, { readonly: true });
const [digests, judgements] = [await digestAll(store.readings()), standing(await store.journal())];
await store.close();
const prepared = prepareValues(assessInParts(digests, judgements));
parentPort?.postMessage(
  prepared,
  prepared.lines.map(({ buffer }) => buffer as ArrayBuffer),
);

/** A process that runs invented reports into a case and says each step on a line, until it is done or killed. */
import { openCase } from "../../case/open.ts";
import { run } from "../run.ts";
import { comingIn, countReports } from "./invented.ts";
import { killCaptures } from "./kill-captures.ts";

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const store = await openCase(process.argv[2] as string);
await run(store, comingIn(killCaptures()), {
  workers: 1,
  file: new URL("./plain-worker.ts", import.meta.url),
  assess: countReports,
  onKept: ({ capture }) => say(`kept ${capture}`),
  onRead: (reports) => say(`read ${reports}`),
  onProgress: ({ phase }) => say(`phase ${phase}`),
});
await store.close();
say("closed");

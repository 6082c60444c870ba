import type { RunProgress, Store } from "../ask/index.ts";
import { capturesOf, type Input } from "../batch/inputs.ts";
import { run } from "../batch/run.ts";
import { lineOf, progressLine } from "./progress.ts";
import { type ReaderFlags, readerOptions } from "./reader-option.ts";
import { style, type Terminal, terminal } from "./terminal.ts";

/**
 * Reads inputs into a case with a progress display; Ctrl-C stops it tidily.
 *
 * Sets the exit code to 1 when something could not be read: the rest is kept all the same.
 */
export async function addTo(
  store: Store,
  inputs: readonly Input[],
  options: ReaderFlags & { readonly json?: boolean | undefined } = {},
): Promise<void> {
  const reading = await readerOptions(options);
  const to = terminal();
  const line = progressLine(to);
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.once("SIGINT", onSignal);
  let last: RunProgress | undefined;
  try {
    await run(store, capturesOf(inputs), {
      signal: stop.signal,
      ...reading,
      onProgress: (progress) => {
        last = progress;
        line.show(progress);
      },
    });
  } finally {
    process.removeListener("SIGINT", onSignal);
    line.end();
  }
  if (last) tell(last, to, options.json ?? false);
}

function tell(last: RunProgress, to: Terminal, json: boolean): void {
  if (json) to.out.write(`${JSON.stringify(last)}\n`);
  else to.err.write(`${lineOf(last)}\n`);
  for (const { where, code, message } of last.notices) {
    to.err.write(`${where}  ${style(to.err, "yellow", code)}  ${message}\n`);
  }
  if (last.failed > 0 || last.phase !== "done") process.exitCode = 1;
}

import { Command } from "@commander-js/extra-typings";
import { rebuild as rebuildCase } from "../../batch/rebuild.ts";
import { progressLine } from "../progress.ts";
import { readerOptions, withReader } from "../reader-option.ts";
import { terminal } from "../terminal.ts";
import { withCase } from "../which-case.ts";

export const rebuild = () =>
  withReader(
    new Command("rebuild")
      .description("read every capture anew and make the projection again; captures and journal stay")
      .option("--case <path>", "the case"),
  )
    .addHelpText("after", `\nExample:\n  hearsay rebuild --case affair`)
    .action(({ case: path, ...flags }) =>
      withCase(path, async (store) => {
        const reading = await readerOptions(flags);
        const to = terminal();
        const line = progressLine(to);
        const stop = new AbortController();
        process.once("SIGINT", () => stop.abort());
        const { before, after } = await rebuildCase(store, {
          signal: stop.signal,
          ...reading,
          onProgress: line.show,
        }).finally(() => line.end());
        to.out.write(
          before === after
            ? "Rebuilt: the same rows as before.\n"
            : "Rebuilt: some rows differ from before (another version of the reader, or a damaged projection).\n",
        );
      }),
    );

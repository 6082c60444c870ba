import { Command } from "@commander-js/extra-typings";
import { serveCase } from "../serving.ts";
import { whichCase } from "../which-case.ts";

export const open = () =>
  new Command("open")
    .description("open a case in the browser")
    .argument("[case]", "the case (default: HEARSAY_CASE, or the only one in this folder)")
    .option("--port <n>", "port on 127.0.0.1; 0 takes a free one", Number, 4319)
    .option("--no-open", "print the address, open nothing")
    .addHelpText("after", `\nExample:\n  hearsay open affair`)
    .action((path, { port, open: browser }) => serveCase(whichCase(path), { port, open: browser }));

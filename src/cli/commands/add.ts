import { Command } from "@commander-js/extra-typings";
import { addTo } from "../adding.ts";
import { withReader } from "../reader-option.ts";
import { withCase } from "../which-case.ts";

export const add = () =>
  withReader(
    new Command("add")
      .description("take in reports and read them")
      .argument("<inputs...>", "files, folders, addresses, or - for standard input")
      .option("--case <path>", "the case (default: HEARSAY_CASE, or the only one in this folder)"),
  )
    .option("--json", "print what became of the run as JSON")
    .addHelpText(
      "after",
      `
The same bytes are taken once; other bytes from a known address are a revision.
Ctrl-C stops: what is kept stays, and the next \`hearsay add\` goes on with it.

Examples:
  hearsay add report.txt page.html
  hearsay add ./inbox https://example.org/report
  cat reports.jsonl | hearsay add -`,
    )
    .action((inputs, options) => withCase(options.case, (store) => addTo(store, inputs, options)));

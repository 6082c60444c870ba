import { Command, Option } from "@commander-js/extra-typings";
import { capturesOf } from "../../batch/inputs.ts";
import { readStream } from "../../batch/stream.ts";
import { readerOptions, withReader } from "../reader-option.ts";
import { showDecisions } from "../show/decisions.ts";
import { showDifferences } from "../show/differences.ts";
import { showReading } from "../show/reading.ts";
import { style, terminal } from "../terminal.ts";

export const read = () =>
  withReader(
    new Command("read")
      .description("read reports and show what they say; nothing is kept")
      .argument("<inputs...>", "files, folders, addresses, or - for standard input")
      .option("--json", "print a Reading (docs/reading.schema.json); for many reports one a line, in input order")
      .option("--explain", "say what each finder proposed, what stands, and by which rule"),
  )
    .addOption(new Option("--published <date>", "date of publication where the report gives none").argParser(String))
    .addHelpText(
      "after",
      `
Examples:
  hearsay read report.txt
  hearsay read page.html --json | jq .attributions
  hearsay read report.txt --explain
  hearsay read report.txt --explain --second ./models/my-classifier
  hearsay read reports.jsonl --json > readings.jsonl`,
    )
    .action(async (inputs, { json, published, explain, ...flags }) => {
      const to = terminal();
      let shown = 0;
      const results = readStream(capturesOf(inputs), {
        ...(await readerOptions(flags)),
        explain,
        ...(published === undefined ? {} : { publishedAt: published }),
      });
      for await (const result of results) {
        if ("failure" in result) {
          const { where, code, message } = result.failure;
          to.err.write(`${where}  ${style(to.err, "red", code)}  ${message}\n`);
          process.exitCode = 1;
          continue;
        }
        const { reading, decisions } = result;
        const text = json
          ? JSON.stringify(explain ? { reading, decisions } : reading)
          : [
              ...(shown > 0 ? ["─".repeat(to.width)] : []),
              showReading(reading, to),
              showDecisions(result, to),
              showDifferences(reading, to, explain),
            ]
              .filter(Boolean)
              .join("\n\n");
        shown += 1;
        // A slow pipe sets the pace, so that memory stays bounded however many reports there are.
        if (!to.out.write(`${text}\n`)) await new Promise<void>((go) => to.out.once("drain", () => go()));
      }
    });

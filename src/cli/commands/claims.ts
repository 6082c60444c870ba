import { Command, Option } from "@commander-js/extra-typings";
import { ledger } from "../../ask/index.ts";
import { FACTUALITIES, VOICE_KINDS } from "../../model/reading.ts";
import { answer } from "../answer.ts";
import { showLedger } from "../show/ledger.ts";
import { withCase } from "../which-case.ts";

export const claims = () =>
  new Command("claims")
    .description("the ledger: what is claimed, by whom, with how many independent origins")
    .argument("[words...]", "only what holds these words")
    .option("--who <name>", "said by")
    .option("--about <name>", "speaking of")
    .option("--what <type>", "event type or relation: Meet, Attack, leader_of …")
    .option("--place <name>", "where")
    .option("--from <date>", "not before: 2031, 2031-05 or 2031-05-03")
    .option("--to <date>", "not after")
    .addOption(new Option("--voice <kind>", "kind of the innermost voice").choices(VOICE_KINDS))
    .addOption(new Option("--certainty <mark>", "factuality").choices(FACTUALITIES))
    .option("--origins <n>", "at least so many independent origins", Number)
    .option("--disputed", "only what is disputed")
    .addOption(
      new Option("--sort <order>", "order").choices(["weight", "time", "newest"] as const).default("weight" as const),
    )
    .option("--limit <n>", "at most so many", Number, 30)
    .option("--short", "without the single claims")
    .option("--case <path>", "the case")
    .option("--json", "print the answer as JSON")
    .addHelpText(
      "after",
      `\nExamples:\n  hearsay claims --about Dovan --disputed\n  hearsay claims --what Meet --from 2031-04 --to 2031-05`,
    )
    .action((words, { json, short, case: path, ...filter }) =>
      withCase(path, async (store) => {
        const found = await ledger(store, { ...filter, q: words.join(" ") || undefined });
        answer(found, json, (to) => {
          if (found.rows.length === 0)
            return "Nothing in the ledger fits. `hearsay claims` without filters shows everything.";
          const rest = found.total - found.rows.length;
          const more = rest > 0 ? `\n\n${rest} more; --limit ${found.total} shows all.` : "";
          return showLedger(found.rows, to, { claims: !short }) + more;
        });
      }),
    );

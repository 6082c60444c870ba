import { Command } from "@commander-js/extra-typings";
import { contradictions } from "../../ask/index.ts";
import { answer } from "../answer.ts";
import { showContradictions } from "../show/ledger.ts";
import { withCase } from "../which-case.ts";

export const contradictionsCommand = () =>
  new Command("contradictions")
    .description("what cannot all hold, side by side")
    .option("--case <path>", "the case")
    .option("--json", "print the answer as JSON")
    .addHelpText("after", `\nExample:\n  hearsay contradictions`)
    .action(({ json, case: path }) =>
      withCase(path, async (store) => {
        const found = await contradictions(store);
        answer(found, json, (to) =>
          found.contradictions.length > 0
            ? showContradictions(found.contradictions, to)
            : "Nothing in this case contradicts anything else.",
        );
      }),
    );

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Command } from "@commander-js/extra-typings";
import { HearsayError } from "../../model/error.ts";

const SCRIPT = fileURLToPath(new URL("../../../eval/run.ts", import.meta.url));

/** The same as `npm run eval`: the sets are no part of the package, so it works in the checkout only. */
export const evaluate = () =>
  new Command("eval")
    .description("score the reader on the public sets and write eval/RESULTS.md (in the checkout)")
    .argument("[parts...]", "only these parts: readings, first-report, names, attribution, times, pages")
    .addHelpText("after", `\nExample:\n  hearsay eval times names`)
    .action(async (parts) => {
      if (!existsSync(SCRIPT))
        throw new HearsayError(
          "no-evaluation",
          "the evaluation lies in the repository, not in the package; run it in a checkout",
        );
      const child = spawn(process.execPath, [SCRIPT, ...parts], { stdio: "inherit" });
      const [code] = await once(child, "exit");
      process.exitCode = code === 0 ? 0 : 1;
    });

import { Command } from "@commander-js/extra-typings";
import { answer } from "../answer.ts";
import { style, terminal } from "../terminal.ts";
import { withCase } from "../which-case.ts";

export const verify = () =>
  new Command("verify")
    .description("check the journal's chain, every capture's digest, and the file itself")
    .option("--case <path>", "the case")
    .option("--json", "print the problems as JSON")
    .addHelpText("after", `\nExample:\n  hearsay verify --case affair`)
    .action(({ json, case: path }) =>
      withCase(path, async (store, file) => {
        const { err } = terminal();
        const problems = await store.verify((done, total) => {
          if (err.isTTY && !process.env.NO_COLOR)
            err.write(`\r\x1b[2K${style(err, "dim", `checked ${done} of ${total}`)}`);
        });
        if (err.isTTY && !process.env.NO_COLOR) err.write("\r\x1b[2K");
        if (problems.length > 0) process.exitCode = 1;
        answer({ problems }, json, () =>
          problems.length === 0
            ? `${file}: the journal's chain, every capture and the file are whole.`
            : problems.map(({ code, what, advice }) => `${code}: ${what}\n    ${advice}`).join("\n"),
        );
      }),
    );

import { Command } from "@commander-js/extra-typings";
import { newCase } from "../../batch/open.ts";
import { terminal } from "../terminal.ts";
import { withExtension } from "../which-case.ts";

export const newCommand = () =>
  new Command("new")
    .description("make an empty case: one file that can be mailed")
    .argument("<name>", "name or path; .hearsay is added")
    .option("--title <text>", "what the case is called")
    .option("--question <text>", "what is to be found out")
    .addHelpText("after", `\nExample:\n  hearsay new harbour --question "Who knew of the waiver?"`)
    .action(async (name, { title, question }) => {
      const path = withExtension(name);
      const store = await newCase(path, { title: title ?? name, question: question ?? "" });
      await store.close();
      terminal().out.write(`${path} made. Add reports with: hearsay add PATH… --case ${path}\n`);
    });

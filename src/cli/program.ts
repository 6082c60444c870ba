/** The one list of commands. */
import { readFileSync } from "node:fs";
import tab from "@bomb.sh/tab/commander";
import { Command } from "@commander-js/extra-typings";
import { add } from "./commands/add.ts";
import { claims } from "./commands/claims.ts";
import { contradictionsCommand } from "./commands/contradictions.ts";
import { doctor } from "./commands/doctor.ts";
import { evaluate } from "./commands/evaluate.ts";
import { newCommand } from "./commands/new.ts";
import { open } from "./commands/open.ts";
import { originsCommand } from "./commands/origins.ts";
import { read } from "./commands/read.ts";
import { rebuild } from "./commands/rebuild.ts";
import { searchCommand } from "./commands/search.ts";
import { serve } from "./commands/serve.ts";
import { start } from "./commands/start.ts";
import { timelineCommand } from "./commands/timeline.ts";
import { verify } from "./commands/verify.ts";
import { whoCommand } from "./commands/who.ts";

export function program(): Command {
  const root = new Command("hearsay")
    .description("Reads news reports and keeps a ledger of who said what, about whom, when and where.")
    .version(version())
    .showHelpAfterError("(hearsay --help shows the commands, hearsay COMMAND --help explains one)")
    .addHelpText("after", EXAMPLES)
    .helpCommand(true);
  const all = [
    ...[open(), newCommand(), add(), read(), claims(), whoCommand(), timelineCommand(), originsCommand()],
    ...[contradictionsCommand(), searchCommand(), verify(), rebuild(), serve(), evaluate(), doctor()],
  ];
  for (const command of all) root.addCommand(command);
  root.addCommand(start(), { hidden: true });
  // Last: shell completion (`hearsay complete bash`) asks the commands that are there.
  tab(root as never);
  for (const command of [root, ...root.commands]) command.exitOverride();
  return root as unknown as Command;
}

const EXAMPLES = `
Examples:
  hearsay read report.html               read one report, keep nothing
  hearsay new affair && hearsay add ./reports   make a case and read a folder into it
  hearsay claims --about "Dovan"         what is said about somebody, by how many origins
  hearsay open affair                    the reading room in the browser`;

function version(): string {
  return (JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string })
    .version;
}

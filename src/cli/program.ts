/** The one list of commands. */
import { readFileSync } from "node:fs";
import { type Argument, Command, type CommandUnknownOpts } from "@commander-js/extra-typings";
import { add } from "./commands/add.ts";
import { claims } from "./commands/claims.ts";
import { completion } from "./commands/completion.ts";
import { contradictionsCommand } from "./commands/contradictions.ts";
import { doctor } from "./commands/doctor.ts";
import { evaluate } from "./commands/evaluate.ts";
import { judge } from "./commands/judge.ts";
import { newCommand } from "./commands/new.ts";
import { open } from "./commands/open.ts";
import { originsCommand } from "./commands/origins.ts";
import { read } from "./commands/read.ts";
import { rebuild } from "./commands/rebuild.ts";
import { reviewCommand } from "./commands/review.ts";
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
    .commandsGroup(HELP_GROUP)
    .helpCommand("help [command]", "explain a command")
    // "[options]" beside every command says nothing: all have some.
    .configureHelp({
      subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(written)].join(" "),
    });
  for (const [group, commands] of Object.entries(GROUPS)) {
    for (const make of commands) root.addCommand(make().helpGroup(group));
  }
  root.addCommand(start(), { hidden: true });
  for (const command of [root, ...root.commands]) command.exitOverride();
  return root as unknown as Command;
}

const HELP_GROUP = "This machine:";

/** In the order in which they are met: read something, keep a case, ask it, show it, look after it. */
const GROUPS: Readonly<Record<string, readonly (() => CommandUnknownOpts)[]>> = {
  "Read without keeping:": [read],
  "A case:": [newCommand, add, open, serve],
  "Ask a case:": [claims, whoCommand, timelineCommand, originsCommand, contradictionsCommand, searchCommand],
  "Decide:": [reviewCommand, judge],
  "Look after a case:": [verify, rebuild],
  [HELP_GROUP]: [doctor, completion, evaluate],
};

/** An argument as help writes it. @example "<inputs...>", "[case]" */
function written(argument: Argument): string {
  const text = argument.name() + (argument.variadic ? "..." : "");
  return argument.required ? `<${text}>` : `[${text}]`;
}

const EXAMPLES = `
Examples:
  Read one report, keep nothing
    hearsay read report.html
  Make a case and read a folder into it
    hearsay new affair && hearsay add ./reports
  What is said about somebody, by how many independent origins
    hearsay claims --about Dovan
  The reading room in the browser
    hearsay open affair

The case is --case PATH, else HEARSAY_CASE, else the only one in this folder.
--json prints answers for programs, NO_COLOR=1 prints without colour.
Exit codes: 0 done, 1 failed (all or in part), 2 wrong use.`;

function version(): string {
  return (JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string })
    .version;
}

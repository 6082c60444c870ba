/**
 * What is generated from the code and kept in docs: `npm run docs` writes it, a test fails when it differs.
 */
import { z } from "zod";
import { program } from "../src/cli/program.ts";
import { readingSchema } from "../src/model/reading.ts";
import { apiDescription } from "../src/serve/app.ts";
import { apiPage } from "./api-page.ts";

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Path below the repository to its text. */
export function generated(): Readonly<Record<string, string>> {
  return {
    "docs/reading.schema.json": json({
      $id: "https://hearsay.example/reading.schema.json",
      title: "Reading",
      description: "What Hearsay reads out of one report. Spans are half-open, in UTF-16 code units of report.text.",
      ...z.toJSONSchema(readingSchema),
    }),
    "docs/openapi.json": json(apiDescription()),
    "docs/api.md": apiPage(apiDescription()),
    "docs/commands.md": commands(),
  };
}

function commands(): string {
  const root = program();
  const texts = [root, ...root.commands]
    .filter((command) => command.name() !== "start")
    .map((command) => {
      command.configureHelp({ ...command.configureHelp(), helpWidth: 100 });
      let text = "";
      command.configureOutput({ writeOut: (part) => (text += part) });
      command.outputHelp();
      const name = command === root ? "hearsay" : `hearsay ${command.name()}`;
      return `## ${name}\n\n\`\`\`\n${text.trimEnd()}\n\`\`\`\n`;
    });
  return `${COMMANDS}\n${texts.join("\n")}`;
}

const COMMANDS = `# Commands

Written by \`npm run docs\` from the commands' own help.

| Exit code | When |
|---|---|
| 0 | done, and all of it |
| 1 | it failed, or a part of it: a report could not be read, \`verify\` found a problem, \`doctor\` misses something, the case was not found. What could be done is done and kept |
| 2 | wrong use, nothing was done: an unknown command or option, a value that cannot be, no case or several to choose from |

Data goes to stdout, talk to stderr. An error ends with its code in brackets, \`[no-case]\`; [errors.md](errors.md) lists all.
Colour and moving lines come only on a terminal, never with \`NO_COLOR\` set. With \`--json\` an answer is one line of JSON, in
the shapes of [the HTTP API](api.md); \`hearsay read --json\` prints JSON Lines, one Reading ([schema](reading.schema.json)) a
line, in input order, as each is ready. \`hearsay completion SHELL\` prints what makes the Tab key work.
`;

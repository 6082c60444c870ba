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
  root.configureHelp({ helpWidth: 100 });
  const texts = root.commands
    .filter((command) => !["complete", "help", "start"].includes(command.name()))
    .map((command) => {
      command.configureHelp({ helpWidth: 100 });
      let text = "";
      command.configureOutput({ writeOut: (part) => (text += part) });
      command.outputHelp();
      return `## hearsay ${command.name()}\n\n\`\`\`\n${text.trimEnd()}\n\`\`\`\n`;
    });
  return `# Commands\n\nWritten by \`npm run docs\` from the commands' own help.\nExit codes: 0 done, 1 failed, 2 wrong use. Data goes to stdout, talk to stderr.\n\n${texts.join("\n")}`;
}

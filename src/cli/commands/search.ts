import { Command } from "@commander-js/extra-typings";
import { search } from "../../ask/index.ts";
import { answer } from "../answer.ts";
import { harmless, style, wrap } from "../terminal.ts";
import { withCase } from "../which-case.ts";

export const searchCommand = () =>
  new Command("search")
    .description("find words in the reports, and names")
    .argument("<query...>", 'words, "a phrase", -without')
    .option("--limit <n>", "at most so many", Number, 20)
    .option("--case <path>", "the case")
    .option("--json", "print the answer as JSON")
    .addHelpText("after", `\nExample:\n  hearsay search '"safety inspections"' waived`)
    .action((words, { json, limit, case: path }) =>
      withCase(path, async (store) => {
        // A phrase that the shell handed over as one word is a phrase again.
        const query = words.map((word) => (/\s/u.test(word) && !word.includes('"') ? `"${word}"` : word)).join(" ");
        const found = await search(store, query, { limit });
        answer(found, json, (to) => {
          const names = found.entities.map(({ name, type, reports }) => `${name} (${type}, ${reports} reports)`);
          const hits = found.hits.map(({ title, outlet, publishedAt, texts, report }) =>
            [
              wrap(harmless([title, outlet, publishedAt?.slice(0, 10)].filter(Boolean).join(" · ")), to.width),
              ...texts.map((text) => style(to.out, "dim", wrap(harmless(text), to.width, "    "))),
              style(to.out, "dim", `    ${report}`),
            ].join("\n"),
          );
          if (hits.length + names.length === 0) return "Nothing found. Words are joined by and; try fewer of them.";
          return [...(names.length > 0 ? [`Names: ${harmless(names.join(", "))}`] : []), ...hits].join("\n\n");
        });
      }),
    );

import { Command } from "@commander-js/extra-typings";
import { origins } from "../../ask/index.ts";
import { answer } from "../answer.ts";
import { harmless, style, wrap } from "../terminal.ts";
import { withCase } from "../which-case.ts";

export const originsCommand = () =>
  new Command("origins")
    .description("which reports go back to which origin, and why")
    .option("--case <path>", "the case")
    .option("--json", "print the answer as JSON")
    .addHelpText("after", `\nExample:\n  hearsay origins --case affair`)
    .action(({ json, case: path }) =>
      withCase(path, async (store) => {
        const found = await origins(store);
        answer(found, json, (to) => {
          const groups = found.groups.map((group) => {
            const titles = group.reportTitles.map(({ title, outlet, publishedAt }) =>
              wrap(harmless([publishedAt?.slice(0, 10), outlet, title].filter(Boolean).join(" · ")), to.width, "  "),
            );
            const why = [...new Set(group.links.flatMap(({ reasons }) => reasons.map(({ words }) => words)))];
            const circular = group.circular ? style(to.out, "yellow", " circular") : "";
            return [
              `${style(to.out, "bold", harmless(group.label))}${circular} · ${group.reports.length} reports, ${group.claims.length} claims`,
              ...titles,
              ...why.map((words) => style(to.out, "dim", wrap(harmless(words), to.width, "    "))),
            ].join("\n");
          });
          return groups.length > 0 ? groups.join("\n\n") : "No origins yet. Add reports with `hearsay add PATH…`.";
        });
      }),
    );

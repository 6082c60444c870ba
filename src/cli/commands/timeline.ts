import { Command } from "@commander-js/extra-typings";
import { timeline } from "../../ask/index.ts";
import { answer } from "../answer.ts";
import { dots } from "../show/words.ts";
import { harmless, style, wrap } from "../terminal.ts";
import { withCase } from "../which-case.ts";

export const timelineCommand = () =>
  new Command("timeline")
    .description("events in order of time, with every date that is given for them")
    .option("--case <path>", "the case")
    .option("--json", "print the answer as JSON")
    .addHelpText("after", `\nExample:\n  hearsay timeline --json | jq '.events[] | .label'`)
    .action(({ json, case: path }) =>
      withCase(path, async (store) => {
        const found = await timeline(store);
        answer(found, json, (to) => {
          const lines = found.events.map(({ times, label, weight, disputed }) => {
            const when = times.map(({ value }) => value).join(" or ") || "no date";
            const mark = disputed ? style(to.out, "yellow", "  ⇄ disputed") : "";
            return `${wrap(harmless(`${when}  ${label}`), to.width)}\n${style(to.out, "dim", `    ${dots(weight.support, weight.reports)} ${weight.words}`)}${mark}`;
          });
          return lines.length > 0 ? lines.join("\n") : "No events yet. Add reports with `hearsay add PATH…`.";
        });
      }),
    );

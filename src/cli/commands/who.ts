import { Command } from "@commander-js/extra-typings";
import { type WhoAnswer, who } from "../../ask/index.ts";
import { answer } from "../answer.ts";
import { showLedger } from "../show/ledger.ts";
import { harmless, style, type Terminal, wrap } from "../terminal.ts";
import { withCase } from "../which-case.ts";

export const whoCommand = () =>
  new Command("who")
    .description("one person, body or place: names, ties, events, what it says and what is said of it")
    .argument("<name...>", "a name in any of its forms")
    .option("--case <path>", "the case")
    .option("--json", "print the answer as JSON")
    .addHelpText("after", `\nExample:\n  hearsay who Ilan Dorvath`)
    .action((name, { json, case: path }) =>
      withCase(path, async (store) => {
        const found = await who(store, name.join(" "));
        answer(found, json, (to) => showWho(found, to));
      }),
    );

function showWho(found: WhoAnswer, to: Terminal): string {
  const { entity, others, relations, events, candidates } = found;
  const forms = entity.forms.map(({ text, reports }) => `${text} (${reports})`).join(", ");
  const parts = [
    `${style(to.out, "bold", harmless([...entity.titles.slice(0, 1), entity.name].join(" ")))} · ${entity.type} · in ${entity.reports.length} reports`,
    wrap(harmless(`as written: ${forms}`), to.width, "  "),
    ...relations.map((each) =>
      wrap(
        harmless(`${each.direction === "of" ? "" : "← "}${each.predicate.replaceAll("_", " ")} ${each.otherName}`),
        to.width,
        "  ",
      ),
    ),
    ...events.map(({ label }) => wrap(harmless(`event: ${label}`), to.width, "  ")),
    ...candidates.map(({ name, reasons }) =>
      wrap(harmless(`possible same: ${name} — ${reasons.join("; ")}`), to.width, "  "),
    ),
    ...(others.length > 0
      ? [wrap(harmless(`also fits: ${others.map(({ name }) => name).join(", ")}`), to.width, "  ")]
      : []),
  ];
  const said =
    found.saidBy.length > 0
      ? [`\n${style(to.out, "bold", "Says")}`, showLedger(found.saidBy, to, { claims: false })]
      : [];
  const about =
    found.saidAbout.length > 0
      ? [`\n${style(to.out, "bold", "Said of it")}`, showLedger(found.saidAbout, to, { claims: false })]
      : [];
  return [...parts, ...said, ...about].join("\n");
}

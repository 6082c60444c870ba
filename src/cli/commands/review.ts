import { userInfo } from "node:os";
import { Command } from "@commander-js/extra-typings";
import { type ReviewAnswer, review } from "../../ask/index.ts";
import { answer } from "../answer.ts";
import { harmless, style, type Terminal, wrap } from "../terminal.ts";
import { withCase } from "../which-case.ts";

export const reviewCommand = () =>
  new Command("review")
    .description("names that may be one, for a person to decide, and what was decided")
    .option("--case <path>", "the case")
    .option("--json", "print the answer as JSON")
    .addHelpText("after", `\nExample:\n  hearsay review`)
    .action(({ json, case: path }) =>
      withCase(path, async (store) => {
        const found = await review(store, userInfo().username);
        answer(found, json, (to) => showReview(found, to));
      }),
    );

const SIGN = { for: "=", against: "≠", open: "?" } as const;
const WORD = { same: "=", different: "≠", unsure: "?" } as const;

function showReview({ pairs, decided, assessed }: ReviewAnswer, to: Terminal): string {
  const head = (text: string): string => style(to.out, "bold", harmless(text));
  const shown = pairs.map(({ left, right, reasons, leftOpen }) =>
    [
      head(`${left.name} (${left.reports}) · ${right.name} (${right.reports})`) +
        (leftOpen ? style(to.out, "dim", `  left open by ${harmless(leftOpen.who)}`) : ""),
      ...reasons.map(({ side, words }) => wrap(harmless(`${SIGN[side]} ${words}`), to.width, "  ")),
      style(to.out, "dim", harmless(`  hearsay judge ${left.id} ${right.id} same|different|unsure --reason "…"`)),
    ].join("\n"),
  );
  const past = decided.map(({ seq, at, who, kind, left, right, reason, state }) =>
    harmless(
      `${seq}  ${new Date(at).toISOString().slice(0, 16).replace("T", " ")}Z  ${who}  ${left.name} ${WORD[kind]} ${right.name}` +
        `${state === "stands" ? "" : ` (${state})`}  ${reason === "" ? "no reason given" : `“${reason}”`}`,
    ),
  );
  const parts = shown.length > 0 ? shown : ["Nothing to review in this case."];
  if (past.length > 0) parts.push([head("Decided"), ...past].join("\n"));
  if (!assessed && decided.length > 0)
    parts.push("Not everything decided is weighed yet; the next `hearsay add` or `judge` does it.");
  return parts.join("\n\n");
}

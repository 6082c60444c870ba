/** Prints the scores of the times stage; with `--misses` also where it differs from the annotation of the training part. */
import { resolve } from "node:path";
import { type Miss, scoreTimes } from "./score.ts";

const misses: Miss[] = [];
const shared = process.env.HEARSAY_SHARED ?? resolve(import.meta.dirname, "../../../shared");
for (const { set, measure, precision, recall, f1, matched, system, gold } of scoreTimes(shared, misses)) {
  const figures = [precision, recall, f1].map((each) => each.toFixed(3)).join(" ");
  console.log(
    `${set.padEnd(18)} ${measure.padEnd(12)} P R F1 ${figures}  (${matched} of ${system} found, ${gold} there)`,
  );
}
if (process.argv.includes("--misses")) {
  for (const { kind, around, gold, system } of misses)
    console.log(`${kind.padEnd(8)} ${gold ?? "-"} | ${system ?? "-"} | ${around}`);
}

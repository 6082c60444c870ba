/**
 * Prints the attribution measures.
 *
 *     npx node eval/attribution/run.ts [wikinews-train] [gmb-train] [dev] [qasrl] [gum]
 */
import { PARTS, type Part } from "../readings/load.ts";
import { PUBLIC_SETS, recallOn } from "./overlap.ts";
import { scoreAttribution } from "./score.ts";

const parts = process.argv.length > 2 ? process.argv.slice(2) : ["wikinews-train", "dev", "qasrl", "gum"];

for (const part of parts) {
  console.log(part);
  if (part in PUBLIC_SETS) printRecall(part as keyof typeof PUBLIC_SETS);
  else if (part in PARTS) printScores(part as Part);
  else
    console.error(`no part "${part}"; there are: ${[...Object.keys(PARTS), ...Object.keys(PUBLIC_SETS)].join(", ")}`);
}

function printScores(part: Part): void {
  for (const [name, { p, r, f1, matched, system, gold }] of Object.entries(scoreAttribution(part))) {
    const figures = `P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${f1.toFixed(3)}`;
    console.log(`  ${name.padEnd(18)} ${figures}  (${matched} of ${system} system, ${gold} gold)`);
  }
}

function printRecall(set: keyof typeof PUBLIC_SETS): void {
  const { gold, ...found } = recallOn(set);
  for (const [name, count] of Object.entries(found)) {
    console.log(`  ${name.padEnd(18)} R ${(count / gold).toFixed(3)}  (${count} of ${gold})`);
  }
}

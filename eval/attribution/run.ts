/**
 * Prints the attribution measures.
 *
 *     npx node eval/attribution/run.ts [wikinews-train] [gmb-train] [dev] [qasrl] [gum]
 */
import type { Part } from "../readings/load.ts";
import { scoreAttribution } from "./score.ts";

const parts = process.argv.length > 2 ? process.argv.slice(2) : ["wikinews-train", "dev"];

for (const part of parts) {
  console.log(part);
  for (const [name, { p, r, f1, matched, system, gold }] of Object.entries(scoreAttribution(part as Part))) {
    console.log(
      `  ${name.padEnd(18)} P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${f1.toFixed(3)}  (${matched} of ${system}, ${gold} gold)`,
    );
  }
}

/**
 * Prints the attribution measures.
 *
 *     npx node eval/attribution/run.ts [wikinews-train] [gmb-train] [dev] [qasrl] [gum] [--reader patterns|small|FOLDER]
 */
import { encoderOf, readerAsked } from "../encoder.ts";
import { PARTS, type Part } from "../readings/load.ts";
import { PUBLIC_SETS, recallOn } from "./overlap.ts";
import { scoreAttribution } from "./score.ts";

const args = process.argv.slice(2);
const encoder = await encoderOf(readerAsked(args));
const parts = args.length > 0 ? args : ["dev", "qasrl", "gum"];

for (const part of parts) {
  console.log(part);
  if (part in PUBLIC_SETS) await printRecall(part as keyof typeof PUBLIC_SETS);
  else if (part in PARTS) await printScores(part as Part);
  else
    console.error(`no part "${part}"; there are: ${[...Object.keys(PARTS), ...Object.keys(PUBLIC_SETS)].join(", ")}`);
}

async function printScores(part: Part): Promise<void> {
  for (const [name, { p, r, f1, matched, system, gold }] of Object.entries(await scoreAttribution(part, encoder))) {
    const figures = `P ${p.toFixed(3)}  R ${r.toFixed(3)}  F1 ${f1.toFixed(3)}`;
    console.log(`  ${name.padEnd(18)} ${figures}  (${matched} of ${system} system, ${gold} gold)`);
  }
}

async function printRecall(set: keyof typeof PUBLIC_SETS): Promise<void> {
  const { gold, ...found } = await recallOn(set, encoder);
  for (const [name, count] of Object.entries(found)) {
    console.log(`  ${name.padEnd(18)} R ${(count / gold).toFixed(3)}  (${count} of ${gold})`);
  }
}

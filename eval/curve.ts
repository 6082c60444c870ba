/**
 * The learning curve: how good readers are that learnt from a part of the hand-made reports.
 *
 *     npx node eval/curve.ts 0.25=FOLDER 0.5=FOLDER 1=FOLDER     measures them on the dev part, writes eval/curve.json
 *
 * `training/curve.sh` makes the folders. The page of results takes the table from the file, since weights that are not
 * shipped cannot be measured again.
 */
import { writeFileSync } from "node:fs";
import { loadEncoder } from "../src/annotate/reader/encoder.ts";
import { type AblationRow, compared } from "./readings/ablations.ts";
import { loadGold } from "./readings/load.ts";

export interface Curve {
  /** Share of the gold reports, by column. */
  readonly shares: readonly number[];
  readonly rows: readonly AblationRow[];
}

const given = process.argv.slice(2).map((each) => each.split("=") as [string, string]);
if (given.length === 0 || given.some(([share, folder]) => !(Number(share) > 0) || !folder)) {
  process.stderr.write("usage: npx node eval/curve.ts SHARE=FOLDER …, as in 0.25=training/made/curve/0.25\n");
  process.exit(2);
}
const readers = await Promise.all(given.map(([, folder]) => loadEncoder(folder)));
const curve: Curve = {
  shares: given.map(([share]) => Number(share)),
  rows: await compared(loadGold("dev"), readers),
};
writeFileSync(new URL("curve.json", import.meta.url), `${JSON.stringify(curve, null, 1)}\n`);
for (const { measure, scores } of curve.rows)
  console.log(measure.padEnd(20), scores.map(({ f1 }) => f1.toFixed(3)).join("  "));

/** Prints how well names are found: npx node eval/names/run.ts [--reader patterns|small|FOLDER] */
import { encoderOf, readerAsked } from "../encoder.ts";
import { scoreNames } from "./score-names.ts";

const shared = process.env.HEARSAY_SHARED ?? new URL("../../../shared", import.meta.url).pathname;
const f1 = (matched: number, found: number, gold: number): string =>
  ((2 * matched) / Math.max(1, found + gold)).toFixed(3);
for (const { set, texts, gold, found, spans, typed } of await scoreNames(
  shared,
  await encoderOf(readerAsked(process.argv.slice(2))),
)) {
  console.log(
    `${set.padEnd(24)} spans F1 ${f1(spans, found, gold)}  with type F1 ${f1(typed, found, gold)}  (${gold} names, ${texts} texts)`,
  );
}

/**
 * `npm run eval`: scores the reader on the dev parts of the public sets and writes eval/RESULTS.md.
 *
 *     npm run eval                  every part, and the page
 *     npm run eval -- times names   these parts, printed only
 *     npm run eval -- --reader X    with another reader: patterns, or a folder; printed only
 *
 * The sets lie in a folder beside the repository (`../shared`, or HEARSAY_SHARED); where it is absent nothing is scored,
 * nothing is written, and that is said.
 */
import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { encoderOf, readerAsked } from "./encoder.ts";
import { PARTS } from "./parts.ts";
import { markdown } from "./table.ts";

const SHARED = process.env.HEARSAY_SHARED ?? fileURLToPath(new URL("../../shared", import.meta.url));
const PAGE = fileURLToPath(new URL("RESULTS.md", import.meta.url));

const HEAD = `# How good

\`npm run eval\` writes this page. Everything here is a dev part: rules were tuned on train parts, but dev errors were looked at
while the reader was built, so read the figures as slightly kind. Sealed parts are scored elsewhere.
`;

async function main(args: string[]): Promise<number> {
  const reader = readerAsked(args);
  const asked: readonly string[] = args;
  const unknown = asked.filter((name) => !(name in PARTS));
  if (unknown.length > 0) {
    process.stderr.write(`eval: no part "${unknown.join('", "')}"; there are ${Object.keys(PARTS).join(", ")}\n`);
    return 2;
  }
  if (!existsSync(`${SHARED}/gold`)) {
    process.stderr.write(
      "eval: skipped. The sets are not here: expected `gold` and `data` in ../shared, or in HEARSAY_SHARED\n",
    );
    return 0;
  }
  const encoder = await encoderOf(reader);
  const names = asked.length > 0 ? asked : Object.keys(PARTS);
  const texts: string[] = [];
  for (const name of names) {
    process.stderr.write(`eval: ${name} …\n`);
    const text = markdown(await (PARTS[name] as (typeof PARTS)[string])(SHARED, encoder));
    process.stdout.write(`${text}\n`);
    texts.push(text);
  }
  if (asked.length === 0 && reader === "small") writeFileSync(PAGE, [HEAD, ...texts].join("\n"));
  return 0;
}

process.exitCode = await main(process.argv.slice(2));

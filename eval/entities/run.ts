/**
 * Prints how well names, nouns and pronouns of one report are joined: npx node eval/entities/run.ts [--links]
 *
 * `--links` prints every link that came out wrong, with the words around it.
 */
import { rates } from "./clusters.ts";
import { gapCases, gumDocs, wikinewsDocs } from "./docs.ts";
import { LINKS, type Link, scoreEntities } from "./score-entities.ts";
import { scorePronouns } from "./score-pronouns.ts";

const shared = process.env.HEARSAY_SHARED ?? new URL("../../../shared", import.meta.url).pathname;
const figure = (value: number): string => value.toFixed(3);
const all = process.argv.includes("--links");
const sets = {
  "wikinews-train": wikinewsDocs(`${shared}/gold/wikinews-train.jsonl.gz`),
  "wikinews-dev": wikinewsDocs(`${shared}/gold/wikinews-dev.jsonl.gz`),
  "gum-train": gumDocs(`${shared}/data/gum/mentions-train.jsonl.gz`),
  "gum-dev": gumDocs(`${shared}/data/gum/mentions-dev.jsonl.gz`),
};

for (const [set, docs] of Object.entries(sets)) {
  const texts = new Map(docs.map(({ id, text }) => [id, text]));
  const look = ({ doc, kind, words, at, wanted, got }: Link): void => {
    if (!all || wanted === got || set.endsWith("-dev")) return;
    const before = (texts.get(doc) as string).slice(Math.max(0, at.start - 120), at.start).replaceAll("\n", " ");
    console.log(
      `${set} ${doc} ${kind}: …${before}[${words}] wanted ${wanted}, got ${got ?? (got === null ? null : "open")}`,
    );
  };
  const { names, links } = scoreEntities(docs, look);
  const parts = Object.entries(names).map(([metric, counts]) => {
    const { r, p, f1 } = rates(counts);
    return `${metric} ${figure(p)} ${figure(r)} ${figure(f1)}`;
  });
  console.log(`${set.padEnd(15)} ${parts.join("  ")}`);
  console.log(
    `${" ".repeat(15)} ${LINKS.map((kind) => `${kind} ${links[kind].right}/${links[kind].all} (${links[kind].open} open)`).join("  ")}`,
  );
}
for (const part of ["development", "validation"]) {
  const scores = scorePronouns(gapCases(`${shared}/data/gap/gap-${part}.tsv.gz`));
  for (const [gender, { right, wrong, missed }] of Object.entries(scores)) {
    console.log(
      `gap ${part} ${gender} P ${figure(right / (right + wrong))} R ${figure(right / (right + missed))} F1 ${figure((2 * right) / (2 * right + wrong + missed))}`,
    );
  }
}

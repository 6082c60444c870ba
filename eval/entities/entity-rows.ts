/** The rows of the published table: names, links and pronouns on the dev parts; a set that is not there gives none. */
import { f1, figure } from "../table.ts";
import { rates } from "./clusters.ts";
import { gapCases, gumDocs, wikinewsDocs } from "./docs.ts";
import { LINKS, scoreEntities } from "./score-entities.ts";
import { scorePronouns } from "./score-pronouns.ts";

type Row = readonly string[];

/** @param shared the folder that holds `gold` and `data` */
export function entityRows(shared: string): readonly Row[] {
  const wikinews = wikinewsDocs(`${shared}/gold/wikinews-dev.jsonl.gz`);
  const gum = gumDocs(`${shared}/data/gum/mentions-dev.jsonl.gz`);
  return [
    ...docRows("wikinews-dev", wikinews, LINKS),
    ...docRows("gum-dev", gum, ["pronoun"]).slice(-1),
    ...pronounRows(`${shared}/data/gap/gap-validation.tsv.gz`),
  ];
}

function docRows(
  set: string,
  docs: Parameters<typeof scoreEntities>[0],
  kinds: readonly (typeof LINKS)[number][],
): readonly Row[] {
  if (docs.length === 0) return [];
  const { names, links } = scoreEntities(docs);
  const scores = Object.entries(names).map(([metric, counts]) => {
    const { p, r, f1: both } = rates(counts);
    return [set, `names, ${metric}`, figure(p), figure(r), figure(both), "", ""];
  });
  const told = kinds.map((kind) => {
    const { right, open, all } = links[kind];
    return [
      set,
      `links, ${kind}`,
      figure(right / Math.max(1, all - open)),
      figure(right / Math.max(1, all)),
      "",
      String(right),
      String(all),
    ];
  });
  return [...scores, ...told];
}

function pronounRows(path: string): readonly Row[] {
  const cases = gapCases(path);
  if (cases.length === 0) return [];
  const byGender = Object.entries(scorePronouns(cases));
  return byGender.map(([gender, { right, wrong, missed }]) => [
    "gap validation",
    `pronouns, ${gender}`,
    figure(right / Math.max(1, right + wrong)),
    figure(right / Math.max(1, right + missed)),
    figure(f1(right, right + wrong, right + missed)),
    String(right),
    String(right + missed),
  ]);
}

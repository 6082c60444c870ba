/** The parts of the evaluation, one function each: scores a set and lays the scores out as a table. */
import { existsSync, readFileSync } from "node:fs";
import type { Encoder } from "../src/annotate/reader/encoder.ts";
import { explainReport } from "../src/extract/pipeline.ts";
import { reportFromText } from "../src/read/report-from-text.ts";
import { PUBLIC_SETS, recallOn } from "./attribution/overlap.ts";
import type { Curve } from "./curve.ts";
import { entityRows } from "./entities/entity-rows.ts";
import { scoreNames } from "./names/score-names.ts";
import { scorePages } from "./pages/score-pages.ts";
import { type AblationRow, ablations, READERS } from "./readings/ablations.ts";
import { checkFirstReport } from "./readings/first-report.ts";
import { fromReading, type ScoredReading } from "./readings/gold-form.ts";
import { loadFirstReport, loadGold } from "./readings/load.ts";
import { scoreReadings } from "./readings/score-reading.ts";
import { f1, figure, type Table } from "./table.ts";
import { scoreTimes } from "./times/score.ts";

/**
 * @param shared  the folder that holds `gold` and `data`
 * @param encoder the trained reader; none: patterns alone
 */
export type Part = (shared: string, encoder: Encoder | undefined) => Table | Promise<Table>;

const readings: Part = async (_, encoder) => {
  const gold = loadGold("dev");
  const system = new Map<string, ScoredReading>();
  for (const { id, text, published } of gold) {
    const report = reportFromText(text, { sourceId: id, publishedAt: published ?? null });
    system.set(id, fromReading((await explainReport(report, encoder)).reading));
  }
  return {
    title: "Whole readings",
    about:
      "Wikinews dev, 17 reports of 2019–2020 (CC BY 2.5, credit Wikinews), read by the whole pipeline. The gold was annotated by a large language model under " +
      "the project's guide, one pass with a review; two passes agreed at F1 .97 names+type, .94 attribution, .94 trigger+type, .88 roles, .91 relations: an upper bound on consistency, not proof of truth.",
    columns: ["measure", "P", "R", "F1", "matched", "ours", "gold"],
    rows: Object.entries(scoreReadings(gold, system)).map(([name, each]) => [
      name,
      ...[each.p, each.r, each.f1].map(figure),
      ...[each.matched, each.system, each.gold].map(String),
    ]),
  };
};

const firstReport: Part = async (_, encoder) => {
  const { text, gold } = loadFirstReport();
  const groups = checkFirstReport(gold, (await explainReport(reportFromText(text), encoder)).reading);
  const sum = (key: "found" | "expected"): string => String(groups.reduce((total, each) => total + each[key], 0));
  return {
    title: "The first report",
    about:
      "The report that started the project, read by hand by one annotator. The bar for the pattern reader is 120 of 164.",
    columns: ["group", "found", "expected", "missing or wrong"],
    rows: [
      ...groups.map(({ name, found, expected, missing }) => [
        name,
        String(found),
        String(expected),
        missing.join("; "),
      ]),
      ["**total**", `**${sum("found")}**`, `**${sum("expected")}**`, ""],
    ],
  };
};

const nameScores: Part = async (shared, encoder) => ({
  title: "Names",
  about:
    "Exact spans, and spans with type, on dev parts. The types of other sets are mapped onto ours (`eval/names/score-names.ts`). GUM marks no nationalities, so these are left out there. " +
    "GUM is read document by document, twice: by its own labels, and by our guide, where a name that its conversion cut is joined, offices and peoples as persons are left out, and a name beside a " +
    "common noun counts neither way (`eval/names/gum-by-guide.ts` says why; nothing of it looks at what was found). " +
    "For comparison, on the whole CrossNER politics dev part Stanford CoreNLP 4.5.10 reached .687 in a trial of this project (persons, bodies, places).",
  columns: ["set", "spans F1", "spans and type F1", "found", "gold", "texts"],
  rows: (await scoreNames(shared, encoder)).map(({ set, texts, gold, found, spans, typed }) => [
    set,
    figure(f1(spans, found, gold)),
    figure(f1(typed, found, gold)),
    ...[found, gold, texts].map(String),
  ]),
});

const entities: Part = (shared) => ({
  title: "Names, nouns and pronouns joined",
  about:
    "Mentions given, who is who decided by the rules. Names: MUC, B³ and CEAF-e as in CoNLL-2012 over all names of a report. Links of nouns and pronouns: the nearest earlier mention of " +
    "the entity we say is of the true one (P: of those not left open; R: of all); GUM marks many more of them than Wikinews, of any genre. GAP: two names beside each pronoun, " +
    "validation part, which took no part in fitting (its own test part stays sealed, so no published figure stands beside ours).",
  columns: ["set", "measure", "P", "R", "F1", "right", "gold"],
  rows: entityRows(shared),
});

const attribution: Part = async (_, encoder) => ({
  title: "Attribution on public sets",
  about:
    "Recall: an attribution counts when one of ours overlaps its source, cue and content. These sets mark only some cues, so what we find beyond them is no error and there is no precision. " +
    "QA-SRL (Wikinews dev, MIT), GUM dev (CC BY 4.0). Precision and recall on whole readings stand in the first table.",
  columns: ["set", "cue", "source", "content", "all three", "gold"],
  rows: await Promise.all(
    (Object.keys(PUBLIC_SETS) as (keyof typeof PUBLIC_SETS)[]).map(async (set) => {
      const { gold, cue, source, content, all } = await recallOn(set, encoder);
      return [set, ...[cue, source, content, all].map((each) => figure(each / gold)), String(gold)];
    }),
  ),
});

const times: Part = (shared) => ({
  title: "Times",
  about:
    "TempEval-3 Platinum, the dev third (8 of 20 documents, CC BY 3.0): extents strict and relaxed, and value F1 (relaxed F1 with the right TIMEX3 `value`). Wikinews by EDTF value. " +
    "Published on all 20 documents (other documents than ours, so a rough guide): HeidelTime value F1 .776, SUTime .674 (UzZaman et al., SemEval-2013 task 1).",
  columns: ["set", "measure", "P", "R", "F1", "matched", "ours", "gold"],
  rows: scoreTimes(shared)
    .filter(({ set }) => !set.includes("train"))
    .map((each) => [
      each.set,
      each.measure,
      ...[each.precision, each.recall, each.f1].map(figure),
      ...[each.matched, each.system, each.gold].map(String),
    ]),
});

const pages: Part = async (shared) => ({
  title: "Pages",
  about:
    "Article text of the article-extraction-benchmark's dev pages (MIT): 4-word shingles, means over pages. Ours is scored without headline and byline blocks, which the gold bodies do not hold; " +
    "the published rows are those extractors' output as the benchmark's repository gives it, on the same pages.",
  columns: ["extractor", "F1", "P", "R", "accuracy", "pages"],
  rows: (await scorePages(shared)).rows.map((each) => [
    each.name,
    ...[each.f1, each.precision, each.recall, each.accuracy].map(figure),
    String(each.pages),
  ]),
});

const ablationTable: Part = async (_, encoder) => ({
  title: "What the trained reader adds",
  about:
    "Whole readings of Wikinews dev by the patterns, by the trained reader alone (same stages, no pattern asked), and by both: F1 and its 95 % bootstrap interval over the 17 reports. " +
    "Reports are few, so a difference within the intervals is no difference.",
  columns: ["measure", "gold", ...READERS],
  rows: encoder ? (await ablations(loadGold("dev"), encoder)).map(withIntervals) : [],
});

const withIntervals = ({ measure, gold, scores }: AblationRow): readonly string[] => [
  measure,
  String(gold),
  ...scores.map(({ f1: value, low, high }) => `${figure(value)} (${figure(low)}–${figure(high)})`),
];

const curveTable: Part = () => {
  const curve = storedCurve();
  return {
    title: "What more hand-made reports add",
    about:
      "Readers that learnt from a quarter, half and all of the hand-made reports and from the same lists of names, with a fifth of the training of the reader that ships (`training/curve.sh`); " +
      "patterns and reader together, F1 on Wikinews dev with its 95 % bootstrap interval. So little training leaves sources far behind in all three; read the rows across. Measured when the weights were made; they are not kept.",
    columns: ["measure", "gold", ...(curve?.shares ?? []).map((share) => `${share * 100} %`)],
    rows: (curve?.rows ?? []).map(withIntervals),
  };
};

/** What `eval/curve.ts` measured; none before it ever did. */
function storedCurve(): Curve | null {
  const file = new URL("curve.json", import.meta.url);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Curve) : null;
}

export const PARTS: Readonly<Record<string, Part>> = {
  readings,
  ablations: ablationTable,
  curve: curveTable,
  "first-report": firstReport,
  names: nameScores,
  entities,
  attribution,
  times,
  pages,
};

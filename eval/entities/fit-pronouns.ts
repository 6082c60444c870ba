/**
 * Fits the weights of src/annotate/entities/choose-antecedent.ts and prints them: npx node eval/entities/fit-pronouns.ts
 *
 * Method  maximum likelihood of the right antecedent among all that fit, L2; full-batch Adam, no
 *         chance in it. Sets: GAP development, GUM train, Wikinews train (three times). The walk is told the right answers.
 */
import { type Antecedent, FEATURES, type PronounKind } from "../../src/annotate/entities/antecedents.ts";
import { type Choose, chooseAntecedent } from "../../src/annotate/entities/choose-antecedent.ts";
import type { Span } from "../../src/model/span.ts";
import { type GoldDoc, gapCases, gumDocs, wikinewsDocs } from "./docs.ts";
import { joinGiven, keyOf } from "./join-given.ts";
import { joinCase } from "./score-pronouns.ts";

interface Example {
  readonly kind: PronounKind;
  readonly weight: number;
  readonly rows: readonly (readonly number[])[];
  /** Rows that are right, one at least: sets mark too few nouns to teach that a pronoun stands for nobody. */
  readonly right: readonly number[];
}

const shared = process.env.HEARSAY_SHARED ?? new URL("../../../shared", import.meta.url).pathname;
const examples: Example[] = [];

for (const doc of wikinewsDocs(`${shared}/gold/wikinews-train.jsonl.gz`)) fromDoc(doc, 3);
for (const doc of gumDocs(`${shared}/data/gum/mentions-train.jsonl.gz`)) fromDoc(doc, 1);
for (const each of gapCases(`${shared}/data/gap/gap-development.tsv.gz`)) {
  const first = joinCase(each);
  const right = new Set(each.names.filter((name) => name.right).map((name) => first.names.get(keyOf(name))));
  if (right.size > 0)
    joinCase(
      each,
      teacher(keyOf(each.pronoun), (id) => right.has(id), 1),
    );
}

/** Answers as usual, but at the asked pronoun keeps the example. */
function teacher(at: string, isRight: (id: string) => boolean, weight: number): Choose {
  return (kind, all, here) => {
    if (keyOf(here) === at) keep(kind, all, weight, ({ referent }) => isRight(referent.id));
    return chooseAntecedent(kind, all, here);
  };
}

function keep(
  kind: PronounKind,
  all: readonly Antecedent[],
  weight: number,
  isRight: (each: Antecedent) => boolean,
): void {
  const right = all.flatMap((each, at) => (isRight(each) ? [at] : []));
  if (right.length > 0) examples.push({ kind, weight, rows: all.map(({ features }) => features), right });
}

function fromDoc(doc: GoldDoc, weight: number): void {
  const gold = new Map([...doc.names, ...doc.others].map((each) => [keyOf(each), each.entity]));
  const first = joinGiven(doc.text, doc.published, doc.names, doc.others);
  const truth = new Map(doc.names.map((name) => [first.names.get(keyOf(name)), name.entity]));
  const asked = new Map(doc.others.map((each) => [keyOf(each), each.entity]));
  const choose: Choose = (kind, all, here: Span) => {
    for (const { referent } of all) {
      const entity = referent.last && gold.get(keyOf(referent.last));
      if (entity) truth.set(referent.id, entity);
    }
    const wanted = asked.get(keyOf(here));
    if (wanted === undefined) return chooseAntecedent(kind, all, here);
    const right = all.filter(({ referent }) => truth.get(referent.id) === wanted);
    keep(kind, all, weight, (each) => right.includes(each));
    return right.slice(0, 1).map(({ referent }) => referent);
  };
  joinGiven(doc.text, doc.published, doc.names, doc.others, choose);
}

for (const kind of ["person", "thing", "plural"] as const) {
  const own = examples.filter((each) => each.kind === kind);
  const weights = fitted(own);
  const hits = own.filter((each) => pick(each, weights)).length;
  console.log(`${kind}: ${own.length} examples, ${(hits / own.length).toFixed(3)} right`);
  console.log(FEATURES.map((name, at) => `    "${name}": ${(weights[at] as number).toFixed(2)},`).join("\n"));
}

function pick({ rows, right }: Example, weights: readonly number[]): boolean {
  const scores = rows.map((row) => dot(row, weights));
  return right.includes(scores.indexOf(Math.max(...scores)));
}

function dot(row: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (const [at, value] of row.entries()) sum += value * (weights[at] as number);
  return sum;
}

function fitted(own: readonly Example[]): readonly number[] {
  const size = FEATURES.length;
  const weights = new Array<number>(size).fill(0);
  const [m, v] = [new Array<number>(size).fill(0), new Array<number>(size).fill(0)];
  for (let step = 1; step <= 300; step++) {
    const slope = gradient(own, weights);
    for (let at = 0; at < size; at++) {
      const g = (slope[at] as number) - 0.002 * own.length * 0.1 * (weights[at] as number);
      m[at] = 0.9 * (m[at] as number) + 0.1 * g;
      v[at] = 0.999 * (v[at] as number) + 0.001 * g * g;
      const rate = (0.05 * Math.sqrt(1 - 0.999 ** step)) / (1 - 0.9 ** step);
      weights[at] = (weights[at] as number) + (rate * (m[at] as number)) / (Math.sqrt(v[at] as number) + 1e-9);
    }
  }
  return weights;
}

function gradient(own: readonly Example[], weights: readonly number[]): readonly number[] {
  const slope = new Array<number>(weights.length).fill(0);
  for (const { rows, right, weight } of own) {
    const odds = rows.map((row) => Math.exp(Math.min(30, dot(row, weights))));
    const sum = odds.reduce((a, b) => a + b, 0);
    const good = right.reduce((total, at) => total + (odds[at] as number), 0);
    for (const [at, row] of rows.entries()) {
      const pull = (right.includes(at) ? (odds[at] as number) / good : 0) - (odds[at] as number) / sum;
      for (const [f, value] of row.entries()) slope[f] = (slope[f] as number) + weight * pull * value;
    }
  }
  return slope;
}

/**
 * Chooses among antecedents by weighed features: a small log-linear model a kind of pronoun.
 *
 * Method  weights fitted to GAP development, GUM train and Wikinews train (maximum likelihood, L2), rounded. When the second
 *         best is nearly as likely as the best, the choice stays open.
 */

import type { Span } from "../../model/span.ts";
import { type Antecedent, FEATURES, type PronounKind } from "./antecedents.ts";
import type { Referent } from "./referent.ts";

/** The best first; one: clear; several: open between them; none: nobody fits. */
export type Choose = (kind: PronounKind, all: readonly Antecedent[], at: Span) => readonly Referent[];

type Weights = Readonly<Partial<Record<(typeof FEATURES)[number], number>>>;

const WEIGHTS: Readonly<Record<PronounKind, Weights>> = {
  person: {
    "same sentence": 3.66,
    "sentence before": 1.38,
    "two sentences before": -0.28,
    subject: 1.41,
    object: 0.49,
    possessor: 0.35,
    "same task": 0.25,
    "by pronoun": 0.12,
    named: 1.99,
    "times spoken of": 0.75,
    "gender known": 0.46,
    "possessive of subject": -0.08,
    "others since": -0.11,
    "quoted and speaker": -1.74,
    "out of quotation": -0.84,
    "same block": 0.99,
    "near in sentence": -1.08,
    "subject in same sentence": -0.41,
    "most spoken of": 0.17,
  },
  thing: {
    "same sentence": 3.66,
    "sentence before": 2.43,
    "two sentences before": 0.61,
    subject: 2.16,
    object: 0.83,
    possessor: 0.25,
    "same task": 0.24,
    "by pronoun": 0.7,
    named: 0.29,
    "times spoken of": 1.06,
    "possessive of subject": -0.51,
    "others since": -0.05,
    "quoted and speaker": -1.16,
    "out of quotation": -1.17,
    "same block": 0.88,
    "near in sentence": 0.26,
    "subject in same sentence": -0.85,
    body: 1.63,
    place: 1.89,
    document: 2.78,
    "other thing": 2.0,
    "most spoken of": -0.13,
  },
  plural: {
    "same sentence": 2.42,
    "sentence before": 1.08,
    "two sentences before": -0.44,
    subject: 1.56,
    object: 0.88,
    possessor: 0.3,
    "same task": 0.79,
    "by pronoun": 0.28,
    named: -1.12,
    "times spoken of": 0.03,
    "possessive of subject": -0.31,
    "others since": -0.28,
    "quoted and speaker": -0.09,
    "out of quotation": -5.62,
    "same block": 1.71,
    "near in sentence": -0.63,
    "subject in same sentence": 0.38,
    body: 0.57,
    place: -0.41,
    people: 1.9,
    document: -2.24,
    person: 1.64,
    several: -0.36,
    "other thing": -1.06,
    "most spoken of": 0.99,
  },
};

const TABLES: Readonly<Record<PronounKind, readonly number[]>> = {
  person: FEATURES.map((name) => WEIGHTS.person[name] ?? 0),
  thing: FEATURES.map((name) => WEIGHTS.thing[name] ?? 0),
  plural: FEATURES.map((name) => WEIGHTS.plural[name] ?? 0),
};

/** How near, as odds, the second may come to the best before both stay. */
const NEARLY = 0.85;

export const chooseAntecedent: Choose = (kind, all) => {
  const scored = all
    .map(({ referent, features }) => ({ referent, score: dot(TABLES[kind], features) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0];
  if (!best) return [];
  return scored.filter(({ score }) => Math.exp(score - best.score) > NEARLY).map(({ referent }) => referent);
};

function dot(weights: readonly number[], features: readonly number[]): number {
  let sum = 0;
  for (const [at, value] of features.entries()) sum += value * (weights[at] as number);
  return sum;
}

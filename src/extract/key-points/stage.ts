/**
 * Key points: the outlet's own summary, point by point, against its text.
 *
 * Method  the sentences of the body that share most of a point's words (names, classes and stems of words, weighted);
 *         under a third shared is "not found". Then each near-best sentence is compared (`compare.ts`); one that bears the
 *         point out settles it, else the best one's finding stands.
 * Misses  points that sum up several sentences, none of which holds a third of their words.
 */
import { stage } from "../../annotate/stage.ts";
import type { KeyPointCheck } from "../../model/reading.ts";
import type { Report } from "../../model/report.ts";
import { isBody } from "../claims/body.ts";
import { type Needs, type View, viewOf } from "../events/view.ts";
import { compare, type Side, sideOf } from "./compare.ts";

export const keyPoints = stage({
  name: "key-points@1",
  requires: ["sentences", "tokens", "phrases", "quotations", "times", "mentions", "entities", "attributions"],
  adds: ["keyPointChecks"],
  run: (report, layers) => ({ keyPointChecks: checksOf(report, layers) }),
});

const FOUND = 0.34;
const NEAR_BEST = 0.85;
const ENOUGH = 2;

function checksOf(report: Report, layers: Needs): readonly KeyPointCheck[] {
  if (!report.blocks.some(({ kind }) => kind === "key-point")) return [];
  const view = viewOf(report, layers);
  const body = layers.sentences.flatMap((sentence, i) => (isBody(report, sentence) ? [sideOf(view, i)] : []));
  const byKey = indexed(body);
  const ofBlock: (Side[] | undefined)[] = report.blocks.map(({ kind }) => (kind === "key-point" ? [] : undefined));
  for (const [i, { block }] of layers.sentences.entries()) ofBlock[block]?.push(sideOf(view, i));
  return report.blocks.flatMap(({ start, end }, block) => {
    const sides = ofBlock[block];
    return sides ? [{ keyPoint: { start, end }, ...checked(view, sides, byKey) }] : [];
  });
}

/** Sentences of one key that are looked at: more of them in a report say nothing of a point. */
const MOST_SHARING = 200;

/** The body's sentences by key, so that a point is compared only with those that share a word, the first 200. */
function indexed(body: readonly Side[]): ReadonlyMap<string, readonly Side[]> {
  const index = new Map<string, Side[]>();
  for (const side of body) {
    for (const key of new Set(side.keys.map((each) => each.key))) {
      const sides = index.get(key);
      if (!sides) index.set(key, [side]);
      else if (sides.length < MOST_SHARING) sides.push(side);
    }
  }
  return index;
}

type Judged = Omit<KeyPointCheck, "keyPoint">;
const NOT_FOUND: Judged = { verdict: "not-found", by: [], why: "No sentence of the body tells of it." };
const GRAVITY = ["contradicted", "overstated", "not-found", "supported"];

/** A point of several sentences is as good as its worst one. */
function checked(view: View, points: readonly Side[], byKey: ReadonlyMap<string, readonly Side[]>): Judged {
  const judged = points.map((point) => judge(view, point, byKey));
  return judged.sort((a, b) => GRAVITY.indexOf(a.verdict) - GRAVITY.indexOf(b.verdict))[0] ?? NOT_FOUND;
}

function judge(view: View, point: Side, byKey: ReadonlyMap<string, readonly Side[]>): Judged {
  const ranked = shares(point, byKey);
  const best = ranked[0];
  if (!best || best.share < FOUND || best.matched < ENOUGH) return NOT_FOUND;
  const near = ranked.filter(({ share }) => share >= best.share * NEAR_BEST).slice(0, 5);
  const findings = near.map(({ side }) => ({ side, ...compare(view, point, side) }));
  const settled = findings.find(({ verdict }) => verdict === "supported") ?? findings[0];
  if (!settled) return NOT_FOUND;
  const { start, end } = view.sentences[settled.side.sentence] ?? { start: 0, end: 0 };
  return { verdict: settled.verdict, by: [{ start, end }], why: settled.why };
}

interface Share {
  readonly side: Side;
  readonly share: number;
  readonly matched: number;
}

/** How much of a point's weight each sentence shares, most first, then in text order. */
function shares(point: Side, byKey: ReadonlyMap<string, readonly Side[]>): readonly Share[] {
  const weights = new Map(point.keys.map(({ key, weight }) => [key, weight]));
  const whole = [...weights.values()].reduce((sum, each) => sum + each, 0);
  const found = new Map<Side, { sum: number; matched: number }>();
  for (const [key, weight] of weights) {
    for (const side of byKey.get(key) ?? []) {
      const there = found.get(side) ?? { sum: 0, matched: 0 };
      found.set(side, { sum: there.sum + weight, matched: there.matched + (weight >= 1 ? 1 : 0) });
    }
  }
  return [...found]
    .map(([side, { sum, matched }]) => ({ side, share: whole === 0 ? 0 : sum / whole, matched }))
    .sort((a, b) => b.share - a.share || a.side.from - b.side.from);
}

/**
 * Compares a key point with a sentence of the body that tells of the same: does the body carry what it says?
 *
 * Method  a list of tests, the graver first; each gives a verdict and its reason, or nothing:
 *         contradicted: number, date, negation or opposite; overstated: hedge left out, plan made an act, claim made a
 *         fact, one made many, some made all.
 * Misses  what takes more than words to see: irony, sums, synonyms outside the classes.
 */
import { governing } from "../../annotate/attribution/nesting.ts";
import type { Phrase } from "../../annotate/layers.ts";
import { OPPOSITE } from "../../knowledge/synonyms.ts";
import type { Verdict } from "../../model/reading.ts";
import { subjectsIn } from "../events/subjects.ts";
import { lower, type View } from "../events/view.ts";
import { type Key, keysOf } from "./keys.ts";
import { numbersDiffer, timesDiffer } from "./values.ts";

export interface Side {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly keys: readonly Key[];
}

export interface Finding {
  readonly verdict: Verdict;
  readonly why: string;
}

export function sideOf(view: View, sentence: number): Side {
  const { from, to } = view.sentences[sentence]?.tokens ?? { from: 0, to: 0 };
  return { sentence, from, to, keys: keysOf(view, from, to) };
}

type Test = (view: View, point: Side, body: Side) => string | null;

const CONTRADICTS: readonly Test[] = [numbersDiffer, timesDiffer, negationDiffers, opposite];
const OVERSTATES: readonly Test[] = [actOfPlan, certaintyOfHedge, factOfClaim, manyOfOne, allOfSome];

/** What the sentence makes of the key point. */
export function compare(view: View, point: Side, body: Side): Finding {
  for (const test of CONTRADICTS) {
    const why = test(view, point, body);
    if (why) return { verdict: "contradicted", why };
  }
  for (const test of OVERSTATES) {
    const why = test(view, point, body);
    if (why) return { verdict: "overstated", why };
  }
  return { verdict: "supported", why: "A sentence of the body says the same." };
}

interface Aligned {
  readonly point: Phrase;
  readonly body: Phrase;
  readonly word: string;
}

/** Verb groups of both sides whose main verb has the same key; the key point's first one counts. */
function alignedVerb(view: View, point: Side, body: Side): Aligned | null {
  for (const { key, at } of point.keys) {
    const group = view.verbOf[at];
    if (!group || group.head !== at) continue;
    const match = body.keys.find((each) => each.key === key && view.verbOf[each.at]?.head === each.at);
    if (match) return { point: group, body: view.verbOf[match.at] as Phrase, word: lower(view, match.at) };
  }
  return null;
}

function negationDiffers(view: View, point: Side, body: Side): string | null {
  const verb = alignedVerb(view, point, body);
  if (!verb) return null;
  const [one, other] = [isNegated(view, verb.point), isNegated(view, verb.body)];
  if (one === other) return null;
  return one
    ? `The key point denies what the body says: "${verb.word}".`
    : `The body denies it: "${verb.word}" is negated there.`;
}

function isNegated(view: View, group: Phrase): boolean {
  if (group.negated) return true;
  if (/^(?:no|nobody|none|neither|nothing)$/.test(lower(view, group.tokens.to)) && !group.negated) return true;
  if (/^(?:no|nobody|none|neither)$/.test(lower(view, view.nounOf[group.tokens.from - 1]?.tokens.from ?? -1)))
    return true;
  const governor = governorOf(view, group);
  return /^(?:deny|fail|refuse|decline)$/.test(governor);
}

function opposite(view: View, point: Side, body: Side): string | null {
  const there = new Set(body.keys.map(({ key }) => key));
  for (const { key, at } of point.keys) {
    if (view.tokens[at]?.pos !== "VERB" || there.has(key)) continue;
    for (const other of OPPOSITE.get(key) ?? []) {
      if (there.has(other)) return `The body says the opposite of "${lower(view, at)}".`;
    }
  }
  return null;
}

const PLANS =
  /^(?:pledge|plan|vow|promise|agree|call|urge|demand|want|seek|threaten|propose|hope|expect|intend|consider|offer|ask|prepare|aim|try|attempt|decide|commit|wish|order|request|schedule|invite|advise|recommend)$/;

/** "are collaborating" where the body has "pledged to collaborate". */
function actOfPlan(view: View, point: Side, body: Side): string | null {
  const verb = alignedVerb(view, point, body);
  if (!verb || isPlanned(view, verb.point)) return null;
  const governor = verb.body.infinitive ? governorOf(view, verb.body) : "";
  if (PLANS.test(governor))
    return `The body only tells of a plan or pledge ("${governor}") where the key point tells of the act.`;
  const will = verb.body.modal !== null && /^(?:will|would|'ll|’ll|shall)$/.test(verb.body.modal);
  return will ? `The body puts "${verb.word}" in the future.` : null;
}

function isPlanned(view: View, group: Phrase): boolean {
  return group.modal !== null || (group.infinitive && PLANS.test(governorOf(view, group)));
}

function governorOf(view: View, group: Phrase): string {
  for (let at = group.tokens.from - 1; at >= Math.max(0, group.tokens.from - 8); at -= 1) {
    const verb = view.verbOf[at];
    if (verb && verb !== group && verb.sentence === group.sentence) return view.tokens[verb.head]?.lemma ?? "";
  }
  return "";
}

const HEDGE =
  /^(?:could|may|might|possibly|perhaps|reportedly|allegedly|alleged|suspected|apparently|likely|threat|risk|believed|rumoured|rumored|unconfirmed|suspects?|fears?|feared)$/;

/** A flat statement where the body has "may", "reportedly", "a risk of". */
function certaintyOfHedge(view: View, point: Side, body: Side): string | null {
  if (hedgeIn(view, point.from, point.to) !== null) return null;
  const verb = alignedVerb(view, point, body);
  const near = verb
    ? hedgeIn(view, Math.max(body.from, verb.body.tokens.from - 3), verb.body.tokens.to + 1)
    : hedgeIn(view, body.from, body.to);
  return near === null ? null : `The body is less sure: it says "${near}".`;
}

const DOUBTFUL_CUE = /\b(?:claim(?:s|ed|ing)?|alleg(?:e|es|ed|ing|ation|ations))\b/i;

/** A flat statement where the body has it from somebody who only claims or alleges it. */
function factOfClaim(view: View, point: Side, body: Side): string | null {
  const verb = alignedVerb(view, point, body);
  const at = verb && view.tokens[verb.body.head]?.start;
  if (typeof at !== "number") return null;
  const text = view.report.text;
  const pointText = text.slice(view.tokens[point.from]?.start ?? 0, view.tokens[point.to - 1]?.end ?? 0);
  if (DOUBTFUL_CUE.test(pointText)) return null;
  const claim = governing({ start: at, end: at + 1 }, view.attributions)
    .filter(({ cue }) => DOUBTFUL_CUE.test(text.slice(cue.start, cue.end)))
    .sort((a, b) => a.cue.start - b.cue.start)[0];
  return claim ? `The body only gives it as a claim: "${text.slice(claim.cue.start, claim.cue.end)}".` : null;
}

function hedgeIn(view: View, from: number, to: number): string | null {
  for (let at = from; at < to; at += 1)
    if (HEDGE.test(lower(view, at)) && view.tokens[at]?.pos !== "PROPN") return lower(view, at);
  return null;
}

/** A plural subject where the body has one of the kind. */
function manyOfOne(view: View, point: Side, body: Side): string | null {
  const subjects = subjectsIn(view, point.sentence);
  const main = (view.verbs[point.sentence] ?? [])[0];
  const heads = (main && subjects.get(main)?.members.map(({ head }) => head)) ?? [];
  for (const head of heads) {
    const key = point.keys.find(({ at }) => at === head)?.key;
    if (!key || !isPlural(view, head)) continue;
    const same = body.keys.filter((each) => each.key === key);
    if (same.length === 1 && same.every(({ at }) => isCommon(view, at) && !isPlural(view, at))) {
      return `The key point speaks of several ("${lower(view, head)}"), the body of one ("${lower(view, same[0]?.at ?? 0)}").`;
    }
  }
  return null;
}

/** A noun that is no name; "Minister" in front of a name is one too. */
function isCommon(view: View, at: number): boolean {
  const pos = view.tokens[at]?.pos;
  return (pos === "NOUN" || pos === "PROPN") && view.mentionOf[at]?.form !== "name";
}

function isPlural(view: View, at: number): boolean {
  const token = view.tokens[at];
  return (
    token !== undefined &&
    token.pos === "NOUN" &&
    (token.lower !== token.lemma
      ? /(?:s|men|children|people)$/.test(token.lower)
      : /^(?:people|police|troops)$/.test(token.lower))
  );
}

const ALL = /^(?:all|every|everyone|everybody|always|entire|whole|never|each|nobody)$/;

function allOfSome(view: View, point: Side, body: Side): string | null {
  const all = find(view, point, ALL);
  return all && !find(view, body, ALL) ? `The key point says "${all}", the body does not.` : null;
}

function find(view: View, { from, to }: Side, words: RegExp): string | null {
  for (let at = from; at < to; at += 1) if (words.test(lower(view, at))) return lower(view, at);
  return null;
}

/**
 * Whether what a sentence says of a time lies before or after the report: decides which Tuesday "on Tuesday" is.
 *
 * Method  the verb group nearest before the expression, else the first behind it: "will", "would" and "shall", an
 *         infinitive behind a word of planning ("set to meet", "agreed to release"), and words of planning themselves
 *         ("due on", "scheduled for") look forward; all else looks back.
 * Misses  the present tense of plans ("the court meets on Monday").
 */
import type { Phrase, Token } from "../layers.ts";

export type Tense = "past" | "future";

const FORWARD = /^(?:will|'ll|’ll|wo|shall|would|'d|’d)$/;
const PLANNING =
  /^(?:set|due|schedule|plan|expect|slate|plan|agree|vow|pledge|promise|intend|hope|prepare|propose|want|postpone|reschedule|delay|forecast|predict|ready|about|threaten|call|invite|urge|order|decide|aim|announce|anticipate|likely)$/;
const REACH = 3;

/**
 * The tense at a place of a sentence.
 *
 * @param verbs   verb groups of that sentence, sorted, not overlapping
 * @param offset  where the expression of time begins, in the report's text
 */
export function tenseAt(tokens: readonly Token[], verbs: readonly Phrase[], offset: number): Tense {
  const at = Math.max(lastBefore(verbs, offset), 0);
  const verb = verbs[at];
  if (verb === undefined) return "past";
  if (isForward(tokens, verb)) return "future";
  if (verb.infinitive && governedByPlan(tokens, verbs[at - 1], verb)) return "future";
  return plannedNear(tokens, verb, verbs[at + 1], offset) ? "future" : "past";
}

/** Index of the last verb group that ends at or before an offset, by halving; -1 when none does. */
function lastBefore(verbs: readonly Phrase[], offset: number): number {
  let [low, high] = [0, verbs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((verbs[middle] as Phrase).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function isForward(tokens: readonly Token[], verb: Phrase): boolean {
  return verb.modal !== null && FORWARD.test(verb.modal) && !isPerfect(tokens, verb);
}

/** "would have met" looks back. */
function isPerfect(tokens: readonly Token[], { tokens: { from, to } }: Phrase): boolean {
  for (let at = from; at < to - 1; at += 1) if (tokens[at]?.lower === "have") return true;
  return false;
}

function governedByPlan(tokens: readonly Token[], governor: Phrase | undefined, verb: Phrase): boolean {
  if (governor !== undefined && (PLANNING.test(tokens[governor.head]?.lemma ?? "") || isForward(tokens, governor)))
    return true;
  const before = tokens[verb.tokens.from - 1];
  // "is to be sentenced in June" looks forward, "was to open on Wednesday" back.
  if (/^(?:is|are|am)$/.test(before?.lower ?? "")) return true;
  return before !== undefined && PLANNING.test(before.lemma);
}

/** "is due on Friday", "scheduled for May", "set for Monday": right behind the verb. */
function plannedNear(tokens: readonly Token[], verb: Phrase, next: Phrase | undefined, offset: number): boolean {
  if (offset < verb.end) return false;
  const near = (tokens[verb.tokens.to + REACH]?.start ?? offset) >= offset;
  if (near && PLANNED.test(tokens[verb.head]?.lemma ?? "")) return verb.passive || !lookedBackOn(tokens, verb, next);
  for (let at = verb.tokens.to; at < verb.tokens.to + REACH && (tokens[at]?.start ?? offset) < offset; at += 1) {
    if (/^(?:due|scheduled|slated)$/.test(tokens[at]?.lower ?? "")) return true;
  }
  return false;
}

const PLANNED = /^(?:schedule|slate|postpone|reschedule|forecast|expect|predict|plan|anticipate)$/;

/** "games scheduled for Wednesday were held": the verb behind tells. */
function lookedBackOn(tokens: readonly Token[], verb: Phrase, next: Phrase | undefined): boolean {
  if (verb.tokens.to - verb.tokens.from > 1) return false;
  return next !== undefined && !next.infinitive && !isForward(tokens, next);
}

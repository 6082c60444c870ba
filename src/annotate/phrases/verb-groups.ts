/**
 * Verb groups: auxiliaries, what stands between, and the main verb ("has not yet been released", "did meet",
 * "to be freed"). An infinitive with "to" is a group of its own.
 *
 * Method  one pass over the parts of speech; passive, negation and mood from the auxiliaries.
 * Misses  a participle used as an adjective after a copula ("is interested") counts as passive.
 */
import type { Phrase, Token } from "../layers.ts";
import type { Range } from "../sentences/cut-sentences.ts";

const MODAL = /^(?:can|could|may|might|must|shall|should|will|would|ought|'ll|’ll|'d|’d|ca|wo|cannot)$/;
const NEGATION = /^(?:not|n['’ʼ]t|never|no longer|cannot)$/;
const BE = /^(?:be|is|are|was|were|been|being|am|'re|’re|'m|’m|'s|’s|get|gets|got|gotten|getting)$/;

/** Finds the verb groups of the sentence with tokens `range`. Sorted, not overlapping. */
export function verbGroups(tokens: readonly Token[], range: Range, sentence: number): readonly Phrase[] {
  const found: Phrase[] = [];
  let at = range.from;
  while (at < range.to) {
    const to = groupEnd(tokens, at, range.to);
    if (to > at) found.push(makeGroup(tokens, at, to, sentence));
    at = Math.max(to, at + 1);
  }
  return found;
}

/** Where the group that begins at `from` ends; `from` when none begins there. */
function groupEnd(tokens: readonly Token[], from: number, limit: number): number {
  let at = from;
  if (isTo(tokens, at)) at += 1;
  let end = from;
  for (; at < limit; at += 1) {
    const { pos } = tokens[at] as Token;
    if (pos === "VERB") return isAttributiveInside(tokens, at, from) ? end : at + 1;
    if (pos === "AUX") end = at + 1;
    else if (!isBetween(tokens, at, from)) break;
    else if (end > from && NEGATION.test(tokens[at]?.lower ?? "") && end === at) end = at + 1;
  }
  return end;
}

function isTo(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === "to" && tokens[at]?.pos === "PART";
}

/** An adverb or a negation inside a group begun by an auxiliary or "to". */
function isBetween(tokens: readonly Token[], at: number, from: number): boolean {
  const { pos, lower } = tokens[at] as Token;
  if (at === from) return false;
  return pos === "ADV" || NEGATION.test(lower);
}

/** "an armed group": a participle after a determiner or adjective and before a noun belongs to the noun. */
function isAttributiveInside(tokens: readonly Token[], at: number, from: number): boolean {
  if (at > from) return false;
  const before = tokens[at - 1]?.pos;
  const next = tokens[at + 1]?.pos;
  const inside =
    before === "DET" ||
    before === "ADJ" ||
    before === "NUM" ||
    /^(?:his|her|its|their|our|my|your)$/.test(tokens[at - 1]?.lower ?? "");
  return (
    inside &&
    (next === "NOUN" || next === "PROPN" || next === "ADJ") &&
    /(?:ed|ing|en|own|orn)$/.test(tokens[at]?.lower ?? "")
  );
}

function makeGroup(tokens: readonly Token[], from: number, to: number, sentence: number): Phrase {
  const own = tokens.slice(from, to);
  const head = lastVerb(tokens, from, to);
  const auxiliaries = own.slice(0, head - from);
  return {
    start: (tokens[from] as Token).start,
    end: (tokens[to - 1] as Token).end,
    kind: "verb",
    head,
    tokens: { from, to },
    sentence,
    passive: isPassive(auxiliaries, tokens[head] as Token),
    negated: own.some(({ lower }) => NEGATION.test(lower)),
    modal: own.find(({ lower, pos }) => pos === "AUX" && MODAL.test(lower))?.lower ?? null,
    infinitive: isTo(tokens, from),
  };
}

function lastVerb(tokens: readonly Token[], from: number, to: number): number {
  for (const pos of ["VERB", "AUX"]) {
    for (let at = to - 1; at >= from; at -= 1) if (tokens[at]?.pos === pos) return at;
  }
  return to - 1;
}

/** A form of "be" right before a participle in -ed, -en or an irregular one: whatever is not the -ing form. */
function isPassive(auxiliaries: readonly Token[], verb: Token): boolean {
  const last = auxiliaries.findLast(({ pos }) => pos === "AUX" || pos === "VERB");
  return last !== undefined && BE.test(last.lower) && verb.pos === "VERB" && !verb.lower.endsWith("ing");
}

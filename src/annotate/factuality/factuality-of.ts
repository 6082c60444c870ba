/**
 * Factuality: how certain a source is of what it says, by the scale of FactBank: CT, PR, PS with + or -, or U.
 *
 * Method  The cue's own certainty first (denials, wishes, beliefs); under a plain cue the content's main clause decides:
 *         question or wish, negation, modal, then hedging words. Hedges in subordinate clauses change nothing.
 * Source  Sauri and Pustejovsky 2009 for the scale; the order of the tests is ours, measured on the training readings.
 * Misses  irony; certainty spread over several sentences of a quotation (the first counts).
 */

import { certaintyOf, POSSIBLE_MODALS, POSSIBLE_NOUNS, WISH_MODALS } from "../../knowledge/hedges.ts";
import { IMPLICATIVE_NEGATIVE, NEGATION_WORDS, NEGATIVE_DETERMINERS } from "../../knowledge/negations.ts";
import type { Factuality } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { Token } from "../layers.ts";
import { mainVerbGroup } from "./main-clause.ts";

export interface Certainty {
  readonly factuality: Factuality;
  /** The words that make it less than certain, in text order. */
  readonly hedges: readonly Span[];
}

/** What a cue lends; a claim without a cue has `OWN_VOICE`. */
export interface CueCertainty {
  readonly factuality: Factuality;
  readonly negated: boolean;
  /** The cue's span, listed among the hedges when it is what makes the content uncertain. */
  readonly span: Span | null;
}

export const OWN_VOICE: CueCertainty = { factuality: "CT+", negated: false, span: null };

/**
 * The certainty of a content under a cue.
 *
 * @param words the content's tokens of one sentence, quotation marks and final mark included or not
 * @param cue   what the cue lends: "said" CT+, "believes" PR+, "denied" CT-, "urged" U
 * @returns the certainty and the hedging words' spans
 * @example factualityOf(tokensOf("the port could close"), OWN_VOICE).factuality // "PS+"
 */
export function factualityOf(words: readonly Token[], cue: CueCertainty = OWN_VOICE): Certainty {
  const said = contentCertainty(words);
  const factuality = combine(cue.factuality, said.factuality, cue.negated);
  const uncertain = cue.factuality.startsWith("PR") || cue.factuality.startsWith("PS");
  const hedges = uncertain && cue.span ? [cue.span, ...said.hedges] : said.hedges;
  return { factuality, hedges: [...hedges].sort((a, b) => a.start - b.start) };
}

function combine(cue: Factuality, said: Factuality, negated: boolean): Factuality {
  if (cue === "U") return "U";
  if (negated) return flip(cue === "CT+" ? said : cue);
  if (cue === "CT+") return said;
  if (cue === "CT-") return said === "U" ? "U" : "CT-";
  if (said === "PS+" && cue === "PR+") return "PR+";
  return said.endsWith("-") ? (cue.replace("+", "-") as Factuality) : cue;
}

function flip(factuality: Factuality): Factuality {
  if (factuality === "U") return "U";
  return (factuality.endsWith("+") ? factuality.replace("+", "-") : factuality.replace("-", "+")) as Factuality;
}

/** What the content's own words say. */
function contentCertainty(words: readonly Token[]): Certainty {
  const span = ({ start, end }: Token): Span => ({ start, end });
  if (asks(words)) return { factuality: "U", hedges: [] };
  const group = mainVerbGroup(words);
  if (!group) return withoutVerb(words);
  const inside = words.slice(group.from, group.to);
  const modal = inside.find(({ lower }) => POSSIBLE_MODALS.has(lower));
  const negation = negated(words, group);
  if (modal) {
    if (negation && modal.lower === "could") return { factuality: "CT-", hedges: [] };
    return { factuality: negation ? "PS-" : "PS+", hedges: [span(modal)] };
  }
  if (inside.some(({ lower }) => WISH_MODALS.has(lower))) return { factuality: "U", hedges: [] };
  const hedge = hedgeNear(words, group);
  if (hedge) {
    const own = certaintyOf(hedge.lower)!;
    return { factuality: negation ? flip(own) : own, hedges: [span(hedge)] };
  }
  if (negation) return { factuality: "CT-", hedges: [] };
  const threat = possibleObject(words, group);
  return threat ? { factuality: "PS+", hedges: [threat] } : { factuality: "CT+", hedges: [] };
}

/** Questions, and contents that begin with a question word. */
function asks(words: readonly Token[]): boolean {
  const first = words[0]?.lower ?? "";
  if (words.at(-1)?.lower === "?" || first === "whether" || first === "please") return true;
  return first === "if" && !inTwoParts(words);
}

/** "If the dam breaks, …" and a content that its cue cuts in two: a condition, no question. */
function inTwoParts(words: readonly Token[]): boolean {
  return words.some(({ lower, start }, index) => lower === "," || (index > 0 && start - words[index - 1]!.end > 2));
}

function negated(words: readonly Token[], group: { from: number; to: number }): boolean {
  for (let k = group.from; k < group.to; k++) {
    const { lower } = words[k]!;
    if (NEGATION_WORDS.has(lower) && !(lower === "not" && /^(only|just)$/.test(words[k + 1]?.lower ?? ""))) return true;
  }
  if (declines(words, group)) return true;
  if (NEGATIVE_DETERMINERS.has(words[0]?.lower ?? "")) return true;
  const next = words[group.to]?.lower ?? "";
  return NEGATIVE_DETERMINERS.has(next) && words[group.to + 1]?.lower !== "doubt";
}

/** "failed to appear", "refused to sign": what follows did not happen. */
function declines(words: readonly Token[], group: { from: number; to: number }): boolean {
  for (let k = group.from; k < group.to; k++) {
    if (IMPLICATIVE_NEGATIVE.has(words[k]!.lower) && words[k + 1]?.lower === "to") return true;
  }
  return false;
}

function hedgeNear(words: readonly Token[], group: { from: number; to: number }): Token | null {
  for (let k = Math.max(0, group.from - 1); k < Math.min(words.length, group.to + 2); k++) {
    const token = words[k]!;
    if (!certaintyOf(token.lower)) continue;
    if (token.pos === "VERB" && k >= group.to) continue;
    if ((token.pos === "ADJ" || token.pos === "NOUN") && words[k + 1]?.pos === "NOUN") continue;
    if (
      /^(believe|thought|expected|suspected|alleged|estimated|predicted|projected|rumou?red)/.test(token.lower) &&
      !passive(words, group.from, k)
    )
      continue;
    return token;
  }
  return null;
}

function passive(words: readonly Token[], from: number, k: number): boolean {
  for (let at = from; at < k; at++) if (/^(is|are|was|were|be|been|being|'s|'re)$/.test(words[at]!.lower)) return true;
  return false;
}

/** "poses a significant threat of evolving", "there is a risk that": the main verb's object makes the rest possible. */
function possibleObject(words: readonly Token[], group: { from: number; to: number }): Span | null {
  for (let k = group.to; k < Math.min(words.length - 1, group.to + 5); k++) {
    const { lower, pos } = words[k]!;
    if (pos === "PUNCT" || pos === "VERB" || pos === "ADP") return null;
    if (!POSSIBLE_NOUNS.has(lower)) continue;
    const next = words[k + 1]!.lower;
    return next === "of" || next === "that" ? { start: words[k]!.start, end: words[k]!.end } : null;
  }
  return null;
}

function withoutVerb(words: readonly Token[]): Certainty {
  const hedge = words.slice(0, 4).find(({ lower, pos }) => certaintyOf(lower)?.startsWith("PS") && pos !== "NOUN");
  if (hedge) return { factuality: "PS+", hedges: [{ start: hedge.start, end: hedge.end }] };
  if (NEGATIVE_DETERMINERS.has(words[0]?.lower ?? "") || words[0]?.lower === "not")
    return { factuality: "CT-", hedges: [] };
  return { factuality: "CT+", hedges: [] };
}

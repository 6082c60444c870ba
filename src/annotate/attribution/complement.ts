/**
 * Complement: what follows a cue verb, tried in the order of how sure its mark is: quotation, "that", infinitive,
 * preposition, then a bare clause or noun phrase.
 */
import type { CueVerb } from "../../knowledge/cues.ts";
import { type Complement, finiteAt, hasFinite, isBaseVerb, quotationParts, skipAdjuncts, WH } from "./content.ts";
import { clauseEnd, nounPhraseEnd, phraseEnd } from "./content-end.ts";
import { NOUN_BY_FORM } from "./lexicon.ts";
import { chunkStarting, phraseAfter } from "./source.ts";
import { isComma, isFinal, isQuoteMark, type Range, type View, word } from "./view.ts";
import { isAuxiliary } from "./words.ts";

const one = (frame: string, from: number, to: number): Complement | null =>
  from < to ? { frame, ranges: [{ from, to }] } : null;

const clauseOf = (view: View, from: number, end: number): Complement | null => {
  const to = clauseEnd(view, from, end);
  return from < to ? { frame: "clause", ranges: withColonQuotation(view, { from, to }) } : null;
};

const PREPOSITION_FRAMES: Readonly<Record<string, string>> = {
  of: "of",
  for: "for",
  as: "as",
  on: "on",
  against: "against",
  about: "about",
  with: "with",
  over: "over",
  at: "at",
  to: "to-np",
};

export function complementAfter(
  view: View,
  verb: Pick<CueVerb, "frames">,
  from: number,
  end: number,
): Complement | null {
  const { frames } = verb;
  if (frames.has("np-any")) return one("np", from, phraseEnd(view, from, end, true));
  if (frames.has("np-short")) return one("np", from, reducedEnd(view, from, end));
  const direct =
    isQuoteMark(view, from) || frames.has("clause") || frames.has("quote")
      ? quotationAfter(view, frames, from, end)
      : null;
  if (direct) return direct;
  const speech = frames.has("clause") || frames.has("quote") || frames.has("addr");
  const k = speech ? skipAdjuncts(view, from, end, frames.has("addr")) : from;
  return (
    marked(view, frames, k, end) ??
    (k === from ? null : marked(view, frames, from, end)) ??
    bare(view, frames, k, end) ??
    (k === from ? null : bare(view, frames, from, end)) ??
    afterComma(view, frames, k, end)
  );
}

/** A reduced passive ends before the verb of its clause: "a man suspected to have fled | was arrested". */
function reducedEnd(view: View, from: number, end: number): number {
  const stop = phraseEnd(view, from, end);
  for (let k = from + 2; k < stop; k++) if (/^(is|are|was|were|has|had|will|would)$/.test(word(view, k))) return k;
  return stop;
}

/** A quotation behind the cue, adjuncts skipped: `said in a statement, "…"`. */
function quotationAfter(view: View, frames: ReadonlySet<string>, from: number, end: number): Complement | null {
  let k = skipAdjuncts(view, from, end, frames.has("addr"));
  if (!isQuoteMark(view, k) && !isComma(view, k) && word(view, k) !== ":") {
    const far = skipAdjuncts(view, from, end, true);
    if ((isComma(view, far) || word(view, far) === ":") && isQuoteMark(view, far + 1)) k = far;
  }
  if (word(view, k) === "that" && isQuoteMark(view, k + 1)) k++;
  const opened = isComma(view, k) || word(view, k) === ":";
  if (opened) k++;
  if (!isQuoteMark(view, k) && !(view.quoteAt[k] !== -1 && view.quoteAt[k] !== view.quoteAt[from - 1])) return null;
  const first = isQuoteMark(view, k) ? k + 1 : k;
  const index = view.quoteAt[first];
  if (index === undefined || index === -1) return null;
  if (view.quoteAt[from - 1] === index) return null;
  const parts = quotationParts(view, index);
  const last = parts.at(-1)!;
  if (!opened && parts.length === 1 && goesOn(view, last.to, end)) {
    return frames.has("clause") || frames.has("np") ? one("clause", first - 1, clauseEnd(view, last.to, end)) : null;
  }
  return { frame: "quote", ranges: parts };
}

/** A clause that a colon and a quotation carry on: `said it was over: "We lost."`; without a verb before it, the quotation alone. */
function withColonQuotation(view: View, range: Range): readonly Range[] {
  for (let k = range.from; k + 2 < view.tokens.length && k < range.to; k++) {
    const colon = word(view, k) === ":";
    if (!(colon || isComma(view, k)) || !isQuoteMark(view, k + 1) || view.quoteAt[k + 2] === -1) continue;
    const quoted = quotationParts(view, view.quoteAt[k + 2]!);
    const lead = { from: range.from, to: k };
    if (!hasFinite(view, lead)) return quoted;
    if (colon) return [lead, ...quoted];
  }
  return [range];
}

/** Whether the clause runs on behind a closing quotation mark. */
function goesOn(view: View, to: number, end: number): boolean {
  const k = isQuoteMark(view, to) ? to + 1 : to;
  return (
    k < end &&
    !isFinal(view, k) &&
    !isComma(view, k) &&
    word(view, k) !== ";" &&
    word(view, k) !== "and" &&
    !isFinal(view, to - 1)
  );
}

function marked(view: View, frames: ReadonlySet<string>, k: number, end: number): Complement | null {
  const lower = word(view, k);
  if (lower === "that" && frames.has("clause")) return clauseOf(view, k + 1, end);
  if (lower === "not" && word(view, k + 1) === "to" && frames.has("inf")) return one("inf", k, phraseEnd(view, k, end));
  if (lower === "to" && isBaseVerb(view, k + 1) && frames.has("inf")) return one("inf", k, phraseEnd(view, k, end));
  const preposition = PREPOSITION_FRAMES[lower];
  if (preposition && frames.has(preposition)) return one(preposition, k + 1, phraseEnd(view, k + 1, end));
  if (WH.has(lower) && (frames.has("wh") || frames.has("clause"))) return one("wh", k, clauseEnd(view, k, end));
  if (frames.has("plea") && (lower === "guilty" || (lower === "not" && word(view, k + 1) === "guilty"))) {
    return one("plea", k, phraseEnd(view, k, end));
  }
  return objectFrames(view, frames, k, end);
}

/** "urged the council to act", "accused them of theft", "described it as a crime". */
function objectFrames(view: View, frames: ReadonlySet<string>, k: number, end: number): Complement | null {
  const object = chunkStarting(view, k);
  if (!object) return null;
  if (frames.has("as-saying")) {
    const saying = asSaying(view, object.to, end);
    if (saying !== -1) return one("as-saying", k, clauseEnd(view, saying, end));
  }
  const stop = phraseEnd(view, k, end);
  for (let at = object.to; at < stop && at < object.to + 14; at++) {
    const lower = word(view, at);
    // "told the council the mayor was ready to go": a clause of its own.
    if (frames.has("clause") && view.chunkFrom[at] === -1 && isAuxiliary(lower)) return null;
    if (lower === "to" && frames.has("obj-inf") && isBaseVerb(view, at + 1))
      return one("obj-inf", frames.has("whole-obj") ? k : at, phraseEnd(view, at, end));
    if (lower === "not" && word(view, at + 1) === "to" && frames.has("obj-inf"))
      return one("obj-inf", at, phraseEnd(view, at, end));
    if (lower === "of" && frames.has("of") && (at === object.to || word(view, object.to) === "and"))
      return parts("of", object, { from: at + 1, to: phraseEnd(view, at + 1, end) });
    if (lower === "for" && frames.has("for")) return one("for", k, phraseEnd(view, at + 1, end));
    if (lower === "with" && frames.has("with") && at === object.to)
      return one("with", at + 1, phraseEnd(view, at + 1, end));
    if (lower === "as" && frames.has("as")) return one("as", k, phraseEnd(view, at + 1, end));
    if (lower === "to" && frames.has("to-obj")) return one("to-obj", k, stop);
  }
  if (frames.has("of")) {
    for (let at = object.to; at < stop && at < object.to + 14; at++) {
      if (word(view, at) === "of" && /ing$/.test(word(view, at + 1)))
        return parts("of", { from: k, to: at }, { from: at + 1, to: phraseEnd(view, at + 1, end) });
    }
  }
  return null;
}

/** "quoted a clerk, his brother, as later saying …": where the words begin that the quoted one says; -1 when none do. */
function asSaying(view: View, from: number, end: number): number {
  for (let at = from; at + 1 < end && at < from + 14; at++) {
    if (word(view, at) !== "as") continue;
    const verb = view.tokens[at + 1]?.pos === "ADV" ? at + 2 : at + 1;
    if (/^(saying|stating|telling|confirming)$/.test(word(view, verb))) return verb + 1;
  }
  return -1;
}

const parts = (frame: string, ...ranges: Range[]): Complement | null =>
  ranges.every(({ from, to }) => from < to) ? { frame, ranges } : null;

function bare(view: View, frames: ReadonlySet<string>, k: number, end: number): Complement | null {
  if (k >= end || isFinal(view, k) || isComma(view, k) || word(view, k) === ";" || word(view, k) === ")") return null;
  const clause = { from: k, to: clauseEnd(view, k, end) };
  if (frames.has("ger") && /ing$/.test(word(view, k))) return one("ger", k, phraseEnd(view, k, end));
  if (
    frames.has("clause") &&
    (startsClause(view, k) || coreOf(frames)) &&
    (hasFinite(view, clause) || tellsOnly(frames, clause)) &&
    (!frames.has("strict") || verbAtOnce(view, k, clause.to))
  )
    return { frame: "clause", ranges: withColonQuotation(view, clause) };
  if (frames.has("small") && smallClause(view, k)) return one("small", k, phraseEnd(view, k, end));
  if (frames.has("np-said") && namesStatement(view, k)) return one("np", k, nounPhraseEnd(view, k, end));
  if (frames.has("np") && chunkStarting(view, k) && !lonePronoun(view, k))
    return one("np", k, nounPhraseEnd(view, k, end));
  return null;
}

/** "said in its report, the fault makes the province active": a clause behind adjuncts and a comma. */
function afterComma(view: View, frames: ReadonlySet<string>, k: number, end: number): Complement | null {
  return frames.has("clause") && isComma(view, k) && k + 3 < end ? bare(view, new Set(["clause"]), k + 1, end) : null;
}

/** "the harbour was safe": the subject with its attachments, then its verb. */
function verbAtOnce(view: View, k: number, end: number): boolean {
  let first = k;
  while (/^(ADV|ADP)$/.test(view.tokens[first]?.pos ?? "") && first < k + 3) first++;
  const subject = phraseAfter(view, first, end, /^(of|in|from|for|on|at|by|between)$/);
  if (!subject) return word(view, k) === "there";
  return finiteAt(view, subject.to);
}

/** "ordered it", "confirmed him": no content that could be read. */
const lonePronoun = (view: View, k: number): boolean =>
  view.tokens[k]!.pos === "PRON" && chunkStarting(view, k)!.to === k + 1;

/** "the accusations", "suggestions of", "that claim". */
function namesStatement(view: View, k: number): boolean {
  const object = chunkStarting(view, k);
  if (!object) return false;
  const head = word(view, object.to - 1);
  return NOUN_BY_FORM.has(head) || /^(possibilit(y|ies)|arguments?|ideas?|notions?)$/.test(head);
}

/** "called the vote a farce", "called it "wrong"", "what he calls justice"; not "a process called winding". */
function smallClause(view: View, k: number): boolean {
  const object = chunkStarting(view, k);
  const whatBefore = [2, 3, 4, 5].some((back) => word(view, k - back) === "what");
  if (whatBefore) return true;
  if (!object) return false;
  const next = view.tokens[object.to];
  if (!next) return false;
  if (isQuoteMark(view, object.to)) return !isQuoteMark(view, k - 1);
  return next.pos === "DET" || next.pos === "ADJ" || next.pos === "PROPN" || next.pos === "NOUN";
}

/** A verb that takes nothing but clauses: what follows is one, even when the tagger found no verb in it. */
const coreOf = (frames: ReadonlySet<string>): boolean =>
  frames.has("clause") && !frames.has("np") && !frames.has("strict");

/** "officials say is unsafe": after a verb that takes nothing but clauses even a verb opens one. */
const tellsOnly = (frames: ReadonlySet<string>, { from, to }: Range): boolean =>
  !frames.has("np") && !frames.has("strict") && !frames.has("inf") && to - from >= 4;

/** A bare clause begins with a noun phrase, a preposition, "there", a subordinator or a gerund, not with another verb. */
function startsClause(view: View, k: number): boolean {
  const { pos, lower } = view.tokens[k]!;
  return (pos !== "VERB" || lower.endsWith("ing")) && pos !== "CCONJ" && pos !== "PUNCT";
}

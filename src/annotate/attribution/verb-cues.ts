/**
 * Verb cues: "said", "is expected to", "called for", "saying".
 *
 * Method  Each word form of the lexicon is looked at in its verb group: passive, participle or finite; then a
 *         quotation or clause before it, else the complement behind it, decides what is said.
 */
import { appendFollowing, contentBefore, type Place } from "./before.ts";
import type { Candidate } from "./candidate.ts";
import { complementAfter } from "./complement.ts";
import { type Complement, quotationParts } from "./content.ts";
import { TWO_WORDS, VERB_BY_FORM, type VerbHit } from "./lexicon.ts";
import { type Base, passive, reducedPassive } from "./passive.ts";
import {
  chunkEnding,
  inheritedSubject,
  issuerOf,
  mainSubject,
  phraseAfter,
  speakerAfter,
  subjectBefore,
} from "./source.ts";
import { idle, infinitiveCounts, isVerbHere } from "./verb-uses.ts";
import { around, isComma, isQuoteMark, type Range, type View, word } from "./view.ts";
import { groupBefore } from "./words.ts";

export function verbCues(view: View, sentence: number): Candidate[] {
  const { from, to } = view.sentences[sentence]!.tokens;
  const found: Candidate[] = [];
  for (let k = from; k < to; k++) {
    const two = TWO_WORDS.get(`${word(view, k)} ${word(view, k + 1)}`);
    const one = VERB_BY_FORM.get(word(view, k));
    const candidate =
      (two && view.tokens[k]!.pos === "VERB" && !view.inName[k]
        ? verbCue(view, two, k, k + 2, sentence, found)
        : null) ?? (one && isVerbHere(view, k, one, from) ? verbCue(view, one, k, k + 1, sentence, found) : null);
    if (candidate) found.push(candidate);
  }
  return found;
}

function verbCue(
  view: View,
  hit: VerbHit,
  k: number,
  next: number,
  sentence: number,
  earlier: readonly Candidate[],
): Candidate | null {
  const { floor, end } = withinQuotation(view, k, around(view, sentence, k));
  const group = groupBefore(view, k, floor);
  const { verb, forms } = hit;
  const by = byDoing(view, next);
  if (by && verb.frames.has("by") && !group.be)
    return verbCue(view, { verb: by.verb, forms }, k, next + 2, sentence, earlier);
  if (idle(view, hit, k, group)) return null;
  const base = {
    sentence,
    cue: { from: k, to: next },
    class: verb.class,
    factuality: verb.factuality,
    negated: group.negated,
  };
  if ((forms.has("participle") || forms.has("past")) && (group.be || reducedPassive(view, k, group, floor))) {
    return passive(view, hit, group, base, floor, end);
  }
  if (group.to && !infinitiveCounts(view, group, floor)) return null;
  if (forms.has("ing") && !group.be) return participle(view, hit, base, floor, end, earlier);
  const subject = group.to ? inheritedSubject(view, group.first, floor) : subjectBefore(view, group.first, floor);
  const place = { k: group.first, cue: k, next, subject, floor, end };
  const before = group.to ? null : contentBefore(view, place, verb.frames);
  if (before) {
    const content = appendFollowing(view, before.content, sentence);
    return { ...base, rule: `verb:${before.rule}`, source: subject ?? before.source, content };
  }
  const told = group.first === floor && !group.be ? afterBlock(view, place) : null;
  if (told) return { ...base, rule: "verb:quote-block", source: told.source, content: told.content };
  const after = complementAfter(view, verb, next, end) ?? tagAlone(view, place);
  if (!after) return null;
  const source = subject ?? takenOver(earlier, k) ?? inheritedSubject(view, group.first, floor);
  return { ...base, rule: `verb:${after.frame}`, source, content: after.ranges };
}

/** What a voice inside a quotation says ends with the quotation. */
function withinQuotation<T extends { readonly end: number }>(view: View, k: number, place: T): T {
  const quote = view.quoteAt[k]!;
  if (quote === -1) return place;
  let end = k;
  while (end < place.end && view.quoteAt[end] === quote) end++;
  return { ...place, end };
}

/** A quotation that is a block of its own, then "said the mayor." as the next: the tag opens its paragraph. */
function afterBlock(view: View, { floor, next, end }: Place): { source: Range; content: Range[] } | null {
  const before = view.tokens[floor - 1];
  const [here, there] = [view.tokens[floor]!, before].map((token) => token && view.sentences[token.sentence]!.block);
  if (here === undefined || there !== here - 1 || view.report.blocks[there]?.kind !== "quotation") return null;
  const quote = view.quoteAt[isQuoteMark(view, floor - 1) ? floor - 2 : floor - 1] ?? -1;
  const source = speakerAfter(view, next, end);
  return quote === -1 || !source ? null : { source, content: quotationParts(view, quote) };
}

/** "concluded by noting": two verbs that are one cue; what is said is what the second takes. */
function byDoing(view: View, next: number): VerbHit | null {
  const hit = word(view, next) === "by" ? VERB_BY_FORM.get(word(view, next + 1)) : undefined;
  return hit?.forms.has("ing") ? hit : null;
}

/** `"Never!" Ruiz said.` cut into two sentences: the quotation that ends the one before. */
function tagAlone(view: View, { subject, floor, next, end }: Place): Complement | null {
  if (!subject || subject.from !== floor || next < end - 2 || floor < 3) return null;
  const same =
    view.sentences[view.tokens[floor - 1]!.sentence]!.block === view.sentences[view.tokens[floor]!.sentence]!.block;
  const quote = view.quoteAt[floor - 2]!;
  return same && isQuoteMark(view, floor - 1) && quote !== -1
    ? { frame: "quote-alone", ranges: quotationParts(view, quote) }
    : null;
}

/** The speaker of an earlier cue in the sentence that is not above this word: "X said … and added". */
function takenOver(earlier: readonly Candidate[], k: number): Range | null {
  const before = earlier
    .slice(-20)
    .find(({ source, content }) => source && content.every(({ from, to }) => k < from || to <= k));
  return before?.source ?? null;
}

/** "…, saying", "a statement saying", "Calling it a farce, the mayor …". */
function participle(
  view: View,
  { verb }: VerbHit,
  base: Base,
  floor: number,
  end: number,
  earlier: readonly Candidate[],
): Candidate | null {
  const k = base.cue.from;
  const opening = openingOf(view, k, floor, end);
  const after = complementAfter(view, verb, base.cue.to, opening ?? end);
  if (!after) return null;
  const source =
    opening === null ? participleSource(view, k, floor, earlier) : phraseAfter(view, opening + 1, end, /^of$/);
  return { ...base, rule: `verb:${after.frame}`, source, content: after.ranges };
}

/** Of a participle clause that opens its sentence: the comma before the main clause; null when it opens none. */
function openingOf(view: View, k: number, floor: number, end: number): number | null {
  const lead = word(view, k - 1);
  if (k !== floor && !(k === floor + 1 && /^(by|when|while|after|before|in|without)$/.test(lead))) return null;
  for (let at = k + 1; at < end; at++) {
    if (isComma(view, at) && view.quoteAt[at] === -1 && phraseAfter(view, at + 1, end)) return at;
  }
  return null;
}

/** "quoted the clerk, his brother, as saying": the phrase that ends here, or the one before its apposition. */
function quotedOne(view: View, last: number, floor: number): Range | null {
  if (!isComma(view, last)) return chunkEnding(view, last);
  for (let at = last - 1; at > floor && last - at < 16; at--) if (isComma(view, at)) return chunkEnding(view, at - 1);
  return null;
}

/** "a statement saying": the noun in front, or who gave it out; "…, saying": the subject of the clause before. */
function participleSource(view: View, k: number, floor: number, earlier: readonly Candidate[]): Range | null {
  if (word(view, k - 1) === "as") return quotedOne(view, k - 2, floor) ?? takenOver(earlier, k);
  const noun = isComma(view, k - 1) ? null : chunkEnding(view, k - 1);
  if (noun) return issuerOf(view, noun, floor) ?? subjectBefore(view, k, floor);
  return takenOver(earlier, k) ?? mainSubject(view, k, floor);
}

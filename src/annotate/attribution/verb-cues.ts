/**
 * Verb cues: "said", "is expected to", "called for", "saying".
 *
 * Method  Each word form of the lexicon is looked at in its verb group: passive, participle or finite; then a
 *         quotation or clause before it, else the complement behind it, decides what is said.
 */

import { CUE_ADJECTIVES } from "../../knowledge/cues.ts";
import { appendFollowing, contentBefore, type Place } from "./before.ts";
import type { Candidate } from "./candidate.ts";
import { complementAfter } from "./complement.ts";
import { type Complement, finiteAt, isBaseVerb, quotationParts, WH } from "./content.ts";
import { TWO_WORDS, VERB_BY_FORM, type VerbHit } from "./lexicon.ts";
import {
  agentAfter,
  chunkEnding,
  inheritedSubject,
  issuerOf,
  mainSubject,
  phraseAfter,
  subjectBefore,
} from "./source.ts";
import { around, isComma, isQuoteMark, type Range, type View, word } from "./view.ts";
import { type Group, groupBefore } from "./words.ts";

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

/** "report", "claims", "demand" are nouns too: the tagger decides, corrected by the words around. */
function isVerbHere(view: View, k: number, hit: VerbHit, floor: number): boolean {
  const { pos, lower, text } = view.tokens[k]!;
  if (k > floor && text !== lower && view.tokens[k - 1]!.pos === "PROPN") return false;
  if (view.inName[k] || attributive(view, k, hit) || view.tokens[k - 1]?.pos === "DET") return false;
  if (CUE_ADJECTIVES.has(lower)) return !isAdjectiveHere(view, k);
  if (nounLike(view, k, hit, floor)) return true;
  if (pos === "VERB" || pos === "AUX") return true;
  if (pos === "ADP" || pos === "SCONJ") return !hit.forms.has("base");
  if (pos !== "NOUN" && pos !== "PROPN") return false;
  return hit.forms.has("third") && word(view, k + 1) === "that" && k > floor;
}

/** "The motion claims the order is void": a form the tagger took for a noun, with a clause behind it. */
function nounLike(view: View, k: number, { forms, verb }: VerbHit, floor: number): boolean {
  if (!(forms.has("third") || forms.has("base")) || !verb.frames.has("clause") || k === floor) return false;
  const before = chunkEnding(view, k - 1);
  const next = view.tokens[k + 1];
  if (!before || !next || !/^(DET|PRON|PROPN|NUM|ADJ|NOUN|ADV)$/.test(next.pos)) return false;
  const { end: to } = around(view, view.tokens[k]!.sentence, k);
  const subject = phraseAfter(view, k + 1, to, /^(of|in|from|on|at)$/);
  const agrees = forms.has("third")
    ? next.pos !== "NOUN" || view.chunkTo[k] === k + 1
    : word(view, k - 1).endsWith("s");
  return agrees && subject !== null && finiteAt(view, subject.to) && startsHere(view, before, floor);
}

/** Whether the phrase in front opens its clause, so that it can be a subject. */
function startsHere(view: View, { from }: Range, floor: number): boolean {
  if (from <= floor) return true;
  const before = word(view, from - 1);
  return /^(,|that|and|but|while|of|in|for|as)$/.test(before);
}

/** "a confirmed case", "an estimated forty": a participle inside a noun phrase. */
function attributive(view: View, k: number, { forms }: VerbHit): boolean {
  if (forms.has("base") || forms.has("third") || view.chunkFrom[k] === -1) return false;
  return view.chunkTo[k]! > k + 1;
}

/** "a suspected militant", "several suspected militants": inside a noun phrase. */
export function isAdjectiveHere(view: View, k: number): boolean {
  if (view.chunkFrom[k] !== -1 && view.chunkTo[k]! > k + 1) return true;
  const next = view.tokens[k + 1]?.pos;
  if (next !== "NOUN" && next !== "PROPN" && next !== "ADJ") return false;
  const before = view.tokens[k - 1];
  return before === undefined || !/^(NOUN|PROPN|PRON|AUX|ADV)$/.test(before.pos);
}

function verbCue(
  view: View,
  hit: VerbHit,
  k: number,
  next: number,
  sentence: number,
  earlier: readonly Candidate[],
): Candidate | null {
  const { floor, end } = around(view, sentence, k);
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
    factuality: group.negated && leavesOpen(view, k, verb.lemma) ? ("U" as const) : verb.factuality,
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
  const after = complementAfter(view, verb, next, end) ?? tagAlone(view, place);
  if (!after) return null;
  const source = subject ?? takenOver(earlier, k) ?? inheritedSubject(view, group.first, floor);
  return { ...base, rule: `verb:${after.frame}`, source, content: after.ranges };
}

/** Uses that hand no statement over: "we will no longer say", "if the senate confirms", "could pressure". */
function idle(view: View, { verb, forms }: VerbHit, k: number, group: Group): boolean {
  const negated = group.negated || (word(view, k - 1) === "longer" && word(view, k - 2) === "no");
  if (negated && verb.class === "say") return !leavesOpen(view, k, verb.lemma);
  if (view.quoteAt[k] !== -1 && verb.class === "show") return true;
  return group.modal !== null && group.modal !== "will" && verb.class === "direct" && forms.has("base");
}

/** "did not say how many": what is not said is told as an open question. */
const leavesOpen = (view: View, k: number, lemma: string): boolean => lemma === "say" && WH.has(word(view, k + 1));

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

/** "three soldiers accused of", "a man described as": a participle that follows its noun without "be". */
function reducedPassive(view: View, k: number, group: Group, floor: number): boolean {
  if (group.have || group.to || group.modal) return false;
  const next = word(view, k + 1);
  if (next !== "of" && next !== "as" && next !== "to" && next !== "by") return false;
  if (
    next === "to" &&
    !/^(said|believed|thought|expected|alleged|known|reported|rumored|understood|estimated|suspected)$/.test(
      word(view, k),
    )
  )
    return false;
  if (next === "of" && !/^(accused|suspected)$/.test(word(view, k))) return false;
  return k > floor;
}

/** "went on to say" tells that it was said; "refused to say", "wants to ask" do not. */
function infinitiveCounts(view: View, group: Group, floor: number): boolean {
  const before = word(view, group.first - 1);
  return (
    group.first - 2 > floor &&
    ((before === "on" && /^(went|goes|gone|going)$/.test(word(view, group.first - 2))) || before === "continued")
  );
}

/** "a statement saying": the noun in front, or who gave it out; "…, saying": the subject of the clause before. */
function participleSource(view: View, k: number, floor: number, earlier: readonly Candidate[]): Range | null {
  if (word(view, k - 1) === "as") return chunkEnding(view, k - 2) ?? takenOver(earlier, k);
  const noun = isComma(view, k - 1) ? null : chunkEnding(view, k - 1);
  if (noun) return issuerOf(view, noun, floor) ?? subjectBefore(view, k, floor);
  return takenOver(earlier, k) ?? mainSubject(view, k, floor);
}

type Base = Pick<Candidate, "sentence" | "cue" | "class" | "factuality" | "negated">;

/** "is expected to", "was accused by two ministers of", "it is said that". */
function passive(view: View, hit: VerbHit, group: Group, base: Base, floor: number, end: number): Candidate | null {
  const { verb } = hit;
  const agent = agentAfter(view, base.cue.to - 1, end);
  const after = agent ? agent.to : base.cue.to;
  const link = word(view, after);
  const subject = subjectBefore(view, group.first, floor);
  const frame =
    link === "to" && isBaseVerb(view, after + 1)
      ? "p-inf"
      : link === "of"
        ? "p-of"
        : link === "as"
          ? "p-as"
          : link === "that"
            ? "p-that"
            : link === "with"
              ? "p-with"
              : link === "for"
                ? "p-for"
                : "";
  if (!frame && agent && subject && group.be && verb.frames.has("p-by")) {
    return { ...base, rule: "verb:p-by", source: agent, content: [subject] };
  }
  const it = subject !== null && subject.to - subject.from === 1 && word(view, subject.from) === "it";
  if (!frame && it && verb.frames.has("p-that")) {
    const told = complementAfter(view, { ...verb, frames: new Set(["clause"]) }, after, end);
    if (told)
      return {
        ...base,
        rule: "verb:p-it",
        source: agent,
        content: told.ranges,
        factuality: verb.lemma === "report" ? base.factuality : passiveFactuality(verb.lemma, base.factuality),
      };
  }
  if (!frame || !verb.frames.has(frame)) return null;
  const start = frame === "p-inf" ? after : after + 1;
  const told = complementAfter(view, { ...verb, frames: new Set([group.be ? "np-any" : "np-short"]) }, start, end);
  if (!told) return null;
  const orders = frame === "p-inf" && (verb.class === "direct" || verb.lemma === "tell");
  const subjectToo = frame !== "p-that" && !orders && subject && group.be;
  const factuality = orders ? "U" : passiveFactuality(verb.lemma, base.factuality);
  return {
    ...base,
    rule: `verb:${frame}`,
    source: agent,
    content: subjectToo ? [subject, ...told.ranges] : told.ranges,
    factuality,
  };
}

function passiveFactuality(lemma: string, factuality: Candidate["factuality"]): Candidate["factuality"] {
  return /^(say|report|claim|allege|know|find)$/.test(lemma) ? "PR+" : factuality;
}

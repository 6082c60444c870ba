/**
 * Verb cues: "said", "is expected to", "called for", "saying".
 *
 * Method  Each word form of the lexicon is looked at in its verb group: passive, participle or finite; then a
 *         quotation or clause before it, else the complement behind it, decides what is said.
 */
import { appendFollowing, contentBefore } from "./before.ts";
import type { Candidate } from "./candidate.ts";
import { complementAfter } from "./complement.ts";
import { TWO_WORDS, VERB_BY_FORM, type VerbHit } from "./lexicon.ts";
import { agentAfter, chunkEnding, chunkStarting, inheritedSubject, phraseAfter, subjectBefore } from "./source.ts";
import { isComma, isFinal, type Range, type View, word } from "./view.ts";
import { type Group, groupBefore, isBe } from "./words.ts";

export function verbCues(view: View, sentence: number): Candidate[] {
  const { from, to } = view.sentences[sentence]!.tokens;
  const found: Candidate[] = [];
  for (let k = from; k < to; k++) {
    const two = TWO_WORDS.get(`${word(view, k)} ${word(view, k + 1)}`);
    const one = VERB_BY_FORM.get(word(view, k));
    const candidate =
      (two && verbCue(view, two, k, k + 2, sentence)) ??
      (one && isVerbHere(view, k, one, from) ? verbCue(view, one, k, k + 1, sentence) : null);
    if (candidate) found.push(candidate);
  }
  return found;
}

/** "report", "claims", "demand" are nouns too: the tagger decides, corrected by the words around. */
function isVerbHere(view: View, k: number, hit: VerbHit, floor: number): boolean {
  const pos = view.tokens[k]!.pos;
  if (pos === "VERB" || pos === "AUX") return true;
  if (pos === "ADJ" || pos === "ADP" || pos === "SCONJ") return !hit.forms.has("base") && pos !== "ADJ";
  if (pos !== "NOUN" && pos !== "PROPN") return false;
  return hit.forms.has("third") && word(view, k + 1) === "that" && k > floor;
}

function verbCue(view: View, hit: VerbHit, k: number, next: number, sentence: number): Candidate | null {
  const { from: floor, to: end } = view.sentences[sentence]!.tokens;
  const group = groupBefore(view, k, floor);
  const { verb, forms } = hit;
  const participle = forms.has("participle") || forms.has("past");
  const base = {
    sentence,
    cue: { from: k, to: next },
    class: verb.class,
    factuality: verb.factuality,
    negated: group.negated,
  };
  if (participle && (group.be || reducedPassive(view, k, group, floor))) {
    return passive(view, hit, group, base, floor, end);
  }
  if (group.to && !infinitiveCounts(view, group, floor)) return null;
  const ing = forms.has("ing") && !group.be;
  const subject = ing ? participleSource(view, k, floor) : subjectBefore(view, group.first, floor);
  const before = ing ? null : contentBefore(view, { k: group.first, cue: k, next, subject, floor, end }, verb.frames);
  if (before) {
    return {
      ...base,
      rule: `verb:${before.rule}`,
      source: subject ?? before.source,
      content: appendFollowing(view, before.content, sentence),
    };
  }
  const after = complementAfter(view, verb, next, end);
  if (!after) return null;
  const source = subject ?? inheritedSubject(view, group.first, floor);
  return { ...base, rule: `verb:${after.frame}`, source, content: after.ranges };
}

/** "three soldiers accused of", "a man described as": a participle that follows its noun without "be". */
function reducedPassive(view: View, k: number, group: Group, floor: number): boolean {
  if (group.have || group.to || group.modal) return false;
  const next = word(view, k + 1);
  if (next !== "of" && next !== "as" && next !== "to" && next !== "by") return false;
  if (
    next === "to" &&
    !/^(said|believed|thought|expected|alleged|known|reported|rumored|understood|estimated)$/.test(word(view, k))
  )
    return false;
  if (next === "of" && !/^(accused|suspected)$/.test(word(view, k))) return false;
  return k > floor;
}

function infinitiveCounts(view: View, group: Group, floor: number): boolean {
  const before = group.first - 1;
  return (
    before >= floor &&
    /^(on|went|continued|continues|declined|wants?|sought|refused)$/.test(word(view, before)) &&
    false
  );
}

/** "a statement saying": the noun in front; "…, saying": the subject of the clause before. */
function participleSource(view: View, k: number, floor: number): Range | null {
  const noun = isComma(view, k - 1) ? null : chunkEnding(view, k - 1);
  if (noun && !["by", "while", "and"].includes(word(view, k - 1))) return subjectBefore(view, k, floor);
  return inheritedSubject(view, k, floor);
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
    link === "to"
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
  if (!frame || !verb.frames.has(frame)) return null;
  const start = frame === "p-inf" ? after : after + 1;
  const told = complementAfter(view, { ...verb, frames: new Set(["np-any"]) }, start, end);
  if (!told) return null;
  const content =
    frame === "p-that" || !subject || !isBe(word(view, base.cue.from - 1)) ? told.ranges : [subject, ...told.ranges];
  return {
    ...base,
    rule: `verb:${frame}`,
    source: agent,
    content,
    factuality: passiveFactuality(verb.lemma, base.factuality),
  };
}

function passiveFactuality(lemma: string, factuality: Candidate["factuality"]): Candidate["factuality"] {
  return /^(say|report|claim|allege|know|find)$/.test(lemma) ? "PR+" : factuality;
}

export { chunkStarting, isFinal, phraseAfter };

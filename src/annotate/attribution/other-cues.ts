/**
 * Cues that are no verbs of their own: "according to", "reportedly", "suspected militants", "allegations of",
 * "expressed gratitude", a speaker with a colon.
 */
import { CUE_ADJECTIVES, CUE_ADVERBS, VERB_PHRASE_CUES } from "../../knowledge/cues.ts";
import { formsOf } from "../../knowledge/verb-forms.ts";
import type { Factuality } from "../../model/reading.ts";
import { clauseStart } from "./before.ts";
import type { Candidate } from "./candidate.ts";
import { finiteAt, hasFinite, quotationParts } from "./content.ts";
import { clauseEnd, nounPhraseEnd, phraseEnd } from "./content-end.ts";
import { NOUN_BY_FORM } from "./lexicon.ts";
import { chunkEnding, inheritedSubject, phraseAfter, speakerAfter, subjectBefore } from "./source.ts";
import { isAdjectiveHere } from "./verb-uses.ts";
import { isComma, isFinal, isQuoteMark, type Range, type View, word } from "./view.ts";
import { groupBefore, isAuxiliary, isBe } from "./words.ts";

type Finder = (view: View, k: number, sentence: number, floor: number, end: number) => Candidate | null;

const make = (
  rule: string,
  sentence: number,
  cue: Range,
  source: Range | null,
  content: readonly Range[],
  factuality: Factuality,
): Candidate => ({
  rule,
  sentence,
  cue,
  source,
  content,
  class: "say",
  factuality,
  negated: false,
});

/** "According to the ministry, …" and "…, according to the ministry". */
export const accordingTo: Finder = (view, k, sentence, floor, end) => {
  if (word(view, k) !== "according" || word(view, k + 1) !== "to") return null;
  const source = speakerAfter(view, k + 2, end) ?? wordsUntilComma(view, k + 2, end);
  if (!source) return null;
  let after = source.to;
  while (
    after < end &&
    !isComma(view, after) &&
    !isFinal(view, after) &&
    word(view, after) !== ")" &&
    !(isComma(view, k - 1) && word(view, after) === "and")
  )
    after++;
  const right = isComma(view, after) ? { from: after + 1, to: end } : { from: after, to: after };
  const left = { from: clauseStart(view, floor, k), to: isComma(view, k - 1) ? k - 1 : k };
  const onlyRight =
    isComma(view, k - 1) && /^(and|or|but|including|with)$/.test(word(view, k - 2)) && right.to > right.from;
  if (onlyRight) {
    const inner = {
      from: right.from,
      to:
        finiteAt(view, right.from) || hasFinite(view, right)
          ? clauseEnd(view, right.from, end)
          : nounPhraseEnd(view, right.from, end),
    };
    return make("according-to", sentence, { from: k, to: k + 2 }, source, [inner], "CT+");
  }
  const content: Range[] = [];
  if (left.to > left.from && hasLetters(view, left)) content.push(left);
  const wanted = content.length === 0 || !hasFinite(view, left) || (isComma(view, k - 1) && finiteAt(view, after + 1));
  if (wanted && right.to > right.from && hasLetters(view, right))
    content.push({ from: right.from, to: clauseEnd(view, right.from, right.to) });
  return content.length > 0 ? make("according-to", sentence, { from: k, to: k + 2 }, source, content, "CT+") : null;
};

/** What the tagger took for no noun: "according to reports,". */
function wordsUntilComma(view: View, from: number, end: number): Range | null {
  for (let k = from; k < end && k < from + 8; k++)
    if (isComma(view, k) || isFinal(view, k)) return k > from ? { from, to: k } : null;
  return null;
}

const hasLetters = (view: View, { from, to }: Range): boolean => {
  for (let k = from; k < to; k++)
    if (/\p{L}/u.test(word(view, k)) && !/^(and|but|however|also|meanwhile)$/.test(word(view, k))) return true;
  return false;
};

/** "reportedly", "allegedly": with a verb behind it the clause with its subject, else the phrase behind it. */
export const adverb: Finder = (view, k, sentence, floor, end) => {
  const factuality = CUE_ADVERBS.get(word(view, k));
  if (!factuality) return null;
  const cue = { from: k, to: k + 1 };
  const after = isComma(view, k + 1) ? k + 2 : k + 1;
  const found = (...content: Range[]) =>
    content.every(({ from, to }) => from < to) ? make("adverb", sentence, cue, null, content, factuality) : null;
  const { first } = groupBefore(view, k, floor);
  const verbal = finiteAt(view, after) || (first < k && isAuxiliary(word(view, first)));
  if (!verbal) {
    const to = k === floor ? clauseEnd(view, after, end) : nounPhraseEnd(view, after, end);
    return found({ from: after, to });
  }
  const subject = subjectBefore(view, first, floor);
  const rest = { from: after, to: phraseEnd(view, after, end) };
  return subject ? found({ from: subject.from, to: k }, rest) : found(rest);
};

/** "suspected militants": what follows in the noun phrase, with its "in"/"of" attachments. */
export const adjective: Finder = (view, k, sentence, _floor, end) => {
  const factuality = CUE_ADJECTIVES.get(word(view, k));
  if (!factuality || isBe(word(view, k - 1))) return null;
  if (!isAdjectiveHere(view, k)) return null;
  const phrase = phraseAfter(view, k + 1, end, /^of$/);
  if (!phrase) return null;
  return make("adjective", sentence, { from: k, to: k + 1 }, null, [phrase], factuality);
};

/** "claims that", "allegations of", "calls for". */
export const nounCue: Finder = (view, k, sentence, floor, end) => {
  const entry = NOUN_BY_FORM.get(word(view, k));
  if (!entry || view.inName[k] || view.tokens[k]?.pos === "VERB") return null;
  const next = word(view, k + 1);
  const frame = next === "that" || next === "of" || next === "for" || next === "to" || next === "about" ? next : "";
  const { frames } = entry;
  if (word(view, k) === "report" && next === "of") return null;
  // "the report that says so": a relative clause about it, not what it tells.
  if (next === "that" && finiteAt(view, k + 2)) return null;
  if (!frame) return nounWithClause(view, k, sentence, floor, end) ?? nounWithQuotation(view, k, sentence, floor, end);
  if (!frames.has(frame)) return null;
  const start = frame === "to" ? k + 1 : k + 2;
  if (frame === "to" && !finiteAt(view, k + 2)) return null;
  const to =
    frame === "that"
      ? clauseEnd(view, start, end)
      : frame === "to"
        ? phraseEnd(view, start, end)
        : nounPhraseEnd(view, start, end);
  if (to <= start) return null;
  return make(
    `noun:${frame}`,
    sentence,
    { from: k, to: k + 1 },
    possessor(view, k, floor),
    [{ from: start, to }],
    entry.factuality,
  );
};

/** "allegations he took bribes": the "that" left out. */
function nounWithClause(view: View, k: number, sentence: number, floor: number, end: number): Candidate | null {
  const entry = NOUN_BY_FORM.get(word(view, k))!;
  const next = view.tokens[k + 1];
  if (!entry.frames.has("that") || !next || !/^(PRON|DET|PROPN)$/.test(next.pos) || /^(which|who)$/.test(next.lower))
    return null;
  const subject = phraseAfter(view, k + 1, end, /^(of|in|from)$/);
  if (!subject || !finiteAt(view, subject.to)) return null;
  const content = [{ from: k + 1, to: clauseEnd(view, k + 1, end) }];
  return make("noun:bare", sentence, { from: k, to: k + 1 }, possessor(view, k, floor), content, entry.factuality);
}

/** "made the following announcement: "…"", "a statement from the king: "…"". */
function nounWithQuotation(view: View, k: number, sentence: number, floor: number, end: number): Candidate | null {
  if (!/^(announcement|statement|words|message|remark|comment|tweet)s?$/.test(word(view, k))) return null;
  for (let at = k + 1; at < end && at < k + 8; at++) {
    if (isComma(view, at) || view.tokens[at]!.pos === "VERB") return null;
    if (word(view, at) !== ":" || !isQuoteMark(view, at + 1) || view.quoteAt[at + 2] === -1) continue;
    const from = word(view, k + 1) === "from" || word(view, k + 1) === "by" ? phraseAfter(view, k + 2, at) : null;
    const source = from ?? possessor(view, k, floor) ?? inheritedSubject(view, k, floor);
    return make(
      "noun:quote",
      sentence,
      { from: k, to: k + 1 },
      source,
      quotationParts(view, view.quoteAt[at + 2]!),
      "CT+",
    );
  }
  return null;
}

/** "Per the decree, …" and "By reports, …" at a sentence's start. */
export const per: Finder = (view, k, sentence, floor, end) => {
  const lower = word(view, k);
  const reports =
    lower === "by" &&
    /^(early |some )?(reports|accounts)$/.test(
      view.text.slice(
        view.tokens[k + 1]?.start ?? 0,
        (view.tokens[k + 1]?.lower === "reports" ? view.tokens[k + 1] : view.tokens[k + 2])?.end ?? 0,
      ),
    );
  if (k !== floor || !(lower === "per" || reports)) return null;
  const source = phraseAfter(view, k + 1, end) ?? wordsUntilComma(view, k + 1, end);
  if (!source) return null;
  let comma = source.to;
  while (comma < end && !isComma(view, comma)) comma++;
  if (comma >= end - 1) return null;
  const content = [{ from: comma + 1, to: clauseEnd(view, comma + 1, end) }];
  return make("per", sentence, { from: k, to: k + 1 }, source, content, "CT+");
};

/** "Iran's claims that": the possessor. */
function possessor(view: View, k: number, floor: number): Range | null {
  for (let at = k - 1; at >= floor && at > k - 4; at--) {
    if (/^['’]s?$/.test(word(view, at))) return chunkBefore(view, at - 1);
    if (/^(his|her|their|its)$/.test(word(view, at))) return { from: at, to: at + 1 };
  }
  return null;
}

function chunkBefore(view: View, last: number): Range | null {
  const chunk = chunkEnding(view, last);
  return chunk && { from: chunk.from, to: last + 1 };
}

const PHRASE_FORMS = new Map<string, (typeof VERB_PHRASE_CUES)[number][]>();
for (const cue of VERB_PHRASE_CUES) {
  for (const [form] of formsOf(cue.verb)) {
    const list = PHRASE_FORMS.get(form) ?? [];
    if (!list.includes(cue)) PHRASE_FORMS.set(form, [...list, cue]);
  }
}

/**
 * "expressed gratitude to Hamas", "drew parallels between": what is felt belongs to what is said, so the cue is the verb
 * alone; with "that" behind the noun, or a noun that only names the act ("parallels"), the noun belongs to the cue.
 */
export const verbPhrase: Finder = (view, k, sentence, floor, end) => {
  const cues = PHRASE_FORMS.get(word(view, k));
  if (!cues) return null;
  for (let at = k + 1; at < end && at < k + 5; at++) {
    const cue = cues.find(({ noun }) => noun.test(word(view, at)));
    if (!cue) continue;
    const that = word(view, at + 1) === "that";
    const felt = !that && (cue.verb === "express" || cue.verb === "voice") && cue.factuality !== "PS+";
    const start = felt ? k + 1 : that ? at + 2 : at + 1;
    const stop = that ? clauseEnd(view, start, end) : phraseEnd(view, start, end);
    if (start >= stop || isFinal(view, start)) return null;
    const { first } = groupBefore(view, k, floor);
    const source = subjectBefore(view, first, floor) ?? inheritedSubject(view, first, floor);
    const words = { from: k, to: felt ? k + 1 : at + 1 };
    const content = [{ from: start, to: stop }];
    return { ...make(`phrase:${cue.verb}`, sentence, words, source, content, cue.factuality), class: cue.class };
  }
  return null;
};

/** A short speaker, a colon and a quotation: `Ruiz: "It is safe."` */
export const colon: Finder = (view, k, sentence, floor) => {
  if (word(view, k) !== ":" || k === floor || k - floor > 8 || !isQuoteMark(view, k + 1)) return null;
  const quote = view.quoteAt[k + 2] ?? -1;
  const speaker = chunkEnding(view, k - 1);
  if (quote === -1 || !speaker || speaker.from !== floor) return null;
  return make("colon", sentence, { from: k, to: k + 1 }, speaker, quotationParts(view, quote), "CT+");
};

export const OTHER_FINDERS: readonly Finder[] = [accordingTo, adverb, adjective, nounCue, verbPhrase, colon, per];

/**
 * Subject: the noun phrase a cue's verb takes as its subject, found by walking to the left.
 *
 * Method  Chunks with attachments ("officials in the city of Varna"); parentheses between commas, brackets and dashes are
 *         jumped over, a relative pronoun is followed to what it stands for, and a phrase that ends a relative clause
 *         ("the officers who ordered the change") is traded for the clause's head.
 * Misses  subjects behind more than three parentheses; conjoined subjects after a preposition.
 */
import { VERB_BY_FORM } from "./lexicon.ts";
import { isComma, isNominal, isQuoteMark, type Range, type View, word } from "./view.ts";
import { isAuxiliary, isTimeWord, verbGroupStart } from "./words.ts";

const ATTACH = new Set(
  "of for from in at with within inside on to near by against between under purportedly".split(" "),
);
const RELATIVE = new Set(["who", "which", "that"]);
const DOCUMENT =
  /^(statement|statements|letter|letters|report|message|note|memo|tweet|post|headline|order|petition|resolution|lawsuit|release|communique|declaration|email)$/;
const ISSUED = /^(issu|releas|publish|sen[dt]|post|fil|sign|deliver|made|mak|wrote|writ|read)/;
const REACH = 60;

/** The chunk that ends with a token, or the token alone when it is a pronoun or name outside chunks. */
export function chunkEnding(view: View, index: number): Range | null {
  if (index < 0 || !isNominal(view, index)) return null;
  const from = view.chunkFrom[index]!;
  return from === -1 ? { from: index, to: index + 1 } : { from, to: index + 1 };
}

/** The chunk that starts with a token. */
export function chunkStarting(view: View, index: number): Range | null {
  if (!isNominal(view, index)) return null;
  const to = view.chunkTo[index]!;
  return to === -1 ? { from: index, to: index + 1 } : { from: index, to };
}

/**
 * The subject of a verb group that starts at a token.
 *
 * @param first token index of the verb group's first word
 * @param floor token index of the sentence's start: nothing before it is looked at
 */
export function subjectBefore(view: View, first: number, floor: number, depth = 0): Range | null {
  const k = skipBack(view, first - 1, floor);
  if (k < floor) return null;
  if (isRelative(view, k) && k > floor) return antecedent(view, k, floor);
  if (/^[,)—–]$/.test(word(view, k))) return depth < 3 ? overParenthesis(view, k, floor, depth) : null;
  const found = chunkEnding(view, k);
  return found && overRelative(view, attachments(view, found, floor), floor);
}

/** "who", "which", "that"; "WHO" is a body. */
const isRelative = (view: View, k: number): boolean =>
  RELATIVE.has(word(view, k)) && view.tokens[k]!.text !== word(view, k).toUpperCase();

/** What "who" or "which" stands for; who wrote it, for "a statement which said". */
function antecedent(view: View, pronoun: number, floor: number): Range | null {
  const k = skipBack(view, isComma(view, pronoun - 1) ? pronoun - 2 : pronoun - 1, floor);
  const found = chunkEnding(view, k);
  if (!found) return null;
  const issuer = issuerOf(view, found, floor);
  if (issuer) return issuer;
  return word(view, pronoun) === "who" && endsInName(view, found) ? found : attachments(view, found, floor);
}

/** "issued a statement saying": the one who issued it; null when the phrase is no document that somebody gives out. */
export function issuerOf(view: View, document: Range, floor: number): Range | null {
  if (!DOCUMENT.test(word(view, document.to - 1))) return null;
  const verb = view.tokens[document.from - 1];
  if (!verb || !ISSUED.test(verb.lower) || document.from - 1 <= floor) return null;
  return mainSubject(view, document.from, floor);
}

/** Skips adverbs and time expressions between subject and verb: "officials late on Monday also". */
function skipBack(view: View, from: number, floor: number): number {
  let k = from;
  while (k >= floor) {
    const { pos, lower } = view.tokens[k]!;
    if ((pos === "ADV" && view.nameEnd[k] === -1) || isTimeWord(lower)) k--;
    else if (k < from && /^(on|both|all)$/.test(lower)) k--;
    else if (k === from && isComma(view, k) && isTimeWord(word(view, k - 1)) && isNominal(view, k - 2)) k--;
    else break;
  }
  return k;
}

/** "Lee, head of the union, said": the phrase before the opening comma, or the person's name inside it. */
function overParenthesis(view: View, close: number, floor: number, depth: number): Range | null {
  const open = openingOf(view, close, floor);
  if (open === -1) return null;
  const before = subjectBefore(view, open, floor, depth + 1);
  if (/^(who|which|whose|where)$/.test(word(view, open + 1)) || word(view, close) === ")") return before;
  const apposition = chunkStarting(view, open + 1);
  if (!before || !apposition || apposition.to !== close || !endsInName(view, apposition)) return before;
  const head = headChunk(view, before);
  if (personEnding(view, apposition)) return personEnding(view, head) ? before : apposition;
  return view.nameEnd[apposition.to - 1] !== -1 && view.nameEnd[head.to - 1] === -1 && before === head
    ? apposition
    : before;
}

function openingOf(view: View, close: number, floor: number): number {
  const want = word(view, close) === ")" ? "(" : word(view, close);
  for (let k = close - 1; k >= floor && close - k < REACH; k--) {
    if (word(view, k) === want && view.chunkFrom[k] === -1) return k;
  }
  return -1;
}

/** Grows a phrase to the left over "of", "for", "in" and, at a clause start, over "and". */
function attachments(view: View, start: Range, floor: number): Range {
  let range = start;
  for (let step = 0; step < 6 && range.from - 2 >= floor; step++) {
    const link = word(view, range.from - 1);
    if (word(view, range.from - 2) === "according") break;
    const left = chunkEnding(view, endBefore(view, range.from - 2, floor));
    if (!left) break;
    const joins = link === "and" || link === "or" || link === "&";
    if (!ATTACH.has(link) && !(joins && startsClause(view, left, floor))) break;
    range = { from: left.from, to: range.to };
  }
  return range;
}

/** The noun phrase that ends with a token, with what hangs on it; null when none does. */
export function phraseEnding(view: View, last: number, floor: number): Range | null {
  const chunk = chunkEnding(view, last);
  return chunk && attachments(view, chunk, floor);
}

const TIE = /^(close|familiar|briefed|present|involved|loyal|near|privy)$/;

/** Over an adverb, a tie or a closing bracket: "A statement purportedly from", "people close to", "the Force (IF) of". */
function endBefore(view: View, k: number, floor: number): number {
  if (TIE.test(word(view, k)) && view.chunkFrom[k] === -1) return k - 1;
  if (view.tokens[k]?.pos === "ADV") return k - 1;
  if (word(view, k) !== ")") return k;
  const open = openingOf(view, k, floor);
  return open === -1 ? k : open - 1;
}

/** Whether nothing that governs a noun stands before a phrase: sentence start, comma, "that", a conjunction. */
function startsClause(view: View, range: Range, floor: number): boolean {
  let { from } = range;
  while (from - 2 >= floor && /^(of|from|in|for)$/.test(word(view, from - 1))) {
    const left = chunkEnding(view, from - 2);
    if (!left) return false;
    from = left.from;
  }
  if (from <= floor) return true;
  return /^(,|that|:|;|but|and|while|when|as|after)$/.test(word(view, from - 1)) || isQuoteMark(view, from - 1);
}

/** "the officers who ordered the change": the head of a relative clause that the found phrase ends. */
function overRelative(view: View, found: Range, floor: number): Range {
  const before = view.tokens[found.from - 1];
  if (!before || found.from - 1 <= floor) return found;
  if (before.pos !== "VERB" && before.pos !== "ADP" && before.pos !== "AUX" && before.lower !== "itself") return found;
  let verbs = 0;
  for (let k = found.from - 1; k > floor && found.from - k < 16; k--) {
    const { lower, pos } = view.tokens[k]!;
    if (lower === "," || lower === ";" || (pos === "SCONJ" && !RELATIVE.has(lower))) return found;
    if (RELATIVE.has(lower)) {
      const head = verbs > 0 ? chunkEnding(view, k - 1) : null;
      return head ? { from: attachments(view, head, floor).from, to: found.to } : found;
    }
    if (pos === "VERB" || isAuxiliary(lower)) {
      verbs++;
      const reduced =
        /(ing|ed|led|made|known)$/.test(lower) && verbs === 1 && !RELATIVE.has(word(view, k - 1)) && !reports(lower);
      const head = reduced ? chunkEnding(view, k - 1) : null;
      if (head && pos === "VERB") return { from: attachments(view, head, floor).from, to: found.to };
    }
  }
  return found;
}

/** "stated police believe": a verb that takes clauses makes what follows a clause of its own. */
const reports = (lower: string): boolean => VERB_BY_FORM.get(lower)?.verb.frames.has("clause") === true;

/** Whether the last words of a range are a name. */
export function endsInName(view: View, range: Range): boolean {
  return view.nameEnd[range.to - 1] !== -1 || view.tokens[range.to - 1]?.pos === "PROPN";
}

/** Whether the last words are the name of a person, as far as the names layer knows. */
export function personEnding(view: View, range: Range): boolean {
  const name = view.nameEnd[range.to - 1] ?? -1;
  return name !== -1 && view.mentions[name]!.type === "Person";
}

/** The first chunk of a phrase: "officials" of "officials in the city of Varna". */
export function headChunk(view: View, range: Range): Range {
  const chunk = chunkStarting(view, range.from);
  return chunk && chunk.to < range.to ? chunk : range;
}

/** The agent of a passive ("was accused by two ministers of"): the phrase after "by" within a few words. */
export function agentAfter(view: View, cue: number, end: number): Range | null {
  for (let k = cue + 1; k < end && k < cue + 12; k++) {
    if (isComma(view, k)) return null;
    if (word(view, k) === "by") return speakerAfter(view, k + 1, end);
  }
  return null;
}

/** A phrase with its attachments to the right; a person's name in apposition takes its place. */
export function phraseAfter(view: View, start: number, end: number, links = /^(of|for|from|in|at|to)$/): Range | null {
  // At the end of a sentence the next chunk stands in another one.
  const first = start < end ? chunkStarting(view, start) : null;
  if (!first) return null;
  let to = Math.min(first.to, end);
  if (personEnding(view, { from: start, to })) return { from: start, to };
  for (let step = 0; step < 6 && to < end; step++) {
    const link = word(view, to);
    const next = links.test(link) || link === "and" ? chunkStarting(view, to + 1) : null;
    if (!next || next.to > end || (link === "and" && !isEnd(view, next.to, end))) break;
    to = next.to;
  }
  return { from: start, to };
}

/** A speaker behind its cue: who gave a document out ("a statement by the court"), or the name in apposition. */
export function speakerAfter(view: View, start: number, end: number): Range | null {
  const found = phraseAfter(view, start, end);
  if (!found) return null;
  const by = /^(released|issued|published)$/.test(word(view, found.to)) ? found.to + 1 : found.to;
  if (DOCUMENT.test(word(view, found.to - 1)) && word(view, by) === "by")
    return phraseAfter(view, by + 1, end) ?? found;
  if (!isComma(view, found.to) || personEnding(view, found)) return found;
  const name = chunkStarting(view, found.to + 1);
  return name &&
    name.to <= end &&
    personEnding(view, name) &&
    isEnd(view, name.to, end) &&
    /^(the|his|her|its|their|a|an)$/.test(word(view, start))
    ? name
    : found;
}

const isEnd = (view: View, k: number, end: number): boolean => k >= end || /^[.,;]$/.test(word(view, k));

/**
 * The subject that a coordinated verb takes over: that of the nearest finite verb to the left that has one.
 */
export function inheritedSubject(view: View, before: number, floor: number): Range | null {
  for (let k = before - 1; k >= floor && before - k < REACH; k--) {
    const { pos, lower } = view.tokens[k]!;
    if (pos !== "VERB" && pos !== "AUX") continue;
    const first = verbGroupStart(view, k, floor);
    if (word(view, first) !== "to" && !lower.endsWith("ing")) {
      const subject = subjectBefore(view, first, floor);
      if (subject) return subject;
    }
    k = first;
  }
  return null;
}

/** The subject that a participle ("…, saying") takes over: that of the last clause that begins with its subject. */
export function mainSubject(view: View, before: number, floor: number): Range | null {
  let best: Range | null = null;
  for (let k = Math.max(floor, before - REACH); k < before; k++) {
    const { pos, lower } = view.tokens[k]!;
    if ((pos !== "VERB" && pos !== "AUX") || lower.endsWith("ing")) continue;
    const first = verbGroupStart(view, k, floor);
    if (word(view, first) === "to" || RELATIVE.has(word(view, first - 1))) continue;
    const subject = subjectBefore(view, first, floor);
    if (
      subject &&
      startsClause(view, { from: subject.from, to: subject.to }, floor) &&
      (!best || subject.from > best.from)
    ) {
      if (best && !/^(and|but|while|;)$/.test(word(view, subject.from - 1))) continue;
      best = subject;
    }
  }
  return best ?? inheritedSubject(view, before, floor);
}

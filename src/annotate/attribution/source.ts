/**
 * Source: who says it. Walks from a cue to the noun phrase that is its subject, agent or head.
 *
 * Method  Chunks to the left, with attachments ("officials in the city of Varna"), parentheses between commas and
 *         brackets jumped over, a relative pronoun followed to what it stands for. A name with a title in front gives
 *         the name alone; an "of"/"for" attachment stays.
 * Misses  subjects behind more than three parentheses; conjoined subjects after a preposition.
 */
import type { Span } from "../../model/span.ts";
import { isComma, isNominal, isQuoteMark, type Range, type View, word } from "./view.ts";
import { isTimeWord, verbGroupStart } from "./words.ts";

const ATTACH = new Set(["of", "for", "from", "in", "at", "with", "within", "inside", "on", "to", "near", "by"]);
const RELATIVE = new Set(["who", "which", "that"]);
const REACH = 60;

/** The chunk that ends with a token, or the token alone when it is a pronoun or name outside chunks. */
export function chunkEnding(view: View, index: number): Range | null {
  if (index < 0 || !isNominal(view, index)) return null;
  const from = view.chunkFrom[index]!;
  if (from === -1) return { from: index, to: index + 1 };
  return { from, to: index + 1 };
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
  let k = skipBack(view, first - 1, floor);
  if (k < floor) return null;
  if (RELATIVE.has(word(view, k)) && k > floor) {
    const antecedent = skipBack(view, isComma(view, k - 1) ? k - 2 : k - 1, floor);
    const found = chunkEnding(view, antecedent);
    return found ? attachments(view, found, floor) : null;
  }
  if (isComma(view, k) || word(view, k) === ")" || word(view, k) === "—" || word(view, k) === "–") {
    return depth < 3 ? overParenthesis(view, k, floor, depth) : null;
  }
  const found = chunkEnding(view, k);
  if (!found) return null;
  k = found.from;
  return attachments(view, found, floor);
}

/** Skips adverbs and time expressions between subject and verb: "officials late on Monday also". */
function skipBack(view: View, from: number, floor: number): number {
  let k = from;
  while (k >= floor) {
    const token = view.tokens[k]!;
    if (token.pos === "ADV" || isTimeWord(token.lower)) k--;
    else if ((token.lower === "on" || token.lower === "both" || token.lower === "all") && k < from) k--;
    else break;
  }
  return k;
}

/** "Lee, head of the union, said": the phrase before the opening comma, or the name inside it. */
function overParenthesis(view: View, close: number, floor: number, depth: number): Range | null {
  const open = openingOf(view, close, floor);
  if (open === -1) return null;
  const inner = word(view, open + 1);
  const relative = inner === "who" || inner === "which" || inner === "whose" || inner === "where";
  const before = subjectBefore(view, open, floor, depth + 1);
  if (relative || word(view, close) === ")") return before;
  const apposition = chunkStarting(view, open + 1);
  if (before && apposition && apposition.to === close && endsInName(view, apposition) && !endsInName(view, before)) {
    return apposition;
  }
  return before;
}

function openingOf(view: View, close: number, floor: number): number {
  const want = word(view, close) === ")" ? "(" : word(view, close);
  for (let k = close - 1; k >= floor && close - k < REACH; k--) if (word(view, k) === want) return k;
  return -1;
}

/** Grows a phrase to the left over "of", "for", "in" and, at a clause start, over "and". */
function attachments(view: View, start: Range, floor: number): Range {
  let range = start;
  for (let step = 0; step < 6; step++) {
    const link = word(view, range.from - 1);
    if (range.from - 2 < floor) break;
    const left = chunkEnding(view, range.from - 2);
    if (!left) break;
    if (ATTACH.has(link)) range = { from: left.from, to: range.to };
    else if ((link === "and" || link === "or" || link === "&") && startsClause(view, left, floor))
      range = { from: left.from, to: range.to };
    else break;
  }
  return range;
}

/** Whether nothing that governs a noun stands before a phrase: sentence start, comma, "that", a conjunction. */
function startsClause(view: View, range: Range, floor: number): boolean {
  let from = range.from;
  while (from - 2 >= floor && (word(view, from - 1) === "of" || word(view, from - 1) === "from")) {
    const left = chunkEnding(view, from - 2);
    if (!left) return false;
    from = left.from;
  }
  if (from <= floor) return true;
  const before = word(view, from - 1);
  return before === "," || before === "that" || before === ":" || before === ";" || isQuoteMark(view, from - 1);
}

/** Whether the last words of a range are a name. */
export function endsInName(view: View, range: Range): boolean {
  return view.nameEnd[range.to - 1] !== -1 || view.tokens[range.to - 1]?.pos === "PROPN";
}

/** What is marked of a source: the name without title and article, else the phrase with its attachments. */
export function sourceSpan(view: View, range: Range): Span {
  const head = headChunk(view, range);
  const whole = { start: view.tokens[range.from]!.start, end: view.tokens[range.to - 1]!.end };
  if (conjoined(view, range)) return whole;
  const name = view.nameEnd[head.to - 1]!;
  if (name !== -1 && view.mentions[name]!.start >= view.tokens[head.from]!.start) {
    const { start, end } = view.mentions[name]!;
    return { start, end };
  }
  return whole;
}

/** The first chunk of a phrase: "officials" of "officials in the city of Varna". */
export function headChunk(view: View, range: Range): Range {
  const chunk = chunkStarting(view, range.from);
  return chunk && chunk.to < range.to ? chunk : range;
}

export function conjoined(view: View, range: Range): boolean {
  for (let k = range.from + 1; k < range.to - 1; k++) {
    const here = word(view, k);
    if ((here === "and" || here === "or") && view.chunkFrom[k] === -1) return true;
  }
  return false;
}

/** The agent of a passive ("was accused by two ministers of"): the phrase after "by" within a few words. */
export function agentAfter(view: View, cue: number, end: number): Range | null {
  for (let k = cue + 1; k < end && k < cue + 12; k++) {
    if (isComma(view, k)) return null;
    if (word(view, k) === "by") return phraseAfter(view, k + 1, end);
  }
  return null;
}

/** A phrase with its "of"/"for"/"in" attachments to the right. */
export function phraseAfter(view: View, start: number, end: number): Range | null {
  const first = chunkStarting(view, start);
  if (!first) return null;
  let to = Math.min(first.to, end);
  while (
    to < end &&
    (word(view, to) === "of" || word(view, to) === "for" || word(view, to) === "from" || word(view, to) === "in")
  ) {
    const next = chunkStarting(view, to + 1);
    if (!next || next.to > end) break;
    to = next.to;
  }
  return { from: start, to };
}

/**
 * The subject that a participle ("…, saying") or a coordinated verb takes over: that of the nearest finite verb to the
 * left that has one.
 */
export function inheritedSubject(view: View, before: number, floor: number): Range | null {
  for (let k = before - 1; k >= floor && before - k < REACH; k--) {
    const token = view.tokens[k]!;
    if (token.pos !== "VERB" && token.pos !== "AUX") continue;
    const first = verbGroupStart(view, k, floor);
    if (word(view, first) !== "to" && !token.lower.endsWith("ing")) {
      const subject = subjectBefore(view, first, floor);
      if (subject) return subject;
    }
    k = first;
  }
  return null;
}

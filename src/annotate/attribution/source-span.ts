/**
 * Source span: what is marked of a source. A name stands without title and article; a described source with its
 * "of"/"for" attachments; two who say one thing together stand whole.
 */

import { isTitleWord } from "../../knowledge/titles/titles.ts";
import type { Span } from "../../model/span.ts";
import { headChunk, personEnding } from "./source.ts";
import { isComma, isFinal, type Range, type View, word } from "./view.ts";

export function sourceSpan(view: View, range: Range): Span {
  const trimmed = withoutTail(view, range);
  const whole = { start: view.tokens[trimmed.from]!.start, end: view.tokens[trimmed.to - 1]!.end };
  if (conjoined(view, trimmed)) return withoutArticle(view, trimmed, whole);
  const name = nameOf(view, trimmed) ?? lastName(view, trimmed);
  return name ?? whole;
}

/** A trailing comma or full stop is no part of it. */
function withoutTail(view: View, { from, to }: Range): Range {
  let last = to;
  while (last > from + 1 && (isComma(view, last - 1) || isFinal(view, last - 1))) last--;
  return { from, to: last };
}

function withoutArticle(view: View, range: Range, whole: Span): Span {
  const second = view.tokens[range.from + 1];
  return word(view, range.from) === "the" && second?.pos === "PROPN" && view.nameStart[range.from + 1] !== -1
    ? { start: second.start, end: whole.end }
    : whole;
}

/** The name that ends the head chunk: "Ruiz" of "Mayor Ruiz of Varna". */
function nameOf(view: View, range: Range): Span | null {
  const head = headChunk(view, range);
  const name = view.nameEnd[head.to - 1]!;
  if (name !== -1 && view.mentions[name]!.start >= view.tokens[head.from]!.start) return spanOfName(view, name);
  return beforeKind(view, head) ?? capitalsAfterTitle(view, head);
}

/** "the NordWire news agency": a name that says itself what it is. */
function beforeKind(view: View, head: Range): Span | null {
  let last = head.to - 1;
  while (
    last > head.from &&
    /^(news|agency|newspaper|service|television|radio|magazine|network|website|channel|daily)$/.test(word(view, last))
  )
    last--;
  const name = last < head.to - 1 ? view.nameEnd[last]! : -1;
  return name === -1 ? null : spanOfName(view, name);
}

/** "Prime Minister of Drava Anna Ruiz": a person's name that follows another name. */
function lastName(view: View, range: Range): Span | null {
  const last = view.nameEnd[range.to - 1]!;
  if (last === -1 || !personEnding(view, range)) return null;
  const { start } = view.mentions[last]!;
  let at = range.to - 1;
  while (at > range.from && view.tokens[at]!.start > start) at--;
  const joined = hasAnd(view, range);
  return at > range.from && (joined || view.nameEnd[at - 1] !== -1) ? spanOfName(view, last) : null;
}

/** "trade and industry chief Ada Lun": an "and" inside a title. */
function hasAnd(view: View, { from, to }: Range): boolean {
  for (let k = from + 1; k < to - 1; k++) if (word(view, k) === "and" && view.chunkFrom[k] === -1) return true;
  return false;
}

/** Without the names layer's word: the capitals behind the last title or small word of a chunk. */
function capitalsAfterTitle(view: View, head: Range): Span | null {
  let from = head.to;
  while (from > head.from && view.tokens[from - 1]!.pos === "PROPN" && !isTitleWord(word(view, from - 1))) from--;
  if (from === head.to || from === head.from) return null;
  const before = word(view, from - 1);
  if (
    !isTitleWord(before) &&
    !/^(?:the|president|minister|secretary|spokes\w+|leader|chief|ambassador|senator)$/.test(before)
  )
    return null;
  return { start: view.tokens[from]!.start, end: view.tokens[head.to - 1]!.end };
}

function spanOfName(view: View, name: number): Span {
  const { start, end } = view.mentions[name]!;
  return { start, end };
}

/** Two heads joined by "and": "Garga and Sen", "the ministry and two banks"; not "trade and industry chief Ada Lun". */
export function conjoined(view: View, range: Range): boolean {
  for (let k = range.from + 1; k < range.to - 1; k++) {
    if (!/^(and|or|&)$/.test(word(view, k)) || view.chunkFrom[k] !== -1) continue;
    const left = view.tokens[k - 1]!;
    const bare = left.pos === "NOUN" && !left.lower.endsWith("s") && view.tokens[range.from]!.pos !== "DET";
    if (!(bare && personEnding(view, range))) return true;
  }
  return false;
}

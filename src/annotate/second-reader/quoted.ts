/**
 * Quoted words: where words that a second reader gives stand in the report.
 *
 * They count only when they stand there letter for letter. Two things are overlooked, since readers change them without
 * meaning to: a run of white space is one space, and curly quotation marks are straight. The span cuts the report's own
 * letters. Words never begin or end inside a word of the report: "Ali" is not found in "Alicante".
 */
import type { Span } from "../../model/span.ts";

/** A stretch of the report's text, folded, and where each of its characters lies. */
export interface Folded {
  readonly text: string;
  /** Offset in the report of every code unit of `text`, and one more for the end. */
  readonly at: readonly number[];
}

const MARKS: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "‟": '"',
  "‘": "'",
  "’": "'",
  "‚": "'",
  "‛": "'",
};
const SPACE = /\s/u;
const INSIDE = /[\p{L}\p{N}\p{M}]/u;

/** Folds `text` from `start` to `end`. Linear. */
export function folded(text: string, start: number, end: number): Folded {
  const out: string[] = [];
  const at: number[] = [];
  for (let offset = start; offset < end; offset++) {
    const char = text[offset] as string;
    const space = SPACE.test(char);
    if (space && out.at(-1) === " ") continue;
    out.push(space ? " " : (MARKS[char] ?? char));
    at.push(offset);
  }
  at.push(end);
  return { text: out.join(""), at };
}

/**
 * The places where words stand, in order.
 *
 * @param within UTF-16 offsets of the report: only places that begin there; default all that was folded
 * @param most   no more than so many are looked for
 * @example standing(folded("He said: “Go  home.”", 0, 20), '"Go home."') // [{ start: 9, end: 20 }]
 */
export function standing(where: Folded, words: string, within?: Span, most = 64): readonly Span[] {
  const sought = folded(words, 0, words.length).text.trim();
  const found: Span[] = [];
  if (sought === "") return found;
  let from = within ? firstAt(where.at, within.start) : 0;
  while (found.length < most) {
    const index = where.text.indexOf(sought, from);
    if (index < 0 || (within && (where.at[index] as number) >= within.end)) break;
    from = index + 1;
    if (cutsWord(where.text, index) || cutsWord(where.text, index + sought.length)) continue;
    found.push({ start: where.at[index] as number, end: (where.at[index + sought.length - 1] as number) + 1 });
  }
  return found;
}

/** Whether an edge lies inside a word or number. */
function cutsWord(text: string, edge: number): boolean {
  return edge > 0 && edge < text.length && INSIDE.test(charBefore(text, edge)) && INSIDE.test(charAt(text, edge));
}

function charAt(text: string, index: number): string {
  return String.fromCodePoint(text.codePointAt(index) ?? 32);
}

function charBefore(text: string, index: number): string {
  const low = text.charCodeAt(index - 1);
  return low >= 0xdc00 && low <= 0xdfff && index > 1 ? text.slice(index - 2, index) : text.slice(index - 1, index);
}

/** Index of the first offset that is not before `offset`. By halving. */
function firstAt(at: readonly number[], offset: number): number {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

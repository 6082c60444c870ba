/** Where a query's terms stand in a report's text, and the passages around them. */
import type { Span } from "../model/span.ts";
import type { Hit } from "./contract.ts";
import { type Word, words } from "./fold.ts";
import type { Term } from "./query.ts";

const AROUND = 90;
const MOST = 3;

/** Every place where one of the terms stands, sorted, overlapping ones joined. UTF-16. */
export function marks(text: string, terms: readonly Term[]): readonly Span[] {
  const all = words(text);
  const found: Span[] = [];
  all.forEach((word, at) => {
    const long = Math.max(0, ...terms.filter((term) => standsAt(all, at, term)).map((term) => term.length));
    if (long > 0) found.push({ start: word.start, end: all[at + long - 1]?.end ?? word.end });
  });
  return found.filter((span, at) => at === 0 || span.start >= (found[at - 1]?.end ?? 0));
}

function standsAt(all: readonly Word[], at: number, term: Term): boolean {
  return term.every((folded, step) => all[at + step]?.folded === folded);
}

/** The first passages of a text in which terms stand, each with its marks; passages end at spaces. */
export function passages(text: string, terms: readonly Term[]): Hit["passages"] {
  const made: { start: number; end: number; marks: Span[] }[] = [];
  for (const mark of marks(text, terms)) {
    const start = spaceBefore(text, mark.start - AROUND);
    const last = made.at(-1);
    if (last && start <= last.end) {
      last.end = spaceAfter(text, mark.end + AROUND);
      last.marks.push(mark);
    } else if (made.length < MOST) {
      made.push({ start, end: spaceAfter(text, mark.end + AROUND), marks: [mark] });
    } else break;
  }
  return made;
}

function spaceBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  const near = text.slice(at, at + AROUND).search(/\s/u);
  return near < 0 ? whole(text, at) : at + near + 1;
}

function spaceAfter(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const near = text.slice(at - AROUND, at).search(/\s\S*$/u);
  return near < 0 ? whole(text, at) : at - AROUND + near;
}

/** Steps off the middle of a surrogate pair. */
function whole(text: string, at: number): number {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at;
}

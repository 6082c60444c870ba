/**
 * Titles in front of names: "Lt Gen (Retd) Muhammad Aamer", "Foreign Minister Li".
 *
 * Method  the closed list of titles, longest first and repeated; modifiers ("former", "acting") and `(Retd)` belong to the title.
 * Misses  titles that are not in the list; lower-case job names ("singer Ana Bel") are nominals, not titles.
 */
import { ambiguousTitles, isTitle, LONGEST_TITLE, RETIRED, TITLE_MODIFIERS } from "../../../knowledge/titles/titles.ts";
import type { Word } from "../words.ts";

export interface TitleRun {
  /** Word ranges of the titles, in order. */
  readonly titles: readonly (readonly [number, number])[];
  /** First word after them. */
  readonly end: number;
  /** Whether every title could be a name as well ("Sheikh", "Malik"). */
  readonly ambiguous: boolean;
}

/** More titles in a row, or modifiers before one, than any name has. */
const MOST_TITLES = 8;
const MOST_MODIFIERS = 4;

const bare = (word: Word): string => word.lower.replace(/\.$/u, "");
const joins = (word: Word | undefined): boolean =>
  word !== undefined && /^[.]?[ \u00a0-]$|^-$|^ ?\($|^\)[ .]?$/u.test(word.gap);

const joinsName = (word: Word | undefined): boolean => word?.capital === true && joins(word);

/** The titles that begin at a word; null when none does. */
export function titlesAt(words: readonly Word[], start: number): TitleRun | null {
  const titles: (readonly [number, number])[] = [];
  let at = start;
  let ambiguous = true;
  while (titles.length < MOST_TITLES) {
    const end = oneTitle(words, at, at > start);
    if (end === at) break;
    if (!(end - at === 1 && ambiguousTitles.has(bare(words[at] as Word)))) ambiguous = false;
    titles.push([at, end]);
    at = end;
  }
  return titles.length > 0 ? { titles, end: at, ambiguous } : null;
}

/** End of the one title at a word, with its modifiers and `(Retd)`; the word itself when there is none. */
function oneTitle(words: readonly Word[], start: number, inside: boolean): number {
  if (inside && !joins(words[start])) return start;
  let at = start;
  while (at < start + MOST_MODIFIERS && TITLE_MODIFIERS.has(words[at]?.lower ?? "") && joinsName(words[at + 1])) at++;
  const end = longest(words, at) ?? (at > start ? longest(words, start) : undefined);
  if (end === undefined) return start;
  const next = words[end];
  return next && RETIRED.has(next.lower) && joins(next) ? end + 1 : end;
}

function longest(words: readonly Word[], start: number): number | undefined {
  if (!words[start]?.capital) return undefined;
  for (let size = LONGEST_TITLE; size > 0; size--) {
    const part = words.slice(start, start + size);
    if (part.length < size || part.slice(1).some((word) => !joins(word))) continue;
    if (part.slice(0, -1).some((word) => word.possessive)) continue;
    if (isTitle(part.map(bare).join(" "))) return start + size;
  }
  return undefined;
}

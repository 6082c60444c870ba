/**
 * Takes titles off the front of persons' names and keeps them: "Lt Gen (Retd) | Muhammad Aamer".
 *
 * Method  the closed list. A word that is title and name ("Sheikh", "Malik") comes off only before two further words of the
 *         name, or before one word that is a person's name elsewhere in the report; else it belongs to the name.
 */
import { RETIRED } from "../../knowledge/titles/titles.ts";
import type { Candidate } from "./candidate.ts";
import { type TitleRun, titlesAt } from "./finders/titles.ts";
import type { Word } from "./words.ts";

/** @param known last words of full names of persons in the report */
export function titlesApart(words: readonly Word[], found: Candidate, known: ReadonlySet<string>): Candidate {
  if (found.type !== "Person") return found;
  const each = withFirstName(words, found, known);
  const inside = titlesInside(words, each, known);
  const from = inside ? inside.end : each.from;
  const titles = inside ? inside.titles : [];
  const before = titlesBefore(words, from, inside ? (inside.titles[0] as readonly [number, number])[0] : from);
  const all = [...before, ...titles];
  return all.length > 0 ? { ...each, from, titles: all } : each;
}

/** "Mirza Orn": a word that is title and name, in front of a single word that nobody in the report bears as a last name. */
function withFirstName(words: readonly Word[], each: Candidate, known: ReadonlySet<string>): Candidate {
  const [first, before] = [words[each.from], words[each.from - 1]];
  if (each.to - each.from > 1 || !before?.capital || before.sentence !== first?.sentence) return each;
  const run = titlesAt(words, each.from - 1);
  const one = run?.ambiguous && run.end === each.from && first !== undefined && !known.has(first.lower);
  return one && follows(words, each.from) ? { ...each, from: each.from - 1 } : each;
}

function titlesInside(words: readonly Word[], { from, to }: Candidate, known: ReadonlySet<string>): TitleRun | null {
  const run = titlesAt(words, from);
  if (!run || run.end >= to) return null;
  if (!run.ambiguous || to - run.end >= 2) return run;
  return known.has((words[to - 1] as Word).lower) ? run : null;
}

/** Titles that end right where the name begins. */
function titlesBefore(words: readonly Word[], name: number, from: number): readonly (readonly [number, number])[] {
  const sentence = words[name]?.sentence;
  for (let start = Math.max(0, from - 8); start < from; start++) {
    if (words[start]?.sentence !== sentence) continue;
    const run = titlesAt(words, start);
    if (run && run.end === from && follows(words, from)) return run.titles;
  }
  return [];
}

const follows = (words: readonly Word[], at: number): boolean => /^\.?\)?[ \u00a0]$/u.test(words[at]?.gap ?? "");

/** Whether a name is nothing but titles: "Retd", "Prime Minister". */
export function isOnlyTitle(words: readonly Word[], { from, to, type }: Candidate): boolean {
  if (type !== "Person") return false;
  if (to - from === 1 && RETIRED.has((words[from] as Word).lower)) return true;
  const run = titlesAt(words, from);
  return run !== null && !run.ambiguous && run.end >= to;
}

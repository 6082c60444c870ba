/**
 * Takes titles off the front of persons' names and keeps them: "Lt Gen (Retd) | Muhammad Aamer".
 *
 * Method  the closed list. A word that is title and name ("Sheikh", "Malik") comes off only before two further words of the
 *         name, or before one word that is a person's name elsewhere in the report.
 */
import { RETIRED } from "../../knowledge/titles/titles.ts";
import type { Candidate } from "./candidate.ts";
import { type TitleRun, titlesAt } from "./finders/titles.ts";
import type { Word } from "./words.ts";

/** @param known last words of full names of persons in the report */
export function titlesApart(words: readonly Word[], each: Candidate, known: ReadonlySet<string>): Candidate {
  if (each.type !== "Person") return each;
  const inside = titlesInside(words, each, known);
  const from = inside ? inside.end : each.from;
  const titles = inside ? inside.titles : [];
  const before = titlesBefore(words, from, inside ? (inside.titles[0] as readonly [number, number])[0] : from);
  const all = [...before, ...titles];
  return all.length > 0 ? { ...each, from, titles: all } : each;
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

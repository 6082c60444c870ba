/**
 * Joins a person's name that a nickname in quotation marks cuts: Edvard Luka "Edo" Orn.
 *
 * Misses  nicknames in brackets, which may as well be another person, and of more than two words.
 */
import type { Candidate } from "./candidate.ts";
import type { Word } from "./words.ts";

const OPENS = /^ ["“‘']$/u;
const CLOSES = /^["”’'] $/u;
const LONGEST = 2;

/** @param names not overlapping, sorted */
export function withNicknames(words: readonly Word[], names: readonly Candidate[]): readonly Candidate[] {
  const joined: Candidate[] = [];
  for (const each of names) {
    // The nickname itself may have been seen as a name, so the one before it is at most two back.
    const before = joined.slice(-2).findLast(({ to, type }) => type === "Person" && OPENS.test(words[to]?.gap ?? ""));
    const closing = before ? closingOf(words, before.to) : -1;
    const goesOn = before && closing >= each.from && closing < each.to && each.type === "Person";
    if (!goesOn) joined.push(each);
    else joined.splice(joined.indexOf(before), joined.length, { ...before, to: each.to });
  }
  return joined;
}

/** The first word behind a nickname that begins at a word; -1 when none does. */
function closingOf(words: readonly Word[], at: number): number {
  if (!OPENS.test(words[at]?.gap ?? "")) return -1;
  for (let next = at + 1; next <= at + LONGEST; next++) {
    if (CLOSES.test(words[next]?.gap ?? "")) return words[next]?.sentence === words[at]?.sentence ? next : -1;
  }
  return -1;
}

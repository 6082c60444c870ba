/**
 * Cuts words at a hyphen where the trained reader sees the edge of a name: "pro-Vardan", "the Ruiz-Orn debate". Words keep
 * their hyphens else, for most belong to one name ("Jaish-e-Muhammad", "Al-Orn").
 *
 * Method  behind a prefix of the list one edge is enough; else a name must end before the hyphen and another begin behind it.
 */
import type { Span } from "../../model/span.ts";
import type { Word } from "./words.ts";

const PREFIX = /^(?:pro|anti|non|ex|post|pre|pan|intra|inter|trans|mid|neo|sub)$/iu;
const HYPHEN = /[-–‑]/u;

/** The same words, some of them cut in two. @param seen names of the reader, in order of the text */
export function cutWhereSeen(words: readonly Word[], seen: readonly Span[]): readonly Word[] {
  const begins = new Set(seen.map(({ start }) => start));
  const ends = new Set(seen.map(({ end }) => end));
  return words.flatMap((word) => {
    const at = HYPHEN.test(word.text) ? cutOf(word, begins, ends) : -1;
    return at > 0 ? cut(word, at) : [word];
  });
}

/** Where in the word the hyphen stands; -1 when it is not cut. */
function cutOf({ start, text }: Word, begins: ReadonlySet<number>, ends: ReadonlySet<number>): number {
  for (let at = 1; at < text.length - 1; at++) {
    if (!HYPHEN.test(text[at] as string) || !begins.has(start + at + 1)) continue;
    if (ends.has(start + at) || PREFIX.test(text.slice(0, at))) return at;
  }
  return -1;
}

function cut(word: Word, at: number): readonly Word[] {
  const head = part(word, 0, at);
  const tail = part(word, at + 1, word.text.length);
  return [
    { ...head, possessive: false },
    { ...tail, gap: word.text[at] as string },
  ];
}

function part(word: Word, from: number, to: number): Word {
  const text = word.text.slice(from, to);
  const span = { start: word.start + from, end: word.start + to };
  return { ...word, ...span, text, lower: text.toLowerCase(), capital: /\p{Lu}/u.test(text) };
}

/**
 * The parts of a person's name, and whether two names can be one person's.
 *
 * Method  words in order, marks off; "Jr." and "II" apart; particles ("van", "al-", "bin") belong to the surname.
 * Misses  names in two orders (Hungarian and Japanese names written both ways).
 */
import { foldName } from "../../knowledge/places/fold-name.ts";

export interface PersonName {
  /** Given names and surnames in lower case, marks off; a nickname in quotation marks is apart. */
  readonly words: readonly string[];
  readonly nickname: string | null;
  /** "jr", "ii". */
  readonly suffix: string | null;
}

const SUFFIX = /^(?:jr|sr|i{1,3}|iv|v|vi{1,3}|ix|x|xi{1,3}|xiv|xv|xvi)$/u;

/** @example personName("Robert Downey Jr.") // { words: ["robert", "downey"], nickname: null, suffix: "jr" } */
export function personName(text: string): PersonName {
  const nickname = /["“”‘'(]([\p{L}-]+)["“”’')]/u.exec(text);
  const rest = nickname ? text.replace(nickname[0], " ") : text;
  const all = foldName(rest)
    .toLowerCase()
    .split(/[\s\u00a0]+/u)
    .map((word) => bare(word))
    .filter(Boolean);
  const last = all.at(-1) ?? "";
  const suffix = all.length > 1 && SUFFIX.test(last) ? last : null;
  const nick = nickname ? foldName(nickname[1] as string).toLowerCase() : null;
  return { words: suffix ? all.slice(0, -1) : all, nickname: nick, suffix };
}

/** A word without marks around it and without the Arabic article: "al-Assad" and "Assad" are one. */
const bare = (word: string): string =>
  word.replace(/^["“‘']+|[,"”’'.]+$|'s$/gu, "").replace(/^(?:al|el|as|ad|ar|an|ul)-(?=\p{L}{3})/u, "");

/**
 * Whether the names of two people, of two words or more, can be one person's: the same given name (or its initial, or a
 * nickname) and the same surname, middle names no contradiction; or one is the whole end of the other ("De Zoysa").
 *
 * @param short has no more words than `full`
 */
export function onePerson(short: PersonName, full: PersonName): boolean {
  if (short.suffix && full.suffix && short.suffix !== full.suffix) return false;
  const [a, b] = [short.words, full.words];
  if (a.length < 2 || b.length < 2) return false;
  if (a.length < b.length && endsWith(b, a)) return true;
  const given = sameWord(a[0] as string, b[0] as string) || a[0] === full.nickname || b[0] === short.nickname;
  if (!given) return a.length < b.length && a.at(-1) === b.at(-1) && inOrder(a, b.slice(1));
  if (a.at(-1) === b.at(-1)) return inOrder(a.slice(1, -1), b.slice(1, -1));
  // A second surname left out: "Wanda Vázquez" and "Wanda Vázquez Garced".
  return (
    a.length < b.length &&
    (a[0]?.length ?? 0) > 1 &&
    a.slice(1).every((word, at) => word === b[b.length - a.length + at])
  );
}

const endsWith = (all: readonly string[], end: readonly string[]): boolean =>
  end.every((word, at) => word === all[all.length - end.length + at]);

/** Whether every word of the first stands in the second, in order; an initial stands for its word. */
function inOrder(some: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const word of all) if (at < some.length && sameWord(some[at] as string, word)) at++;
  return at === some.length;
}

const sameWord = (a: string, b: string): boolean => a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0]);

/** How a single word stands for a full name: as its surname, as a part of its surname, as a given name; null when not. */
export function standsFor(word: string, { words, nickname }: PersonName): "surname" | "inner" | "given" | null {
  if (words.length < 2 || word.length < 2) return null;
  if (words.at(-1) === word) return "surname";
  if (words[0] === word || nickname === word) return "given";
  return words.includes(word) ? "inner" : null;
}

/**
 * Words for comparing: folded, cut, and with the commonest endings taken off.
 *
 * Method  Unicode decomposition, marks and apostrophes off, lower case, hyphens to spaces; a light stemmer for English
 *         plurals and verb endings; small number words as digits, so that "twelve" and "12" are one word.
 * Misses  irregular verbs (met, meet): only the list below; words of other languages keep their endings.
 */
import { hash32 } from "./hash.ts";

const STOP = new Set(
  (
    "a an the of in on at to for from by with and or but nor as that which who whom whose this these those it its he she " +
    "they them his her their our we us i you your is are was were be been being am has have had do does did will would " +
    "shall should can could may might must not no than then there here when while where what how why after before since " +
    "until during into over under about against between among through out up down off again also too very more most " +
    "some any each all both other such only own same so just if because mr mrs ms said say says saying told tell tells " +
    "added adding according reported reportedly statement one"
  ).split(" "),
);

const IRREGULAR: Readonly<Record<string, string>> = {
  met: "meet",
  meeting: "meet",
  killed: "kill",
  held: "hold",
  went: "go",
  gone: "go",
  left: "leave",
  took: "take",
  taken: "take",
  gave: "give",
  given: "give",
  sent: "send",
  spoke: "speak",
  spoken: "speak",
  died: "die",
  dead: "die",
  death: "die",
  dying: "die",
  men: "man",
  women: "woman",
  people: "person",
  children: "child",
};

const NUMBERS = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
  "eighteen nineteen twenty"
).split(" ");
const NUMBER_WORDS = new Map(NUMBERS.map((word, value) => [word, String(value)]));

/** Takes away case, marks, possessive endings, apostrophes and hyphens; runs of anything but letters and digits become one space. */
export function fold(text: string): string {
  return ASCII.test(text) ? foldAscii(text) : foldAny(text);
}

/** Most text needs no decomposition, which takes longer than all the rest. */
const ASCII = /^[\x20-\x7e\n]*$/;

function foldAscii(text: string): string {
  return text
    .replace(/'s(?![A-Za-z])/g, " ")
    .replace(/['`]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

function foldAny(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/['’]s(?!\p{L})/gu, " ")
    .replace(/[\p{M}ʿʾʼ'’‘`´]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The folded words of a text, in order. */
export function wordsOf(text: string): readonly string[] {
  const folded = fold(text);
  return folded === "" ? [] : folded.split(" ");
}

/** A word without its commonest endings; number words become digits. */
export function stem(word: string): string {
  const known = IRREGULAR[word] ?? NUMBER_WORDS.get(word);
  if (known !== undefined) return known;
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 5 && word.endsWith("ing")) return undouble(word.slice(0, -3));
  if (word.length > 4 && word.endsWith("ed")) return undouble(word.slice(0, -2));
  if (word.length > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us"))
    return dropE(word.slice(0, -1));
  return dropE(word);
}

function undouble(word: string): string {
  const last = word.length - 1;
  return last > 2 && word[last] === word[last - 1] && word[last] !== "l" && word[last] !== "s"
    ? word.slice(0, -1)
    : word;
}

function dropE(word: string): string {
  return word.length > 4 && word.endsWith("e") ? word.slice(0, -1) : word;
}

/** The content words of a text, stemmed, each once, in order of appearance. */
export function contentWords(text: string): readonly string[] {
  const found = new Set<string>();
  for (const word of wordsOf(text)) if (!STOP.has(word) && (word.length > 1 || /\d/.test(word))) found.add(stem(word));
  return [...found];
}

/** Hashes of the content words, ascending, for comparing by merging. */
export function contentHashes(text: string): Uint32Array {
  return Uint32Array.from(new Set(contentWords(text).map(hash32))).sort();
}

/** The weight of all hashes of a list. */
export function weightOf(hashes: Uint32Array, weight: (hash: number) => number): number {
  let sum = 0;
  for (const hash of hashes) sum += weight(hash);
  return sum;
}

/** What two ascending hash lists share: its weight, and how many. */
export function shared(
  a: Uint32Array,
  b: Uint32Array,
  weight: (hash: number) => number = () => 1,
): { readonly both: number; readonly count: number } {
  let [both, count] = [0, 0];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) {
      both += weight(x);
      count++;
    }
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return { both, count };
}

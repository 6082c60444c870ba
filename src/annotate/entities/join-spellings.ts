/**
 * Joins spellings of one name: "Dovan" and "Dovann", "Al-Masri" and "El Masri", "Müller" and "Mueller", "Lousiana".
 *
 * Method  candidates have the same consonants (a bucket each); then conservative proof. Full names of persons: the same
 *         given name, or the same surname with given names a letter or two apart; a surname alone: the one person whose
 *         surname it misspells, when no other name has it; other names: the same type and long enough. How many letters may
 *         differ goes by length. Names that stand in one sentence are two.
 * Misses  variants with other consonants ("Kaddafi", "Gaddafi").
 */
import { weakWords } from "../../knowledge/names/weak-words.ts";
import { foldName } from "../../knowledge/places/fold-name.ts";
import { editDistance } from "./edit-distance.ts";
import type { Form } from "./forms.ts";
import { type PersonName, personName } from "./person-name.ts";
import type { Unions } from "./unions.ts";

interface Spelt {
  readonly form: number;
  readonly letters: string;
  readonly name: PersonName;
}

const CROWD = 30;

/** Joins forms by their indexes. @param sentencesOf sentences a form stands in */
export function joinSpellings(
  forms: readonly Form[],
  sets: Unions,
  sentencesOf: (form: number) => readonly number[],
): void {
  const buckets = new Map<string, Spelt[]>();
  for (const [at, { text, type }] of forms.entries()) {
    if (type === "Group" || text.length < 5 || /\d/u.test(text)) continue;
    const each = { form: at, letters: letters(text), name: personName(text) };
    for (const key of keysOf(each, type)) {
      const bucket = buckets.get(key) ?? [];
      if (bucket.length <= CROWD) bucket.push(each);
      buckets.set(key, bucket);
    }
  }
  for (const bucket of buckets.values()) {
    if (bucket.length > CROWD) continue;
    for (const [at, each] of bucket.entries()) {
      const fits = bucket.slice(0, at).filter((other) => oneSpelling(forms, other, each));
      const roots = new Set(fits.map(({ form }) => sets.root(form)));
      if (roots.size !== 1 || roots.has(sets.root(each.form))) continue;
      const other = fits[0] as Spelt;
      const there = new Set(sentencesOf(other.form));
      if (!sentencesOf(each.form).some((sentence) => there.has(sentence))) sets.join(other.form, each.form);
    }
  }
}

/** Letters without marks, articles and spaces, German and Scandinavian ones as they are written without their keys. */
function letters(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/ä|æ/gu, "ae")
    .replace(/ö|ø|œ/gu, "oe")
    .replace(/ü/gu, "ue")
    .replace(/ß/gu, "ss");
  return foldName(plain)
    .replace(/\b(?:al|el|ul|as|ad|ar)[- ]/gu, "")
    .replace(/[^\p{L} ]/gu, "");
}

/** Consonants with alike ones made one; double ones once. */
const bones = (word: string): string =>
  word
    .replace(/ck|q|kh|c(?=[^h]|$)/gu, "k")
    .replace(/ph/gu, "f")
    .replace(/w/gu, "v")
    .replace(/z/gu, "s")
    .replace(/(?<=.)[aeiouyh]/gu, "")
    .replace(/(.)\1+/gu, "$1");

function keysOf({ letters: all, name }: Spelt, type: string): readonly string[] {
  if (type !== "Person") return [`${type} ${bones(all.replaceAll(" ", ""))}`];
  const surname = letters(name.words.at(-1) ?? "");
  return [`Person ${bones(surname)}`];
}

function oneSpelling(forms: readonly Form[], a: Spelt, b: Spelt): boolean {
  const [x, y] = [forms[a.form] as Form, forms[b.form] as Form];
  if (x.type !== y.type || x.person !== undefined || y.person !== undefined) return false;
  if (x.type !== "Person") return x.words.length === y.words.length && x.text.length > 6 && near(a.letters, b.letters);
  return nearPersons(a, b);
}

/** One or both full: given names alike (or one has none) and surnames alike; two bare surnames prove nothing. */
function nearPersons(a: Spelt, b: Spelt): boolean {
  const [short, full] = a.name.words.length <= b.name.words.length ? [a, b] : [b, a];
  const surnames = [short, full].map((each) => letters(each.name.words.at(-1) ?? "")) as [string, string];
  if (full.name.words.length < 2 || weakWords.has(surnames[0]) || !near(...surnames)) return false;
  if (short.name.words.length === 1) return surnames[0].length > 4 && surnames[0] !== surnames[1];
  const [first, other] = [letters(short.name.words[0] ?? ""), letters(full.name.words[0] ?? "")];
  return (
    first === other || (surnames[0] === surnames[1] && first[0] === other[0] && first.length > 3 && near(first, other))
  );
}

/** As many letters may differ as the length bears: none below five, one below nine, then two. Swapped letters count one. */
function near(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  const bound = length < 4 ? 0 : length < 9 ? 1 : 2;
  return Math.abs(a.length - b.length) <= 2 && editDistance(a, b) <= bound;
}

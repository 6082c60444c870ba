/**
 * Short forms: an acronym beside its expansion, a surname where the full name stands too.
 *
 * Method  a one-word person's name joins the one full name that ends with it, wherever in the report that stands. Two persons
 *         who share it leave it open, and so does a word that very many people bear, unless nobody else in the report has it.
 * Misses  given names alone ("Imran" for Imran Khan); initials.
 */
import { weakWords } from "../../knowledge/names/weak-words.ts";
import type { NameFound } from "../layers.ts";
import { type AliasKind, setEqual } from "./aliases.ts";
import { namesakes } from "./namesakes.ts";

export interface ShortForms {
  /** Pairs of indexes into `names` that are one thing. */
  readonly same: readonly (readonly [number, number])[];
  /** Index of a name to the indexes of the full names that it fits, when they are of different persons. */
  readonly open: ReadonlyMap<number, readonly number[]>;
  /** Index of a name to which of two people of that name it is; not listed: the only one. */
  readonly person: ReadonlyMap<number, number>;
  /** Index of a name that the report sets equal to the one before it ("also known as"), to what it then is. */
  readonly equal: ReadonlyMap<number, AliasKind>;
}

export function shortForms(text: string, names: readonly NameFound[]): ShortForms {
  const same: (readonly [number, number])[] = [];
  const open = new Map<number, readonly number[]>();
  const bySurname = fullNames(text, names);
  const twins = namesakes(text, names);
  const equal = setEqual(text, names);
  for (const [index, name] of names.entries()) {
    if (definedBeside(text, names[index - 1], name)) same.push([index - 1, index]);
    if (equal.has(index)) same.push([index - 1, index]);
    const words = text.slice(name.start, name.end);
    if (name.type !== "Person" || words.includes(" ")) continue;
    const twin = twins.open.get(index);
    if (twin) open.set(index, twin);
    if (twin || equal.has(index)) continue;
    const who = twins.person.get(index);
    const full = [...(bySurname.get(words)?.values() ?? [])].filter(
      (each) => who === undefined || (twins.person.get(each) ?? who) === who,
    );
    if (weakWords.has(words.toLowerCase()) && !decided(text, names, full, index)) {
      if (full.length > 0) open.set(index, full);
      continue;
    }
    if (full.length === 1) same.push([full[0] as number, index]);
    else if (full.length > 1) open.set(index, full);
  }
  return { same, open, person: twins.person, equal };
}

/**
 * "Khan" is millions of people: it means Imran Khan only behind his full name, and when nobody else in the report has the
 * word in any part of a name.
 */
function decided(text: string, names: readonly NameFound[], full: readonly number[], index: number): boolean {
  const only = full.length === 1 ? (full[0] as number) : Number.POSITIVE_INFINITY;
  if (only > index) return false;
  const [own, weak] = [only, index].map((each) => text.slice(names[each]?.start, names[each]?.end));
  const word = new RegExp(`(?<![\\p{L}])${weak}(?![\\p{L}])`, "u");
  return names.every(({ type, start, end }) => {
    const name = text.slice(start, end);
    return type !== "Person" || name === weak || name === own || !word.test(name);
  });
}

function definedBeside(text: string, before: NameFound | undefined, name: NameFound): boolean {
  const both = name.rule === "acronym-definition" && before?.rule === "acronym-definition";
  return both && /^\s?\($/u.test(text.slice(before.end, name.start));
}

/** Surname to the full names that end with it, each with the index of its first mention. */
function fullNames(text: string, names: readonly NameFound[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const [index, { type, start, end }] of names.entries()) {
    const full = text.slice(start, end);
    const cutAt = full.lastIndexOf(" ");
    if (type !== "Person" || cutAt < 0) continue;
    const last = full.slice(cutAt + 1);
    const of = found.get(last) ?? new Map<string, number>();
    if (!of.has(full)) of.set(full, index);
    found.set(last, of);
  }
  return found;
}

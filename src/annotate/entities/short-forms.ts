/**
 * Short forms: an acronym beside its expansion, a surname where the full name stands too.
 *
 * Method  a one-word person's name joins the one full name that ends with it, wherever in the report that stands. Two persons
 *         who share it leave it open.
 * Misses  given names alone ("Imran" for Imran Khan); initials.
 */
import type { NameFound } from "../layers.ts";

export interface ShortForms {
  /** Pairs of indexes into `names` that are one thing. */
  readonly same: readonly (readonly [number, number])[];
  /** Index of a name to the indexes of the full names that it fits, when they are of different persons. */
  readonly open: ReadonlyMap<number, readonly number[]>;
}

export function shortForms(text: string, names: readonly NameFound[]): ShortForms {
  const same: (readonly [number, number])[] = [];
  const open = new Map<number, readonly number[]>();
  const bySurname = fullNames(text, names);
  for (const [index, name] of names.entries()) {
    if (definedBeside(text, names[index - 1], name)) same.push([index - 1, index]);
    const words = text.slice(name.start, name.end);
    if (name.type !== "Person" || words.includes(" ")) continue;
    const full = [...(bySurname.get(words)?.values() ?? [])];
    if (full.length === 1) same.push([full[0] as number, index]);
    else if (full.length > 1) open.set(index, full);
  }
  return { same, open };
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

/**
 * Short forms: an acronym beside its expansion, a surname after the full name.
 */
import type { NameFound } from "../layers.ts";

/** Pairs of indexes into `names` that are one thing. */
export function shortForms(text: string, names: readonly NameFound[]): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  const bySurname = new Map<string, number[]>();
  for (const [index, name] of names.entries()) {
    const before = names[index - 1];
    const both = name.rule === "acronym-definition" && before?.rule === "acronym-definition";
    if (both && /^\s?\($/u.test(text.slice(before.end, name.start))) pairs.push([index - 1, index]);
    if (name.type !== "Person") continue;
    const words = text.slice(name.start, name.end).split(" ");
    const last = words.at(-1) as string;
    if (words.length > 1) bySurname.set(last, [...(bySurname.get(last) ?? []), index]);
    else for (const full of new Set((bySurname.get(last) ?? []).slice(-1))) pairs.push([full, index]);
  }
  return pairs;
}

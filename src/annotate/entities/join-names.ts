/**
 * Joins the names of one thing within a report, in the order of how sure each step is.
 *
 * Method  equal letters; what the report itself sets equal (brackets, "also known as"); then forms of bodies and places
 *         (join-bodies.ts), acronyms, persons, spellings. A name that fits several people stays open.
 */
import type { EntityType } from "../../model/reading.ts";
import type { Sentence } from "../layers.ts";
import { type AliasKind, setEqual } from "./aliases.ts";
import { type Form, formsOf, heaviest } from "./forms.ts";
import { bracketedPairs, joinAcronyms } from "./join-acronyms.ts";
import { joinBodies } from "./join-bodies.ts";
import { joinPersons } from "./join-persons.ts";
import { joinSpellings } from "./join-spellings.ts";
import { namesakes } from "./namesakes.ts";
import { firstEndingAfter } from "./seek.ts";
import type { Spot } from "./spot.ts";
import { unions } from "./unions.ts";

/** Everything one entity is called in the report; `names` are indexes, in order. */
export interface NameGroup {
  readonly type: EntityType;
  readonly names: readonly number[];
}

export interface JoinedNames {
  /** Sorted by first name. */
  readonly groups: readonly NameGroup[];
  /** Index of a name to the indexes of names it may mean, of different persons. */
  readonly open: ReadonlyMap<number, readonly number[]>;
  /** Index of a name that the report sets equal to the one before it ("also known as"), to what it then is. */
  readonly equal: ReadonlyMap<number, AliasKind>;
}

/** @param names sorted by start */
export function joinNames(text: string, sentences: readonly Sentence[], names: readonly Spot[]): JoinedNames {
  const twins = namesakes(text, names);
  const equal = setEqual(text, names);
  const forms = formsOf(text, names, twins.open, twins.person);
  const formOf = new Map(forms.flatMap(({ mentions }, form) => mentions.map((name): [number, number] => [name, form])));
  const sets = unions(forms.length);
  const sentenceOf = (name: number): number => firstEndingAfter(sentences, (names[name] as Spot).start);
  const pairs = [...bracketedPairs(text, names), ...[...equal.keys()].map((at) => [at - 1, at] as const)];
  for (const [a, b] of pairs) {
    const [one, other] = [formOf.get(a), formOf.get(b)];
    if (one !== undefined && other !== undefined) sets.join(one, other);
  }
  joinBodies(forms, sets);
  joinAcronyms(forms, sets);
  const { means, open } = joinPersons(text, names, forms, sets, sentenceOf);
  const alone = new Set([...means.keys(), ...open.keys()].map((name) => formOf.get(name)));
  joinSpellings(forms, sets, (form) => (alone.has(form) ? [] : (forms[form] as Form).mentions.map(sentenceOf)));
  const first = (form: number): number => (forms[form] as Form).mentions[0] as number;
  const left = new Map([...twins.open, ...[...open].map(([name, all]) => [name, all.map(first)] as const)]);
  const groups = new Map<number, number[]>();
  for (const name of names.keys()) {
    if (left.has(name)) continue;
    const root = sets.root(means.get(name) ?? (formOf.get(name) as number));
    const group = groups.get(root) ?? [];
    group.push(name);
    groups.set(root, group);
  }
  const all = [...groups.values()].map((group) => ({ type: heaviest(names, group), names: group }));
  return { groups: all.sort((a, b) => (a.names[0] as number) - (b.names[0] as number)), open: left, equal };
}

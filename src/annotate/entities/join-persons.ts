/**
 * Joins the names of one person: full names in several forms, then surnames, given names and nicknames alone.
 *
 * Method  a short form means the one full name it fits, wherever in the report that stands; a surname goes before a part of
 *         one, that before a given name. When full names of several people fit (a married couple, a family), it is clear only
 *         by the title in front, or when the report had settled on one of them before it brought in the others (`settle.ts`).
 *         A word that very many people bear ("Khan") needs the full name before it.
 * Misses  people who are called by a title alone; stage names.
 */
import { weakWords } from "../../knowledge/names/weak-words.ts";
import type { Form } from "./forms.ts";
import { onePerson, type PersonName, personName, standsFor } from "./person-name.ts";
import { fullMentions, settled } from "./settle.ts";
import type { Spot } from "./spot.ts";
import type { Unions } from "./unions.ts";

export interface PersonLinks {
  /** Of names that stand alone: the form whose person they mean. */
  readonly means: ReadonlyMap<number, number>;
  /** Of names that stay open: forms of the persons they fit. */
  readonly open: ReadonlyMap<number, readonly number[]>;
}

interface Person {
  readonly form: number;
  readonly name: PersonName;
}

/** A word that more forms bear tells nobody apart. */
const CROWD = 60;

/** @param sentenceOf the sentence a name stands in */
export function joinPersons(
  text: string,
  names: readonly Spot[],
  forms: readonly Form[],
  sets: Unions,
  sentenceOf: (name: number) => number,
): PersonLinks {
  const persons = forms.flatMap(({ type, text }, form) =>
    type === "Person" ? [{ form, name: personName(text) }] : [],
  );
  const full = persons.filter(({ name }) => name.words.length > 1);
  const byWord = index(full);
  joinFull(full, byWord, forms, sets, sentenceOf);
  const single = persons.filter(({ name }) => name.words.length === 1);
  joinNumbered(single, forms, sets);
  const own = full.map(({ form }) => form);
  const mentions = fullMentions(forms, own, sets);
  const means = new Map<number, number>();
  const open = new Map<number, readonly number[]>();
  for (const short of single) {
    const bearers = bearersOf(text, short, byWord, forms, names, sets);
    if (bearers.length === 0) continue;
    const weak = weakWords.has(short.name.words[0] as string);
    for (const [name, choice] of settled(short.form, bearers, {
      text,
      names,
      forms,
      full: mentions,
      sentenceOf,
      weak,
    })) {
      if (choice.length === 1) means.set(name, choice[0] as number);
      else if (choice.length > 1) open.set(name, choice);
    }
  }
  return { means, open };
}

function index(full: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const byWord = new Map<string, Person[]>();
  for (const each of full) {
    const keys = new Set([...each.name.words, ...(each.name.nickname ? [each.name.nickname] : [])]);
    for (const key of keys) {
      const all = byWord.get(key) ?? [];
      if (all.length <= CROWD) all.push(each);
      byWord.set(key, all);
    }
  }
  return byWord;
}

/** Longest first, so that "Richard Guy" meets Richard K. and Richard Kenneth Guy as one. */
function joinFull(
  full: readonly Person[],
  byWord: ReadonlyMap<string, readonly Person[]>,
  forms: readonly Form[],
  sets: Unions,
  sentenceOf: (name: number) => number,
): void {
  const size = ({ form, name }: Person): number => name.words.length * 100 + (forms[form] as Form).text.length;
  const order = [...full].sort((a, b) => size(b) - size(a) || a.form - b.form);
  const rank = new Map(order.map((each, at) => [each.form, at]));
  for (const [at, each] of order.entries()) {
    const near = new Set(each.name.words.flatMap((word) => byWord.get(word) ?? []));
    const fits = [...near].filter(
      (other) =>
        (rank.get(other.form) as number) < at &&
        sameTwin(forms, each.form, other.form) &&
        onePerson(each.name, other.name) &&
        apart(forms, each.form, other.form, sentenceOf),
    );
    if (new Set(fits.map(({ form }) => sets.root(form))).size === 1) sets.join(each.form, (fits[0] as Person).form);
  }
}

/** Two full names in one sentence are taken for two people. */
function apart(forms: readonly Form[], a: number, b: number, sentenceOf: (name: number) => number): boolean {
  const there = new Set((forms[a] as Form).mentions.map(sentenceOf));
  return !(forms[b] as Form).mentions.some((name) => there.has(sentenceOf(name)));
}

const sameTwin = (forms: readonly Form[], a: number, b: number): boolean =>
  forms[a]?.person === undefined || forms[b]?.person === undefined || forms[a]?.person === forms[b]?.person;

/** Forms of the people a single word can stand for, one form a person: by surname, else by part of it, else by given name. */
function bearersOf(
  text: string,
  { form, name }: Person,
  byWord: ReadonlyMap<string, readonly Person[]>,
  forms: readonly Form[],
  names: readonly Spot[],
  sets: Unions,
): readonly number[] {
  const word = name.words[0] as string;
  const near = (byWord.get(word) ?? []).filter((each) => sameTwin(forms, form, each.form));
  for (const kind of ["surname", "inner", "given"] as const) {
    const fits = near.filter((each) => standsFor(word, each.name) === kind);
    if (fits.length === 0) continue;
    // "Prince Harry" is not the Harry Dunn of the report.
    const called = kind === "given" && calledByGiven(text, names, forms[form] as Form);
    if (called && !fits.some((each) => calledByGiven(text, names, forms[each.form] as Form))) return [];
    return [...new Set(fits.map((each) => sets.root(each.form)))].sort((a, b) => a - b);
  }
  return [];
}

/** Whether a title stands in front that goes with given names: kings, popes, friars. */
const calledByGiven = (text: string, names: readonly Spot[], { mentions }: Form): boolean =>
  mentions.some((at) => (names[at] as Spot).titles.some(({ start, end }) => BY_GIVEN.test(text.slice(start, end))));
const BY_GIVEN =
  /^(?:(?:crown )?prince|princess|king|queen|pope|saint|st\.?|sister|brother|father|lord|lady|sir|dame|emperor|empress|sultan|emir|patriarch|swami)$/iu;

/** "Elizabeth" and "Elizabeth II" are one, when no third Elizabeth has another number. */
function joinNumbered(single: readonly Person[], forms: readonly Form[], sets: Unions): void {
  const byWord = new Map<string, Person[]>();
  for (const each of single) {
    const key = `${each.name.words[0]} ${forms[each.form]?.person ?? ""}`;
    byWord.set(key, [...(byWord.get(key) ?? []), each]);
  }
  for (const all of byWord.values()) {
    const numbers = new Set(all.map(({ name }) => name.suffix).filter((each) => each !== null));
    if (numbers.size < 2) for (const { form } of all) sets.join((all[0] as Person).form, form);
  }
}

/**
 * Who holds an office that a noun phrase names: the person right behind it, the one it stands in apposition to, or the
 * subject of "is", "serves as", "became".
 */

import { type Item, isName, isWord, type NameItem } from "./items.ts";
import { following } from "./office-hits.ts";

export interface Holder {
  readonly entity: string;
  readonly start: number;
  readonly end: number;
}

const COPULAS = new Set(["is", "was", "are", "were", "became", "be", "been", "remains", "becomes"]);
const POSTS = new Set(["serves", "served", "serving", "works", "worked", "working", "acted", "acts", "acting"]);
const OFFICE_TYPES = ["Person"];

/** Persons behind a phrase that ends at `to`: "leader Mara Voss", "astronauts A and B", "leader of Orlen, Mara Voss". */
export function behind(row: readonly Item[], to: number): readonly Holder[] {
  let at = to;
  const after = following(row, at);
  if (after && !after.names.some(({ type }) => type === "Person") && after.preposition !== "to") at = after.end;
  if (isWord(row[at], ",", "—", "–") && at > to) at += 1;
  else if (isWord(row[at], ",") && startsPhrase(row, at + 1)) at += 1;
  const first = row[skipTitles(row, at)];
  return isName(first, ...OFFICE_TYPES) ? coordinated(row, skipTitles(row, at)) : [];
}

const BOUNDS = [",", ".", ";", ":", ")", "—", "–", "?", "!", '"', "”"];

/** "The mayor, Dr. Mara Voss, said": behind a comma a person, then a mark. */
function startsPhrase(row: readonly Item[], at: number): boolean {
  const person = skipTitles(row, at);
  const next = row[person + 1];
  return isName(row[person], "Person") && (isWord(next, ...BOUNDS) || next === undefined);
}

/** Ranks between the office and the name belong to the name's item. */
function skipTitles(row: readonly Item[], at: number): number {
  for (let i = at; i < Math.min(row.length, at + 6); i += 1) {
    const item = row[i] as Item;
    if (item.kind === "name") return item.from <= (row[at] as Item).start ? i : at;
  }
  return at;
}

function coordinated(row: readonly Item[], at: number): readonly Holder[] {
  const holders: NameItem[] = [row[at] as NameItem];
  for (let i = at + 1; i + 1 < row.length; i += 2) {
    const next = row[i + 1];
    if (isWord(row[i], "and") && isName(next, "Person") && next.from === next.start) holders.push(next);
    else break;
  }
  return holders;
}

const ONCE = ["then", "now", "also", "formerly", "currently", "previously", "once"];

/** "a painter and | professor": where the whole apposition starts, right behind its comma. */
function startOfJoined(row: readonly Item[], from: number): number {
  if (!isWord(row[from - 1], "and")) return from;
  for (let i = from - 2; i >= Math.max(1, from - 12); i -= 1) {
    const item = row[i] as Item;
    if (isWord(item, ",")) return i + 1;
    if (item.kind === "name" ? item.type === "Person" : !JOINED.has(item.token.pos)) return from;
  }
  return from;
}
const JOINED: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "DET", "ADP", "NUM", "ADV"]);

/** The person a phrase from `at` stands in apposition to: "Mara Voss, the", "Mara Voss (". */
export function before(row: readonly Item[], at: number): Holder | null {
  let from = startOfJoined(row, at);
  if (isWord(row[from - 1], ...ONCE)) from -= 1;
  const mark = row[from - 1];
  if (!isWord(mark, ",", "(", "—", "–", "-")) return null;
  for (let i = from - 2; i >= Math.max(0, from - 5); i -= 1) {
    const item = row[i];
    if (isName(item)) return item.type === "Person" ? item : null;
    if (!isWord(item, ")", "(") && !(item?.kind === "word" && ["NUM", "PUNCT"].includes(item.token.pos))) return null;
  }
  return null;
}

/** The subject of "Mara Voss is", "Mara Voss, who serves as", "she became". */
export function subjectOf(row: readonly Item[], from: number): Holder | null {
  let i = from - 1;
  if (isWord(row[i], "as")) i -= 1;
  const verb = row[i];
  if (verb?.kind !== "word" || !(COPULAS.has(verb.lower) || POSTS.has(verb.lower))) return null;
  for (i -= 1; i >= Math.max(0, from - 14); i -= 1) {
    const item = row[i] as Item;
    if (isName(item, "Person")) return item;
    if (item.kind === "word" && item.mention?.type === "Person" && item.mention.entity) {
      return { entity: item.mention.entity, start: item.start, end: item.end };
    }
    if (
      item.kind === "word" &&
      !isWord(item, "who", ",", "has", "had", "have", "also", "been", "currently", "previously", "once", "formerly")
    )
      return null;
  }
  return null;
}

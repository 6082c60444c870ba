/**
 * Finds offices in a row of items and the noun phrase around each: what stands in front ("a senior Orlen"), and what
 * follows after a preposition ("of the union", "to Quellmar").
 *
 * Misses  phrases with a relative clause inside; an office more than ten words from its body.
 */

import { OFFICES_BY_FIRST_WORD } from "../../knowledge/office-words.ts";
import type { Predicate } from "../../model/reading.ts";
import { type Item, isName, isWord, type NameItem } from "./items.ts";

export interface Around {
  /** Index of the phrase's first item, and the one after the phrase's last noun. */
  readonly from: number;
  readonly to: number;
  /** Names in front, nearest last; `owner` is the one with a possessive. */
  readonly before: readonly NameItem[];
  readonly owner: NameItem | null;
  /** The possessive pronoun's entity: "his". */
  readonly pronoun: string | null;
  /** Words in front that say which: "special", "former". */
  readonly qualities: readonly string[];
}

export interface OfficeHit extends Around {
  readonly predicate: Predicate;
  readonly words: string;
  readonly at: number;
}

const LONGEST = 10;
const QUALITY = new Set(["ADJ", "NOUN", "PROPN", "NUM", "VERB", "ADV"]);
const NO_QUALITY = new Set(["the", "a", "an", "and", "as", "said", "says", "told", "then"]);

/** Offices of a row, leftmost first, the longest at each place, not overlapping. */
export function officeHits(row: readonly Item[]): readonly OfficeHit[] {
  const hits: OfficeHit[] = [];
  for (let at = 0; at < row.length; at += 1) {
    const office = officeAt(row, at);
    if (!office) continue;
    hits.push({
      ...around(row, at, at + office.words.length),
      predicate: office.predicate,
      words: office.words.join(" "),
      at,
    });
    at += office.words.length - 1;
  }
  return hits;
}

function officeAt(row: readonly Item[], at: number) {
  const first = row[at];
  if (first?.kind !== "word" || first.token.pos === "VERB") return undefined;
  const offices = OFFICES_BY_FIRST_WORD.get(first.lower) ?? [];
  return offices.find(({ words }) => words.every((word, k) => isWord(row[at + k], word)));
}

/** The noun phrase to the left of a head noun that stands in `row[at, to)`. */
export function around(row: readonly Item[], at: number, to: number): Around {
  const before: NameItem[] = [];
  const qualities: string[] = [];
  let owner: NameItem | null = null;
  let pronoun: string | null = null;
  let from = at;
  for (let i = at - 1; i >= Math.max(0, at - LONGEST); i -= 1) {
    const item = row[i] as Item;
    if (item.kind === "name") {
      if (item.type === "Person" && !isWord(row[i + 1], "'s", "’s", "'", "’")) break;
      before.unshift(item);
      if (isWord(row[i + 1], "'s", "’s", "'", "’")) owner = item;
    } else if (item.token.pos === "PRON" && item.mention?.entity && POSSESSIVES.has(item.lower)) {
      pronoun = item.mention.entity;
      from = i;
      break;
    } else if (isWord(item, "the", "a", "an")) {
      from = i;
      if (!isName(row[i - 2]) || !isWord(row[i - 1], "'s")) break;
    } else if (isWord(item, "'s", "’s", "'", "’", "-") || isQuality(item) || joinsOffices(row, i)) {
      if (isQuality(item)) qualities.unshift(item.kind === "word" ? item.token.text : "");
    } else break;
    from = i;
  }
  return { from, to, before, owner, pronoun, qualities };
}

const POSSESSIVES = new Set(["his", "her", "their", "its"]);

/** A headline's verb ("impeaches", "say") is no quality; a participle ("ousted", "acting") is. */
function isQuality(item: Item): boolean {
  if (item.kind !== "word" || NO_QUALITY.has(item.lower)) return false;
  if (item.token.pos === "VERB") return /(?:ed|ing)$/.test(item.lower);
  return QUALITY.has(item.token.pos) || item.lower === "ex";
}

/** "PG&E President and CEO Andy Vesey": two offices of one phrase. */
const joinsOffices = (row: readonly Item[], at: number): boolean => {
  const one = row[at - 1];
  return isWord(row[at], "and", "&") && one?.kind === "word" && OFFICES_BY_FIRST_WORD.has(one.lower);
};

export interface Following {
  readonly preposition: string;
  readonly names: readonly NameItem[];
  /** Index after the last name. */
  readonly end: number;
}

/**
 * Reads "of the Harbour Union and the Dockers" from `at`: a preposition and the names behind it, with nouns between left
 * out. In "to Orlen leader Mara Voss" the person at the end is the name; the phrase says who she is.
 */
export function following(
  row: readonly Item[],
  at: number,
  prepositions: readonly string[] = FOLLOWERS,
): Following | null {
  const word = row[at];
  if (word?.kind !== "word" || !prepositions.includes(word.lower)) return null;
  const names: NameItem[] = [];
  let end = at + 1;
  for (let i = at + 1; i < Math.min(row.length, at + 8); i += 1) {
    const item = row[i] as Item;
    if (item.kind === "name") {
      if (isWord(row[i + 1], "'s", "’s") && item.type !== "Person") {
        if (!ownsBody(row, i + 2)) break;
        continue;
      }
      if (item.type === "Person") names.length = 0;
      names.push(item);
      end = i + 1;
      if (!isWord(row[i + 1], "and") || !isName(row[i + 2], item.type)) {
        if (!leadsToPerson(row, i + 1)) break;
      }
    } else if (!isWord(item, "the", "a", "an", "and", "'s", "’s") && !isQuality(item)) break;
  }
  return names.length > 0 ? { preposition: word.lower, names, end } : null;
}

/** "of Varda's | new Harbour Union": the body is meant, not its country. */
function ownsBody(row: readonly Item[], at: number): boolean {
  const next = row.slice(at, at + 4).find((item) => !isQuality(item));
  return isName(next) && next.type !== "Person";
}

const FOLLOWERS = ["of", "for", "to", "at", "in", "with", "from", "on"];

/** Whether nouns lead on from a body to a person: "Orlen | leader Mara Voss". */
function leadsToPerson(row: readonly Item[], at: number): boolean {
  for (let i = at; i < Math.min(row.length, at + 4); i += 1) {
    const item = row[i];
    if (isName(item)) return item.type === "Person" && i > at;
    if (item?.kind !== "word" || !(isWord(item, "'s", "’s") || ["NOUN", "ADJ", "PROPN"].includes(item.token.pos)))
      return false;
  }
  return false;
}

/**
 * Forms: the different ways names are written in a report, each with its mentions. Joining compares forms, not mentions.
 *
 * Method  equal letters are one form, but for apostrophes and for capitals of datelines and headlines ("QUELLMAR").
 */
import { foldName } from "../../knowledge/places/fold-name.ts";
import type { EntityType } from "../../model/reading.ts";
import type { Spot } from "./spot.ts";

export interface Form {
  /** As first written. */
  readonly text: string;
  readonly type: EntityType;
  /** Words in lower case, marks off, without article, possessive and full stop at the end. */
  readonly words: readonly string[];
  /** Indexes into the names, in order. */
  readonly mentions: readonly number[];
  /** Which of several people of that name, when there are namesakes. */
  readonly person: number | undefined;
}

/**
 * @param skip   names that stay open
 * @param person which of several people of that name each name means
 */
export function formsOf(
  text: string,
  names: readonly Spot[],
  skip: ReadonlyMap<number, unknown>,
  person: ReadonlyMap<number, number>,
): readonly Form[] {
  const keys = names.map(
    (name, at) => `${text.slice(name.start, name.end).replace(/’/gu, "'")}#${person.get(at) ?? 0}`,
  );
  const firstOf = new Map<string, number>();
  for (const [at, key] of keys.entries()) if (!skip.has(at) && !firstOf.has(key)) firstOf.set(key, at);
  const byKey = new Map<string, number[]>();
  for (const [at, key] of keys.entries()) {
    if (skip.has(at)) continue;
    const small = firstOf.get(inSmallLetters(key));
    const one = small !== undefined && names[small]?.type === names[at]?.type ? (keys[small] as string) : key;
    const all = byKey.get(one) ?? [];
    all.push(at);
    byKey.set(one, all);
  }
  return [...byKey.entries()].map(([key, mentions]) =>
    formOf(key.slice(0, key.lastIndexOf("#")), names, mentions, person),
  );
}

function formOf(
  text: string,
  names: readonly Spot[],
  mentions: readonly number[],
  person: ReadonlyMap<number, number>,
): Form {
  const first = mentions[0] as number;
  return { text, type: heaviest(names, mentions), words: wordsOfName(text), mentions, person: person.get(first) };
}

/** The type that most mentions have, the first among equals; a title in front counts double. */
export function heaviest(names: readonly Spot[], mentions: readonly number[]): EntityType {
  const votes = new Map<EntityType, number>();
  for (const at of mentions) {
    const { type, titles } = names[at] as Spot;
    votes.set(type, (votes.get(type) ?? 0) + (titles.length > 0 ? 2 : 1));
  }
  let [best, most] = [(names[mentions[0] as number] as Spot).type, 0];
  for (const [type, count] of votes) if (count > most) [best, most] = [type, count];
  return best;
}

export function wordsOfName(text: string): readonly string[] {
  return foldName(text)
    .toLowerCase()
    .split(/[ \u00a0\n]+/u)
    .map((word) => word.replace(/^[("“‘']+|[)"”’',]+$|'s$/gu, ""))
    .filter((word, at) => word !== "" && !(at === 0 && word === "the"));
}

/** "QUELLMAR" of a dateline or a headline in capitals is Quellmar; three capitals or fewer are an acronym. */
function inSmallLetters(key: string): string {
  return key.replace(
    /(?<![\p{L}])(\p{Lu})(\p{Lu}{3,})(?![\p{L}])/gu,
    (_, first: string, rest: string) => first + rest.toLowerCase(),
  );
}

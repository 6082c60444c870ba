/**
 * Ties that a verb states: "Mara Voss leads the Harbour Union", "Orlen, founded by Tal Orn", "the union, led by Voss".
 *
 * Misses  verbs far from their subject; "led" of a march or a match is kept out by asking for a body as object.
 */
import type { Predicate } from "../../model/reading.ts";
import { type Draft, over } from "./draft.ts";
import { type Item, isName, isWord, type NameItem } from "./items.ts";

const VERBS: ReadonlyMap<string, Predicate> = new Map([
  ...["lead", "head", "chair", "govern", "preside"].map((lemma) => [lemma, "leader_of"] as const),
  ...["found", "co-found", "cofound"].map((lemma) => [lemma, "founder_of"] as const),
  ["command", "commander_of"],
]);

export function verbRelations(row: readonly Item[]): readonly Draft[] {
  return row.flatMap((item, at) => {
    if (item.kind !== "word" || !["VERB", "ADJ"].includes(item.token.pos)) return [];
    const predicate = VERBS.get(item.token.lemma);
    return predicate ? (isWord(row[at + 1], "by") ? passive(row, at, predicate) : active(row, at, predicate)) : [];
  });
}

function active(row: readonly Item[], at: number, predicate: Predicate): readonly Draft[] {
  const subject = personLeft(row, at);
  const object = firstName(row, at + 1, 5);
  if (!subject || !isName(object, "Organization")) return [];
  return [
    {
      subject: subject.entity,
      predicate,
      object: object.entity,
      detail: detailOf(row, at),
      evidence: over(subject, object),
    },
  ];
}

function passive(row: readonly Item[], at: number, predicate: Predicate): readonly Draft[] {
  const person = firstName(row, at + 2, 6);
  let left = at - 1;
  while (isWord(row[left], ",", "is", "was", "are", "which", "that", "been", "has")) left -= 1;
  const body = row[left];
  if (!isName(person, "Person") || !isName(body, "Organization")) return [];
  return [
    { subject: person.entity, predicate, object: body.entity, detail: detailOf(row, at), evidence: over(body, person) },
  ];
}

function personLeft(row: readonly Item[], at: number): { entity: string; start: number; end: number } | null {
  for (let i = at - 1; i >= Math.max(0, at - 4); i -= 1) {
    const item = row[i] as Item;
    if (isName(item)) return item.type === "Person" ? item : null;
    if (item.mention?.type === "Person" && item.mention.entity)
      return { entity: item.mention.entity, start: item.start, end: item.end };
    if (!isWord(item, ",", "who", "has", "also", "and", "currently", "now")) return null;
  }
  return null;
}

function firstName(row: readonly Item[], from: number, within: number): NameItem | null {
  for (let i = from; i < Math.min(row.length, from + within); i += 1) {
    const item = row[i] as Item;
    if (isName(item)) return item;
    if (item.kind !== "word" || !["DET", "ADJ", "NOUN", "PROPN", "PART"].includes(item.token.pos)) return null;
  }
  return null;
}

const detailOf = (row: readonly Item[], at: number): string | null => {
  const item = row[at];
  return item?.kind === "word" ? item.lower : null;
};

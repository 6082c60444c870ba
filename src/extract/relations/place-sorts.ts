/** Common nouns for sorts of places, and the tie two names of places have. */
import { type Draft, over } from "./draft.ts";
import type { Item, NameItem } from "./items.ts";

const SORTS = new Set(
  (
    "capital city town village province state district region county country island suburb neighborhood neighbourhood " +
    "municipality seat area township port settlement hamlet"
  ).split(" "),
);

export const isSort = (item: Item | undefined): boolean => item?.kind === "word" && SORTS.has(item.lower);
export const isQualifier = (item: Item | undefined): boolean =>
  item?.kind === "word" && ["ADJ", "NOUN"].includes(item.token.pos);

/** A tie between two names, without an office's words. */
export function placeTie(subject: NameItem, predicate: Draft["predicate"], object: NameItem): Draft {
  return { subject: subject.entity, predicate, object: object.entity, detail: null, evidence: over(subject, object) };
}

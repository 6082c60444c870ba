/**
 * Where places and bodies lie: "Orlen, Varda" and "a hospital in Orlen" give `located_in`, "the Orlen-based union" gives
 * `based_in`, "Varda's Orlen University" `based_in`, "the union of Varda" nothing.
 *
 * Method  two places with a comma between are one in the other when the second is known as larger, or when nothing makes
 *         them a list (no "and" after them, no third place that is not larger still).
 */
import type { Entity } from "../../model/reading.ts";
import { based, describedBody, placedKind, placesBody } from "./body-in-place.ts";
import { type Draft, PLACES } from "./draft.ts";
import { type Item, isName, isWord, type NameItem } from "./items.ts";
import { capital, describedPlace } from "./place-described.ts";
import { inPlace } from "./place-in.ts";
import { placeTie } from "./place-sorts.ts";

type Entities = ReadonlyMap<string, Entity>;

export function placeRelations(row: readonly Item[], entities: Entities): readonly Draft[] {
  return row.flatMap((item, at) =>
    isName(item)
      ? [
          ...commaPlace(row, at, entities),
          ...inPlace(row, at),
          ...describedPlace(row, at),
          ...based(row, at),
          ...placesBody(row, at),
          ...capital(row, at),
          ...placedKind(row, at),
          ...describedBody(row, at),
        ]
      : [],
  );
}

function commaPlace(row: readonly Item[], at: number, entities: Entities): readonly Draft[] {
  const [one, mark, other] = [row[at] as NameItem, row[at + 1], row[at + 2]];
  if (!PLACES.includes(one.type) || !isWord(mark, ",") || !isName(other, "GeopoliticalEntity", "Location")) return [];
  if (one.entity === other.entity || isList(row, at, entities) || larger(one, other, entities)) return [];
  return [placeTie(one, "located_in", other)];
}

/** "Orlen, Varda and Quellmar"; "Orlen, Varda, Quellmar" unless each is larger than the one before. */
function isList(row: readonly Item[], at: number, entities: Entities): boolean {
  const [before, second, next, third] = [row[at - 1], row[at + 2] as NameItem, row[at + 3], row[at + 4]];
  const known = rank(second, entities) > rank(row[at] as NameItem, entities) && rank(row[at] as NameItem, entities) > 0;
  if (isWord(next, "and", "or", "&")) return !known;
  if (isWord(next, ",") && isName(third, "GeopoliticalEntity")) return !known;
  if (isWord(next, ",") && isWord(third, "and", "or") && isName(row[at + 5], "GeopoliticalEntity")) return !known;
  return isWord(before, ",") && isName(row[at - 2], "GeopoliticalEntity") && !known;
}

const RANK = { locality: 1, region: 2, country: 3 } as const;

function rank(name: NameItem, entities: Entities): number {
  const place = entities.get(name.entity)?.place;
  return place ? RANK[place.precision] : 0;
}

/** Whether the first is known as the larger one. */
function larger(one: NameItem, other: NameItem, entities: Entities): boolean {
  const [a, b] = [rank(one, entities), rank(other, entities)];
  return a === 3 || (a > 0 && b > 0 && a > b);
}

/**
 * Where places and bodies lie: "Orlen, Varda" and "a hospital in Orlen" give `located_in`, "the Orlen-based union" gives
 * `based_in`, "Varda's Orlen University" `based_in`, "the union of Varda" nothing.
 *
 * Method  two places with a comma between are one in the other when the second is known as larger, or when nothing makes
 *         them a list (no "and" after them, no third place that is not larger still).
 */
import type { Entity } from "../../model/reading.ts";
import { type Draft, over, PLACES } from "./draft.ts";
import { type Item, isName, isWord, type NameItem } from "./items.ts";

type Entities = ReadonlyMap<string, Entity>;

export function placeRelations(row: readonly Item[], entities: Entities): readonly Draft[] {
  return row.flatMap((item, at) =>
    isName(item)
      ? [
          ...commaPlace(row, at, entities),
          ...inPlace(row, at),
          ...based(row, at),
          ...placesBody(row, at),
          ...capital(row, at),
        ]
      : [],
  );
}

function commaPlace(row: readonly Item[], at: number, entities: Entities): readonly Draft[] {
  const [one, mark, other] = [row[at] as NameItem, row[at + 1], row[at + 2]];
  if (!PLACES.includes(one.type) || !isWord(mark, ",") || !isName(other, "GeopoliticalEntity")) return [];
  if (one.entity === other.entity || isList(row, at, entities) || larger(one, other, entities)) return [];
  return [tie(one, "located_in", other)];
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

/** "Orlen Square in Orlen", "the city of Orlen in Varda": a facility or place, then "in". */
function inPlace(row: readonly Item[], at: number): readonly Draft[] {
  const one = row[at] as NameItem;
  const other = row[at + 2];
  if (!isWord(row[at + 1], "in", "of") || !isName(other, "GeopoliticalEntity") || one.entity === other.entity)
    return [];
  const fits =
    one.type === "Facility" ||
    (isWord(row[at + 1], "in") && (one.type === "GeopoliticalEntity" || one.type === "Location"));
  return fits && !isWord(row[at - 1], "between") ? [tie(one, "located_in", other)] : [];
}

/** "Orlen-based Harbour Union", "the Harbour Union, based in Orlen". */
function based(row: readonly Item[], at: number): readonly Draft[] {
  const one = row[at] as NameItem;
  if (PLACES.includes(one.type) && isWord(row[at + 1], "-") && isWord(row[at + 2], "based")) {
    const body = row.slice(at + 3, at + 9).find((item) => isName(item, "Organization"));
    return isName(body) ? [tie(body, "based_in", one)] : [];
  }
  const from = isWord(row[at + 1], ",") ? at + 2 : at + 1;
  const verb = isWord(row[from], "is", "are") ? from + 1 : from;
  const place = row[verb + 2];
  const fits =
    one.type === "Organization" && isWord(row[verb], "based", "headquartered") && isWord(row[verb + 1], "in");
  return fits && isName(place, "GeopoliticalEntity", "Location") ? [tie(one, "based_in", place)] : [];
}

const SEATED = /\b(?:University|College|Institute|Hospital|School|Academy|Laboratory|Museum)\b/;

/** "Varda's Orlen University" is based there; "Varda's Harbour Guard" is affiliated; "Orlen's Old Bridge" lies there. */
function placesBody(row: readonly Item[], at: number): readonly Draft[] {
  const [place, body] = [row[at] as NameItem, row[at + 2]];
  if (!isWord(row[at + 1], "'s", "’s") || !isName(body) || body.entity === place.entity) return [];
  if (place.type === "Organization" && body.type === "Organization") return [tie(body, "part_of", place)];
  if (place.type !== "GeopoliticalEntity") return [];
  if (body.type === "Facility" || body.type === "GeopoliticalEntity") return [tie(body, "located_in", place)];
  if (body.type !== "Organization") return [];
  if (SEATED.test(body.text)) return [tie(body, "based_in", place)];
  return [{ ...tie(body, "based_in", place), predicate: "affiliated_with" }];
}

/** "the Vardan capital Orlen", "Varda's capital, Orlen", "Orlen, the capital of Varda". */
function capital(row: readonly Item[], at: number): readonly Draft[] {
  const country = row[at] as NameItem;
  if (!["GeopoliticalEntity", "Group"].includes(country.type)) return [];
  let i = at + 1;
  if (isWord(row[i], "'s", "’s")) i += 1;
  while (isWord(row[i], "northern", "southern", "eastern", "western", "port", "coastal", "central", "border")) i += 1;
  if (!isWord(row[i], "capital", "city", "town", "province", "state", "village", "district", "region")) return [];
  i += 1;
  if (isWord(row[i], ",", "of", "city")) i += 1;
  const city = row[i];
  return isName(city, "GeopoliticalEntity") && city.entity !== country.entity ? [tie(city, "located_in", country)] : [];
}

function tie(subject: NameItem, predicate: Draft["predicate"], object: NameItem): Draft {
  return { subject: subject.entity, predicate, object: object.entity, detail: null, evidence: over(subject, object) };
}

/**
 * Where places and bodies lie: "Orlen, Varda" and "a hospital in Orlen" give `located_in`, "the Orlen-based union" gives
 * `based_in`, "Varda's Orlen University" `based_in`, "the union of Varda" nothing.
 *
 * Method  two places with a comma between are one in the other when the second is known as larger, or when nothing makes
 *         them a list (no "and" after them, no third place that is not larger still).
 */
import { nationalities } from "../../knowledge/places/nationalities.ts";
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
          ...describedPlace(row, at),
          ...based(row, at),
          ...placesBody(row, at),
          ...capital(row, at),
        ]
      : [],
  );
}

function commaPlace(row: readonly Item[], at: number, entities: Entities): readonly Draft[] {
  const [one, mark, other] = [row[at] as NameItem, row[at + 1], row[at + 2]];
  if (!PLACES.includes(one.type) || !isWord(mark, ",") || !isName(other, "GeopoliticalEntity", "Location")) return [];
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

/** "Orlen Square in (northern) Orlen", "the town of Orlen in Varda's Norland province", "Orlen, in the state of Varda". */
function inPlace(row: readonly Item[], at: number): readonly Draft[] {
  const one = row[at] as NameItem;
  const start = isWord(row[at + 1], ",") || isWord(row[at + 1], ...LARGE) ? at + 2 : at + 1;
  if (!isWord(row[start], "in", "of", "at", "near") || isWord(row[at - 1], "between", "of")) return [];
  const other = placeBehind(row, start + 1);
  if (!other || one.entity === other.entity || !liesIn(one, row[start], start > at + 1)) return [];
  return [...inTheSame(row, at), one].map((each) => tie(each, lies(each), other));
}

const LARGE = [
  "province",
  "district",
  "region",
  "state",
  "county",
  "city",
  "town",
  "village",
  "prison",
  "market",
  "airport",
];

function liesIn(one: NameItem, preposition: Item | undefined, apart: boolean): boolean {
  if (one.type === "Facility") return !isWord(preposition, "of") || !apart;
  if (isWord(preposition, "of", "near")) return false;
  if (one.type === "Organization") return SEATED.test(one.text) && isWord(preposition, "in") && !apart;
  return (one.type === "GeopoliticalEntity" || one.type === "Location") && isWord(preposition, "in");
}

const lies = ({ type }: NameItem): Draft["predicate"] => (type === "Organization" ? "based_in" : "located_in");

/** "in | the southern port city of | Orlen", "in | Varda's | Norland province": the place that is meant. */
function placeBehind(row: readonly Item[], from: number): NameItem | null {
  for (let i = from; i < Math.min(row.length, from + 7); i += 1) {
    const item = row[i] as Item;
    if (isName(item)) {
      const own = isWord(row[i + 1], "'s", "’s") ? nextPlace(row, i + 2) : null;
      if (own) return own;
      if (item.type === "Group" && leadsOn(row, i + 1)) continue;
      return PLACES.includes(item.type) && !isWord(row[i + 1], "'s", "’s") ? item : null;
    }
    if (item.kind !== "word" || !(isWord(item, "the", "of", "-") || WHICH.has(item.token.pos))) return null;
  }
  return null;
}

const WHICH: ReadonlySet<string> = new Set(["ADJ", "NOUN", "PROPN"]);

function nextPlace(row: readonly Item[], from: number): NameItem | null {
  const next = row.slice(from, from + 3).find((item) => !(item.kind === "word" && WHICH.has(item.token.pos)));
  return isName(next, ...PLACES) ? next : null;
}

/** "the British | capital London", "the US | border city of Orlen". */
const leadsOn = (row: readonly Item[], at: number): boolean =>
  row
    .slice(at, at + 3)
    .some((item) => isWord(item, "city", "capital", "town", "province", "state", "region", "village"));

/** "Orlen, Varde and | Norby in Quellmar": the places before it in one list. */
function inTheSame(row: readonly Item[], at: number): readonly NameItem[] {
  const found: NameItem[] = [];
  const type = (row[at] as NameItem).type;
  let i = at;
  while (isWord(row[i - 1], ",", "and")) {
    const step = isWord(row[i - 1], "and") && isWord(row[i - 2], ",") ? 3 : 2;
    const other = row[i - step];
    if (!isName(other, type)) break;
    found.unshift(other);
    i -= step;
  }
  return isWord(row[at - 1], "and") ? found : [];
}

/** "Orlen, the capital of Varda", "Orlen, Varda's capital", "Orlen, a port city in Varda", "Orlen, a Vardan town". */
function describedPlace(row: readonly Item[], at: number): readonly Draft[] {
  const one = row[at] as NameItem;
  if (!["GeopoliticalEntity", "Location", "Facility"].includes(one.type)) return [];
  let i = at + 1;
  if (isWord(row[i], "(") && isWord(row[i + 2], ")")) i += 3;
  if (isWord(row[i], ",", "—", "–", "is", "was")) i += 1;
  else return [];
  const whole = isWord(row[i], "the", "a", "an") ? wholeOf(row, i + 1) : ownerOf(row, i);
  return whole && whole.entity !== one.entity ? [tie(one, "located_in", whole)] : [];
}

const SORTS = new Set(
  "capital city town village province state district region county island country suburb neighborhood neighbourhood municipality seat area township port settlement hamlet".split(
    " ",
  ),
);

/** "capital of Varda", "Vardan town", "port city in Varda". */
function wholeOf(row: readonly Item[], from: number): NameItem | null {
  let people: NameItem | null = null;
  for (let i = from; i < Math.min(row.length, from + 6); i += 1) {
    const item = row[i] as Item;
    if (isName(item, "Group", "GeopoliticalEntity")) people = item;
    else if (item.kind !== "word") return null;
    else if (SORTS.has(item.lower)) {
      if (SORTS.has((row[i + 1] as (Item & { lower?: string }) | undefined)?.lower ?? "")) continue;
      return isWord(row[i + 1], "of", "in") ? (placeBehind(row, i + 2) ?? people) : people;
    } else if (!WHICH.has(item.token.pos) && !isWord(item, "-", "most")) return null;
  }
  return null;
}

/** "Varda's (northern) capital". */
function ownerOf(row: readonly Item[], at: number): NameItem | null {
  const owner = row[at];
  if (!isName(owner, "GeopoliticalEntity") || !isWord(row[at + 1], "'s", "’s")) return null;
  const sort = row.slice(at + 2, at + 5).find((item) => item.kind === "word" && SORTS.has(item.lower));
  return sort ? owner : null;
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
  const place = row[at] as NameItem;
  if (!isWord(row[at + 1], "'s", "’s")) return [];
  const body = row.slice(at + 2, at + 5).find((item) => !isQualifier(item));
  if (!isName(body) || body.entity === place.entity) return [];
  if (place.type === "Organization" && body.type === "Organization") return [tie(body, "part_of", place)];
  if (place.type !== "GeopoliticalEntity") return [];
  if (PLACES.includes(body.type)) return [tie(body, "located_in", place)];
  if (body.type !== "Organization") return [];
  if (SEATED.test(body.text)) return [tie(body, "based_in", place)];
  return [{ ...tie(body, "based_in", place), predicate: "affiliated_with" }];
}

/** "the Vardan capital Orlen", "Varda's capital, Orlen", "Orlen, the capital of Varda". */
function capital(row: readonly Item[], at: number): readonly Draft[] {
  const country = row[at] as NameItem;
  if (!["GeopoliticalEntity", "Group"].includes(country.type)) return [];
  let i = at + 1;
  if (country.type === "Group" && !nationalities().get(country.text)) return [];
  if (isWord(row[i], "'s", "’s")) i += 1;
  while (!isSort(row[i]) && i < at + 5 && isQualifier(row[i])) i += 1;
  if (!isSort(row[i])) return [];
  i += isSort(row[i + 1]) ? 2 : 1;
  if (isWord(row[i], ",", "of")) i += 1;
  const city = row[i];
  return isName(city, "GeopoliticalEntity") && city.entity !== country.entity ? [tie(city, "located_in", country)] : [];
}

const isSort = (item: Item | undefined): boolean => item?.kind === "word" && SORTS.has(item.lower);
const isQualifier = (item: Item | undefined): boolean =>
  item?.kind === "word" && ["ADJ", "NOUN"].includes(item.token.pos);

function tie(subject: NameItem, predicate: Draft["predicate"], object: NameItem): Draft {
  return { subject: subject.entity, predicate, object: object.entity, detail: null, evidence: over(subject, object) };
}

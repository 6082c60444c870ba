/**
 * Places by what they are in a larger one: "the Vardan capital Orlen", "Orlen, a port city in Varda", "Orlen, Varda's capital".
 *
 * Misses  "other Vardan cities than Orlen"; a capital that stands alone ("in the capital, Orlen").
 */
import { nationalities } from "../../knowledge/places/nationalities.ts";
import type { Draft } from "./draft.ts";
import { type Item, isName, isWord, type NameItem } from "./items.ts";
import { placeBehind, WHICH } from "./place-in.ts";
import { isQualifier, isSort, placeTie } from "./place-sorts.ts";

/** "Orlen, the capital of Varda", "Orlen, Varda's capital", "Orlen, a port city in Varda", "Orlen, a Vardan town". */
export function describedPlace(row: readonly Item[], at: number): readonly Draft[] {
  const one = row[at] as NameItem;
  if (!["GeopoliticalEntity", "Location", "Facility"].includes(one.type)) return [];
  let i = at + 1;
  if (isWord(row[i], "(") && isWord(row[i + 2], ")")) i += 3;
  if (isWord(row[i], ",", "—", "–", "is", "was")) i += 1;
  else return [];
  const whole = isWord(row[i], "the", "a", "an") ? wholeOf(row, i + 1) : ownerOf(row, i);
  return whole && whole.entity !== one.entity ? [placeTie(one, "located_in", whole)] : [];
}

/** "capital of Varda", "Vardan town", "port city in Varda". */
function wholeOf(row: readonly Item[], from: number): NameItem | null {
  let people: NameItem | null = null;
  for (let i = from; i < Math.min(row.length, from + 6); i += 1) {
    const item = row[i] as Item;
    if (isName(item, "Group", "GeopoliticalEntity")) people = item;
    else if (item.kind !== "word") return null;
    else if (isSort(item)) {
      if (isSort(row[i + 1])) continue;
      return isWord(row[i + 1], "of", "in") ? (placeBehind(row, i + 2) ?? people) : people;
    } else if (!WHICH.has(item.token.pos) && !isWord(item, "-", "most")) return null;
  }
  return null;
}

/** "Varda's (northern) capital". */
function ownerOf(row: readonly Item[], at: number): NameItem | null {
  const owner = row[at];
  if (!isName(owner, "GeopoliticalEntity") || !isWord(row[at + 1], "'s", "’s")) return null;
  const sort = row.slice(at + 2, at + 5).find((item) => isSort(item));
  return sort ? owner : null;
}

/** "the Vardan capital Orlen", "Varda's capital, Orlen", "Orlen, the capital of Varda". */
export function capital(row: readonly Item[], at: number): readonly Draft[] {
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
  return isName(city, "GeopoliticalEntity") && city.entity !== country.entity
    ? [placeTie(city, "located_in", country)]
    : [];
}

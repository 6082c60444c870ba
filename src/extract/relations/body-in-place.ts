/**
 * Bodies by where they are: "the Orlen-based Harbour Union", "the Vardan newspaper Orlen Post", "Varda's Orlen University",
 * "the Harbour Union, a charity in Orlen".
 *
 * Misses  the seat of a body told in another sentence.
 */
import { nationalities } from "../../knowledge/places/nationalities.ts";
import { type Draft, PLACES } from "./draft.ts";
import { type Item, isName, isWord, type NameItem } from "./items.ts";
import { placeBehind, SEATED } from "./place-in.ts";
import { isQualifier, placeTie } from "./place-sorts.ts";

/** "Orlen-based Harbour Union", "the Harbour Union, based in Orlen". */
export function based(row: readonly Item[], at: number): readonly Draft[] {
  const one = row[at] as NameItem;
  const behind = basedAt(row, at);
  if (PLACES.includes(one.type) && behind > 0) {
    const body = row.slice(behind, behind + 6).find((item) => isName(item, "Organization"));
    return isName(body) ? [placeTie(body, "based_in", one)] : [];
  }
  const from = isWord(row[at + 1], ",") ? at + 2 : at + 1;
  const verb = isWord(row[from], "is", "are") ? from + 1 : from;
  const place = row[verb + 2];
  const fits =
    one.type === "Organization" && isWord(row[verb], "based", "headquartered") && isWord(row[verb + 1], "in");
  return fits && isName(place, "GeopoliticalEntity", "Location") ? [placeTie(one, "based_in", place)] : [];
}

/** Index behind "Orlen-based"; 0 where a name is not followed so. */
function basedAt(row: readonly Item[], at: number): number {
  if ((row[at] as NameItem).tail === "-based") return at + 1;
  return isWord(row[at + 1], "-") && isWord(row[at + 2], "based") ? at + 3 : 0;
}

/** "Varda's Orlen University" is based there; "Varda's Harbour Guard" is affiliated; "Orlen's Old Bridge" lies there. */
export function placesBody(row: readonly Item[], at: number): readonly Draft[] {
  const place = row[at] as NameItem;
  if (!isWord(row[at + 1], "'s", "’s")) return [];
  const body = row.slice(at + 2, at + 5).find((item) => !isQualifier(item));
  if (!isName(body) || body.entity === place.entity) return [];
  if (place.type === "Organization" && body.type === "Organization") return [placeTie(body, "part_of", place)];
  if (place.type !== "GeopoliticalEntity") return [];
  if (PLACES.includes(body.type)) return [placeTie(body, "located_in", place)];
  if (body.type !== "Organization") return [];
  if (SEATED.test(body.text)) return [placeTie(body, "based_in", place)];
  return [{ ...placeTie(body, "based_in", place), predicate: "affiliated_with" }];
}

const KINDS = new Set(
  (
    "company firm manufacturer retailer chain carrier airline automaker carmaker maker newspaper daily tabloid magazine " +
    "broadcaster network channel station website outlet bank band organization organisation non-profit nonprofit ngo " +
    "charity foundation enterprise club think-tank university college brand startup developer union publisher builder " +
    "builders museum producer operator"
  ).split(" "),
);
const isKind = (item: Item | undefined): boolean => item?.kind === "word" && KINDS.has(item.lower);

/** A place, or a people that has a country: "Vardan", not "Christian". */
const isHome = ({ type, text }: NameItem): boolean =>
  type === "GeopoliticalEntity" || (type === "Group" && Boolean(nationalities().get(text)));

/** "the Vardan daily newspaper Orlen Post", "Orlen company Harbour Works". */
export function placedKind(row: readonly Item[], at: number): readonly Draft[] {
  const place = row[at] as NameItem;
  if (!isHome(place)) return [];
  let i = at + 1;
  if (isWord(row[i], "'s", "’s")) i += 1;
  i = basedAt(row, at) || i;
  while (i < at + 7 && (isQualifier(row[i]) || isWord(row[i], "-", "and"))) i += 1;
  if (!isKind(row[i - 1]) || i - 1 <= at) return [];
  if (isWord(row[i], ",", "the")) i += 1;
  const body = row[i];
  return isName(body, "Organization") ? [placeTie(body, "based_in", place)] : [];
}

/** "the Harbour Union, a (Vardan) charity (based) in Orlen". */
export function describedBody(row: readonly Item[], at: number): readonly Draft[] {
  const body = row[at] as NameItem;
  if (body.type !== "Organization" || !isWord(row[at + 1], ",") || !isWord(row[at + 2], "a", "an", "the")) return [];
  let place: NameItem | null = null;
  for (let i = at + 3; i < Math.min(row.length, at + 11); i += 1) {
    const item = row[i] as Item;
    if (isName(item) && isHome(item)) place = item;
    else if (isName(item)) return [];
    else if (isKind(item) && !isKind(row[i + 1])) {
      const seat = isWord(row[i + 1], "based", "printed", "headquartered", "published") ? i + 2 : i + 1;
      const other = isWord(row[seat], "in") ? placeBehind(row, seat + 1) : null;
      const found = other ?? place;
      return found ? [placeTie(body, "based_in", found)] : [];
    } else if (!isQualifier(item) && !isWord(item, "-", "based", "of")) return [];
  }
  return [];
}

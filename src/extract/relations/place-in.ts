/**
 * What lies in a place: "Orlen Square in northern Orlen", "Orlen, Varde and Norby in Quellmar", "Orlen in Varda's Norland
 * province". Schools and hospitals that are bodies are based there, courts and embassies lie there.
 *
 * Misses  "near", which says where something is not; a relative clause between.
 */
import { type Draft, PLACES } from "./draft.ts";
import { type Item, isName, isWord, type NameItem } from "./items.ts";
import { isSort, placeTie } from "./place-sorts.ts";

export const SEATED = /\b(?:University|College|Institute|Hospital|School|Academy|Laboratory|Museum)\b/;

/** "Orlen Square in (northern) Orlen", "the town of Orlen in Varda's Norland province", "Orlen, in the state of Varda". */
export function inPlace(row: readonly Item[], at: number): readonly Draft[] {
  const one = row[at] as NameItem;
  const start =
    isWord(row[at + 1], ",") || isSort(row[at + 1]) || isWord(row[at + 1], "prison", "market", "airport")
      ? at + 2
      : at + 1;
  if (!isWord(row[start], "in", "of", "at", "near") || isWord(row[at - 1], "between")) return [];
  const other = placeBehind(row, start + 1);
  if (!other || one.entity === other.entity || !liesIn(one, row[start], start > at + 1)) return [];
  return [...inTheSame(row, at), one].map((each) => placeTie(each, lies(each), other));
}

function liesIn(one: NameItem, preposition: Item | undefined, apart: boolean): boolean {
  if (one.type === "Facility") return !isWord(preposition, "of") || !apart;
  if (isWord(preposition, "of", "near")) return false;
  if (one.type === "Organization") return (SEATED.test(one.text) || SITED.test(one.text)) && isWord(preposition, "in");
  return (one.type === "GeopoliticalEntity" || one.type === "Location") && isWord(preposition, "in");
}

const SITED = /\b(?:Court|Embassy|Consulate|Mission|Tribunal|Church|Cathedral|Clinic|Centre|Center)\b/i;

const lies = ({ type, text }: NameItem): Draft["predicate"] =>
  type === "Organization" && !SITED.test(text) ? "based_in" : "located_in";

/** "in | the southern port city of | Orlen", "in | Varda's | Norland province": the place that is meant. */
export function placeBehind(row: readonly Item[], from: number): NameItem | null {
  for (let i = from; i < Math.min(row.length, from + 7); i += 1) {
    const item = row[i] as Item;
    if (isName(item)) {
      const own = isWord(row[i + 1], "'s", "’s") ? nextPlace(row, i + 2) : null;
      if (own) return own;
      if (["Group", "GeopoliticalEntity"].includes(item.type) && leadsOn(row, i + 1)) continue;
      return PLACES.includes(item.type) && !isWord(row[i + 1], "'s", "’s") ? item : null;
    }
    if (item.kind !== "word" || !(isWord(item, "the", "of", "-") || WHICH.has(item.token.pos))) return null;
  }
  return null;
}

export const WHICH: ReadonlySet<string> = new Set(["ADJ", "NOUN", "PROPN"]);

function nextPlace(row: readonly Item[], from: number): NameItem | null {
  const next = row.slice(from, from + 3).find((item) => !(item.kind === "word" && WHICH.has(item.token.pos)));
  return isName(next, ...PLACES) ? next : null;
}

/** "the British | capital London", "the US | border city of Orlen". */
const leadsOn = (row: readonly Item[], at: number): boolean =>
  row
    .slice(at, at + 3)
    .some((item, k, near) => isSort(item) && (isWord(near[k + 1], "of", "city") || isName(near[k + 1])));

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

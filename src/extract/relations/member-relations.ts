/**
 * Members and hangers-on: "Mara Voss of the Harbour Union", "Republican Mara Voss", "Voss (Liberal)", "the military wing
 * of Orlen".
 */
import type { Predicate } from "../../model/reading.ts";
import { type Draft, over } from "./draft.ts";
import { type Item, isName, isWord, type NameItem } from "./items.ts";
import { following, officeHits } from "./office-hits.ts";
import { isParty } from "./parties.ts";

export function memberRelations(row: readonly Item[]): readonly Draft[] {
  return row.flatMap((item, at) =>
    isName(item) ? [...personOfBody(row, at), ...partisan(row, at), ...wing(row, at)] : [],
  );
}

/** "Mara Voss of (Varda's) Harbour Union", "from the union"; of a party she is a member. */
function personOfBody(row: readonly Item[], at: number): readonly Draft[] {
  const person = row[at] as NameItem;
  if (person.type !== "Person") return [];
  const start = isWord(row[at + 1], ",") && isWord(row[at + 2], "of") ? at + 2 : at + 1;
  const body = following(row, start, ["of", "from"])?.names.at(-1);
  if (!isName(body, "Organization")) return [];
  return [
    {
      subject: person.entity,
      predicate: isParty(body) ? "member_of" : ofTitle(row, at),
      object: body.entity,
      detail: null,
      evidence: over(person, body),
    },
  ];
}

/** "Professor Mara Voss of Orlen University" works there, "Director Mara Voss of the union" leads it. */
function ofTitle(row: readonly Item[], at: number): Predicate {
  const title = officeHits(row).find((hit) => hit.to === at && hit.before.length === 0);
  return title && ["leader_of", "employed_by"].includes(title.predicate) ? title.predicate : "affiliated_with";
}

/** "Republican Mara Voss", "Republican President Mara Voss", "Mara Voss, a Republican". */
function partisan(row: readonly Item[], at: number): readonly Draft[] {
  const party = row[at] as NameItem;
  if (!isParty(party)) return [];
  const right = row.slice(at + 1, at + 5).find((item) => isName(item) || isWord(item, ",", "and", "'s", "’s"));
  const left = isWord(row[at - 1], "a") && isWord(row[at - 2], ",") ? row[at - 3] : undefined;
  const person = isName(right, "Person") && !hasLeader(row, at, right) ? right : left;
  if (!isName(person, "Person")) return [];
  return [
    {
      subject: person.entity,
      predicate: "member_of",
      object: party.entity,
      detail: null,
      evidence: over(party, person),
    },
  ];
}

function hasLeader(row: readonly Item[], at: number, person: NameItem): boolean {
  return row
    .slice(at + 1, row.indexOf(person, at))
    .some((item) => isWord(item, "leader", "chairman", "chairwoman", "chair", "chief", "head", "founder"));
}

/** "the Dock Guard, the armed wing of Orlen", "the Dock Guard, part of Orlen". */
function wing(row: readonly Item[], at: number): readonly Draft[] {
  const part = row[at] as NameItem;
  if (!["Organization", "Facility", "GeopoliticalEntity"].includes(part.type)) return [];
  const near = row.slice(at + 1, at + 9);
  const of = near.findIndex(
    (item, k) =>
      isWord(item, "of") &&
      isWord(near[k - 1], "wing", "part", "branch", "unit", "arm", "subsidiary", "division", "agency"),
  );
  if (of < 0 || near.slice(0, of).some((item) => isName(item)) || !isWord(near[0], ",", "is", "was", "(")) return [];
  const whole = isWord(near[of + 1], "the") ? near[of + 2] : near[of + 1];
  if (!isName(whole, part.type === "Organization" ? "Organization" : "GeopoliticalEntity", "Organization")) return [];
  return [
    { subject: part.entity, predicate: "part_of", object: whole.entity, detail: null, evidence: over(part, whole) },
  ];
}

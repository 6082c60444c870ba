/** Which ties two things of these types can have: a place leads nobody, a person lies in nothing. */
import type { EntityType, Predicate } from "../../model/reading.ts";

type Ties = readonly (readonly [string, string, string])[];

const KIN = "parent_of sibling_of spouse_of relative_of";
const POST =
  "leader_of member_of employed_by spokesperson_of affiliated_with holds_office commander_of founder_of representative_of";
const TIES: Ties = [
  ["Person", "Person", `${KIN} employed_by affiliated_with representative_of spokesperson_of opposed_to`],
  ["Person", "Organization", POST],
  ["Person", "GeopoliticalEntity", "leader_of holds_office representative_of based_in affiliated_with ambassador_of"],
  ["Person", "Group", "leader_of holds_office member_of affiliated_with representative_of"],
  ["Person", "Facility", "employed_by leader_of"],
  ["Organization", "Organization", "part_of affiliated_with member_of"],
  ["Organization", "GeopoliticalEntity", "based_in located_in part_of affiliated_with"],
  ["Organization", "Group", "based_in affiliated_with"],
  ["Organization", "Person", "affiliated_with"],
  ["GeopoliticalEntity", "GeopoliticalEntity", "located_in part_of"],
  ["GeopoliticalEntity", "Group", "located_in"],
  ["GeopoliticalEntity", "Location", "located_in part_of"],
  ["GeopoliticalEntity", "Organization", "member_of"],
  ["Location", "GeopoliticalEntity", "located_in part_of"],
  ["Location", "Location", "located_in part_of"],
  ["Facility", "GeopoliticalEntity", "located_in"],
  ["Facility", "Location", "located_in"],
  ["Facility", "Facility", "part_of located_in"],
  ["Facility", "Organization", "part_of affiliated_with"],
];

const NONE: ReadonlySet<Predicate> = new Set();
const byTypes = new Map(
  TIES.map(([one, other, ties]) => [`${one} ${other}`, new Set(ties.split(" ") as Predicate[])] as const),
);

export const possibleTies = (subject: EntityType, object: EntityType): ReadonlySet<Predicate> =>
  byTypes.get(`${subject} ${object}`) ?? NONE;

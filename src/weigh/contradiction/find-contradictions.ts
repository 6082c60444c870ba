/** All contradictions of a case, by kind. Which side holds is for people to weigh: none is hidden or marked wrong. */
import type { Contradiction } from "../../model/across.ts";
import { byCode } from "../../resolve/hash.ts";
import { countContradictions } from "./counts.ts";
import { dateContradictions, placeContradictions } from "./dates-and-places.ts";
import { denials } from "./denials.ts";
import { officeContradictions } from "./offices.ts";
import { participationContradictions } from "./participation.ts";
import type { Ground } from "./sides.ts";

const FINDERS = [
  dateContradictions,
  placeContradictions,
  countContradictions,
  officeContradictions,
  participationContradictions,
  denials,
];

export function findContradictions(ground: Ground): readonly Contradiction[] {
  return FINDERS.flatMap((find) => find(ground)).sort((a, b) => byCode(a.id, b.id));
}

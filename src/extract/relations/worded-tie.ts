/**
 * Which tie the words say that stand with two mentions: the office nearest to the person, if it can be one of this body.
 * The trained reader sees that two are tied; an office's own word says how better than it does.
 */
import type { Mention, Predicate } from "../../model/reading.ts";
import { type Item, isName, type NameItem } from "./items.ts";
import { type OfficeHit, officeHits } from "./office-hits.ts";
import { fitsOffice, predicateFor } from "./office-kind.ts";

/** Most items between a person and the office's word, beside those between person and body. */
const NEAR = 3;

/** @returns null where no office stands with the two */
export function wordedTie(row: readonly Item[], person: Mention, body: Mention): Predicate | null {
  const [one, other] = [indexOf(row, person), indexOf(row, body)];
  const named = row[other];
  if (one < 0 || !isName(named)) return null;
  let best: { readonly hit: OfficeHit; readonly far: number } | null = null;
  for (const hit of officeHits(row)) {
    const far = hit.at < one ? one - hit.to : hit.at - one - 1;
    if (!between(row, hit, one, other) || !fitsOffice(hit, named as NameItem, row)) continue;
    if (!best || far < best.far) best = { hit, far };
  }
  return best && predicateFor(row, best.hit, named as NameItem);
}

const indexOf = (row: readonly Item[], { start }: Mention): number => row.findIndex((item) => item.start === start);

/** In the stretch of the two or right beside it, with no other person between. */
function between(row: readonly Item[], hit: OfficeHit, one: number, other: number): boolean {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  if (hit.at < from - NEAR || hit.at > to + NEAR) return false;
  const [a, b] = hit.at < one ? [hit.to, one] : [one + 1, hit.at];
  return !row.slice(a, b).some((item) => isName(item, "Person"));
}

/**
 * Offices: "Orlen leader Mara Voss", "Mara Voss, Quellmar's ambassador to Varda", "Voss, who serves as the special
 * representative to the mayor". One tie for each person and body, with the office's words as detail.
 *
 * Misses  offices whose body is left unsaid ("President Voss"), unless `body-before.ts` finds it.
 */
import type { Predicate } from "../../model/reading.ts";
import { bodyBefore } from "./body-before.ts";
import { BODIES, type Draft, over } from "./draft.ts";
import { type Item, isName, isWord, type NameItem } from "./items.ts";
import { type Following, following, type OfficeHit, officeHits } from "./office-hits.ts";
import { fitsOffice, predicateFor } from "./office-kind.ts";
import { before, behind, type Holder, subjectOf } from "./persons.ts";

/** @param earlier bodies named before the row, the last one last */
export function officeRelations(row: readonly Item[], earlier: readonly NameItem[] = []): readonly Draft[] {
  return officeHits(row).flatMap((hit) => relationsOf(row, hit, earlier));
}

function relationsOf(row: readonly Item[], hit: OfficeHit, earlier: readonly NameItem[]): readonly Draft[] {
  const after = following(row, hit.to);
  const holders = holdersOf(row, hit);
  const told = bodyOf(row, hit, after);
  const place = told ? null : placeBehind(row, hit);
  if (place) return holdersWithPlace(row, hit);
  const body = told ?? bodyBefore(row, hit, earlier);
  if (!body || holders.length === 0) return [];
  const predicate = predicateFor(row, hit, body);
  return holders
    .filter(({ entity }) => entity !== body.entity)
    .map((holder) => ({
      subject: holder.entity,
      predicate,
      object: body.entity,
      detail: detailOf(row, hit, after, body),
      evidence: over(
        holder,
        ...(told ? [told] : []),
        row[told ? hit.at : hit.from] as Item,
        row[hit.to - 1] as Item,
        ...(after ? after.names : []),
      ),
    }));
}

const HELD: ReadonlySet<Predicate> = new Set(["leader_of", "holds_office", "representative_of"] as const);

/** "President Mara Voss | of Varda": the place behind the person. */
function placeBehind(row: readonly Item[], hit: OfficeHit): NameItem | null {
  const first = row[hit.to];
  if (!HELD.has(hit.predicate) || !isName(first, "Person")) return null;
  return isWord(row[hit.to + 1], "of") ? placeAt(row, hit.to + 2) : null;
}

const placeAt = (row: readonly Item[], at: number): NameItem | null => {
  const item = isWord(row[at], "the") ? row[at + 1] : row[at];
  return isName(item, "GeopoliticalEntity") ? item : null;
};

/** "Presidents Mara Voss of Varda, Tal Orn of Orlen and Ada Reth of Norland"; a senator of a place represents it. */
function holdersWithPlace(row: readonly Item[], hit: OfficeHit): readonly Draft[] {
  const found: Draft[] = [];
  const sits = /^(?:senator|representative|congress(?:man|woman)|lawmaker|legislator)s?$/.test(hit.words);
  for (let at = hit.to; isName(row[at], "Person") && isWord(row[at + 1], "of"); ) {
    const [holder, place] = [row[at] as NameItem, placeAt(row, at + 2)];
    if (!place) break;
    const predicate = sits ? "representative_of" : hit.predicate;
    const evidence = over(holder, place, row[hit.at] as Item);
    found.push({ subject: holder.entity, predicate, object: place.entity, detail: hit.words, evidence });
    at = row.indexOf(place) + 1;
    while (isWord(row[at], ",", "and")) at += 1;
  }
  return found;
}

export function holdersOf(row: readonly Item[], hit: OfficeHit): readonly Holder[] {
  const right = behind(row, hit.to);
  if (right.length > 0) return right;
  const left = before(row, hit.from) ?? subjectOf(row, hit.from);
  return left ? [left] : [];
}

/** "of BODY" first; else what stands in front: the nearest name that fits, or the owner of an embassy's post. */
function bodyOf(row: readonly Item[], hit: OfficeHit, after: Following | null): NameItem | null {
  const fits = (item: NameItem) => fitsOffice(hit, item, row);
  const follows = after?.names.find(fits);
  const front = hit.before.filter(fits);
  const toWhom = hit.predicate === "representative_of" && after?.preposition === "to" && front.length === 0;
  const ofWhom = after && follows && (after.preposition !== "to" || toWhom) ? follows : undefined;
  if (hit.owner && fits(hit.owner) && ABROAD.has(hit.predicate)) return hit.owner;
  if (front.length > 0 && !(isOfBody(after) && ofWhom)) return front.at(-1) ?? null;
  return ofWhom ?? front.at(-1) ?? null;
}

/** Posts that name whom they are of and where they are: "Quellmar's Varda envoy". */
const ABROAD: ReadonlySet<Predicate> = new Set(["ambassador_of", "representative_of"] as const);

const isOfBody = (after: Following | null): boolean =>
  after?.preposition === "of" && after.names.some(({ type }) => BODIES.includes(type));

function detailOf(row: readonly Item[], hit: OfficeHit, after: Following | null, body: NameItem): string {
  const former =
    hit.qualities.some((word) => /^(?:former|ex|late)$/i.test(word)) || isWord(row[hit.from - 1], "former");
  const qualities = hit.qualities
    .filter((word) => !/^(?:former|ex|late)$/i.test(word))
    .map((word) => word.toLowerCase());
  const words = [...(former ? ["former"] : []), ...qualities, hit.words].join(" ");
  const to =
    after && ["to", "at"].includes(after.preposition) ? after.names.filter(({ entity }) => entity !== body.entity) : [];
  const place = hit.before.find(({ entity, type }) => entity !== body.entity && type !== "Organization");
  const parts = [
    words,
    ...to.map((name) => `to: ${name.text}`),
    ...(place && !isName(place, "Group") ? [`in: ${place.text}`] : []),
  ];
  return parts.join("; ");
}

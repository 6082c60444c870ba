/**
 * What a claim says, as a key: claims of one key say the same. Events by their cluster; relations by subject, predicate and
 * object, with the office or duty where the predicate alone does not say it.
 */
import type { Predicate } from "../../model/reading.ts";
import type { RelationDigest } from "../digest/digest.ts";
import type { Entities } from "../entities/find-entities.ts";
import { byCode } from "../hash.ts";
import { contentWords } from "../words.ts";

const SYMMETRIC = new Set<Predicate>([
  "sibling_of",
  "spouse_of",
  "relative_of",
  "also_known_as",
  "affiliated_with",
  "opposed_to",
]);
const WITH_DETAIL = new Set<Predicate>(["holds_office", "representative_of"]);

/** @returns the key, and the clusters it speaks of */
export function relationKey(
  relation: RelationDigest,
  entities: Entities,
): { readonly key: string; readonly entities: readonly string[] } {
  const cluster = (at: number): string => entities.of(relation.report, at)?.id ?? "?";
  const ends = [cluster(relation.subject), cluster(relation.object)];
  if (SYMMETRIC.has(relation.predicate)) ends.sort(byCode);
  const detail = WITH_DETAIL.has(relation.predicate)
    ? [...contentWords(relation.detail ?? "")].sort(byCode).join(" ")
    : "";
  return { key: `${ends[0]} ${relation.predicate} ${ends[1]}${detail && ` ${detail}`}`, entities: ends };
}

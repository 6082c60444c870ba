/**
 * One source on one occasion, over all propositions.
 *
 * Groups go together when their main root is the same and they meet in a report (a document, somebody described), in a
 * report or a day of publication (somebody named), or in one text (an agency or outlet that is all the voice there is).
 * Method  tradecraft: "same person, body or document, same occasion".
 * Misses  two statements of one body on one day count as one; one statement first reported days apart counts as two,
 *         unless the reports say one thing of it.
 */
import type { Copies } from "../../resolve/copies/find-copies.ts";
import type { Claims } from "../../resolve/digest/claims.ts";
import type { Digest } from "../../resolve/digest/digest.ts";
import type { Numbering } from "../../resolve/numbering.ts";
import { unionFind } from "../../resolve/union-find.ts";
import { contentWords } from "../../resolve/words.ts";
import { mainRoot } from "./describe.ts";
import type { ClaimGroup } from "./group-claims.ts";
import type { Root } from "./roots.ts";

const DAY_MS = 86_400_000;

/** Whether anything is known of where a group's claims come from. */
export function isKnown(group: ClaimGroup): boolean {
  return mainRoot(group).how !== "own";
}

/** Sets of groups; those of unknown origin only where one text is carried by several reports. */
export function joinOccasions(
  all: readonly ClaimGroup[],
  digests: readonly Digest[],
  { numbers }: Claims,
  copies: Copies,
): readonly (readonly ClaimGroup[])[] {
  const groups = all.filter((group) => isKnown(group) || new Set(group.claims.map(numbers.report)).size > 1);
  const sets = unionFind(groups.length);
  const first = new Map<string, number>();
  groups.forEach((group, index) => {
    for (const key of keysOf(group, digests, numbers, copies)) {
      const other = first.get(key);
      if (other === undefined) first.set(key, index);
      else sets.union(other, index);
    }
  });
  return sets.sets().map((set) => set.map((index) => groups[index] as ClaimGroup));
}

/** Several groups as one. */
export function merged(groups: readonly ClaimGroup[]): ClaimGroup {
  return {
    claims: groups.flatMap(({ claims }) => claims),
    roots: groups.flatMap(({ roots }) => roots),
    links: groups.flatMap(({ links }) => links),
  };
}

function keysOf(group: ClaimGroup, digests: readonly Digest[], numbers: Numbering, copies: Copies): readonly string[] {
  const main = mainRoot(group);
  return group.claims.flatMap((claim, index): readonly string[] => {
    const report = numbers.report(claim);
    const root = group.roots[index] as Root;
    if (root.how !== main.how) return [];
    if (root.how === "own" || root.how === "outlet") {
      const name = root.how === "own" ? "own" : root.key;
      return [`${name} f${copies.families.find(report)}`];
    }
    if (root.how === "document") return [`document ${headNoun(root.label)} r${report}`];
    const at = digests[report]?.at ?? null;
    const day = root.how === "named" && at !== null ? [`${root.key} d${Math.floor(at / DAY_MS)}`] : [];
    return [`${root.key} r${report}`, ...day];
  });
}

/** "a confidential report", "The report": one document inside one report. */
function headNoun(label: string): string {
  const words = contentWords(label);
  return words[words.length - 1] ?? label.toLowerCase();
}

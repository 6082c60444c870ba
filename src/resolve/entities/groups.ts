/**
 * Which entities share a name: the groups inside which members may be joined.
 *
 * People: equal full names. Places: one gazetteer id, or an equal name where the gazetteer does not tell two places apart.
 * Everything else: an equal name, or a further name that the report itself defines (an acronym with its expansion, "also
 * known as").
 */
import type { EntityType } from "../../model/reading.ts";
import type { EntityDigest } from "../digest/digest.ts";
import { push } from "../sets.ts";
import { fold } from "../words.ts";

export interface Member {
  readonly entity: EntityDigest;
  /** Number of its report. */
  readonly report: number;
}

/** Types that name the same kind of thing, whatever finder gave them. */
export function kindOf(type: EntityType): string {
  if (type === "GeopoliticalEntity" || type === "Location" || type === "Facility") return "place";
  return type;
}

/** Members by kind and name; described ones are left out. */
export function nameGroups(members: readonly Member[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  members.forEach(({ entity }, index) => {
    if (entity.named && entity.folded !== "") push(groups, `${kindOf(entity.type)} ${entity.folded}`, index);
  });
  return groups;
}

/** For bodies and other things: each further name a report defines, with the names it stands for. */
export function definedNames(members: readonly Member[]): ReadonlyMap<string, ReadonlySet<string>> {
  const defined = new Map<string, Set<string>>();
  for (const { entity } of members) {
    if (!entity.named || entity.type === "Person") continue;
    const kind = kindOf(entity.type);
    for (const { text, kind: how } of entity.aliases) {
      const alias = fold(text).replace(/^the /, "");
      if (how === "short-form" || alias === "" || alias === entity.folded) continue;
      const names = defined.get(`${kind} ${alias}`) ?? new Set();
      defined.set(`${kind} ${alias}`, names.add(`${kind} ${entity.folded}`));
    }
  }
  return defined;
}

/**
 * Names of places that one report's reader took for a person or body, by what the other reports of the case say.
 *
 * Method  a one-word name without title or role is a place when more reports of the case tell a place of that name than
 *         tell anything else. Headlines are the usual cause ("Quarry blast": Quarry has no sentence around it).
 * Misses  a person who is called by the name of a town of the case and by nothing else.
 */
import type { EntityType } from "../../model/reading.ts";
import { fold } from "../words.ts";
import type { Digest, EntityDigest } from "./digest.ts";
import { retype } from "./unpack.ts";

const PLACES = new Set<EntityType>(["GeopoliticalEntity", "Location"]);

/** Changes the digests' rows in place, before anything else looks at them. */
export function retyped(digests: readonly Digest[]): readonly Digest[] {
  const places = placeNames(digests);
  for (const digest of digests) {
    for (let at = 0; at < digest.entities.length; at++) {
      const entity = digest.entities.get(at) as EntityDigest;
      const type = isBare(entity) ? places.get(fold(entity.name)) : undefined;
      if (type !== undefined) retype(digest, at, type, fold(entity.name));
    }
  }
  return digests;
}

function placeNames(digests: readonly Digest[]): ReadonlyMap<string, EntityType> {
  const found = new Map<string, { type: EntityType; reports: Set<string> }>();
  const others = new Map<string, Set<string>>();
  for (const { id, entities } of digests) {
    for (const { type, name, named, titles } of entities) {
      const folded = fold(name);
      if (!named || folded.includes(" ")) continue;
      if (PLACES.has(type)) {
        const place = found.get(folded) ?? { type, reports: new Set() };
        place.reports.add(id);
        found.set(folded, place);
      } else if (titles.length > 0) others.set(folded, (others.get(folded) ?? new Set()).add(id));
    }
  }
  return new Map(
    [...found]
      .filter(([name, { reports }]) => reports.size > (others.get(name)?.size ?? 0))
      .map(([name, { type }]) => [name, type]),
  );
}

function isBare({ type, named, name, titles, roles, aliases }: EntityDigest): boolean {
  if (!named || (type !== "Person" && type !== "Organization")) return false;
  return titles.length === 0 && roles.length === 0 && aliases.length === 0 && !fold(name).includes(" ");
}

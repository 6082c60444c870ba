/**
 * Places named right after another: "Mirpur, PoK", "a village in Kotli, Azad Kashmir".
 */
import type { Layers } from "../layers.ts";

const PLACES: ReadonlySet<string> = new Set(["GeopoliticalEntity", "Location"]);

/** Entity of the smaller place to the entities named after it, joined by a comma or a bracket. */
export function containersOf(
  text: string,
  { mentions }: Pick<Layers, "mentions">,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const names = mentions.filter(({ form, type }) => form === "name" && PLACES.has(type));
  for (const [at, inner] of names.entries()) {
    const outer = names[at + 1];
    if (!outer?.entity || !inner.entity || outer.entity === inner.entity) continue;
    if (!/^,? ?(?:\(| in )?$|^, $/u.test(text.slice(inner.end, outer.start).slice(0, 8))) continue;
    found.set(inner.entity, (found.get(inner.entity) ?? new Set()).add(outer.entity));
  }
  return found;
}

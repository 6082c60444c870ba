/** Makes the entity of names that are one: its name, its other names, its titles. */
import type { Entity, EntityType } from "../../model/reading.ts";
import { type AliasKind, aliasKind } from "./aliases.ts";
import type { Spot } from "./spot.ts";

/** @param kinds by name: what the report says it is ("also known as"), else undefined */
export function namedEntity(
  text: string,
  id: string,
  type: EntityType,
  names: readonly Spot[],
  kinds: readonly (AliasKind | undefined)[],
  stage: string,
): Entity {
  const texts = [...new Set(names.map(({ start, end }) => text.slice(start, end)))];
  const said = new Map(names.flatMap(({ start, end }, at) => (kinds[at] ? [[text.slice(start, end), kinds[at]]] : [])));
  const proper = texts.filter((each) => !said.has(each));
  const name = (proper.length > 0 ? proper : texts).reduce((best, each) =>
    each.length > best.length || (each.length === best.length && inCapitals(best)) ? each : best,
  );
  const titles = [...new Set(names.flatMap((each) => each.titles.map((span) => text.slice(span.start, span.end))))];
  return {
    id,
    type,
    name,
    named: true,
    aliases: texts
      .filter((each) => each !== name)
      .map((each) => ({ text: each, kind: said.get(each) ?? aliasKind(each, name) })),
    titles,
    place: null,
    stage,
  };
}

const inCapitals = (text: string): boolean => text === text.toUpperCase();

/**
 * "Iranian President Hassan Rouhani" leads Iran: the adjective of a country stands for the country where the report names it.
 */
import { countries } from "../../knowledge/places/countries.ts";
import { foldName } from "../../knowledge/places/fold-name.ts";
import { nationalities } from "../../knowledge/places/nationalities.ts";
import type { Entity } from "../../model/reading.ts";

/** Parts of a state that have its code: "British" is not England. */
const PARTS: ReadonlySet<string> = new Set([
  "England",
  "Scotland",
  "Wales",
  "Northern Ireland",
  "Gaza",
  "Gaza Strip",
  "West Bank",
  "Chechnya",
  "Dagestan",
]);

/** Code of a country by the name of an entity, null for every other place. */
export function codeOfCountry({ type, name }: Entity): string | null {
  if (type !== "GeopoliticalEntity" || PARTS.has(name)) return null;
  return countries().get(name) ?? countries().get(foldName(name)) ?? null;
}

/** From the id of a people to the id of its country, for peoples whose country the report names. */
export function countryOfPeople(entities: readonly Entity[]): ReadonlyMap<string, string> {
  const byCode = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const entity of entities) {
    if (entity.type === "GeopoliticalEntity") byName.set(entity.name, entity.id);
    const code = codeOfCountry(entity);
    if (code !== null && !byCode.has(code)) byCode.set(code, entity.id);
  }
  return new Map(
    entities.flatMap(({ id, type, name }) => {
      const home = type === "Group" ? nationalities().get(name) : undefined;
      const country = home ? (byName.get(home) ?? byCode.get(countries().get(home) ?? "")) : undefined;
      return country === undefined ? [] : [[id, country] as const];
    }),
  );
}

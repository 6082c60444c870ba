/**
 * "Iranian President Hassan Rouhani" leads Iran: the adjective of a country stands for the country where the report names it.
 */
import { countries } from "../../knowledge/places/countries.ts";
import { nationalities } from "../../knowledge/places/nationalities.ts";
import type { Entity } from "../../model/reading.ts";

/** From the id of a people to the id of its country, for peoples whose country the report names. */
export function countryOfPeople(entities: readonly Entity[]): ReadonlyMap<string, string> {
  const byCode = new Map<string, string>();
  for (const { id, type, name } of entities) {
    const code = type === "GeopoliticalEntity" ? countries().get(name) : undefined;
    if (code !== undefined && !byCode.has(code)) byCode.set(code, id);
  }
  return new Map(
    entities.flatMap(({ id, type, name }) => {
      const home = type === "Group" ? nationalities().get(name) : undefined;
      const country = byCode.get(countries().get(home ?? "") ?? "");
      return country === undefined ? [] : [[id, country] as const];
    }),
  );
}

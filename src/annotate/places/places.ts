/**
 * Places: gives the places among the entities coordinates, an administering country and the alternatives.
 *
 * Method  candidates by name (GeoNames), scored by population, by the countries and regions that the report names, and most
 *         by the place named right after it ("Mirpur, PoK"). Disputed areas come from the list in knowledge/places/disputed.ts:
 *         `country` is who administers a place, never who owns it.
 * Misses  places below 5,000 people, mountains, rivers; two places of one name in one report are one entity.
 */
import type { GazetteerPlace } from "../../knowledge/gazetteer/gazetteer.ts";
import { countries } from "../../knowledge/places/countries.ts";
import { disputedRegion } from "../../knowledge/places/disputed.ts";
import { foldName } from "../../knowledge/places/fold-name.ts";
import { nationalities } from "../../knowledge/places/nationalities.ts";
import type { Entity } from "../../model/reading.ts";
import type { Report } from "../../model/report.ts";
import type { Layers } from "../layers.ts";
import { stage } from "../stage.ts";
import { containersOf } from "./containers.ts";
import { disputedOf, placeCandidates } from "./place-candidates.ts";

const ALTERNATIVES = 4;
/** How many of the places named right after a place are looked at. */
const MOST_CONTAINERS = 8;

export const places = stage({
  name: "places@1",
  requires: ["entities", "mentions"],
  adds: ["entities"],
  run: (report: Report, layers: Pick<Layers, "entities" | "mentions">) => {
    const cues = countryCues(layers.entities);
    const inside = containersOf(report.text, layers);
    const byId = new Map(layers.entities.map((each) => [each.id, each]));
    return {
      entities: layers.entities.map((entity) => {
        if (!isPlace(entity)) return entity;
        const within = [...(inside.get(entity.id) ?? [])].slice(0, MOST_CONTAINERS).flatMap((id) => byId.get(id) ?? []);
        const place = disputedPlace(entity) ?? gazetteerPlace(entity, cues, within.flatMap(areasOf));
        return place ? { ...entity, place } : entity;
      }),
    };
  },
});

type Place = NonNullable<Entity["place"]>;

const isPlace = ({ type, named }: Entity): boolean => named && (type === "GeopoliticalEntity" || type === "Location");
const namesOf = ({ name, aliases }: Entity): readonly string[] => [name, ...aliases.map(({ text }) => text)];

/** How often the report names each country or its people. */
function countryCues(entities: readonly Entity[]): ReadonlyMap<string, number> {
  const cues = new Map<string, number>();
  for (const { name, type } of entities) {
    const key = foldName(name);
    const code =
      countries().get(key) ?? (type === "Group" ? countries().get(nationalities().get(key) ?? "") : undefined);
    if (code) cues.set(code, (cues.get(code) ?? 0) + 1);
  }
  return cues;
}

function disputedPlace(entity: Entity): Place | null {
  const area = disputedOf(namesOf(entity));
  if (!area) return null;
  const { name, lat, lon, administeredBy } = area;
  return { lat, lon, country: administeredBy, geonames: null, name, precision: "region", alternatives: [] };
}

/** Codes of the areas that a place named beside another stands for: "PK", "PK.06". */
function areasOf(entity: Entity): readonly string[] {
  const area = disputedOf(namesOf(entity));
  if (area) return area.admin1 ? [area.admin1] : area.claimedBy;
  return placeCandidates(namesOf(entity)).flatMap(({ kind, country, admin1 }) =>
    kind === "country" ? [country] : kind === "region" ? [`${country}.${admin1}`] : [],
  );
}

function gazetteerPlace(entity: Entity, cues: ReadonlyMap<string, number>, areas: readonly string[]): Place | null {
  const scored = placeCandidates(namesOf(entity))
    .map((place) => ({ place, score: scoreOf(place, entity, cues, areas) }))
    .sort((a, b) => b.score - a.score || a.place.geonames - b.place.geonames);
  const best = scored[0]?.place;
  if (!best) return null;
  const alternatives = scored.slice(1, 1 + ALTERNATIVES).map(({ place, score }) => ({
    name: place.name,
    country: place.country,
    geonames: place.geonames,
    score: Math.round(score * 100) / 100,
  }));
  const precision = best.kind === "settlement" ? ("locality" as const) : best.kind;
  const { lat, lon, geonames, name } = best;
  return { lat, lon, country: administrator(best), geonames, name, precision, alternatives };
}

/** Population by powers of ten, a bonus for a country that the report names, a great one for the area named beside it. */
function scoreOf(
  { kind, country, admin1, population, name }: GazetteerPlace,
  entity: Entity,
  cues: ReadonlyMap<string, number>,
  areas: readonly string[],
): number {
  const size = Math.log10(population + 10);
  const near = cues.has(country) ? 1.5 + Math.min(cues.get(country) as number, 3) * 0.1 : 0;
  const beside = areas.includes(`${country}.${admin1}`) ? 8 : areas.includes(country) ? 6 : 0;
  const whole = foldName(name).toLowerCase() === foldName(entity.name).toLowerCase() ? 1 : 0;
  return size + near + beside + whole + (kind === "country" ? 4 : kind === "settlement" ? 0.3 : 0);
}

function administrator({ country, admin1 }: GazetteerPlace): string | null {
  const area = disputedRegion(`${country}.${admin1}`);
  return area ? area.administeredBy : country;
}

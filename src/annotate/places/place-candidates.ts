/**
 * Which places a name could mean: the gazetteer's, by any of the names that the report gives the entity.
 */
import { type GazetteerPlace, placesNamed } from "../../knowledge/gazetteer/gazetteer.ts";
import { placeKey } from "../../knowledge/gazetteer/place-key.ts";
import { countries } from "../../knowledge/places/countries.ts";
import { disputedNamed } from "../../knowledge/places/disputed.ts";
import { foldName } from "../../knowledge/places/fold-name.ts";

/** Names that are a country's, or no place of the gazetteer's, whatever village is called so too. */
export function placeCandidates(names: readonly string[]): readonly GazetteerPlace[] {
  const found = new Map<number, GazetteerPlace>();
  for (const name of names) {
    const code = countries().get(foldName(name));
    for (const each of [...placesNamed(name), ...(code ? countryOf(code) : [])]) {
      const same = found.get(each.geonames);
      if (!same) found.set(each.geonames, each);
    }
  }
  return [...found.values()];
}

function countryOf(code: string): readonly GazetteerPlace[] {
  for (const [name, other] of countries()) {
    if (other !== code) continue;
    const place = placesNamed(name).find(({ kind, country }) => kind === "country" && country === code);
    if (place) return [place];
  }
  return [];
}

/** A disputed area by one of its names. */
export const disputedOf = (names: readonly string[]) =>
  names.map((name) => disputedNamed(placeKey(name))).find((each) => each !== undefined);

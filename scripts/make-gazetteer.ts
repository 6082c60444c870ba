/**
 * Makes src/knowledge/gazetteer/places.br from the shared geographic data.
 *
 * Run      npx node scripts/make-gazetteer.ts
 * Sources  GeoNames cities15000 (2026-01-27), cities5000 (2018-01-15), admin1CodesASCII, countryInfo: CC BY 4.0, geonames.org.
 *          Natural Earth countries (public domain): a point to show each country at.
 * Form     text, Brotli: a head line; one record a line (kind, GeoNames id, latitude, longitude, country, admin1, population,
 *          name); an empty line; then names, folded, sorted by code unit: name, tab, record numbers.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants, gunzipSync } from "node:zlib";
import { placeKey } from "../src/knowledge/gazetteer/place-key.ts";

const shared = process.env.HEARSAY_SHARED ?? new URL("../../shared", import.meta.url).pathname;
const folder = `${shared}/data/geonames`;
const unzip = (name: string): string =>
  execFileSync("unzip", ["-p", `${folder}/${name}.zip`, `${name.split("-")[0]}.txt`], { maxBuffer: 2 ** 28 }).toString(
    "utf8",
  );
const gunzip = (path: string): string => gunzipSync(readFileSync(path)).toString("utf8");

interface Place {
  readonly kind: "P" | "A" | "C";
  readonly id: number;
  readonly lat: number;
  readonly lon: number;
  readonly country: string;
  readonly admin1: string;
  readonly population: number;
  readonly name: string;
  readonly names: ReadonlySet<string>;
}

/** Alternate names that news in English could use: Latin letters, no codes, not too many. */
function latinNames(cells: readonly (string | undefined)[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const cell of cells) {
    if (!cell || !/^\p{Script=Latin}[\p{Script=Latin}\p{M}'’ .-]{2,40}$/u.test(cell)) continue;
    if (/^\p{Lu}{2,}$/u.test(cell) || /^\p{Ll}/u.test(cell)) continue;
    const key = placeKey(cell);
    if (/^[\x20-\x7e]+$/u.test(key)) keys.add(key);
  }
  return keys;
}

function settlements(text: string, alternates: number): readonly Place[] {
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const cells = line.split("\t");
      const population = Number(cells[14]);
      const others =
        population >= alternates || cells[7]?.startsWith("PPLA") || cells[7] === "PPLC"
          ? (cells[3] as string).split(",")
          : [];
      return {
        kind: "P" as const,
        id: Number(cells[0]),
        lat: Number(cells[4]),
        lon: Number(cells[5]),
        country: cells[8] as string,
        admin1: cells[10] as string,
        population: cells[7] === "PPLX" ? Math.floor(population / 20) : population,
        name: cells[1] as string,
        names: latinNames([cells[1], cells[2], ...others]),
      };
    });
}

interface Shape {
  readonly properties: Readonly<Record<string, string | number | null>>;
}

/** A point in each country: Natural Earth's label point where it has one, else its most populous settlement. */
function countryPoints(): ReadonlyMap<string, readonly [number, number]> {
  const points = new Map<string, readonly [number, number]>();
  for (const file of ["ne_50m_admin_0_countries", "ne_110m_admin_0_countries"]) {
    const shapes = JSON.parse(gunzip(`${shared}/data/natural-earth/${file}.json.gz`)) as { features: readonly Shape[] };
    for (const { properties } of shapes.features) {
      const code = String(properties.ISO_A2_EH ?? properties.ISO_A2);
      if (properties.LABEL_Y != null) points.set(code, [Number(properties.LABEL_Y), Number(properties.LABEL_X)]);
    }
  }
  return points;
}

const cities = settlements(unzip("cities15000"), 15_000);
const have = new Set(cities.map(({ id }) => id));
const towns = settlements(unzip("cities5000-2018"), 1e9).filter(({ id }) => !have.has(id));
const greatest = new Map<string, Place>();
const offer = (key: string, each: Place): void => {
  if ((greatest.get(key)?.population ?? -1) < each.population) greatest.set(key, each);
};
for (const each of cities) {
  offer(each.country, each);
  offer(`${each.country}.${each.admin1}`, each);
}
const points = countryPoints();
const countries: readonly Place[] = gunzip(`${folder}/countryInfo.txt.gz`)
  .split("\n")
  .filter((line) => line && !line.startsWith("#") && !line.startsWith("ISO\t"))
  .map((line) => line.split("\t"))
  .filter((cells) => Number(cells[16]) > 0)
  .map((cells) => {
    const code = cells[0] as string;
    const [lat, lon] = points.get(code) ?? [greatest.get(code)?.lat ?? 0, greatest.get(code)?.lon ?? 0];
    const name = cells[4] as string;
    return {
      kind: "C",
      id: Number(cells[16]),
      lat,
      lon,
      country: code,
      admin1: "",
      population: Number(cells[7]),
      name,
      names: latinNames([name]),
    };
  });
const regions: readonly Place[] = gunzip(`${folder}/admin1CodesASCII.txt.gz`)
  .split("\n")
  .filter(Boolean)
  .map((line) => line.split("\t"))
  .flatMap(([code = "", name = "", ascii, id]) => {
    const [country = "", admin1 = ""] = code.split(".");
    const main = greatest.get(code);
    if (!main) return [];
    const bare = name.replace(/ (?:Province|Region|Governorate|State|Oblast|County|District|Prefecture)$/u, "");
    const population = Math.max(main.population, 100_000);
    return [
      {
        kind: "A" as const,
        id: Number(id),
        lat: main.lat,
        lon: main.lon,
        country,
        admin1,
        population,
        name,
        names: latinNames([name, ascii, bare]),
      },
    ];
  });

const all = [...countries, ...regions, ...cities, ...towns];
const index = new Map<string, number[]>();
for (const [record, { names }] of all.entries()) {
  for (const key of names) {
    const list = index.get(key);
    if (list) list.push(record);
    else index.set(key, [record]);
  }
}
const record = ({ kind, id, lat, lon, country, admin1, population, name }: Place): string =>
  [kind, id, lat.toFixed(4), lon.toFixed(4), country, admin1, population, name].join("\t");
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const names = [...index].sort(([a], [b]) => byCode(a, b)).map(([key, list]) => `${key}\t${list.join(",")}`);
const head =
  "Places: GeoNames (geonames.org), CC BY 4.0; Natural Earth, public domain. Made by scripts/make-gazetteer.ts";
const text = `${head}\n${all.map(record).join("\n")}\n\n${names.join("\n")}\n`;
const packed = brotliCompressSync(text, {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
writeFileSync(new URL("../src/knowledge/gazetteer/places.br", import.meta.url), packed);
console.error(`${all.length} places, ${names.length} names, ${text.length} characters, ${packed.length} bytes`);

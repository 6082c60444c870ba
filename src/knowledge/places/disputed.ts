/**
 * Disputed territories by the names the parties give them: who administers each, who else claims it. Hearsay takes no position;
 * a place here is never filed under a country without saying that the country is the one that administers it.
 *
 * Source  Natural Earth, ne_10m_admin_0_disputed_areas, notes "Admin. by …; Claimed by …" (public domain); points by GeoNames
 *         (geonames.org, CC BY 4.0).
 * Misses  most small islands and border strips.
 */
export interface DisputedArea {
  readonly name: string;
  /** Lower-case names, marks off, hyphens to spaces. */
  readonly names: readonly string[];
  readonly lat: number;
  readonly lon: number;
  /** ISO 3166-1 alpha-2 of who administers it; null when several do or a body of its own does. */
  readonly administeredBy: string | null;
  readonly claimedBy: readonly string[];
  /** GeoNames first-level region that it covers, "PK.06"; null when none. */
  readonly admin1: string | null;
}

const area = (
  name: string,
  names: string,
  at: readonly [number, number],
  administeredBy: string | null,
  claimedBy: string,
  admin1: string | null = null,
): DisputedArea => ({
  name,
  names: names.split("|"),
  lat: at[0],
  lon: at[1],
  administeredBy,
  claimedBy: claimedBy.split(" "),
  admin1,
});

const PAK_KASHMIR =
  "pok|pojk|ajk|aj&k|azad kashmir|azad jammu and kashmir|azad jammu & kashmir|pakistan occupied kashmir|pakistan occupied jammu and kashmir|" +
  "pakistan administered kashmir|pakistani administered kashmir|pakistan controlled kashmir|pakistani kashmir|pakistani controlled kashmir|" +
  "pakistan held kashmir|pakistan administered jammu and kashmir";
const INDIAN_KASHMIR =
  "jammu and kashmir|jammu & kashmir|j&k|iiojk|iojk|iok|indian administered kashmir|india administered kashmir|indian kashmir|" +
  "indian controlled kashmir|indian occupied kashmir|india occupied kashmir|india held kashmir|indian held kashmir|held kashmir|" +
  "occupied kashmir|indian illegally occupied jammu and kashmir|indian administered jammu and kashmir|indian occupied jammu and kashmir";

export const DISPUTED_AREAS: readonly DisputedArea[] = [
  area("Pakistan-administered Kashmir", PAK_KASHMIR, [34.37, 73.47], "PK", "IN", "PK.06"),
  area("Indian-administered Kashmir", INDIAN_KASHMIR, [34.08, 74.8], "IN", "PK", "IN.12"),
  area("Gilgit-Baltistan", "gilgit baltistan|northern areas", [35.92, 74.31], "PK", "IN", "PK.07"),
  area("Kashmir", "kashmir|kashmir region", [34.5, 76], null, "IN PK CN"),
  area("Aksai Chin", "aksai chin", [35.2, 79.2], "CN", "IN"),
  area("Shaksgam Valley", "shaksgam valley|shaksgam|shaksam valley", [36.1, 76.6], "CN", "IN"),
  area("Siachen Glacier", "siachen|siachen glacier", [35.4, 77.1], null, "IN PK"),
  area("Arunachal Pradesh", "arunachal pradesh", [27.1, 93.6], "IN", "CN", "IN.30"),
  area("Crimea", "crimea|crimean peninsula|republic of crimea", [45, 34.1], "RU", "UA", "UA.11"),
  area("Donetsk", "donetsk peoples republic", [48, 37.8], "RU", "UA"),
  area("Luhansk", "luhansk peoples republic|lugansk peoples republic", [48.57, 39.3], "RU", "UA"),
  area("Golan Heights", "golan heights|golan", [33, 35.75], "IL", "SY"),
  area("Western Sahara", "western sahara", [24.5, -13.5], "MA", "EH"),
  area("Northern Cyprus", "northern cyprus|turkish republic of northern cyprus", [35.25, 33.6], null, "CY"),
  area("Abkhazia", "abkhazia", [43, 41], null, "GE"),
  area("South Ossetia", "south ossetia", [42.3, 44], null, "GE"),
  area("Transnistria", "transnistria|transdniestria", [46.8, 29.6], null, "MD"),
  area("Nagorno-Karabakh", "nagorno karabakh|karabakh|artsakh", [39.8, 46.75], "AZ", "AM"),
  area("Somaliland", "somaliland", [9.56, 44.06], null, "SO"),
  area("Falkland Islands", "falkland islands|falklands|malvinas|islas malvinas", [-51.7, -59], "GB", "AR"),
  area("South Georgia", "south georgia", [-54.3, -36.7], "GB", "AR"),
  area("Gibraltar", "gibraltar", [36.14, -5.35], "GB", "ES"),
  area("Kuril Islands", "kuril islands|kurils", [45.5, 148.5], "RU", "JP"),
];

const byName: ReadonlyMap<string, DisputedArea> = new Map(
  DISPUTED_AREAS.flatMap((each) => each.names.map((name): [string, DisputedArea] => [name, each])),
);
const byAdmin1: ReadonlyMap<string, DisputedArea> = new Map(
  DISPUTED_AREAS.flatMap((each): [string, DisputedArea][] => (each.admin1 ? [[each.admin1, each]] : [])),
);

/** @param key a place key (`placeKey`) @example disputedNamed("pok")?.administeredBy // "PK" */
export const disputedNamed = (key: string): DisputedArea | undefined => byName.get(key);
/** The disputed area that a first-level region lies in. @param code country and region: "PK.06" */
export const disputedRegion = (code: string): DisputedArea | undefined => byAdmin1.get(code);

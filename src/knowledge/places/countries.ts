/**
 * Countries and territories by name, as news writes them.
 *
 * Source  countries.tsv (rigour territories, MIT) and short forms below (our own).
 */
import { lazy, rows } from "../word-list.ts";

const SHORT: readonly (readonly [string, string])[] = [
  ["US", "US"],
  ["U.S.", "US"],
  ["USA", "US"],
  ["U.S.A.", "US"],
  ["America", "US"],
  ["UK", "GB"],
  ["U.K.", "GB"],
  ["Britain", "GB"],
  ["Great Britain", "GB"],
  ["England", "GB"],
  ["Scotland", "GB"],
  ["Wales", "GB"],
  ["Northern Ireland", "GB"],
  ["UAE", "AE"],
  ["Emirates", "AE"],
  ["Turkey", "TR"],
  ["Burma", "MM"],
  ["Ivory Coast", "CI"],
  ["Palestine", "PS"],
  ["Gaza", "PS"],
  ["Gaza Strip", "PS"],
  ["West Bank", "PS"],
  ["North Korea", "KP"],
  ["South Korea", "KR"],
  ["Korea", "KR"],
  ["Taiwan", "TW"],
  ["Kosovo", "XK"],
  ["Vatican", "VA"],
  ["Holy See", "VA"],
  ["Congo", "CD"],
  ["DRC", "CD"],
  ["Democratic Republic of Congo", "CD"],
  ["Czech Republic", "CZ"],
  ["Macedonia", "MK"],
  ["Soviet Union", "SU"],
  ["USSR", "SU"],
  ["Yugoslavia", "YU"],
  ["Swaziland", "SZ"],
  ["East Timor", "TL"],
  ["Holland", "NL"],
  ["Hong Kong", "HK"],
  ["Macau", "MO"],
  ["PRC", "CN"],
  ["ROK", "KR"],
  ["DPRK", "KP"],
  ["KSA", "SA"],
  ["Cape Verde", "CV"],
  ["Russian Federation", "RU"],
  ["Chechnya", "RU"],
  ["Dagestan", "RU"],
];

/** Name (marks off) to ISO 3166-1 alpha-2 of the country. */
export const countries = lazy((): ReadonlyMap<string, string> => {
  const all = new Map<string, string>();
  for (const [name, code] of rows(new URL("countries.tsv", import.meta.url))) if (name && code) all.set(name, code);
  for (const [name, code] of SHORT) all.set(name, code);
  return all;
});

/**
 * Makes the lists of given names, surnames, countries and nationalities in src/knowledge from the shared reference data.
 *
 * Run      npx node scripts/make-name-lists.ts
 * Sources  popular-names-by-country-dataset (CC0 1.0), rigour territories (MIT), geonorm country adjectives (Apache-2.0)
 */
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const shared = process.env.HEARSAY_SHARED ?? new URL("../../shared", import.meta.url).pathname;
const read = (path: string): string => {
  const bytes = readFileSync(`${shared}/data/${path}`);
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").replace(/^\uFEFF/u, "");
};
const out = (path: string, head: string, lines: readonly string[]): void =>
  writeFileSync(new URL(`../src/knowledge/${path}`, import.meta.url), `${head}\n${lines.join("\n")}\n`);
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const latin = /^[\p{Script=Latin}][\p{Script=Latin}\p{M}' -]+$/u;
const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’ʿʾ]/gu, "'");

function givenNames(): void {
  const genders = new Map<string, Set<string>>();
  for (const line of read("popular-names/common-forenames-by-country.csv.gz").split("\n").slice(1)) {
    const cells = line.split(",");
    const [gender, name] = [cells.at(-3), cells.at(-1)?.trim()];
    if (!name || !gender || !latin.test(name) || name.length < 3) continue;
    const key = fold(name);
    genders.set(key, (genders.get(key) ?? new Set()).add(gender));
  }
  const lines = [...genders].map(([name, set]) => `${name}\t${set.size > 1 ? "B" : [...set][0]}`).sort(byCode);
  const head =
    "# Common given names of many countries, romanised, marks off; M, F or B (both)\n" +
    "# Source: popular-names-by-country-dataset (github.com/sigpwned, 2023-07-16), CC0 1.0";
  out("names/given-names.tsv", head, lines);
}

function surnames(): void {
  const names = new Set<string>();
  for (const line of read("popular-names/common-surnames-by-country.csv.gz").split("\n").slice(1)) {
    const name = line.split(",").at(-3)?.trim();
    if (name && latin.test(name) && name.length > 2) names.add(fold(name));
  }
  const head =
    "# Common surnames of many countries, romanised, marks off\n" +
    "# Source: popular-names-by-country-dataset (github.com/sigpwned, 2023-07-16), CC0 1.0";
  out("names/surnames.tsv", head, [...names].sort(byCode));
}

interface Territory {
  readonly name: string;
  readonly full_name?: string;
  readonly code: string;
  readonly is_country: boolean;
}

function countries(): void {
  const territories = read("reference-lists/rigour/data.jsonl.gz")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Territory)
    .filter((each) => /^[a-z]{2}$/u.test(each.code) && !/^(?:zz|eu|un)$/u.test(each.code));
  const lines = new Set<string>();
  for (const each of territories) {
    const names = [each.name, each.full_name];
    for (const name of names) if (name && latin.test(name)) lines.add(`${fold(name)}\t${each.code.toUpperCase()}`);
  }
  const head =
    "# Names of countries and territories, marks off, with ISO 3166-1 alpha-2\n" +
    "# Source: rigour territories (github.com/opensanctions/rigour, 2026-07-19), MIT";
  out("places/countries.tsv", head, [...lines].sort(byCode));
}

function nationalities(): void {
  const lines = new Set<string>();
  for (const line of read("reference-lists/country-adjectives-demonyms.csv").split("\n")) {
    const [country, adjective, people] = line.trim().split(",");
    if (!country) continue;
    for (const word of [adjective, people]) {
      if (word && /^\p{Lu}/u.test(word)) lines.add(`${fold(word)}\t${fold(country)}`);
    }
  }
  const head =
    "# Adjectives and names of peoples, with their country or territory\n" +
    "# Source: geonorm (github.com/clulab/geonorm, 2023-05-02), Apache-2.0";
  out("places/nationalities.tsv", head, [...lines].sort(byCode));
}

/** "HARAKAT UL-MUJAHIDEEN" as news writes it: "Harakat ul-Mujahideen". */
function fromCapitals(name: string): string {
  return name.replace(/[A-Z][A-Z']*/gu, (word, at: number) => {
    const small = /^(?:OF|THE|AND|FOR|IN|AL|UL|E|I|UD|EL|AS|ASH|AT)$/u.test(word) && at > 0;
    return small ? word.toLowerCase() : word.charAt(0) + word.slice(1).toLowerCase();
  });
}

interface Listed {
  readonly name: string;
  readonly alias: string | null;
  readonly fto: boolean;
}

function terroristOrganizations(): void {
  const lines = new Set<string>();
  for (const line of read("reference-lists/us-fto-sdgt-organisations.jsonl").split("\n").filter(Boolean)) {
    const { name, alias, fto } = JSON.parse(line) as Listed;
    for (const each of [name, alias]) {
      if (!each || !/^[A-Z' -]+$/u.test(each) || each.length < 4) continue;
      if (each.includes(" ") || each.includes("-") || fto) lines.add(fromCapitals(each));
    }
  }
  const head =
    "# Armed groups and bodies that the US Treasury's SDN list tags FTO or SDGT, written as news writes names\n" +
    "# Source: SDN list, a work of the US government (no copyright), copy of 2025-06. The listing is the list's claim.";
  out("bodies/listed-organizations.tsv", head, [...lines].sort(byCode));
}

terroristOrganizations();
givenNames();
surnames();
countries();
nationalities();

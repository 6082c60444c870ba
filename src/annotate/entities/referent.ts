/** Those spoken of so far, as joining nouns and pronouns sees them while it walks through the report. */
import { genderOf, isSurname } from "../../knowledge/names/given-names.ts";
import { foldName } from "../../knowledge/places/fold-name.ts";
import type { Entity, EntityType } from "../../model/reading.ts";
import type { Place } from "./grammar.ts";
import type { Described } from "./read-off.ts";

/** Somebody spoken of. Changes while the walk goes on; nobody else sees it. */
export interface Referent {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly named: boolean;
  gender: "M" | "F" | null;
  readonly plural: boolean;
  /** Offices and kinds that the text gives it, singular, lower case. */
  readonly roles: Set<string>;
  /** Words in front of the noun that first told of it, as written; none for a named one. */
  readonly modifiers: readonly string[];
  /** Whether it was first told of as somebody's ("his brother"). */
  readonly owned: boolean;
  /** How often it was spoken of. */
  count: number;
  /** Where last, and whether by a pronoun. */
  last: Place | null;
  byPronoun: boolean;
}

export function namedReferent({ id, type, name, titles }: Entity): Referent {
  const roles = new Set(type === "Person" ? titles.flatMap(rolesOfTitle) : name.toLowerCase().split(" "));
  const gender = type === "Person" ? genderOfName(name, titles) : null;
  return { ...NEW, id, name, type, named: true, gender, plural: type === "Group", roles, modifiers: [], owned: false };
}

const NEW = { count: 0, last: null, byPronoun: false };

/** "Foreign Minister": minister, foreign minister. */
function rolesOfTitle(title: string): readonly string[] {
  const words = title.toLowerCase().replace(/[.()]/gu, "").split(" ").filter(Boolean);
  return words.length > 1 ? [words.at(-1) as string, words.slice(-2).join(" ")] : words;
}

export function describedReferent(id: string, name: string, each: Described): Referent {
  const { type, gender, plural, head, modifiers, owned } = each;
  return { ...NEW, id, name, type, named: false, gender, plural, roles: new Set([head]), modifiers, owned };
}

const MEN =
  /^(?:mr|sir|lord|king|prince|father|brother|congressman|spokesman|chairman|businessman|actor|pope|sultan|emir)$/u;
const WOMEN =
  /^(?:mrs|ms|miss|lady|queen|princess|dame|sister|congresswoman|spokeswoman|chairwoman|businesswoman|actress)$/u;

function genderOfName(name: string, titles: readonly string[]): "M" | "F" | null {
  const plain = titles.map((each) => each.toLowerCase().replace(/\.$/u, ""));
  if (plain.some((each) => MEN.test(each))) return "M";
  if (plain.some((each) => WOMEN.test(each))) return "F";
  const words = foldName(name).split(" ");
  const first = words[0] as string;
  if (words.length === 1 && isSurname(first)) return null;
  const gender = genderOf(first);
  return gender === "M" || gender === "F" ? gender : null;
}

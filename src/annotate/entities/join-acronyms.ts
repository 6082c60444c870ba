/**
 * Joins capitals with the one name of the report whose first letters they are: "NTC" and "National Telecommunications
 * Commission", "PG&E" and "Pacific Gas and Electric Company", "WHO" and "World Health Organization".
 *
 * Method  the letters of the name's words, with or without small words, and with or without a last word that says its kind.
 *         A name with capitals in brackets behind it ("People's Protection Units (YPG)") is what they stand for whatever its
 *         letters, when both are bodies. Two names that fit leave it alone.
 * Misses  letters out of the middle of words (TASS, Interpol).
 */
import { isKindWord } from "../../knowledge/bodies/kind-words.ts";
import { spelledOut } from "../../knowledge/names/standing-names.ts";
import type { EntityType } from "../../model/reading.ts";
import { isAcronym } from "../names/finders/acronyms.ts";
import type { Form } from "./forms.ts";
import type { Spot } from "./spot.ts";
import type { Unions } from "./unions.ts";

const SMALL = /^(?:of|for|and|the|at|in|on|de|to|&)$/u;

export function joinAcronyms(forms: readonly Form[], sets: Unions): void {
  const byLetters = new Map<string, number[]>();
  for (const [at, { type, words, text }] of forms.entries()) {
    if (type === "Person" || words.length < 2 || isAcronym(text)) continue;
    for (const letters of initials(words, type)) byLetters.set(letters, [...(byLetters.get(letters) ?? []), at]);
  }
  for (const [at, { text, type }] of forms.entries()) {
    if (type === "Person" || type === "Group" || !isAcronym(text)) continue;
    const letters = text.replace(/[^\p{L}]/gu, "").toLowerCase();
    const fits = (byLetters.get(letters) ?? []).filter((each) => sameKind(forms[each] as Form, type, letters.length));
    if (new Set(fits.map((each) => sets.root(each))).size === 1) sets.join(fits[0] as number, at);
  }
}

/** Three letters or more are proof against another type; two are not. */
const sameKind = (full: Form, type: EntityType, letters: number): boolean => full.type === type || letters > 2;

function initials(words: readonly string[], type: EntityType): ReadonlySet<string> {
  const parts = words.flatMap((word) => spelledOut(word).split(/[ -]/u)).filter(Boolean);
  const content = parts.filter((word) => !SMALL.test(word));
  const short = isKindWord(content.at(-1) ?? "", type) && content.length > 3 ? content.slice(0, -1) : content;
  const letters = (of: readonly string[]): string => of.map((word) => word[0]).join("");
  const own = content[0] === "united" && content[1] === "states" ? content.slice(2) : content;
  return new Set([parts, content, short, own].map(letters).filter((each) => each.length > 1));
}

const BRACKETED: ReadonlySet<EntityType> = new Set(["Organization", "Document", "NamedEvent", "Other"]);

/** "People's Protection Units (YPG)": pairs of names, by their indexes. */
export function bracketedPairs(text: string, names: readonly Spot[]): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let at = 1; at < names.length; at++) {
    const [long, short] = [names[at - 1] as Spot, names[at] as Spot];
    if (!/^\s?\($/u.test(text.slice(long.end, short.start)) || text[short.end] !== ")") continue;
    const defined = long.rule === "acronym-definition" && short.rule === "acronym-definition";
    const words = text.slice(long.start, long.end);
    const body = long.type === short.type && BRACKETED.has(long.type) && words.includes(" ");
    if (defined || (body && isAcronym(text.slice(short.start, short.end)))) pairs.push([at - 1, at]);
  }
  return pairs;
}

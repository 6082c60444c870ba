/**
 * Joins the forms of one body, place, building, event or people: "US Supreme Court" and "Supreme Court", "Ford" and "Ford
 * Motor Company", "House" and "House of Representatives", "Iranian" and "Iranians".
 *
 * Method  four ways, and only when one thing of the type fits: the same words but for order and small words; the same words
 *         but for words that say its kind (kind-words.ts); the same head with some words left out, the head being the word
 *         before "of" or the last; names that are one everywhere (standing-names.ts). Longest forms first, so that "Court"
 *         means the Supreme Court when that is the US Supreme Court.
 * Misses  names in another language; "Athens" for the Greek government.
 */
import { isKindWord } from "../../knowledge/bodies/kind-words.ts";
import { spelledOut, standingName } from "../../knowledge/names/standing-names.ts";
import { nationalities } from "../../knowledge/places/nationalities.ts";
import type { EntityType } from "../../model/reading.ts";
import type { Form } from "./forms.ts";
import type { Unions } from "./unions.ts";

const SMALL = /^(?:of|for|and|the|at|in|on|de|&)$/u;
const LINK = /^(?:of|for|at|in|on)$/u;
const YEAR = /^(?:\d{4}|\d+(?:st|nd|rd|th))$/u;
/** Heads whose names differ by a word only: "National Party" is not the Liberal National Party. */
const TOLD_APART = /^(?:party|front|movement|army|union|league|alliance)$/u;
/** A word of more forms than this tells nobody apart. */
const CROWD = 60;

interface Named {
  readonly form: number;
  readonly type: EntityType;
  readonly words: readonly string[];
  readonly content: readonly string[];
  readonly head: string;
}

/** Joins forms by their indexes. */
export function joinBodies(forms: readonly Form[], sets: Unions): void {
  joinEqual(forms, sets);
  const all = forms.flatMap((form, at) => (form.type === "Person" ? [] : [named(form, at)]));
  const byWord = new Map<string, Named[]>();
  for (const each of all) {
    for (const word of new Set(each.content)) byWord.set(word, [...(byWord.get(word) ?? []), each].slice(0, CROWD + 1));
  }
  const longestFirst = [...all].sort((a, b) => b.content.length - a.content.length || a.form - b.form);
  for (const each of longestFirst) {
    const near = byWord.get(each.content[0] ?? "") ?? [];
    if (near.length > CROWD) continue;
    const longer = near.filter((other) => other !== each && shortOf(each, other));
    const roots = new Set(longer.map(({ form }) => sets.root(form)));
    if (roots.size === 1) sets.join(each.form, (longer[0] as Named).form);
  }
}

function named({ type, words }: Form, form: number): Named {
  const last = words.length - 1;
  const full = words
    .flatMap((word, at) => (at < last ? spelledOut(word).split(" ") : [word]))
    .map((word) => word.replace(/\.$/u, ""));
  const link = full.findIndex((word, at) => at > 0 && LINK.test(word));
  const content = full.filter((word) => !SMALL.test(word));
  return { form, type, words: full, content, head: (link > 0 ? full[link - 1] : full.at(-1)) ?? "" };
}

/** Forms that are one by their letters: standing names, the same words in another order, forms of one people. */
function joinEqual(forms: readonly Form[], sets: Unions): void {
  const first = new Map<string, number>();
  for (const [at, form] of forms.entries()) {
    if (form.type === "Person") continue;
    const key = `${placeLike(form.type)}#${equalKey(form)}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, at);
    else sets.join(other, at);
  }
}

const placeLike = (type: EntityType): string => (type === "Location" ? "GeopoliticalEntity" : type);

function equalKey(form: Form): string {
  const standing = form.type === "Group" ? undefined : standingName(form.text);
  if (standing) return standing;
  if (form.type === "Group" || form.words.length === 1) return `people ${peopleKey(form)}`;
  const { content } = named(form, 0);
  const storm = form.type === "NamedEvent" ? content.filter((word) => !STORM.test(word)) : [];
  return (storm.length === 1 ? storm : content.map((word) => singular(word, form.type)).sort()).join(" ");
}

/** "Boeing 707s" are the model; a plural of a place or a building is another name. */
const singular = (word: string, type: EntityType): string =>
  PLURALS.has(type) && word.length > 3 ? word.replace(/(?<=[^s])s$/u, "") : word;
const PLURALS: ReadonlySet<EntityType> = new Set(["Organization", "Other", "Weapon"]);
const STORM = /^(?:hurricane|typhoon|cyclone|storm|tropical|subtropical|depression|super)$/u;

/** "Iranian" and "Iranians", "Turks" and "Turkish": by country, else by the word without its ending. */
function peopleKey({ text, type, words }: Form): string {
  const country = type === "Group" ? nationalities().get(text) : undefined;
  if (country) return `of ${country}`;
  const last = words.at(-1) ?? "";
  if (type !== "Group" && !/^democratic$/u.test(last)) return singular(last, type);
  const stem = last.length > 4 ? last.replace(/s$/u, "").replace(/(?<=.{4})ish$|(?<=democrat)ic$/u, "") : last;
  return [...words.slice(0, -1), stem].join(" ");
}

function shortOf(short: Named, full: Named): boolean {
  if (placeLike(short.type) !== placeLike(full.type) || short.content.length > full.content.length) return false;
  if (short.content.length === 0 || short.words.length >= full.words.length) return false;
  return withoutKind(short, full) || (namedByHead(short) && sameHead(short, full));
}

/** "The Channel" is the English Channel; but "Korea" is not South Korea. */
const namedByHead = ({ type, content }: Named): boolean =>
  type === "Location" ? content.length === 1 && LANDSCAPE.test(content[0] as string) : BY_HEAD.has(type);
const LANDSCAPE = /^(?:channel|gulf|strait|bay|sea|strip|valley|peninsula|canal|river|lake|desert|basin|delta)$/u;
const BY_HEAD: ReadonlySet<EntityType> = new Set(["Organization", "Facility", "NamedEvent", "Document", "Other"]);

/** All that the longer has more are words that say its kind, or a year. */
function withoutKind(short: Named, full: Named): boolean {
  const own = new Set(short.content);
  const rest = full.content.filter((word) => !own.has(word));
  return (
    rest.length > 0 &&
    rest.length + own.size === full.content.length &&
    rest.every((word) => isKindWord(word, full.type) || YEAR.test(word)) &&
    !short.content.every((word) => isKindWord(word, short.type) || YEAR.test(word)) &&
    (!full.words.some((word) => LINK.test(word)) || full.content.length - own.size === 1)
  );
}

/** The head is the same and every word of the shorter stands in the longer, in order. */
function sameHead(short: Named, full: Named): boolean {
  if (short.head !== full.head || YEAR.test(short.head)) return false;
  let at = 0;
  for (const word of full.content) if (word === short.content[at]) at++;
  // "House of Commons Library" is no longer name of the House of Commons.
  const next = full.words[full.words.lastIndexOf(short.content.at(-1) as string) + 1];
  if (at < short.content.length || (next !== undefined && !SMALL.test(next))) return false;
  return !TOLD_APART.test(short.head) || short.content.length === 1 || full.content[0] === "united";
}

/**
 * Nouns by which news takes up something told of before: nouns for the same thing ("the researchers" for scientists), and
 * nouns for a named one ("the company" for Ford, "the city" for Ravalin).
 *
 * Source  the project's own lists, after what Wikinews reports do. A class holds what a report swaps freely.
 */
import type { EntityType } from "../../model/reading.ts";

const CLASSES = [
  "scientist researcher author academic archaeologist biologist physicist astronomer",
  "gunman shooter attacker assailant",
  "lawmaker legislator",
  "crash accident collision pileup",
  "study paper survey",
  "blaze fire",
  "quake earthquake tremor",
  "legislation bill law act",
  "plane aircraft jet airliner",
  "vessel ship boat",
  "demonstrator protester",
  "statement announcement",
];
const classes: ReadonlyMap<string, string> = new Map(
  CLASSES.flatMap((line) => line.split(" ").map((word): [string, string] => [word, line])),
);

/** The class of a noun, or the noun itself. @param lemma singular, lower case */
export const nounClass = (lemma: string): string => classes.get(lemma) ?? lemma;

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const GOVERNMENT =
  "ministry department agency police court parliament senate congress council commission committee government army navy force forces administration office board house assembly cabinet guard bureau service secretariat";
const SCHOOL = "university college school institute academy";
const MEDIA =
  "times post news tv television radio herald tribune gazette journal press network channel broadcasting telegraph guardian magazine";
const SPORT = "fc united club rovers team";

/** What kind of body a name says it is; null when it does not say. @param words of the name, lower case */
export function kindOfBody(words: readonly string[]): string | null {
  const last = words.findIndex((word) => word === "of" || word === "for");
  const head = words[last > 0 ? last - 1 : words.length - 1] ?? "";
  for (const [kind, list] of BODIES) if (list.has(head)) return kind;
  return null;
}
const BODIES: readonly (readonly [string, ReadonlySet<string>])[] = [
  ["government", set(GOVERNMENT)],
  ["school", set(SCHOOL)],
  ["media", set(MEDIA)],
  ["sport", set(SPORT)],
  ["party", set("party")],
];

/** What a noun can take up: type of the named one and kinds of bodies, "" for a name that does not say. */
export interface TakesUp {
  readonly type: EntityType;
  readonly kinds: ReadonlySet<string>;
}
const takes = (type: EntityType, kinds: string): TakesUp => ({ type, kinds: new Set(kinds.split("|")) });
const HEADS: readonly (readonly [string, TakesUp])[] = [
  ["company firm manufacturer retailer chain carrier airline automaker", takes("Organization", "")],
  ["group organization organisation movement outfit charity body", takes("Organization", "")],
  ["party", takes("Organization", "|party")],
  ["union association", takes("Organization", "")],
  ["band", takes("Organization", "")],
  ["team club", takes("Organization", "|sport")],
  ["newspaper network broadcaster outlet publication website", takes("Organization", "|media")],
  ["agency", takes("Organization", "|government")],
  ["country nation", takes("GeopoliticalEntity", "country")],
  ["city town village", takes("GeopoliticalEntity", "town")],
  ["state province", takes("GeopoliticalEntity", "town")],
];
const byHead: ReadonlyMap<string, TakesUp> = new Map(
  HEADS.flatMap(([words, what]) => words.split(" ").map((word): [string, TakesUp] => [word, what])),
);

/** What "the company" or "the city" can take up; undefined for nouns that need the same word in the name. */
export const takesUp = (lemma: string): TakesUp | undefined => byHead.get(lemma);

/**
 * One type a name within a report: a name spelt the same is the same kind of thing, whatever a single sentence suggests.
 *
 * Method  the type that its mentions speak for most; of equals the first. Titles in front, lists and definitions count double.
 *         Nationalities are left alone: "Thai" is a people, "Thai" inside a party's name is not.
 */
import { isKnownBody } from "../../knowledge/bodies/known-bodies.ts";
import type { EntityType } from "../../model/reading.ts";
import type { Candidate } from "./candidate.ts";
import type { Word } from "./words.ts";

export function agreed(words: readonly Word[], found: readonly Candidate[]): readonly Candidate[] {
  const names = withStorms(words, withSurnames(words, withBodies(words, found)));
  const votes = new Map<string, Map<EntityType, number>>();
  for (const each of names) {
    if (each.type === null) continue;
    const tally = votes.get(keyOf(words, each)) ?? new Map<EntityType, number>();
    for (const [type, share] of votesOf(each, each.type)) tally.set(type, (tally.get(type) ?? 0) + share);
    votes.set(keyOf(words, each), tally);
  }
  return names.map((each) => {
    const tally = votes.get(keyOf(words, each));
    const type = tally ? winner(tally) : "Organization";
    return type === each.type ? each : { ...each, type };
  });
}

/** "ISIL", "the EU": bodies that a model takes for countries; the list knows them. */
function withBodies(words: readonly Word[], names: readonly Candidate[]): readonly Candidate[] {
  return names.map((each) => {
    const place = each.type === "GeopoliticalEntity" || each.type === "Location";
    const guessed = place && (each.rule === "reader" || each.rule === "named-again");
    return guessed && isKnownBody(spelt(words, each)) ? { ...each, type: "Organization" } : each;
  });
}

const spelt = (words: readonly Word[], { from, to }: Candidate): string =>
  words
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ");

/** "Treviso pledged": one word that ends a person's full name in the report is that person, not the town of the name. */
function withSurnames(words: readonly Word[], names: readonly Candidate[]): readonly Candidate[] {
  const last = ({ to }: Candidate): string => plain((words[to - 1] as Word).text);
  const surnames = new Set(names.filter(({ type, from, to }) => type === "Person" && to - from > 1).map(last));
  return names.map((each) => {
    const alone = isAloneAndGuessed(each) && each.type !== "Person" && each.type !== "Group";
    return alone && surnames.has(last(each)) ? { ...each, type: "Person" } : each;
  });
}

/** "Cyclone Orla … Orla weakened": a storm keeps its kind when the word for it is dropped. */
function withStorms(words: readonly Word[], names: readonly Candidate[]): readonly Candidate[] {
  const last = ({ to }: Candidate): string => (words[to - 1] as Word).text;
  const isStorm = ({ type, from, to }: Candidate): boolean =>
    type === "NamedEvent" && to - from > 1 && STORMS.has((words[to - 2] as Word).lower);
  const storms = new Set(names.filter(isStorm).map(last));
  if (storms.size === 0) return names;
  return names.map((each) =>
    isAloneAndGuessed(each) && storms.has(last(each)) ? { ...each, type: "NamedEvent" as const } : each,
  );
}

const STORMS: ReadonlySet<string> = new Set("cyclone hurricane typhoon storm depression".split(" "));

function isAloneAndGuessed({ from, to, rule }: Candidate): boolean {
  return to - from === 1 && (rule === "reader" || rule === "learned" || rule === "named-again");
}

const keyOf = (words: readonly Word[], { from, to }: Candidate): string =>
  words
    .slice(from, to)
    .map(({ text }) => plain(text))
    .join(" ");

/** "QUELLMAR" of a dateline is Quellmar; capitals of three letters or fewer are an acronym and stay. */
const plain = (text: string): string =>
  /^\p{Lu}{4,}$/u.test(text) ? (text[0] as string) + text.slice(1).toLowerCase() : text.replace(/’/gu, "'");

/** The trained reader shares its vote among the types as it is sure of them; what copies another mention adds nothing. */
function votesOf(each: Candidate, type: EntityType): Iterable<readonly [EntityType, number]> {
  if (each.rule === "named-again") return [[type, 0.01]];
  const { kinds } = each;
  const unchanged = kinds && !each.titles && kinds.get(type) === Math.max(...kinds.values());
  return unchanged ? [...kinds].map(([kind, share]) => [kind, 2 * share] as const) : [[type, weight(each)]];
}

/** A definition decides for the whole report; what the dateline or a title says counts double. */
function weight({ titles, rule }: Candidate): number {
  if (rule === "acronym-definition" || rule === "held-place" || rule.startsWith("dateline-")) return 1000;
  return titles || (rule !== "learned" && rule !== "country-list") ? 2 : 1;
}

function winner(tally: ReadonlyMap<EntityType, number>): EntityType {
  let best: EntityType = "Organization";
  let most = 0;
  for (const [type, count] of tally) {
    if (count > most) [best, most] = [type, count];
  }
  return best;
}

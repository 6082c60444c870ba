/**
 * One type a name within a report: a name spelt the same is the same kind of thing, whatever a single sentence suggests.
 *
 * Method  the type that most of its mentions got; of equals the first. Titles in front, lists and definitions count double.
 *         Nationalities are left alone: "Thai" is a people, "Thai" inside a party's name is not.
 */
import type { EntityType } from "../../model/reading.ts";
import type { Candidate } from "./candidate.ts";
import type { Word } from "./words.ts";

export function agreed(words: readonly Word[], found: readonly Candidate[]): readonly Candidate[] {
  const names = withSurnames(words, found);
  const votes = new Map<string, Map<EntityType, number>>();
  for (const each of names) {
    if (each.type === null) continue;
    const tally = votes.get(keyOf(words, each)) ?? new Map<EntityType, number>();
    tally.set(each.type, (tally.get(each.type) ?? 0) + weight(each));
    votes.set(keyOf(words, each), tally);
  }
  return names.map((each) => {
    const tally = votes.get(keyOf(words, each));
    const type = tally ? winner(tally) : "Organization";
    return type === each.type ? each : { ...each, type };
  });
}

/** "Treviso pledged": one word that ends a person's full name in the report is that person, not the town of the name. */
function withSurnames(words: readonly Word[], names: readonly Candidate[]): readonly Candidate[] {
  const last = ({ to }: Candidate): string => plain((words[to - 1] as Word).text);
  const surnames = new Set(names.filter(({ type, from, to }) => type === "Person" && to - from > 1).map(last));
  return names.map((each) => {
    const guessed = each.rule === "reader" || each.rule === "learned" || each.rule === "named-again";
    const alone = each.to - each.from === 1 && guessed && each.type !== "Person" && each.type !== "Group";
    return alone && surnames.has(last(each)) ? { ...each, type: "Person" } : each;
  });
}

const keyOf = (words: readonly Word[], { from, to }: Candidate): string =>
  words
    .slice(from, to)
    .map(({ text }) => plain(text))
    .join(" ");

/** "QUELLMAR" of a dateline is Quellmar; capitals of three letters or fewer are an acronym and stay. */
const plain = (text: string): string =>
  /^\p{Lu}{4,}$/u.test(text) ? (text[0] as string) + text.slice(1).toLowerCase() : text.replace(/’/gu, "'");

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

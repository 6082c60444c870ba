/**
 * Candidates: pairs of clusters that may be one by their names, for a person to decide.
 *
 * Finders: one consonant skeleton (spelling variants); first and last word alike with others between; a single word that is
 * the last word of a full name (people), with somebody or something named beside both. The score is a sum of named
 * features; it orders and is no probability. A differing last word rules a pair of people out.
 */
import type { Candidate, Reason } from "../../model/across.ts";
import { plainName } from "../digest/names.ts";
import { byCode } from "../hash.ts";
import { push } from "../sets.ts";
import { comparePeople } from "./compare-people.ts";
import type { EntityRef } from "./describe.ts";
import { kindOf } from "./groups.ts";
import { beside, type Profile } from "./profile.ts";
import { skeleton, spellingLikeness } from "./skeleton.ts";

/** What each feature adds to the score. */
export const WEIGHTS = {
  equalName: 0.6,
  spelling: 0.6,
  middleNames: 0.4,
  shortForm: 0.3,
  definedName: 0.5,
  agrees: 0.25,
  disagrees: -0.25,
  beside: 0.1,
} as const;

const SPELLING_FROM = 0.6;
const MOST_IN_BUCKET = 12;

export interface Known {
  readonly cluster: EntityRef;
  /** Made when it is asked for: few clusters are ever compared. */
  readonly profile: () => Profile;
}

/** Pairs by name alone; the caller adds those that share a name and were left open. */
export function suggest(known: readonly Known[]): readonly Candidate[] {
  const named = known.filter(({ cluster }) => cluster.named);
  return [...bySkeleton(named), ...byEnds(named), ...byShortForm(named)];
}

function nameOf({ cluster }: Known): string {
  return plainName(cluster.name, cluster.type);
}

function bySkeleton(known: readonly Known[]): readonly Candidate[] {
  const buckets = new Map<string, Known[]>();
  for (const each of known) {
    const bones = skeleton(nameOf(each));
    if (bones.replace(/[ *]/g, "").length >= 3) push(buckets, `${kindOf(each.cluster.type)} ${bones}`, each);
  }
  return pairs(buckets, (a, b) => {
    const [left, right] = [nameOf(a), nameOf(b)];
    if (left === right) return undefined;
    const alike = spellingLikeness(left, right);
    if (alike < SPELLING_FROM) return undefined;
    return candidate(a, b, WEIGHTS.spelling * alike, {
      code: "spelling",
      words: `${a.cluster.name} and ${b.cluster.name} differ in vowels or alike consonants only`,
      values: { likeness: Math.round(alike * 100) / 100 },
    });
  });
}

/** Full names that begin and end alike, one with more words between. */
function byEnds(known: readonly Known[]): readonly Candidate[] {
  const buckets = new Map<string, Known[]>();
  for (const each of known) {
    const bones = skeleton(nameOf(each)).split(" ");
    if (each.cluster.type === "Person" && bones.length > 1)
      push(buckets, `${bones[0]} ${bones[bones.length - 1]}`, each);
  }
  return pairs(buckets, (a, b) => {
    const [left, right] = [nameOf(a).split(" "), nameOf(b).split(" ")];
    if (left.length === right.length || !within(left, right)) return undefined;
    return candidate(a, b, WEIGHTS.middleNames, {
      code: "further-names",
      words: `${a.cluster.name} and ${b.cluster.name} differ in names between the first and the last`,
      values: {},
    });
  });
}

function within(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let at = 0;
  for (const word of long) if (at < short.length && skeleton(word) === skeleton(short[at] as string)) at++;
  return at === short.length;
}

function byShortForm(known: readonly Known[]): readonly Candidate[] {
  const full = new Map<string, Known[]>();
  for (const each of known) {
    const words = nameOf(each).split(" ");
    if (each.cluster.type === "Person" && words.length > 1) push(full, words[words.length - 1] as string, each);
  }
  return known.flatMap((each) => {
    const name = nameOf(each);
    if (each.cluster.type !== "Person" || name.includes(" ")) return [];
    return (full.get(name) ?? []).slice(0, MOST_IN_BUCKET).flatMap((other) => {
      const [one, two] = [each.profile(), other.profile()];
      const both = [...beside(one, two, "people"), ...beside(one, two, "around")];
      if (both.length === 0) return [];
      return [
        candidate(each, other, WEIGHTS.shortForm + WEIGHTS.beside, {
          code: "short-form",
          words: `${each.cluster.name} can be short for ${other.cluster.name}, and ${both[0]} is named beside both`,
          values: { beside: both[0] as string },
        }),
      ];
    });
  });
}

function pairs(
  buckets: ReadonlyMap<string, readonly Known[]>,
  make: (a: Known, b: Known) => Candidate | undefined,
): readonly Candidate[] {
  return [...buckets.values()].flatMap((bucket) => {
    const few = [...bucket].sort((a, b) => byCode(a.cluster.id, b.cluster.id)).slice(0, MOST_IN_BUCKET);
    return few.flatMap((a, at) => few.slice(at + 1).flatMap((b) => make(a, b) ?? []));
  });
}

/** Adds what is known of the two to the name's score. */
export function candidate(a: Known, b: Known, nameScore: number, reason: Reason): Candidate {
  const [left, right] = a.cluster.id < b.cluster.id ? [a, b] : [b, a];
  const people = left.cluster.type === "Person" && right.cluster.type === "Person";
  const compared = people ? comparePeople(left.profile(), right.profile()) : undefined;
  const context =
    compared?.agreement === "agrees" ? WEIGHTS.agrees : compared?.agreement === "disagrees" ? WEIGHTS.disagrees : 0;
  return {
    left: left.cluster.id,
    right: right.cluster.id,
    score: Math.round((nameScore + context) * 100) / 100,
    reasons: [reason, ...(compared?.reasons ?? [])],
  };
}

/**
 * What is known of an entity beside its name: roles, bodies, kin, and who is named beside it. Two people of one name are
 * told apart by it.
 */
import type { Digest, EntityDigest } from "../digest/digest.ts";
import { common, union } from "../sets.ts";
import { contentWords } from "../words.ts";

export interface Profile {
  /** The folded names it goes by itself: the sets below hold them too, since all of one report share them. */
  readonly self: ReadonlySet<string>;
  /** Stemmed words of titles, offices and descriptions. */
  readonly roles: ReadonlySet<string>;
  /** Folded names of bodies it holds an office in, leads, belongs to. */
  readonly bodies: ReadonlySet<string>;
  /** Folded names of countries and places it holds an office of. */
  readonly places: ReadonlySet<string>;
  readonly kin: ReadonlySet<string>;
  /** Folded full names of other people in the same reports. */
  readonly people: ReadonlySet<string>;
  /** Folded names of bodies, places and events in the same reports, countries left out. */
  readonly around: ReadonlySet<string>;
}

const KIN = new Set(["parent_of", "sibling_of", "spouse_of", "relative_of"]);

export const NO_PROFILE: Profile = {
  self: new Set(),
  roles: new Set(),
  bodies: new Set(),
  places: new Set(),
  kin: new Set(),
  people: new Set(),
  around: new Set(),
};

/**
 * Profiles of the named entities of one report, by their place in its list.
 *
 * @param nameOf the name a body or place is compared by: its folded name, or that of its cluster once it has one
 * @param setOf  makes sets; equal ones can be one
 */
export function profilesOf(
  digest: Digest,
  setOf: SetMaker,
  nameOf: (entity: EntityDigest, at: number) => string = ({ folded }) => folded,
): readonly (Profile | undefined)[] {
  const all = [...digest.entities];
  const name = all.map(nameOf);
  const named = all.flatMap((entity, at) => (entity.named ? [{ entity, at }] : []));
  const people = new Set(named.filter(({ entity }) => isFullPerson(entity)).map(({ entity }) => entity.folded));
  const around = new Set(
    named
      .filter(({ entity }) => entity.type !== "Person" && entity.place?.precision !== "country")
      .map(({ at }) => name[at] as string),
  );
  const tied = ties(digest, all, name);
  const found: (Profile | undefined)[] = all.map(() => undefined);
  for (const { entity, at } of named) {
    const own = tied.get(at);
    found[at] = {
      self: setOf([entity.folded, name[at] as string]),
      roles: setOf([...entity.roles, ...(own?.roles ?? [])]),
      bodies: setOf(own?.bodies),
      places: setOf(own?.places),
      kin: setOf(own?.kin),
      people,
      around,
    };
  }
  return found;
}

const NONE: ReadonlySet<string> = new Set();

export type SetMaker = (items: readonly string[] | undefined) => ReadonlySet<string>;

/** Makes each set once: ten thousand reports tie the same few people to the same few bodies. */
export function sharedSets(): SetMaker {
  const made = new Map<string, ReadonlySet<string>>();
  return (items) => {
    if (items === undefined || items.length === 0) return NONE;
    const key = items.join("\n");
    const set = made.get(key) ?? new Set(items);
    made.set(key, set);
    return set;
  };
}

/** Names in both sets that neither goes by itself, ascending. */
export function beside(a: Profile, b: Profile, which: "people" | "around"): readonly string[] {
  return common(a[which], b[which]).filter((name) => !a.self.has(name) && !b.self.has(name));
}

/** Names of people, bodies, places and events beside it. */
export function surroundings({ self, people, around }: Profile): readonly string[] {
  return [...around, ...people].filter((name) => !self.has(name));
}

/** A person with a name of two words or more. */
export function isFullPerson(entity: EntityDigest): boolean {
  return entity.type === "Person" && entity.named && entity.folded.includes(" ");
}

interface Ties {
  roles: string[];
  bodies: string[];
  places: string[];
  kin: string[];
}

function ties(digest: Digest, entities: readonly EntityDigest[], name: readonly string[]): ReadonlyMap<number, Ties> {
  const found = new Map<number, Ties>();
  const of = (id: number): Ties => {
    const there = found.get(id) ?? { roles: [], bodies: [], places: [], kin: [] };
    found.set(id, there);
    return there;
  };
  for (const { subject, predicate, object, detail } of digest.relations) {
    const [left, right] = [entities[subject], entities[object]];
    if (!left || !right) continue;
    if (KIN.has(predicate)) {
      if (right.named) of(subject).kin.push(right.folded);
      if (left.named) of(object).kin.push(left.folded);
    } else if (left.type === "Person") {
      if (right.named && right.type === "Organization") of(subject).bodies.push(name[object] as string);
      else if (right.named) of(subject).places.push(name[object] as string);
      if (detail) of(subject).roles.push(...contentWords(detail));
    }
  }
  return found;
}

/** People kept a profile: a name in a thousand reports stands beside half the case, and that says nothing. */
const MOST_PEOPLE = 400;

/** `around` stays that of the first: grown, it would soon hold half the case and agree with everybody. */
export function mergeProfiles(a: Profile, b: Profile): Profile {
  return {
    self: union(a.self, b.self),
    roles: union(a.roles, b.roles),
    bodies: union(a.bodies, b.bodies),
    places: union(a.places, b.places),
    kin: union(a.kin, b.kin),
    people: a.people.size > MOST_PEOPLE ? a.people : union(a.people, b.people),
    around: a.around,
  };
}

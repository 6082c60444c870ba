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
 * Profiles of all entities of one report, by global id.
 *
 * @param nameOf the name a body or place is compared by: its folded name, or that of its cluster once it has one
 */
export function profilesOf(
  digest: Digest,
  nameOf: (entity: EntityDigest) => string = ({ folded }) => folded,
): ReadonlyMap<string, Profile> {
  const byId = new Map(digest.entities.map((entity) => [entity.id, entity]));
  const named = digest.entities.filter((entity) => entity.named);
  const people = new Set(named.filter(isFullPerson).map((entity) => entity.folded));
  const around = new Set(
    named.filter((entity) => entity.type !== "Person" && entity.place?.precision !== "country").map(nameOf),
  );
  const tied = ties(digest, byId, nameOf);
  return new Map(
    named.map((entity) => {
      const own = tied.get(entity.id);
      return [
        entity.id,
        {
          self: setOf([entity.folded, nameOf(entity)]),
          roles: setOf([...entity.roles, ...(own?.roles ?? [])]),
          bodies: setOf(own?.bodies),
          places: setOf(own?.places),
          kin: setOf(own?.kin),
          people,
          around,
        },
      ];
    }),
  );
}

const NONE: ReadonlySet<string> = new Set();

function setOf(items: readonly string[] | undefined): ReadonlySet<string> {
  return items === undefined || items.length === 0 ? NONE : new Set(items);
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

function ties(
  digest: Digest,
  byId: ReadonlyMap<string, EntityDigest>,
  nameOf: (entity: EntityDigest) => string,
): ReadonlyMap<string, Ties> {
  const found = new Map<string, Ties>();
  const of = (id: string): Ties => {
    const there = found.get(id) ?? { roles: [], bodies: [], places: [], kin: [] };
    found.set(id, there);
    return there;
  };
  for (const { subject, predicate, object, detail } of digest.relations) {
    const [left, right] = [byId.get(subject), byId.get(object)];
    if (!left || !right) continue;
    if (KIN.has(predicate)) {
      if (right.named) of(subject).kin.push(right.folded);
      if (left.named) of(object).kin.push(left.folded);
    } else if (left.type === "Person") {
      if (right.named && right.type === "Organization") of(subject).bodies.push(nameOf(right));
      else if (right.named) of(subject).places.push(nameOf(right));
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

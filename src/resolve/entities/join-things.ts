/**
 * Joins places, bodies, documents, named events and weapons across reports, on an equal name, a name the report itself
 * defines, or one gazetteer id. What the gazetteer tells apart stays apart. Unnamed things are never joined.
 *
 * A body whose name is all common words ("Foreign Ministry", "police") is one only where the reports share a place.
 * A bare acronym is joined with its expansion when the case knows one expansion only and the reports share another name.
 * Misses  a body that changed its name; a town named without its gazetteer id among two of that name.
 */
import type { Reason } from "../../model/across.ts";
import { push } from "../sets.ts";
import { definedNames, type Member, nameGroups } from "./groups.ts";
import { type Profile, surroundings } from "./profile.ts";

const COMMON_BODY = new Set(
  (
    "police army navy government ministry minister interior foreign defence defense affairs finance health justice home " +
    "parliament senate court supreme high council city town district regional national state federal security forces " +
    "military air force coast guard border fire brigade service department office authority authorities commission " +
    "committee hospital university union party opposition ruling central bank red cross cabinet presidency intelligence " +
    "agency prosecutor prosecutors general of the for and"
  ).split(" "),
);

export interface Join {
  readonly left: number;
  readonly right: number;
  readonly reason: Reason;
}

/** Joins to make, and pairs that share a name and are left open. */
export interface ThingJoins {
  readonly joins: readonly Join[];
  readonly open: readonly Join[];
}

export function joinThings(members: readonly Member[], profile: (member: number) => Profile): ThingJoins {
  const joins: Join[] = [];
  const open: Join[] = [];
  const groups = nameGroups(members);
  for (const [key, group] of groups) {
    if (key.startsWith("Person ")) continue;
    if (key.startsWith("place ")) joinPlaces(members, group, joins, open);
    else if (isCommonName(key)) joinWhereShared(members, group, profile, joins, open);
    else chain(group, joins, () => sameName(members, group));
  }
  joinDefined(members, groups, profile, joins, open);
  return { joins, open };
}

function chain(group: readonly number[], joins: Join[], reason: () => Reason): void {
  for (let at = 1; at < group.length; at++) {
    joins.push({ left: group[0] as number, right: group[at] as number, reason: reason() });
  }
}

function sameName(members: readonly Member[], group: readonly number[]): Reason {
  const name = members[group[0] as number]?.entity.name ?? "";
  return { code: "same-name", words: `the reports use one name, ${name}`, values: { name } };
}

function isCommonName(key: string): boolean {
  return (
    key.startsWith("Organization ") &&
    key
      .slice(13)
      .split(" ")
      .every((word) => COMMON_BODY.has(word))
  );
}

/** One name, one place, unless the gazetteer knows two: then those without an id stay by themselves. */
function joinPlaces(members: readonly Member[], group: readonly number[], joins: Join[], open: Join[]): void {
  const byId = new Map<number | null, number[]>();
  for (const member of group) push(byId, members[member]?.entity.place?.geonames ?? null, member);
  const ids = [...byId.keys()].filter((id) => id !== null);
  if (ids.length <= 1) {
    chain(group, joins, () => sameName(members, group));
    return;
  }
  for (const [id, same] of byId) {
    chain(same, joins, () => (id === null ? sameName(members, same) : samePlace(id)));
  }
  const firsts = [...byId.values()].map((list) => list[0] as number);
  for (const right of firsts.slice(1, 6)) {
    const reason = {
      code: "same-name-unlike-place",
      words: "one name, but the gazetteer gives different places",
      values: {},
    };
    open.push({ left: firsts[0] as number, right, reason });
  }
}

function samePlace(geonames: number): Reason {
  return { code: "same-place-id", words: `the gazetteer gives one place, ${geonames}`, values: { geonames } };
}

/** A common name is one body where something else named beside it is shared. */
function joinWhereShared(
  members: readonly Member[],
  group: readonly number[],
  profile: (member: number) => Profile,
  joins: Join[],
  open: Join[],
): void {
  const first = new Map<string, number>();
  const base = group[0] as number;
  for (const member of group) {
    let joined = member === base;
    for (const beside of surroundings(profile(member))) {
      const other = first.get(beside);
      if (other === undefined) first.set(beside, member);
      else if (other !== member) {
        const words = `one name of common words, and ${beside} is named beside both`;
        joins.push({
          left: other,
          right: member,
          reason: { code: "same-name-same-surroundings", words, values: { beside } },
        });
        joined = true;
        break;
      }
    }
    if (!joined) open.push({ left: base, right: member, reason: sameName(members, group) });
  }
}

function joinDefined(
  members: readonly Member[],
  groups: ReadonlyMap<string, readonly number[]>,
  profile: (member: number) => Profile,
  joins: Join[],
  open: Join[],
): void {
  for (const [alias, names] of definedNames(members)) {
    const bare = groups.get(alias) ?? [];
    if (bare.length === 0) continue;
    const targets = [...names].sort().flatMap((name) => groups.get(name)?.slice(0, 1) ?? []);
    const short = alias.slice(alias.indexOf(" ") + 1).length <= 5;
    for (const member of bare) {
      const target = targets[0] as number;
      const reason = aliasReason(members, member, target);
      const sure =
        targets.length === 1 &&
        (!short || sharesSurroundings(groups.get([...names][0] as string) ?? [], member, profile));
      if (sure) joins.push({ left: target, right: member, reason });
      else
        for (const each of targets.slice(0, 5))
          open.push({ left: each, right: member, reason: aliasReason(members, member, each) });
    }
  }
}

const LOOKED_AT = 50;

function sharesSurroundings(group: readonly number[], member: number, profile: (member: number) => Profile): boolean {
  const mine = surroundings(profile(member));
  return group.slice(0, LOOKED_AT).some((other) => {
    const { self, around, people } = profile(other);
    return mine.some((name) => !self.has(name) && (around.has(name) || people.has(name)));
  });
}

function aliasReason(members: readonly Member[], alias: number, target: number): Reason {
  const [short, long] = [members[alias]?.entity.name ?? "", members[target]?.entity.name ?? ""];
  return {
    code: "defined-name",
    words: `a report gives ${short} as another name of ${long}`,
    values: { alias: short, name: long },
  };
}

/**
 * Joins people of one full name where what is known of them agrees; what disagrees stays apart as a candidate.
 *
 * Method  members with most known come first, then by id. Each goes to the first cluster it agrees with, whose profile then
 *         grows by it; a further pass joins clusters that agree by then. Members of one text family with equal names are
 *         one from the start.
 * Misses  two people of one name and one role in one body.
 */
import type { Reason } from "../../model/across.ts";
import { byCode } from "../hash.ts";
import { comparePeople } from "./compare-people.ts";
import { mergeProfiles, type Profile } from "./profile.ts";

export interface Group {
  readonly members: number[];
  readonly families: Set<number>;
  profile: Profile;
  /** Unlike profiles of its members: a newcomer must disagree with none, so that no report stands as a bridge. */
  readonly kinds: Profile[];
  readonly reasons: Reason[];
}

/** For a member, the members a person keeps it apart from. */
export type Apart = ReadonlyMap<number, ReadonlySet<number>>;

export interface Split {
  readonly groups: readonly Group[];
  /** Pairs of groups that share the name and were not joined, by their place in `groups`. */
  readonly open: readonly { readonly left: number; readonly right: number; readonly reasons: readonly Reason[] }[];
}

/** More groups of one name than this are not compared with one another. */
const MOST_GROUPS = 40;
const MOST_REASONS = 12;

/**
 * @param members   numbers of the members that share a name
 * @param apart     whether a person keeps two members apart
 * @param familyOf  the text family of a member's report
 */
export function joinPeople(
  members: readonly number[],
  profile: (member: number) => Profile,
  id: (member: number) => string,
  familyOf: (member: number) => number,
  apart: Apart,
): Split {
  const weight = (member: number): number => {
    const { bodies, roles, kin } = profile(member);
    return bodies.size * 2 + roles.size + kin.size;
  };
  const ordered = [...members].sort((a, b) => weight(b) - weight(a) || byCode(id(a), id(b)));
  const groups: Group[] = [];
  for (const member of ordered) {
    const mine: Group = {
      members: [member],
      families: new Set([familyOf(member)]),
      profile: profile(member),
      kinds: [profile(member)],
      reasons: [],
    };
    const home = groups.slice(0, MOST_GROUPS).find((group) => takes(group, mine, apart));
    if (!home) groups.push(mine);
  }
  const joined = joinGroups(groups, apart);
  return { groups: joined, open: openPairs(joined, apart) };
}

function joinGroups(groups: readonly Group[], apart: Apart): readonly Group[] {
  const out: Group[] = [];
  for (const group of groups) {
    if (!out.slice(0, MOST_GROUPS).some((other) => takes(other, group, apart))) out.push(group);
  }
  return out.length < groups.length ? joinGroups(out, apart) : out;
}

/** Takes the smaller group in when the two agree; true when it did. */
function takes(into: Group, group: Group, apart: Apart): boolean {
  if (keptApart(into, group, apart)) return false;
  const family = [...group.families].some((each) => into.families.has(each));
  const compared = comparePeople(into.profile, group.profile);
  if (compared.agreement === "disagrees" || (compared.agreement === "open" && !family)) return false;
  if (bridges(into, group)) return false;
  addKinds(into, group);
  for (const member of group.members) into.members.push(member);
  for (const each of group.families) into.families.add(each);
  into.profile = mergeProfiles(into.profile, group.profile);
  for (const reason of [...(family ? [FAMILY] : compared.reasons), ...group.reasons]) {
    if (into.reasons.length < MOST_REASONS && !into.reasons.some(({ words }) => words === reason.words))
      into.reasons.push(reason);
  }
  return true;
}

/** Whether the two hold members that cannot be one, each agreeing with some third alone. */
function bridges(into: Group, group: Group): boolean {
  return into.kinds.some((a) => group.kinds.some((b) => comparePeople(a, b).agreement === "disagrees"));
}

const MOST_KINDS = 12;

function addKinds(into: Group, group: Group): void {
  const key = ({ roles, bodies }: Profile): string => [[...roles].sort(), [...bodies].sort()].join("|");
  const seen = new Set(into.kinds.map(key));
  for (const kind of group.kinds) if (into.kinds.length < MOST_KINDS && !seen.has(key(kind))) into.kinds.push(kind);
}

function keptApart(a: Group, b: Group, apart: Apart): boolean {
  if (apart.size === 0) return false;
  return b.members.some((member) => {
    const foes = apart.get(member);
    return foes !== undefined && a.members.some((other) => foes.has(other));
  });
}

const FAMILY: Reason = {
  code: "same-text",
  words: "the name stands in copies or revisions of one text",
  values: {},
};

function openPairs(groups: readonly Group[], apart: Apart): Split["open"] {
  const few = groups.slice(0, MOST_GROUPS);
  return few.flatMap((a, left) =>
    few.slice(left + 1).flatMap((b, offset) => {
      if (keptApart(a, b, apart)) return [];
      return [{ left, right: left + 1 + offset, reasons: comparePeople(a.profile, b.profile).reasons }];
    }),
  );
}

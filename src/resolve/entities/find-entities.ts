/**
 * People, bodies, places and things across reports: clusters, and the candidates a person should look at.
 *
 * The order of power: what a person decided; then equal names with agreeing context (people) or equal and defined names
 * (everything else), as the machine's proposal. A negative or unsure answer always keeps two apart.
 */
import type { Candidate, EntityCluster, Judgement, Reason } from "../../model/across.ts";
import type { Copies } from "../copies/find-copies.ts";
import type { Digest, EntityDigest } from "../digest/digest.ts";
import { byCode } from "../hash.ts";
import { push } from "../sets.ts";
import { constrained } from "./constrained.ts";
import { describeEntity } from "./describe.ts";
import { type Member, nameGroups } from "./groups.ts";
import { joinPeople } from "./join-people.ts";
import { joinThings } from "./join-things.ts";
import { judgedPairs, type Pair } from "./judged.ts";
import { isFullPerson, mergeProfiles, NO_PROFILE, type Profile, profilesOf } from "./profile.ts";
import { candidate, type Known, suggest, WEIGHTS } from "./suggest.ts";

export interface Entities {
  readonly clusters: readonly EntityCluster[];
  readonly candidates: readonly Candidate[];
  /** Cluster of a member by global id. */
  readonly of: ReadonlyMap<string, EntityCluster>;
}

interface Open {
  readonly left: number;
  readonly right: number;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

export function findEntities(digests: readonly Digest[], copies: Copies, judgements: readonly Judgement[]): Entities {
  const members: Member[] = digests.flatMap((digest, report) => digest.entities.map((entity) => ({ entity, report })));
  const number = new Map(members.map(({ entity }, index) => [entity.id, index]));
  const judged = judgedPairs(judgements, new Set(number.keys()));
  const at = (id: string): number => number.get(id) as number;
  const sets = constrained(members.length, [
    ...judged.apart.map(({ left, right }) => [at(left), at(right)] as const),
    ...namesakes(members),
  ]);

  const byPerson = new Set<number>();
  for (const same of judged.same) {
    for (const id of same) {
      byPerson.add(at(id));
      sets.force(at(same[0] as string), at(id));
    }
  }
  const open: Open[] = [];
  const profileIn =
    (profiles: ReadonlyMap<string, Profile>) =>
    (member: number): Profile =>
      profiles.get(members[member]?.entity.id ?? "") ?? NO_PROFILE;
  const things = joinThings(members, profileIn(new Map(digests.flatMap((digest) => [...profilesOf(digest)]))));
  for (const { left, right, reason } of things.joins) sets.join(left, right, reason);
  for (const { left, right, reason } of things.open)
    open.push({ left, right, score: WEIGHTS.definedName, reasons: [reason] });
  const canonical = ({ id }: EntityDigest): string => members[sets.find(at(id))]?.entity.folded ?? "";
  const profile = profileIn(new Map(digests.flatMap((digest) => [...profilesOf(digest, canonical)])));
  joinEverybody(members, profile, copies, sets, open);
  return described(members, digests, profile, sets, byPerson, open, judged.apart, at);
}

/** Two entities of one report with one name are two by that report's own telling. */
function namesakes(members: readonly Member[]): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  const first = new Map<string, number>();
  members.forEach(({ entity, report }, index) => {
    if (!isFullPerson(entity)) return;
    const other = first.get(`${report} ${entity.folded}`);
    if (other === undefined) first.set(`${report} ${entity.folded}`, index);
    else pairs.push([other, index]);
  });
  return pairs;
}

type Sets = ReturnType<typeof constrained>;

function joinEverybody(
  members: readonly Member[],
  profile: (member: number) => Profile,
  copies: Copies,
  sets: Sets,
  open: Open[],
): void {
  const family = (member: number): number => copies.families.find(members[member]?.report ?? 0);
  const id = (member: number): string => members[member]?.entity.id ?? "";
  for (const [key, group] of nameGroups(members)) {
    if (!key.startsWith("Person ") || !key.slice(7).includes(" ")) continue;
    const split = joinPeople(group, profile, id, family, sets.apart);
    const name = members[group[0] as number]?.entity.name ?? "";
    const full: Reason = { code: "same-full-name", words: `the reports use one full name, ${name}`, values: { name } };
    for (const each of split.groups) {
      for (const member of each.members.slice(1)) {
        sets.join(each.members[0] as number, member, full);
      }
      for (const reason of each.reasons) sets.note(each.members[0] as number, reason);
    }
    for (const { left, right, reasons } of split.open) {
      const [a, b] = [split.groups[left]?.members[0] as number, split.groups[right]?.members[0] as number];
      open.push({ left: a, right: b, score: WEIGHTS.equalName, reasons: [full, ...reasons] });
    }
  }
}

function described(
  members: readonly Member[],
  digests: readonly Digest[],
  profile: (member: number) => Profile,
  sets: Sets,
  byPerson: ReadonlySet<number>,
  open: readonly Open[],
  apart: readonly Pair[],
  at: (id: string) => number,
): Entities {
  const reportIds = digests.map(({ id }) => id);
  const of = new Map<string, EntityCluster>();
  const known = new Map<string, Known>();
  const all = new Map<number, number[]>();
  for (let member = 0; member < members.length; member++) push(all, sets.find(member), member);
  for (const [root, group] of all) {
    const by = group.some((member) => byPerson.has(member)) ? "person" : "machine";
    const reasons = [...(by === "person" ? [JUDGED] : []), ...sets.reasons(root)];
    const cluster = describeEntity(
      group.map((member) => members[member] as Member),
      reportIds,
      group.length > 1 ? reasons : [],
      by,
    );
    for (const id of cluster.members) of.set(id, cluster);
    known.set(cluster.id, { cluster, profile: group.map(profile).reduce(mergeProfiles) });
  }
  const knownOf = (member: number): Known => known.get(of.get(members[member]?.entity.id ?? "")?.id ?? "") as Known;
  const clusters = [...known.values()].map(({ cluster }) => cluster).sort((a, b) => byCode(a.id, b.id));
  const found = [
    ...open.map(({ left, right, score, reasons }) => ({
      ...candidate(knownOf(left), knownOf(right), score, reasons[0] as Reason),
    })),
    ...suggest(clusters.map(({ id }) => known.get(id) as Known)),
  ];
  return { clusters, of, candidates: settled(found, apart, (id) => knownOf(at(id)).cluster.id, knownOf, at) };
}

const JUDGED: Reason = { code: "judged-same", words: "a person decided that they are one", values: {} };

/** Leaves out what a person answered "different"; shows what stays unsure or is answered both ways. */
function settled(
  found: readonly Candidate[],
  apart: readonly Pair[],
  clusterOf: (id: string) => string,
  knownOf: (member: number) => Known,
  at: (id: string) => number,
): readonly Candidate[] {
  const best = new Map<string, Candidate>();
  for (const each of found) {
    const key = `${each.left} ${each.right}`;
    if (each.left !== each.right && each.score > (best.get(key)?.score ?? 0)) best.set(key, each);
  }
  for (const { left, right, kind, reason, disputed } of apart) {
    const [a, b] = [clusterOf(left), clusterOf(right)].sort(byCode) as [string, string];
    best.delete(`${a} ${b}`);
    if (a === b || (kind === "different" && !disputed)) continue;
    const words = disputed ? `people answered both same and different: ${reason}` : `a person was unsure: ${reason}`;
    const why: Reason = { code: disputed ? "judged-both-ways" : "judged-unsure", words, values: {} };
    best.set(`${a} ${b}`, candidate(knownOf(at(left)), knownOf(at(right)), WEIGHTS.equalName, why));
  }
  return [...best.values()].sort((a, b) => b.score - a.score || byCode(a.left, b.left) || byCode(a.right, b.right));
}

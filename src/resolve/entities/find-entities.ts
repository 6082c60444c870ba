/**
 * People, bodies, places and things across reports: clusters, and the candidates a person should look at.
 *
 * The order of power: what a person decided; then equal names with agreeing context (people) or equal and defined names
 * (everything else), as the machine's proposal. A negative or unsure answer always keeps two apart.
 */
import type { Candidate, EntityCluster, Judgement, Reason } from "../../model/across.ts";
import type { Copies } from "../copies/find-copies.ts";
import type { Digest, EntityAt, EntityDigest } from "../digest/digest.ts";
import { byCode } from "../hash.ts";
import { type Numbering, numbering } from "../numbering.ts";
import { anew, push } from "../sets.ts";
import { constrained } from "./constrained.ts";
import { describeEntity, type EntityRef, refOf } from "./describe.ts";
import { type Member, nameGroups } from "./groups.ts";
import { joinPeople } from "./join-people.ts";
import { joinThings } from "./join-things.ts";
import { judgedPairs, type Pair } from "./judged.ts";
import { isFullPerson, mergeProfiles, NO_PROFILE, type Profile, profilesOf, sharedSets } from "./profile.ts";
import { candidate, type Known, suggest, WEIGHTS } from "./suggest.ts";

export interface Entities {
  /** By id, each described at the moment it is asked for. */
  readonly clusters: Iterable<EntityCluster>;
  readonly refs: readonly EntityRef[];
  readonly candidates: readonly Candidate[];
  /** Cluster of an entity of a report. */
  of(report: number, at: EntityAt): EntityRef | undefined;
}

interface Open {
  readonly left: number;
  readonly right: number;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

export function findEntities(digests: readonly Digest[], copies: Copies, judgements: readonly Judgement[]): Entities {
  const numbers = numbering(digests.map(({ entities }) => entities.length));
  const members = digests.flatMap(({ entities }, report): Member[] =>
    Array.from(entities, (entity) => ({ entity, report })),
  );
  const at = finder(digests, numbers);
  const judged = judgedPairs(judgements, { has: (id) => at(id) !== undefined });
  const known = (id: string): number => at(id) as number;
  const sets = constrained(members.length, [
    ...judged.apart.map(({ left, right }) => [known(left), known(right)] as const),
    ...namesakes(members),
  ]);

  const byPerson = new Set<number>();
  for (const same of judged.same) {
    for (const id of same) {
      byPerson.add(known(id));
      sets.force(known(same[0] as string), known(id));
    }
  }
  const open: Open[] = [];
  joinAllThings(digests, members, sets, open);
  const canonical = (report: number, entity: number): string =>
    members[sets.find(numbers.of(report, entity))]?.entity.folded ?? "";
  const profile = profileOf(digests, canonical);
  joinEverybody(members, profile, copies, sets, open);
  return described(members, digests, numbers, profile, sets, byPerson, open, judged.apart, known);
}

/** Finds an entity by its global id. */
function finder(digests: readonly Digest[], numbers: Numbering): (id: string) => number | undefined {
  const byId = new Map(digests.map(({ id, report }) => [id, report]));
  return (id) => {
    const report = byId.get(id.slice(0, id.lastIndexOf("/")));
    const digest = report === undefined ? undefined : digests[report];
    if (!digest) return undefined;
    const at = Array.from(digest.entities).findIndex((entity) => entity.id === id);
    return at < 0 ? undefined : numbers.of(digest.report, at);
  };
}

type ProfileOf = (member: number) => Profile;

/** Profiles of all members by their number. */
function profileOf(digests: readonly Digest[], name?: (report: number, entity: number) => string): ProfileOf {
  const sets = sharedSets();
  const all = digests.flatMap((digest) =>
    profilesOf(digest, sets, name && ((_, entity) => name(digest.report, entity))),
  );
  return (member) => all[member] ?? NO_PROFILE;
}

function joinAllThings(digests: readonly Digest[], members: readonly Member[], sets: Sets, open: Open[]): void {
  const things = joinThings(members, profileOf(digests));
  for (const { left, right, reason } of things.joins) sets.join(left, right, reason);
  for (const { left, right, reason } of things.open)
    open.push({ left, right, score: WEIGHTS.definedName, reasons: [reason] });
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

function joinEverybody(members: readonly Member[], profile: ProfileOf, copies: Copies, sets: Sets, open: Open[]): void {
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

/** A cluster as it is kept: what it is, and what describes it. */
interface Kept extends Known {
  readonly members: readonly number[];
  readonly reasons: readonly Reason[];
  readonly by: EntityCluster["by"];
}

function described(
  members: readonly Member[],
  digests: readonly Digest[],
  numbers: Numbering,
  profile: ProfileOf,
  sets: Sets,
  byPerson: ReadonlySet<number>,
  open: readonly Open[],
  apart: readonly Pair[],
  at: (id: string) => number,
): Entities {
  const whole = descriptions(digests, numbers);
  const kept: Kept[] = [];
  const of = new Int32Array(members.length);
  for (const [root, group] of groups(members.length, sets)) {
    const by = group.some((member) => byPerson.has(member)) ? "person" : "machine";
    const why = [...(by === "person" ? [JUDGED] : []), ...sets.reasons(root)];
    const reasons = group.length > 1 ? why : [];
    for (const member of group) of[member] = kept.length;
    kept.push({
      cluster: refOf(whole({ members: group, reasons, by })),
      profile: once(() => group.map(profile).reduce(mergeProfiles)),
      ...{ members: group, reasons, by },
    });
  }
  const knownOf = (member: number): Kept => kept[of[member] as number] as Kept;
  const ordered = [...kept].sort((a, b) => byCode(a.cluster.id, b.cluster.id));
  const found = [
    ...open.map(({ left, right, score, reasons }) =>
      candidate(knownOf(left), knownOf(right), score, reasons[0] as Reason),
    ),
    ...suggest(ordered),
  ];
  const candidates = settled(found, apart, (id) => knownOf(at(id)).cluster.id, knownOf, at);
  return lean(kept, ordered, candidates, of, numbers, whole);
}

/** What is handed on: without the profiles, which hold much and are asked for no more. */
function lean(
  kept: readonly Kept[],
  ordered: readonly Kept[],
  candidates: readonly Candidate[],
  of: Int32Array,
  numbers: Numbering,
  describe: (group: Group) => EntityCluster,
): Entities {
  const refs = kept.map(({ cluster }) => cluster);
  const grouped = ordered.map(({ members, reasons, by }): Group => ({ members, reasons, by }));
  return {
    clusters: anew(grouped, describe),
    refs,
    candidates,
    of: (report, entity) => (entity < 0 ? undefined : refs[of[numbers.of(report, entity)] as number]),
  };
}

function groups(size: number, sets: Sets): ReadonlyMap<number, readonly number[]> {
  const all = new Map<number, number[]>();
  for (let member = 0; member < size; member++) push(all, sets.find(member), member);
  return all;
}

type Group = Pick<Kept, "members" | "reasons" | "by">;

function descriptions(digests: readonly Digest[], numbers: Numbering): (group: Group) => EntityCluster {
  const ids = digests.map(({ id }) => id);
  const memberOf = (member: number): Member => {
    const report = numbers.report(member);
    return { entity: digests[report]?.entities.get(numbers.at(member)) as EntityDigest, report };
  };
  return ({ members, reasons, by }) => describeEntity(members.map(memberOf), ids, reasons, by);
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
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

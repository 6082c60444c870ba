/**
 * Who took part in a happening, where that cannot all hold: one report says that somebody was there and another that this
 * one person was not; or reports name different attackers of one attack.
 *
 * A negated telling that names two or more ("Roth and Selk did not meet") denies the happening and not somebody's part in
 * it: that is for denials. A longer list of participants does not contradict a shorter one. Attackers are compared only
 * as long as no report names both, neither may be the other, and neither leads or speaks for the other.
 * Misses  "no one but Roth came"; a denial of a part told without the happening ("denied any part in it").
 */
import type { Contradiction } from "../../model/across.ts";
import type { EntityRef } from "../../resolve/entities/describe.ts";
import type { EventRef } from "../../resolve/events/find-events.ts";
import type { Told } from "../../resolve/events/node.ts";
import { byCode, clusterId } from "../../resolve/hash.ts";
import { type Given, type Ground, givenBy, sidesOf } from "./sides.ts";

const PRESENT = new Set(["participant", "host", "visitor", "mediator", "attendee", "speaker"]);
const ATTACKER = "attacker";

export function participationContradictions(ground: Ground): readonly Contradiction[] {
  const apart = areTwo(ground);
  return ground.events.refs
    .filter(({ members }) => members.length > 1)
    .flatMap((ref) => {
      const told = ref.members.map(ground.events.told).filter(({ event }) => event.realis === "actual");
      return [...absent(ref, told, ground), ...attackers(ref, told, apart, ground)];
    });
}

/** Named clusters in some roles of a mention. */
function those({ event, report }: Told, roles: (role: string) => boolean, { entities }: Ground): readonly EntityRef[] {
  const found = new Map<string, EntityRef>();
  for (const { role, entity } of event.roles) {
    const cluster = roles(role) ? entities.of(report, entity) : undefined;
    if (cluster?.named) found.set(cluster.id, cluster);
  }
  return [...found.values()];
}

function absent(ref: EventRef, told: readonly Told[], ground: Ground): readonly Contradiction[] {
  const present = (each: Told): readonly EntityRef[] => those(each, (role) => PRESENT.has(role), ground);
  const denied = new Map<string, EntityRef>();
  for (const each of told) {
    const [only, ...others] = each.event.negative ? present(each) : [];
    if (only && others.length === 0) denied.set(only.id, only);
  }
  return [...denied.values()].flatMap((who) => {
    const names = (each: Told): boolean => present(each).some(({ id }) => id === who.id);
    const there = told.filter((each) => !each.event.negative && names(each) && present(each).length > 1);
    const away = told.filter((each) => each.event.negative && names(each) && present(each).length === 1);
    const reports = new Set(away.map(({ report }) => report));
    if (there.length === 0 || there.every(({ report }) => reports.has(report))) return [];
    const given = [
      ...there.map(({ event }) => givenBy(event, `${who.name} took part`, ground)),
      ...away.map(({ event }) => givenBy(event, `${who.name} did not take part`, ground)),
    ];
    return made(
      `absent ${who.id}`,
      ref,
      given,
      "unlike-participation",
      "somebody cannot have been there and away",
      ground,
    );
  });
}

function attackers(
  ref: EventRef,
  told: readonly Told[],
  apart: (a: string, b: string) => boolean,
  ground: Ground,
): readonly Contradiction[] {
  const named = told.flatMap((each) => {
    const list =
      each.event.type === "Attack" && !each.event.negative ? those(each, (role) => role === ATTACKER, ground) : [];
    return list.length > 0 ? [{ each, list }] : [];
  });
  const all = new Map(named.flatMap(({ list }) => list.map((cluster) => [cluster.id, cluster] as const)));
  const ids = [...all.keys()];
  const clashing = ids.filter((a) => ids.some((b) => a !== b && apart(a, b)));
  if (clashing.length < 2 || named.some(({ list }) => list.length > 1)) return [];
  const byReport = new Map<number, Set<string>>();
  for (const { each, list } of named) {
    for (const { id } of list) byReport.set(each.report, (byReport.get(each.report) ?? new Set()).add(id));
  }
  if ([...byReport.values()].some(({ size }) => size > 1)) return [];
  const given = named
    .filter(({ list }) => list.some(({ id }) => clashing.includes(id)))
    .map(({ each, list }): Given => givenBy(each.event, list[0]?.name ?? "", ground));
  return made("attackers", ref, given, "unlike-attackers", "reports name different attackers", ground);
}

const TIED = new Set([
  "leader_of",
  "commander_of",
  "spokesperson_of",
  "member_of",
  "part_of",
  "affiliated_with",
  "holds_office",
]);

/** Whether two clusters are surely two, neither of which stands for the other. */
function areTwo({ digests, entities }: Ground): (a: string, b: string) => boolean {
  const tied = new Set(entities.candidates.flatMap(({ left, right }) => [`${left} ${right}`, `${right} ${left}`]));
  for (const { relations, report } of digests) {
    for (const { subject, object, predicate } of relations) {
      const [a, b] = [entities.of(report, subject)?.id, entities.of(report, object)?.id];
      if (TIED.has(predicate)) tied.add(`${a} ${b}`).add(`${b} ${a}`);
    }
  }
  return (a, b) => !tied.has(`${a} ${b}`);
}

function made(
  key: string,
  ref: EventRef,
  given: readonly Given[],
  code: string,
  words: string,
  ground: Ground,
): readonly Contradiction[] {
  const sides = sidesOf(given, ground);
  if (sides.length < 2) return [];
  const values = sides
    .map(({ value }) => value)
    .sort(byCode)
    .join("; ");
  return [
    {
      id: clusterId("x", [`participation ${ref.id} ${key}`]),
      kind: "participation",
      about: ref.id,
      label: ground.events.cluster(ref).label,
      sides,
      reasons: [{ code, words: `${words}: ${values}`, values: { values } }],
    },
  ];
}

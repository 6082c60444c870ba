/** Describes a cluster of event mentions: every time, place and participant given, each with the mentions that give it. */
import type { EventCluster, Reason } from "../../model/across.ts";
import type { Digest } from "../digest/digest.ts";
import { distinct } from "../entities/describe.ts";
import type { Entities } from "../entities/find-entities.ts";
import { byCode, clusterId } from "../hash.ts";
import { push } from "../sets.ts";
import type { Told } from "./node.ts";

/** Reasons shown of a cluster, each sentence once. */
export const MOST_REASONS = 12;
const NAMES_IN_LABEL = 3;

export function describeEvent(
  members: readonly Told[],
  digests: readonly Digest[],
  entities: Entities,
  reasons: readonly Reason[],
): EventCluster {
  const ids = members.map(({ event }) => event.id).sort(byCode);
  const dated = members.some(({ days }) => days !== null);
  const times = grouped(members, ({ event, days }) =>
    event.time && (days !== null || (!dated && !event.pointsBack)) ? [event.time.value] : [],
  );
  const places = grouped(members, ({ place }) => (place ? [place.id] : []));
  const participants = grouped(members, ({ event, report }) =>
    event.roles.flatMap(({ role, entity }) => {
      const cluster = entities.of(report, entity);
      return cluster ? [`${role} ${cluster.id}`] : [];
    }),
  );
  const clusters = new Map(
    members
      .flatMap(({ event, report, place }) => [
        ...event.roles.flatMap(({ entity }) => entities.of(report, entity) ?? []),
        ...(place ? [place] : []),
      ])
      .map((cluster) => [cluster.id, cluster]),
  );
  const name = (id: string): string => clusters.get(id)?.name ?? "";
  const cast = participants.map(([key, list]) => {
    const [role = "", entity = ""] = key.split(" ");
    return { role, entity, name: name(entity), members: list };
  });
  return {
    id: clusterId("v", ids),
    type: members[0]?.event.type ?? "Other",
    label: label(members, cast, places[0] ? name(places[0][0]) : null, times[0]?.[0] ?? null, clusters),
    members: ids,
    reports: [...new Set(members.map(({ report }) => digests[report]?.id ?? ""))].sort(byCode),
    times: times.map(([value, list]) => ({ value, members: list })),
    places: places.map(([entity, list]) => ({ entity, name: name(entity), members: list })),
    participants: cast,
    reasons: distinct(reasons).slice(0, MOST_REASONS),
  };
}

/** Values with the mentions that give each: the most given first. */
function grouped(
  members: readonly Told[],
  values: (node: Told) => readonly string[],
): readonly (readonly [string, readonly string[]])[] {
  const found = new Map<string, string[]>();
  for (const node of members) for (const value of new Set(values(node))) push(found, value, node.event.id);
  return [...found]
    .map(([value, list]) => [value, list.sort(byCode)] as const)
    .sort((a, b) => b[1].length - a[1].length || byCode(a[0], b[0]));
}

function label(
  members: readonly Told[],
  cast: readonly { readonly entity: string; readonly name: string; readonly members: readonly string[] }[],
  place: string | null,
  time: string | null,
  clusters: ReadonlyMap<string, { readonly named: boolean }>,
): string {
  const triggers = grouped(members, ({ event }) => [event.trigger.toLowerCase()]);
  const named = cast.filter(({ entity }) => clusters.get(entity)?.named);
  const names = [...new Set((named.length > 0 ? named : cast).map(({ name }) => name))].slice(0, NAMES_IN_LABEL);
  return [triggers[0]?.[0] ?? "", names.join(", "), place ?? "", time ?? ""].filter((part) => part !== "").join(" · ");
}

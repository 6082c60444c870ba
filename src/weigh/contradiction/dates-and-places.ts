/**
 * Dates and places of one happening that cannot all hold.
 *
 * Only what is stated counts against what is stated: a date the reader worked out from a neighbouring sentence contradicts
 * nobody. A vaguer date or a wider place does not contradict a closer one.
 */
import type { Contradiction, EventCluster } from "../../model/across.ts";
import { contradict } from "../../model/edtf.ts";
import { placesDiffer } from "../../resolve/events/score.ts";
import { clusterId } from "../../resolve/hash.ts";
import { type Given, type Ground, givenBy, sidesOf } from "./sides.ts";

export function dateContradictions(ground: Ground): readonly Contradiction[] {
  return ground.events.clusters.flatMap((cluster) => {
    if (cluster.times.length < 2) return [];
    const given = cluster.members.flatMap((id) => {
      const node = ground.events.nodes.get(id);
      const own = node && node.days !== null && node.event.time?.stated;
      return (own && givenBy(id, node.event.time.value, ground)) || [];
    });
    const values = [...new Set(given.map(({ value }) => value))];
    const clashing = values.filter((a) => values.some((b) => contradict(a, b)));
    if (clashing.length < 2) return [];
    return [
      made(
        "date",
        cluster,
        given.filter(({ value }) => clashing.includes(value)),
        ground,
        "the dates given cannot be one",
      ),
    ];
  });
}

export function placeContradictions(ground: Ground): readonly Contradiction[] {
  return ground.events.clusters.flatMap((cluster) => {
    if (cluster.places.length < 2) return [];
    const nodes = cluster.members.flatMap((id) => ground.events.nodes.get(id) ?? []);
    const stated = nodes.filter(({ event, place }) => place !== null && event.place?.stated);
    const clashing = stated.filter((a) => stated.some((b) => placesDiffer(a, b)));
    const given = clashing.flatMap(({ event, place }) => givenBy(event.id, place?.name ?? "", ground) ?? []);
    if (new Set(given.map(({ value }) => value)).size < 2) return [];
    return [made("place", cluster, given, ground, "the places given cannot be one")];
  });
}

function made(
  kind: "date" | "place",
  cluster: EventCluster,
  given: readonly Given[],
  ground: Ground,
  words: string,
): Contradiction {
  const sides = sidesOf(given, ground);
  const values = sides.map(({ value }) => value).join("; ");
  return {
    id: clusterId("x", [`${kind} ${cluster.id}`]),
    kind,
    about: cluster.id,
    label: cluster.label,
    sides,
    reasons: [{ code: `unlike-${kind}`, words: `${words}: ${values}`, values: { values } }],
  };
}

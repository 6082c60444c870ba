/**
 * Dates and places of one happening that cannot all hold.
 *
 * Only what is stated counts against what is stated: a date the reader worked out from a neighbouring sentence contradicts
 * nobody. A vaguer date or a wider place does not contradict a closer one.
 */
import type { Contradiction, EventCluster } from "../../model/across.ts";
import { contradict } from "../../model/edtf.ts";
import type { EventRef } from "../../resolve/events/find-events.ts";
import { placesDiffer } from "../../resolve/events/score.ts";
import { clusterId } from "../../resolve/hash.ts";
import { type Given, type Ground, givenBy, sidesOf } from "./sides.ts";

export function dateContradictions(ground: Ground): readonly Contradiction[] {
  return several(ground).flatMap((ref) => {
    const given = ref.members.flatMap((member) => {
      const { event, days } = ground.events.told(member);
      return days !== null && event.time?.stated ? [givenBy(event, event.time.value, ground)] : [];
    });
    const values = [...new Set(given.map(({ value }) => value))];
    const clashing = values.filter((a) => values.some((b) => contradict(a, b)));
    if (clashing.length < 2) return [];
    return [
      made(
        "date",
        ground.events.cluster(ref),
        given.filter(({ value }) => clashing.includes(value)),
        ground,
        "the dates given cannot be one",
      ),
    ];
  });
}

export function placeContradictions(ground: Ground): readonly Contradiction[] {
  return several(ground).flatMap((ref) => {
    const told = ref.members.map(ground.events.told);
    const stated = told.filter(({ event, place }) => place !== null && event.place?.stated);
    const clashing = stated.filter((a) => stated.some((b) => placesDiffer(a, b)));
    const given = clashing.map(({ event, place }) => givenBy(event, place?.name ?? "", ground));
    if (new Set(given.map(({ value }) => value)).size < 2) return [];
    return [made("place", ground.events.cluster(ref), given, ground, "the places given cannot be one")];
  });
}

/** One mention disagrees with nobody. */
function several({ events }: Ground): readonly EventRef[] {
  return events.refs.filter(({ members }) => members.length > 1);
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

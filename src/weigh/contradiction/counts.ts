/**
 * Numbers of people that cannot all hold: ranges without a number in common. "At least 5" and 7 can both hold.
 *
 * Compared over one incident: an attack or explosion with the deaths and injuries told in one sentence with it. Once two
 * values clash, every value given is shown, so that the reader sees how the number moved.
 * Misses  numbers of a part of the victims told as if of all. A number "of its members", "of them" is left out.
 */
import type { Contradiction, EventCluster } from "../../model/across.ts";
import type { CountDigest } from "../../resolve/digest/digest.ts";
import type { EventNode } from "../../resolve/events/node.ts";
import { byCode, clusterId } from "../../resolve/hash.ts";
import { push } from "../../resolve/sets.ts";
import { unionFind } from "../../resolve/union-find.ts";
import { type Given, type Ground, givenBy, sidesOf } from "./sides.ts";

/** Types one incident is told by. */
const INCIDENT = new Set(["Attack", "Clash", "Die", "Injure", "Other"]);

export function countContradictions(ground: Ground): readonly Contradiction[] {
  return incidents(ground).flatMap((clusters) => {
    const byWhat = new Map<CountDigest["what"], Counted[]>();
    for (const cluster of clusters) {
      for (const id of cluster.members) {
        const node = ground.events.nodes.get(id);
        for (const count of node?.event.counts ?? []) if (node) push(byWhat, count.what, { node, count });
      }
    }
    return [...byWhat].flatMap(([what, counted]) => contradiction(what, counted, clusters, ground));
  });
}

interface Counted {
  readonly node: EventNode;
  readonly count: CountDigest;
}

function contradiction(
  what: CountDigest["what"],
  counted: readonly Counted[],
  clusters: readonly EventCluster[],
  ground: Ground,
): readonly Contradiction[] {
  const whole = counted.filter(({ node, count }) => !isPart(ground.digests[node.report]?.text ?? "", count));
  if (!whole.some((a) => whole.some((b) => apart(a.count, b.count)))) return [];
  const given = whole.flatMap(({ node, count }): readonly Given[] => {
    const each = givenBy(node.event.id, inWords(count), ground);
    return each ? [each] : [];
  });
  const sides = sidesOf(given, ground);
  const about = clusters.find(({ members }) =>
    members.some((id) => whole.some(({ node }) => node.event.id === id)),
  ) as EventCluster;
  const values = sides.map(({ value }) => value).join("; ");
  return [
    {
      id: clusterId("x", [`count ${what} ${about.id}`]),
      kind: "count",
      about: about.id,
      label: `${what}: ${about.label}`,
      sides,
      reasons: [
        { code: "unlike-counts", words: `the numbers given cannot all hold: ${values}`, values: { what, values } },
      ],
    },
  ];
}

function apart(a: CountDigest, b: CountDigest): boolean {
  return a.min > (b.max ?? Number.POSITIVE_INFINITY) || b.min > (a.max ?? Number.POSITIVE_INFINITY);
}

/** "eleven of its members", "two of the injured": a part, not the number of all. */
function isPart(text: string, { end }: CountDigest): boolean {
  return /^\s*(?:more\s+)?of\s+(?:its|the|their|them|those|his|her)\b/iu.test(text.slice(end, end + 24));
}

function inWords({ what, min, max }: CountDigest): string {
  if (max === null) return `at least ${min} ${what}`;
  return min === max ? `${min} ${what}` : `${min} to ${max} ${what}`;
}

/** Event clusters that tell one incident; a cluster of another type stands by itself. */
function incidents({ events, digests }: Ground): readonly (readonly EventCluster[])[] {
  const number = new Map(events.clusters.map((cluster, index) => [cluster.id, index]));
  const sets = unionFind(events.clusters.length);
  for (const digest of digests) {
    const bySentence = new Map<number, Set<number>>();
    for (const { id, type, sentence, realis } of digest.events) {
      const cluster = events.of.get(id);
      if (!cluster || !INCIDENT.has(type) || realis === "generic") continue;
      bySentence.set(sentence, (bySentence.get(sentence) ?? new Set()).add(number.get(cluster.id) as number));
    }
    for (const told of bySentence.values())
      if (isOneIncident(told, events.clusters)) for (const each of told) sets.union([...told][0] as number, each);
  }
  return sets
    .sets()
    .map((set) => set.map((index) => events.clusters[index] as EventCluster).sort((a, b) => byCode(a.id, b.id)));
}

/** A sentence with two clusters of one type tells two incidents, and joins nothing. */
function isOneIncident(told: ReadonlySet<number>, clusters: readonly EventCluster[]): boolean {
  const types = [...told].map((index) => clusters[index]?.type);
  return told.size > 1 && new Set(types).size === types.length;
}

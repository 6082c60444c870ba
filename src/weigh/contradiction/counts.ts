/**
 * Numbers of people that cannot all hold: ranges without a number in common. "At least 5" and 7 can both hold.
 *
 * Compared over one incident: an attack or explosion with the deaths and injuries told in one sentence with it. Once two
 * values clash, or a revision changed the value, every value given is shown, so that the reader sees how the number moved.
 * Misses  numbers of a part of the victims told as if of all. A number "of its members", "of them" is left out.
 */
import type { Contradiction, EventCluster } from "../../model/across.ts";
import type { Span } from "../../model/span.ts";
import type { CountDigest, Digest, EventDigest } from "../../resolve/digest/digest.ts";
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
  const values = [...new Map(whole.map(({ count }) => [inWords(count), count])).values()];
  if (!values.some((a) => values.some((b) => apart(a, b))) && !isRevised(whole, ground)) return [];
  const given = whole.flatMap(({ node, count }): readonly Given[] => {
    const each = givenBy(node.event.id, inWords(count), ground);
    return each ? [closer(each, count, ground)] : [];
  });
  const sides = sidesOf(given, ground);
  const about = clusters.find(({ members }) =>
    members.some((id) => whole.some(({ node }) => node.event.id === id)),
  ) as EventCluster;
  const told = sides.map(({ value }) => value).join("; ");
  return [
    {
      id: clusterId("x", [`count ${what} ${about.id}`]),
      kind: "count",
      about: about.id,
      label: labelOf(what, about),
      sides,
      reasons: [
        { code: "unlike-counts", words: `the numbers given cannot all hold: ${told}`, values: { what, values: told } },
      ],
    },
  ];
}

/** Whether a later revision of a report gives another number. */
function isRevised(counted: readonly Counted[], { revisedBy }: Ground): boolean {
  return counted.some((old) => {
    const later = revisedBy.get(old.node.report);
    return (
      later !== undefined &&
      counted.some((now) => later.has(now.node.report) && inWords(now.count) !== inWords(old.count))
    );
  });
}

/** The sentence and the claims the number itself stands in, when they are others than the event's. */
function closer(given: Given, { start }: CountDigest, { digests }: Ground): Given {
  const digest = digests[given.report] as Digest;
  const holds = (span: Span): boolean => span.start <= start && start < span.end;
  const sentence = digest.sentences.find(holds);
  const claims = digest.claims.filter(({ span, about }) => about.kind !== "relation" && holds(span));
  return {
    ...given,
    passage: sentence ? { report: digest.id, start: sentence.start, end: sentence.end } : given.passage,
    claims: claims.length > 0 ? claims : given.claims,
  };
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
    const bySentence = new Map<number, EventDigest[]>();
    for (const event of digest.events) {
      if (INCIDENT.has(event.type) && event.realis !== "generic") push(bySentence, event.sentence, event);
    }
    for (const told of bySentence.values()) {
      for (const [a, b] of harmWithCause(told)) {
        const [left, right] = [events.of.get(a.id), events.of.get(b.id)];
        if (left && right) sets.union(number.get(left.id) as number, number.get(right.id) as number);
      }
    }
  }
  return sets
    .sets()
    .map((set) => set.map((index) => events.clusters[index] as EventCluster).sort((a, b) => byCode(a.id, b.id)));
}

const CAUSES = new Set(["Attack", "Clash", "Other"]);

/** Deaths and injuries of a sentence, each with the nearest cause told in it. */
function harmWithCause(told: readonly EventDigest[]): readonly (readonly [EventDigest, EventDigest])[] {
  const causes = told.filter(({ type }) => CAUSES.has(type));
  return told
    .filter(({ type }) => !CAUSES.has(type))
    .flatMap((harm) => {
      const away = (cause: EventDigest): number => Math.abs(cause.span.start - harm.span.start);
      const [nearest] = [...causes].sort((a, b) => away(a) - away(b));
      return nearest ? [[harm, nearest] as const] : [];
    });
}

/** "dead · Quellmar · 2031-05-03": who was counted is told by the sides, each in its own words. */
function labelOf(what: string, about: EventCluster): string {
  const where = [about.places[0]?.name, about.times[0]?.value].filter((part) => part !== undefined);
  return where.length > 0 ? [what, ...where].join(" · ") : `${what}: ${about.label}`;
}

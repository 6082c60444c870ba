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
import type { EventRef } from "../../resolve/events/find-events.ts";
import { clusterId } from "../../resolve/hash.ts";
import { push } from "../../resolve/sets.ts";
import { unionFind } from "../../resolve/union-find.ts";
import { type Given, type Ground, givenBy, sidesOf } from "./sides.ts";

/** Types one incident is told by. */
const INCIDENT = new Set(["Attack", "Clash", "Die", "Injure", "Other"]);

export function countContradictions(ground: Ground): readonly Contradiction[] {
  return incidents(ground).flatMap((refs) => {
    const byWhat = new Map<CountDigest["what"], Counted[]>();
    for (const ref of refs) {
      for (const member of ref.members) {
        const { event } = ground.events.told(member);
        for (const count of event.counts) push(byWhat, count.what, { event, count, ref });
      }
    }
    return [...byWhat].flatMap(([what, counted]) => contradiction(what, counted, ground));
  });
}

interface Counted {
  readonly event: EventDigest;
  readonly count: CountDigest;
  readonly ref: EventRef;
}

function contradiction(
  what: CountDigest["what"],
  counted: readonly Counted[],
  ground: Ground,
): readonly Contradiction[] {
  const whole = counted.filter(({ event, count }) => !isPart(ground.digests[event.report]?.text ?? "", count));
  const values = [...new Map(whole.map(({ count }) => [inWords(count), count])).values()];
  if (!values.some((a) => values.some((b) => apart(a, b))) && !isRevised(whole, ground)) return [];
  const given = whole.map(({ event, count }): Given => closer(givenBy(event, inWords(count), ground), count, ground));
  const sides = sidesOf(given, ground);
  const about = ground.events.cluster((whole[0] as Counted).ref);
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
    const later = revisedBy.get(old.event.report);
    return (
      later !== undefined &&
      counted.some((now) => later.has(now.event.report) && inWords(now.count) !== inWords(old.count))
    );
  });
}

/** The sentence and the claims the number itself stands in, when they are others than the event's. */
function closer(given: Given, { start }: CountDigest, { digests }: Ground): Given {
  const digest = digests[given.report] as Digest;
  const holds = (span: Span): boolean => span.start <= start && start < span.end;
  const sentence = [...digest.sentences].find(holds);
  const claims = [...digest.claims].filter(({ span, about }) => about.kind !== "relation" && holds(span));
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
function incidents({ events, digests }: Ground): readonly (readonly EventRef[])[] {
  const number = new Map(events.refs.map((ref, index) => [ref, index]));
  const sets = unionFind(events.refs.length);
  for (const digest of digests) {
    const bySentence = new Map<number, EventDigest[]>();
    for (const event of digest.events) {
      if (INCIDENT.has(event.type) && event.realis !== "generic") push(bySentence, event.sentence, event);
    }
    for (const told of bySentence.values()) {
      for (const [a, b] of harmWithCause(told)) {
        const [left, right] = [events.of(a.report, a.at), events.of(b.report, b.at)];
        if (left && right) sets.union(number.get(left) as number, number.get(right) as number);
      }
    }
  }
  return sets.sets().map((set) => set.map((index) => events.refs[index] as EventRef));
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

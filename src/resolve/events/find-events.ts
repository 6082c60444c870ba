/**
 * Events across reports: mentions of one happening, clustered.
 *
 * Method  mentions of one report first; then candidates from buckets (type with participant, place, name, report; split by week when a bucket is large); pairs
 *         that fit are joined best first, unless the cluster would then hold dates more than a week apart or differ in both
 *         date and place. Mentions that stand in the same words of one copied text are one from the start.
 */
import type { EventCluster, Reason } from "../../model/across.ts";
import type { Copies } from "../copies/find-copies.ts";
import type { Digest } from "../digest/digest.ts";
import type { Entities } from "../entities/find-entities.ts";
import { byCode } from "../hash.ts";
import { push } from "../sets.ts";
import { type UnionFind, unionFind } from "../union-find.ts";
import { bestFits } from "./best-fits.ts";
import { candidatePairs } from "./buckets.ts";
import { describeEvent } from "./describe.ts";
import { type EventNode, eventNodes } from "./node.ts";
import { type Rarity, scaled, wordRarity } from "./rarity.ts";
import { ENOUGH, type EventScore, type MaybeSame, NEAR_DAYS, oneNight, placesDiffer, scoreEvents } from "./score.ts";
import { type Telling, telling } from "./telling.ts";
import { clash, withinReport } from "./within-report.ts";

export interface Events {
  readonly clusters: readonly EventCluster[];
  /** Cluster of a mention by global id. */
  readonly of: ReadonlyMap<string, EventCluster>;
  readonly nodes: ReadonlyMap<string, EventNode>;
}

interface Fit extends EventScore {
  readonly a: number;
  readonly b: number;
}

export function findEvents(
  digests: readonly Digest[],
  entities: Entities,
  copies: Copies,
  word: Rarity<number> = wordRarity(digests),
): Events {
  const nodes = eventNodes(digests, entities);
  const sets = unionFind(nodes.length);
  const reasons = new Map<number, Reason[]>();
  const note = (item: number, reason: Reason): void => push(reasons, item, reason);
  joinWithin(nodes, digests, sets, note);
  const tellings = sets.sets().map((set) => telling(set, nodes));
  joinCopied(nodes, copies, sets, note);
  const setOf = tellings.map(({ nodes: own }) => sets.find(own[0] as number));
  const one = (a: number, b: number): boolean => setOf[a] === setOf[b];
  const found = fits(tellings, word, participantRarity(entities, digests.length), maybeSame(entities), one);
  joinFits(found, nodes, tellings, sets, note);
  return described(nodes, digests, entities, sets, reasons);
}

function participantRarity(entities: Entities, reports: number): Rarity<string> {
  const counts = new Map(entities.clusters.map(({ id, reports: list }) => [id, list.length]));
  return (id) => 0.3 + 0.7 * scaled(counts.get(id) ?? 1, reports);
}

function joinWithin(
  nodes: readonly EventNode[],
  digests: readonly Digest[],
  sets: UnionFind,
  note: (item: number, reason: Reason) => void,
): void {
  const byReport = new Map<number, number[]>();
  nodes.forEach(({ report }, index) => {
    push(byReport, report, index);
  });
  for (const [report, list] of byReport) {
    for (const [a, b] of withinReport(list, nodes, digests[report] as Digest)) if (sets.union(a, b)) note(a, WITHIN);
  }
}

const WITHIN: Reason = { code: "told-again", words: "one report comes back to it", values: {} };

/** The same sentence in copies of one text tells the same event. */
function joinCopied(
  nodes: readonly EventNode[],
  copies: Copies,
  sets: UnionFind,
  note: (item: number, reason: Reason) => void,
): void {
  const bySentence = new Map<string, number[]>();
  nodes.forEach(({ event, exact }, index) => {
    if (exact !== 0) push(bySentence, `${event.type} ${exact} ${event.trigger.toLowerCase()}`, index);
  });
  for (const list of bySentence.values()) {
    for (let at = 1; at < list.length; at++) {
      const [a, b] = [list[at - 1] as number, list[at] as number];
      const [left, right] = [nodes[a] as EventNode, nodes[b] as EventNode];
      if (left.report === right.report || !copies.related(left.report, right.report)) continue;
      // A bulletin in set words tells another day each time.
      if (clash(left, right)) continue;
      if (sets.union(a, b)) note(a, COPIED);
    }
  }
}

const COPIED: Reason = {
  code: "same-text",
  words: "the same sentence stands in both, which share their text",
  values: {},
};

function maybeSame({ candidates }: Entities): MaybeSame {
  const pairs = new Set(candidates.flatMap(({ left, right }) => [`${left} ${right}`, `${right} ${left}`]));
  return (left, right) => pairs.has(`${left} ${right}`);
}

/** Pairs of tellings that fit; those that are one by now are not compared. */
function fits(
  nodes: readonly Telling[],
  word: Rarity<number>,
  participant: Rarity<string>,
  maybe: MaybeSame,
  one: (a: number, b: number) => boolean,
): readonly Fit[] {
  const best = bestFits<Fit>();
  for (const [a, b] of candidatePairs(nodes)) {
    if (one(a, b)) continue;
    const [left, right] = [nodes[a] as EventNode, nodes[b] as EventNode];
    const score = scoreEvents(left, right, word, participant, maybe);
    if (score && score.score >= ENOUGH && fitsWithin(left, right)) best.add({ a, b, ...score });
  }
  return best.all();
}

/** In one report a second telling is another happening as soon as anything differs. */
function fitsWithin(a: EventNode, b: EventNode): boolean {
  return a.report !== b.report || (a.event.sentence !== b.event.sentence && !clash(a, b));
}

function joinFits(
  found: readonly Fit[],
  nodes: readonly EventNode[],
  tellings: readonly Telling[],
  sets: UnionFind,
  note: (item: number, reason: Reason) => void,
): void {
  const members = new Map<number, readonly EventNode[]>();
  const of = (root: number): readonly EventNode[] => members.get(root) ?? [nodes[root] as EventNode];
  for (const [first, ...rest] of sets.sets()) {
    if (rest.length > 0)
      members.set(
        first as number,
        [first as number, ...rest].map((index) => nodes[index] as EventNode),
      );
  }
  const node = (index: number): number => tellings[index]?.nodes[0] as number;
  for (const fit of found) {
    const [left, right] = [sets.find(node(fit.a)), sets.find(node(fit.b))];
    if (left === right) continue;
    const both = digestOf([...of(left), ...of(right)]);
    if (!holds(both) || (isBare(fit) && !oneDayOrNight(both))) continue;
    sets.union(left, right);
    members.set(sets.find(left), both);
    note(left, fitReason(fit));
  }
}

/** Keeps what decides about further joins: at most a few members a day and place. */
function digestOf(nodes: readonly EventNode[]): readonly EventNode[] {
  const seen = new Set<string>();
  return nodes.filter(({ days, place, report }) => {
    const key = `${days?.from} ${days?.to} ${place?.id} ${nodes.length < 12 ? report : ""}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Joined by noun, place and words alone. */
function isBare({ values }: Fit): boolean {
  return (values.participants ?? 0) <= 0 && (values.name ?? 0) <= 0;
}

/** "The explosion" must not bring two dated ones together, unless a night lies between them. */
function oneDayOrNight(nodes: readonly EventNode[]): boolean {
  const days = spread(nodes);
  return days === 0 || (days === 1 && nodes.some((a) => nodes.some((b) => a !== b && oneNight(a, b))));
}

function holds(nodes: readonly EventNode[]): boolean {
  if (spread(nodes) > NEAR_DAYS) return false;
  return !nodes.some((a, at) =>
    nodes.slice(at + 1).some((b) => placesDiffer(a, b) && (spread([a, b]) > 0 || a.report === b.report)),
  );
}

/** Days between the earliest end and the latest start of all times given: 0 when all can be one time. */
function spread(nodes: readonly EventNode[]): number {
  let [latestFrom, earliestTo] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const { days } of nodes) {
    if (days?.from != null) latestFrom = Math.max(latestFrom, days.from);
    if (days?.to != null) earliestTo = Math.min(earliestTo, days.to);
  }
  return Math.max(0, latestFrom - earliestTo);
}

function fitReason({ score, values }: Fit): Reason {
  const parts: string[] = [];
  if ((values.participants ?? 0) > 0) parts.push("participants");
  if ((values.time ?? 0) > 0) parts.push("time");
  if ((values.place ?? 0) > 0) parts.push("place");
  if ((values.name ?? 0) > 0) parts.push("name");
  if ((values.words ?? 0) >= 0.2) parts.push("words");
  const differ =
    (values.time ?? 0) < 0 ? "; their dates differ" : (values.place ?? 0) < 0 ? "; their places differ" : "";
  const rounded = Object.fromEntries(
    Object.entries({ ...values, score }).map(([name, value]) => [name, Math.round(value * 100) / 100]),
  );
  return {
    code: "same-event",
    words: `one type of event, and they share ${parts.join(", ")}${differ}`,
    values: rounded,
  };
}

function described(
  nodes: readonly EventNode[],
  digests: readonly Digest[],
  entities: Entities,
  sets: UnionFind,
  reasons: ReadonlyMap<number, readonly Reason[]>,
): Events {
  const of = new Map<string, EventCluster>();
  const why = new Map<number, Reason[]>();
  for (const [item, list] of reasons) for (const reason of list) push(why, sets.find(item), reason);
  const clusters = sets.sets().map((set) => {
    const members = set.map((index) => nodes[index] as EventNode);
    const cluster = describeEvent(members, digests, entities, why.get(sets.find(set[0] as number)) ?? []);
    for (const id of cluster.members) of.set(id, cluster);
    return cluster;
  });
  return {
    clusters: clusters.sort((a, b) => byCode(a.id, b.id)),
    of,
    nodes: new Map(nodes.map((node) => [node.event.id, node])),
  };
}

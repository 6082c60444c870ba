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
import { distinct } from "../entities/describe.ts";
import type { Entities } from "../entities/find-entities.ts";
import { byCode } from "../hash.ts";
import { type Numbering, numbering } from "../numbering.ts";
import { anew, push, sharedLists } from "../sets.ts";
import { type UnionFind, unionFind } from "../union-find.ts";
import { bestFits, type Fitting } from "./best-fits.ts";
import { candidatePairs } from "./buckets.ts";
import { describeEvent, MOST_REASONS } from "./describe.ts";
import { type EventNode, nodeMaker, type Told, toldAt } from "./node.ts";
import { type Rarity, scaled, wordRarity } from "./rarity.ts";
import { ENOUGH, type EventScore, type MaybeSame, NEAR_DAYS, oneNight, placesDiffer, scoreEvents } from "./score.ts";
import { type Telling, telling } from "./telling.ts";
import { clash, withinReport } from "./within-report.ts";

/** A cluster as it is kept; the whole of it is described when it is asked for. */
export interface EventRef {
  readonly id: string;
  /** Clusters of its participants and places, ascending. */
  readonly entities: readonly string[];
  /** Numbers of its mentions over all reports, by their ids. */
  readonly members: readonly number[];
  readonly reasons: readonly Reason[];
}

export interface Events {
  /** By id, each described at the moment it is asked for. */
  readonly clusters: Iterable<EventCluster>;
  /** By id. */
  readonly refs: readonly EventRef[];
  /** Cluster of a mention of a report. */
  of(report: number, at: number): EventRef | undefined;
  cluster(ref: EventRef): EventCluster;
  told(member: number): Told;
}

/** What all types are compared by. */
interface Grounds {
  readonly digests: readonly Digest[];
  readonly copies: Copies;
  readonly word: Rarity<number>;
  readonly participant: Rarity<string>;
  readonly maybe: MaybeSame;
  readonly node: (item: number) => EventNode;
}

export function findEvents(
  digests: readonly Digest[],
  entities: Entities,
  copies: Copies,
  word: Rarity<number> = wordRarity(digests),
): Events {
  const numbers = numbering(digests.map(({ events }) => events.length));
  const described = descriptions(digests, entities, numbers);
  return kept(refsOf(digests, entities, copies, word, numbers, described), numbers, described);
}

interface Described {
  readonly told: Events["told"];
  readonly cluster: (group: Grouped) => EventCluster;
}

/** In a scope of its own: what is handed on must not hold what only the comparing needs. */
function descriptions(digests: readonly Digest[], entities: Entities, numbers: Numbering): Described {
  const told = (item: number): Told => toldAt(digests[numbers.report(item)] as Digest, numbers.at(item), entities);
  return {
    told,
    cluster: ({ members, reasons }) => describeEvent(members.map(told), digests, entities, reasons),
  };
}

function refsOf(
  digests: readonly Digest[],
  entities: Entities,
  copies: Copies,
  word: Rarity<number>,
  numbers: Numbering,
  { told, cluster }: Described,
): readonly EventRef[] {
  const participant = participantRarity(entities, digests.length);
  const node = nodeMaker(digests, entities, numbers);
  const grounds: Grounds = { digests, copies, word, participant, maybe: maybeSame(entities), node };
  const refs: EventRef[] = [];
  const share = sharedLists<string>();
  for (const items of byType(digests, numbers).values())
    for (const group of joined(items, grounds)) refs.push(ref(ordered(group, told), cluster(group), share));
  return refs.sort((a, b) => byCode(a.id, b.id));
}

type Grouped = Pick<EventRef, "members" | "reasons">;

/** Members by their ids, the order in which they are shown. */
function ordered({ members, reasons }: Grouped, told: Events["told"]): Grouped {
  if (members.length === 1) return { members, reasons };
  const ids = new Map(members.map((member) => [member, told(member).event.id]));
  return { members: [...members].sort((a, b) => byCode(ids.get(a) ?? "", ids.get(b) ?? "")), reasons };
}

function ref(
  group: Grouped,
  { id, participants, places }: EventCluster,
  share: (list: readonly string[]) => readonly string[],
): EventRef {
  const entities = [...new Set([...participants, ...places].map(({ entity }) => entity))].sort(byCode);
  return { id, entities: share(entities), members: group.members, reasons: group.reasons };
}

function kept(refs: readonly EventRef[], numbers: Numbering, { told, cluster }: Described): Events {
  const of = new Int32Array(numbers.total).fill(-1);
  for (const [index, { members }] of refs.entries()) for (const member of members) of[member] = index;
  return {
    clusters: anew(refs, cluster),
    refs,
    of: (report, at) => (at < 0 ? undefined : refs[of[numbers.of(report, at)] as number]),
    cluster,
    told,
  };
}

/** Numbers of all mentions by type: mentions of unlike types are never one, so that each type is in memory by itself. */
function byType(digests: readonly Digest[], numbers: Numbering): ReadonlyMap<string, readonly number[]> {
  const types = new Map<string, number[]>();
  for (const { events, report } of digests)
    for (const { type, at } of events) push(types, type, numbers.of(report, at));
  return types;
}

/** Joins the mentions of one type, given by their numbers. */
function joined(items: readonly number[], grounds: Grounds): readonly Grouped[] {
  const { digests, copies, word } = grounds;
  const nodes = items.map(grounds.node);
  const sets = unionFind(nodes.length);
  const reasons = new Map<number, Reason[]>();
  const note = (item: number, reason: Reason): void => push(reasons, item, reason);
  joinWithin(nodes, digests, sets, note);
  const tellings = sets.sets().map((set) => telling(set, nodes, word));
  joinCopied(nodes, copies, sets, note);
  const setOf = tellings.map(({ nodes: own }) => sets.find(own[0] as number));
  const one = (a: number, b: number): boolean => setOf[a] === setOf[b];
  joinFits(fits(tellings, grounds, one), nodes, tellings, sets, grounds, note);
  const why = new Map<number, Reason[]>();
  for (const [item, list] of reasons) for (const reason of list) push(why, sets.find(item), reason);
  return sets.sets().map((set) => ({
    members: set.map((index) => items[index] as number),
    reasons: distinct(why.get(set[0] as number) ?? NO_REASONS).slice(0, MOST_REASONS),
  }));
}

const NO_REASONS: readonly Reason[] = [];

function participantRarity(entities: Entities, reports: number): Rarity<string> {
  const counts = new Map(entities.refs.map(({ id, reports: count }) => [id, count]));
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
  const may = new Map<string, Set<string>>();
  for (const { left, right } of candidates) {
    may.set(left, (may.get(left) ?? new Set()).add(right));
    may.set(right, (may.get(right) ?? new Set()).add(left));
  }
  return (id) => may.get(id);
}

/** Pairs of tellings that fit; those that are one by now are not compared. */
function fits(
  tellings: readonly Telling[],
  { word, participant, maybe }: Grounds,
  one: (a: number, b: number) => boolean,
): readonly Fitting[] {
  const best = bestFits<Fitting>();
  for (const [a, b] of candidatePairs(tellings)) {
    if (one(a, b)) continue;
    const [left, right] = [tellings[a] as Telling, tellings[b] as Telling];
    const score = scoreEvents(left, right, word, participant, maybe);
    if (score && score.score >= ENOUGH && fitsWithin(left, right)) best.add({ a, b, score: score.score });
  }
  return best.all();
}

/** In one report a second telling is another happening as soon as anything differs. */
function fitsWithin(a: EventNode, b: EventNode): boolean {
  return a.report !== b.report || (a.event.sentence !== b.event.sentence && !clash(a, b));
}

function joinFits(
  found: readonly Fitting[],
  nodes: readonly EventNode[],
  tellings: readonly Telling[],
  sets: UnionFind,
  { word, participant, maybe }: Grounds,
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
    if (!holds(both)) continue;
    // Scored again: its values are too large to be kept for every pair that fits.
    const [a, b] = [tellings[fit.a] as Telling, tellings[fit.b] as Telling];
    const scored = scoreEvents(a, b, word, participant, maybe) as EventScore;
    if (isBare(scored) && !oneDayOrNight(both)) continue;
    sets.union(left, right);
    members.set(sets.find(left), both);
    note(left, fitReason(scored));
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
function isBare({ values }: EventScore): boolean {
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

function fitReason({ score, values }: EventScore): Reason {
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

/**
 * Scores readings against hand-made ones, micro-averaged over reports: precision, recall, F1 by measure.
 *
 * Method  the measures of the project's reference scorer, letter for letter, so that the figures are the same:
 *         names by exact span; times, cues and triggers by overlap; sources by half of the longer one's words; content by
 *         half of the union of characters; roles as (event, entity) pairs of matched triggers; relations as triples.
 *         Entities are aligned by the mentions they share (exact 1, overlapping 0.4 votes).
 */
import type { Cut, ScoredReading } from "./gold-form.ts";
import { shiftOnto } from "./shift.ts";

export interface Measure {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
  readonly matched: number;
  readonly system: number;
  readonly gold: number;
}

type Spanned = { readonly start: number; readonly end: number };
type Attribution = ScoredReading["attributions"][number];
type Event = ScoredReading["events"][number];
type Add = (name: string, matched: number, system: number, gold: number) => void;

const EMPTY: ScoredReading = {
  id: "",
  text: "",
  sentences: [],
  entities: [],
  mentions: [],
  times: [],
  attributions: [],
  events: [],
  relations: [],
};

/**
 * @param gold   hand-made readings
 * @param system ours, by the same ids; a report that is missing counts as an empty reading
 * @returns measures by name, in a fixed order
 */
export function scoreReadings(
  gold: readonly ScoredReading[],
  system: ReadonlyMap<string, ScoredReading>,
): Record<string, Measure> {
  const sums = new Map<string, [number, number, number]>();
  const add: Add = (name, matched, of, expected) => {
    const sum = sums.get(name) ?? [0, 0, 0];
    sums.set(name, [sum[0] + matched, sum[1] + of, sum[2] + expected]);
  };
  for (const expected of gold) {
    const found = system.get(expected.id);
    scoreOne(expected, found ? shiftOnto(expected, found) : EMPTY, add);
  }
  return Object.fromEntries([...sums].map(([name, sum]) => [name, measure(sum)]));
}

function scoreOne(gold: ScoredReading, system: ScoredReading, add: Add): void {
  scoreNames(gold, system, add);
  scoreTimes(gold, system, add);
  scoreAttributions(gold.attributions, system.attributions, add);
  const to = align(gold, system);
  scoreEvents(gold.events, system.events, to, add);
  scoreRelations(gold, system, to, add);
}

function scoreNames(gold: ScoredReading, system: ScoredReading, add: Add): void {
  const [expected, found] = [gold, system].map(
    ({ mentions }) =>
      new Map(mentions.filter(({ form }) => form === "name").map((each) => [`${each.start}-${each.end}`, each.type])),
  ) as [Map<string, string>, Map<string, string>];
  const both = [...expected.keys()].filter((key) => found.has(key));
  add("names", both.length, found.size, expected.size);
  add("names+type", both.filter((key) => expected.get(key) === found.get(key)).length, found.size, expected.size);
}

function scoreTimes(gold: ScoredReading, system: ScoredReading, add: Add): void {
  const pairs = pair(gold.times, system.times, over);
  add("times", pairs.length, system.times.length, gold.times.length);
  const right = pairs.filter(([a, b]) => sameTime(a.value, b.value)).length;
  add("times+value", right, system.times.length, gold.times.length);
}

function scoreAttributions(gold: readonly Attribution[], system: readonly Attribution[], add: Add): void {
  const pairs = pair(gold, system, (a, b) => over(a.cue, b.cue));
  const source = ([a, b]: readonly [Attribution, Attribution]) => sameSource(a.source, b.source);
  const content = ([a, b]: readonly [Attribution, Attribution]) => sameContent(a.content, b.content);
  const count = (name: string, matched: number) => add(name, matched, system.length, gold.length);
  count("cue", pairs.length);
  count("source", pairs.filter(source).length);
  count("content", pairs.filter(content).length);
  count("attribution", pairs.filter((each) => source(each) && content(each)).length);
  const judged = pairs.filter(([, b]) => b.factuality);
  const right = judged.filter(([a, b]) => a.factuality === b.factuality).length;
  add("factuality (acc.)", right, judged.length, judged.length);
}

function scoreEvents(
  gold: readonly Event[],
  system: readonly Event[],
  to: ReadonlyMap<string | null, string | null>,
  add: Add,
): void {
  const pairs = pair(gold, system, (a, b) => over(a.trigger, b.trigger));
  add("trigger", pairs.length, system.length, gold.length);
  add("trigger+type", pairs.filter(([a, b]) => a.type === b.type).length, system.length, gold.length);
  const size = (events: readonly Event[]) => events.reduce((sum, { roles }) => sum + roleSet(roles).size, 0);
  let [loose, strict] = [0, 0];
  for (const [a, b] of pairs) {
    const expected = a.roles.map(([role, entity]) => [role, aligned(to, entity)] as const);
    loose += shared(new Set(expected.map(([, e]) => e)), new Set(b.roles.map(([, e]) => e)));
    strict += shared(roleSet(expected), roleSet(b.roles));
  }
  add("role", loose, size(system), size(gold));
  add("role+label", strict, size(system), size(gold));
  const dated = pairs.filter(([a]) => a.time);
  add("event-time (acc.)", dated.filter(([a, b]) => sameTime(a.time, b.time)).length, dated.length, dated.length);
  const placed = pairs.filter(([a]) => a.place);
  const right = placed.filter(([a, b]) => aligned(to, a.place) === b.place).length;
  add("event-place (acc.)", right, placed.length, placed.length);
}

function scoreRelations(
  gold: ScoredReading,
  system: ScoredReading,
  to: ReadonlyMap<string | null, string | null>,
  add: Add,
): void {
  const key = (subject: string | null, predicate: string, object: string | null) => `${subject} ${predicate} ${object}`;
  const expected = new Set(gold.relations.map((x) => key(aligned(to, x.subject), x.predicate, aligned(to, x.object))));
  const found = new Set(system.relations.map((x) => key(x.subject, x.predicate, x.object)));
  add("relation", shared(expected, found), found.size, gold.relations.length);
}

/** Which of our entities each hand-made one is: the one with most votes, the first found among equals. */
export function align(gold: ScoredReading, system: ScoredReading): ReadonlyMap<string | null, string | null> {
  const votes = new Map<string | null, Map<string | null, number>>();
  for (const mention of gold.mentions) {
    const mine = votes.get(mention.entity) ?? new Map<string | null, number>();
    votes.set(mention.entity, mine);
    const vote = (entity: string | null, weight: number) => mine.set(entity, (mine.get(entity) ?? 0) + weight);
    for (const other of system.mentions) if (same(mention, other)) vote(other.entity, 1);
    for (const other of system.mentions) if (over(mention, other) && !same(mention, other)) vote(other.entity, 0.4);
  }
  const to = new Map<string | null, string | null>();
  for (const [entity, mine] of votes) {
    const [best] = [...mine].sort((a, b) => b[1] - a[1]);
    if (best) to.set(entity, best[0]);
  }
  return to;
}

const aligned = (to: ReadonlyMap<string | null, string | null>, entity: string | null): string | null =>
  to.has(entity) ? (to.get(entity) ?? null) : "?";

const same = (a: Spanned, b: Spanned): boolean => a.start === b.start && a.end === b.end;
const over = (a: Spanned, b: Spanned): boolean => a.start < b.end && b.start < a.end;
const roleSet = (roles: readonly (readonly [string, string | null])[]) => new Set(roles.map(([r, e]) => `${r} ${e}`));
const shared = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number => [...a].filter((each) => b.has(each)).length;
const words = (cut: Cut): ReadonlySet<string> => new Set(cut.text.toLowerCase().split(/\s+/).filter(Boolean));

/** One-to-one greedy matching in text order. */
function pair<G, S>(gold: readonly G[], system: readonly S[], fits: (g: G, s: S) => boolean): (readonly [G, S])[] {
  const free = [...system];
  const pairs: (readonly [G, S])[] = [];
  for (const expected of gold) {
    const at = free.findIndex((each) => fits(expected, each));
    if (at >= 0) pairs.push([expected, ...free.splice(at, 1)] as unknown as readonly [G, S]);
  }
  return pairs;
}

function sameSource(a: Cut | null, b: Cut | null): boolean {
  if (a === null || b === null) return a === b;
  return over(a, b) && shared(words(a), words(b)) * 2 >= Math.max(words(a).size, words(b).size);
}

function sameContent(a: readonly Cut[], b: readonly Cut[]): boolean {
  const [x, y] = [a, b].map(letters) as [Set<number>, Set<number>];
  const both = shared(x, y);
  const union = x.size + y.size - both;
  return union > 0 && both * 2 >= union;
}

function letters(cuts: readonly Cut[]): Set<number> {
  const all = new Set<number>();
  for (const { start, end } of cuts) for (let at = start; at < end; at += 1) all.add(at);
  return all;
}

function sameTime(a: string | null, b: string | null): boolean {
  if (!a || !b) return false;
  return a === b || a.split("T")[0] === b.split("T")[0];
}

function measure([matched, system, gold]: readonly [number, number, number]): Measure {
  const share = (a: number, b: number) => (b === 0 ? 0 : Math.round((1000 * a) / b) / 1000);
  return {
    p: share(matched, system),
    r: share(matched, gold),
    f1: share(2 * matched, system + gold),
    matched,
    system,
    gold,
  };
}

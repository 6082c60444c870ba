/**
 * Pairs of event mentions worth comparing, without comparing all with all.
 *
 * A mention lies in a bucket for each participant and the body it heads, for its place and those named beside it, its name
 * and its report, all by type. A bucket of more than `WHOLE` is split by week; a week of more than that is sorted by day, place
 * and words, and each mention meets its next neighbours only.
 */

import { daysLong } from "../digest/days.ts";
import { byCode } from "../hash.ts";
import { push } from "../sets.ts";
import type { EventNode } from "./node.ts";
import { BLAST } from "./score.ts";

const WHOLE = 60;
const NEIGHBOURS = 10;
const WEEK = 7;

/** Pairs, the smaller number first, each about once: a mention's partners are gathered over all its buckets. */
export function* candidatePairs(nodes: readonly EventNode[]): Generator<readonly [number, number]> {
  const places = placesOf(nodes);
  for (let index = 0; index < nodes.length; index++) {
    const partners = new Set<number>();
    for (const { list, at, whole } of places[index] ?? []) {
      const end = whole ? list.length : Math.min(list.length, at + 1 + NEIGHBOURS);
      for (let next = at + 1; next < end; next++) partners.add(list[next] as number);
    }
    for (const other of partners) yield index < other ? [index, other] : [other, index];
  }
}

/** Where a mention lies in one list; it meets those after it. */
interface Place {
  readonly list: readonly number[];
  readonly at: number;
  readonly whole: boolean;
}

function placesOf(nodes: readonly EventNode[]): Place[][] {
  const places: Place[][] = nodes.map(() => []);
  const note = (list: readonly number[], whole: boolean): void => {
    if (list.length > 1) for (const [at, index] of list.entries()) places[index]?.push({ list, at, whole });
  };
  for (const bucket of buckets(nodes).values()) {
    if (bucket.length <= WHOLE) note(bucket, true);
    else
      for (const week of byWeek(nodes, bucket))
        note(week.length <= WHOLE ? week : byDay(nodes, week), week.length <= WHOLE);
  }
  return places;
}

function buckets(nodes: readonly EventNode[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  nodes.forEach(({ event, report, participants, bodies, place, around }, index) => {
    if (event.realis === "generic") return;
    for (const id of new Set([...participants.keys(), ...bodies])) push(found, `${event.type} p ${id}`, index);
    for (const id of new Set([...around, ...(place ? [place.id] : [])])) push(found, `${event.type} l ${id}`, index);
    if (event.name !== null) push(found, `${event.type} n ${event.name}`, index);
    push(found, `${event.type} r ${report}`, index);
    if (BLAST.has(event.trigger.toLowerCase())) push(found, `${event.type} t`, index);
  });
  return found;
}

/** Each mention lies in its week and the next, so that neighbours across a border meet. */
function byWeek(nodes: readonly EventNode[], bucket: readonly number[]): Iterable<readonly number[]> {
  const weeks = new Map<number, number[]>();
  for (const index of bucket) {
    const day = dayOf(nodes[index] as EventNode);
    const week = day === null ? Number.NaN : Math.floor(day / WEEK);
    push(weeks, week, index);
    if (!Number.isNaN(week)) push(weeks, week + 1, index);
  }
  return weeks.values();
}

/** The day of the event when a report gives one, else that of publication. */
function dayOf({ days, published }: EventNode): number | null {
  return days !== null && daysLong(days) <= 31 ? days.from : published;
}

/**
 * By day, place, and the least hash of the words: sentences of alike words have the same least hash as often as they share
 * words (Broder's min-hash), and so stand side by side.
 */
function byDay(nodes: readonly EventNode[], list: readonly number[]): readonly number[] {
  return [...list].sort((a, b) => {
    const [x, y] = [nodes[a] as EventNode, nodes[b] as EventNode];
    return (
      (dayOf(x) ?? 0) - (dayOf(y) ?? 0) ||
      byCode(x.place?.id ?? "", y.place?.id ?? "") ||
      (x.words[0] ?? 0) - (y.words[0] ?? 0) ||
      a - b
    );
  });
}

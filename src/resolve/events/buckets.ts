/**
 * Pairs of event mentions worth comparing, without comparing all with all.
 *
 * A mention lies in a bucket for each participant and the body it heads, for its place and those named beside it, its name
 * and its report, all by type. A bucket of more
 * than `WHOLE` is split by week; a week of more than that is sorted by day and each mention meets its next neighbours only.
 */

import { daysLong } from "../digest/days.ts";
import { byCode } from "../hash.ts";
import { push } from "../sets.ts";
import type { EventNode } from "./node.ts";
import { BLAST } from "./score.ts";

const WHOLE = 60;
const NEIGHBOURS = 24;
const WEEK = 7;

export function* candidatePairs(nodes: readonly EventNode[]): Generator<readonly [number, number]> {
  for (const bucket of buckets(nodes).values()) {
    if (bucket.length <= WHOLE) yield* allPairs(bucket);
    else
      for (const week of byWeek(nodes, bucket)) yield* week.length <= WHOLE ? allPairs(week) : neighbours(nodes, week);
  }
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

function* allPairs(list: readonly number[]): Generator<readonly [number, number]> {
  for (let a = 0; a < list.length; a++) {
    for (let b = a + 1; b < list.length; b++) yield [list[a] as number, list[b] as number];
  }
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

function* neighbours(nodes: readonly EventNode[], list: readonly number[]): Generator<readonly [number, number]> {
  const sorted = [...list].sort((a, b) => {
    const [x, y] = [nodes[a] as EventNode, nodes[b] as EventNode];
    return (dayOf(x) ?? 0) - (dayOf(y) ?? 0) || byCode(x.place?.id ?? "", y.place?.id ?? "") || a - b;
  });
  for (let a = 0; a < sorted.length; a++) {
    for (let b = a + 1; b < Math.min(sorted.length, a + 1 + NEIGHBOURS); b++) {
      const [x, y] = [sorted[a] as number, sorted[b] as number];
      yield x < y ? [x, y] : [y, x];
    }
  }
}

/**
 * One report's telling of one happening: its mentions of it put together, so that the date of one sentence and the
 * participants of another count as one.
 */
import type { Days } from "../digest/days.ts";
import { stem } from "../words.ts";
import type { EventNode } from "./node.ts";
import type { Rarity } from "./rarity.ts";

/** As a node, with what its mentions say together. */
export interface Telling extends EventNode {
  readonly nodes: readonly number[];
  /** The sum of the squared weights of its words. */
  readonly norm: number;
  /** Its trigger in lower case, and the stem of it. */
  readonly trigger: string;
  readonly stem: string;
}

export function telling(nodes: readonly number[], all: readonly EventNode[], word: Rarity<number>): Telling {
  const node = together(nodes, all);
  const trigger = node.event.trigger.toLowerCase();
  let norm = 0;
  for (const hash of node.words) norm += word(hash) ** 2;
  return { ...node, nodes, norm, trigger, stem: stem(trigger) };
}

function together(nodes: readonly number[], all: readonly EventNode[]): EventNode {
  const own = nodes.map((index) => all[index] as EventNode);
  const first = own.find(({ event }) => event.part === "body") ?? (own[0] as EventNode);
  if (own.length === 1) return first;
  const placed = own.filter(({ place }) => place !== null);
  const where = placed.find(({ wide }) => !wide) ?? placed[0] ?? first;
  const dated =
    own.find(({ days, stated }) => days !== null && stated) ?? own.find(({ days }) => days !== null) ?? first;
  const days: Days | null = dated.days;
  return {
    ...first,
    days,
    stated: dated.stated,
    place: where.place,
    wide: where.wide,
    participants: participantsOf(own),
    bodies: new Set(own.flatMap(({ bodies }) => [...bodies])),
    words: Uint32Array.from(new Set(own.flatMap(({ words }) => [...words]))).sort(),
    around: new Set(own.flatMap(({ around }) => [...around])),
  };
}

function participantsOf(nodes: readonly EventNode[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { participants } of nodes) {
    for (const [id, roles] of participants) {
      const known = found.get(id) ?? new Set<string>();
      for (const role of roles) known.add(role);
      found.set(id, known);
    }
  }
  return found;
}

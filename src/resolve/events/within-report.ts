/**
 * Mentions of one happening inside one report: "the explosion" after "an explosion", and the headline's telling.
 *
 * A definite noun, and a telling put as not so ("There was no meeting"), goes back to the nearest earlier mention of its type that it does not clash with; a headline, key point or
 * caption goes to the first mention of its type in the body. Mostly-words types (said, accused) are left alone, since one
 * person does many of them in one report.
 * Misses  "the explosion" of another year, told without a date.
 */
import { daysMeet } from "../digest/days.ts";
import type { Digest } from "../digest/digest.ts";
import type { EventNode } from "./node.ts";
import { BLAST, placesDiffer, SPEECH } from "./score.ts";

const DEFINITE = /\b(?:the|this|that|these|those|its|their|his|her)(?:\s+[\p{L}-]+){0,2}\s+$/iu;
/** Characters read before a trigger. */
const LOOK_BACK = 40;

/** Pairs of nodes that tell one happening, for one report. */
export function* withinReport(
  nodes: readonly number[],
  all: readonly EventNode[],
  digest: Digest,
): Generator<readonly [number, number]> {
  const byType = new Map<string, number[]>();
  for (const index of nodes) {
    const { event } = all[index] as EventNode;
    if (event.realis === "generic" || SPEECH.has(event.type)) continue;
    const earlier = byType.get(event.type) ?? [];
    const cause = causeOf(index, earlier, all, digest);
    if (cause !== undefined) yield [cause, index];
    const target = event.part === "body" ? goesBack(index, earlier, all, digest) : firstInBody(index, nodes, all);
    if (target !== undefined) yield target < index ? [target, index] : [index, target];
    earlier.push(index);
    byType.set(event.type, earlier);
  }
}

/** "An explosion destroyed the silos": the noun and the verb right behind it tell one happening. */
function causeOf(
  index: number,
  earlier: readonly number[],
  all: readonly EventNode[],
  digest: Digest,
): number | undefined {
  const { span } = (all[index] as EventNode).event;
  return earlier.slice(-1).find((other) => {
    const { event } = all[other] as EventNode;
    if (!BLAST.has(event.trigger.toLowerCase()) || event.span.end > span.start) return false;
    return /^\s+(?:\p{L}+\s+){0,2}$/u.test(
      digest.text.slice(event.span.end, Math.min(span.start, event.span.end + LOOK_BACK)),
    );
  });
}

/** How far back a definite noun looks, in mentions of its type. */
const MENTIONS_BACK = 4;

function goesBack(
  index: number,
  earlier: readonly number[],
  all: readonly EventNode[],
  digest: Digest,
): number | undefined {
  const node = all[index] as EventNode;
  const before = digest.text.slice(Math.max(0, node.event.span.start - LOOK_BACK), node.event.span.start);
  if (!DEFINITE.test(before) && !node.event.negative) return undefined;
  return earlier
    .slice(-MENTIONS_BACK)
    .reverse()
    .find((other) => !clash(all[other] as EventNode, node) && all[other]?.event.sentence !== node.event.sentence);
}

function firstInBody(index: number, nodes: readonly number[], all: readonly EventNode[]): number | undefined {
  const node = all[index] as EventNode;
  return nodes.find((other) => {
    const { event } = all[other] as EventNode;
    return (
      event.part === "body" &&
      event.type === node.event.type &&
      event.realis !== "generic" &&
      !clash(all[other] as EventNode, node)
    );
  });
}

/** Whether anything that both tell differs. */
export function clash(a: EventNode, b: EventNode): boolean {
  if (placesDiffer(a, b)) return true;
  if (a.days !== null && b.days !== null && !daysMeet(a.days, b.days)) return true;
  if (a.participants.size === 0 || b.participants.size === 0) return false;
  return ![...a.participants.keys()].some((id) => b.participants.has(id));
}

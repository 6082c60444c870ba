/**
 * Names the trained reader sees: the best sequence of tags of each window, no broken ones.
 *
 * Method  Viterbi over begin and inside tags of every type, where an inside tag follows its own type only (as in
 *         training/model.py `viterbi_names`).
 */
import type { EntityType } from "../../../model/reading.ts";
import type { Span } from "../../../model/span.ts";
import { type Guesses, type GuessWindow, scoresAt, shares } from "../guesses.ts";
import type { Labels } from "../labels.ts";

export interface NameGuess extends Span {
  readonly type: EntityType;
  /** Mean probability of its tags, 0 to 1. */
  readonly sure: number;
  /** Mean probability of every type over its units; being no name is the rest to 1. */
  readonly kinds: ReadonlyMap<EntityType, number>;
}

/** Tags: 0 outside, then begin and inside of each type. */
export function guessedNames(guesses: Guesses, tagger: "names" | "nominals" = "names"): readonly NameGuess[] {
  const { labels } = guesses.heads;
  return guesses.windows.flatMap((window) => inWindow(labels, window, tagger));
}

function inWindow(labels: Labels, window: GuessWindow, tagger: "names" | "nominals"): readonly NameGuess[] {
  const rows = window.units.map((_, unit) => scoresAt(labels, window, tagger, unit));
  const path = bestPath(rows);
  const found: NameGuess[] = [];
  for (let at = 0; at < path.length; at++) {
    const tag = path[at] as number;
    if (tag % 2 === 0) continue;
    let end = at + 1;
    while (path[end] === tag + 1) end++;
    const sure = meanShare(rows, path, at, end);
    const type = labels.types[(tag - 1) >> 1] as EntityType;
    const [start, last] = [(window.units[at] as Span).start, (window.units[end - 1] as Span).end];
    found.push({ start, end: last, type, sure, kinds: kindShares(rows, labels.types, at, end) });
    at = end - 1;
  }
  return found;
}

function meanShare(rows: readonly Float32Array[], path: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += shares(rows[at] as Float32Array)[path[at] as number] as number;
  return sum / (to - from);
}

function kindShares(
  rows: readonly Float32Array[],
  types: readonly EntityType[],
  from: number,
  to: number,
): ReadonlyMap<EntityType, number> {
  const sums = types.map(() => 0);
  for (let at = from; at < to; at++) {
    const all = shares(rows[at] as Float32Array);
    for (const kind of types.keys()) {
      const share = (all[1 + 2 * kind] as number) + (all[2 + 2 * kind] as number);
      sums[kind] = (sums[kind] as number) + share;
    }
  }
  return new Map(types.map((type, kind) => [type, (sums[kind] as number) / (to - from)]));
}

/** Linear in the units: an inside tag can only come from its begin or itself, any other from the best of all. */
function bestPath(rows: readonly Float32Array[]): readonly number[] {
  const [first] = rows;
  if (!first) return [];
  const count = first.length;
  let scores = first.map((each, tag) => (tag > 0 && tag % 2 === 0 ? -1e9 : each));
  const back: Uint8Array[] = [];
  for (const row of rows.slice(1)) {
    let top = 0;
    for (let tag = 1; tag < count; tag++) if ((scores[tag] as number) > (scores[top] as number)) top = tag;
    const from = new Uint8Array(count);
    const next = new Float32Array(count);
    for (let tag = 0; tag < count; tag++) {
      const inside = tag > 0 && tag % 2 === 0;
      const before = !inside ? top : (scores[tag - 1] as number) >= (scores[tag] as number) ? tag - 1 : tag;
      from[tag] = before;
      next[tag] = (scores[before] as number) + (row[tag] as number);
    }
    back.push(from);
    scores = next;
  }
  let tag = 0;
  for (let each = 1; each < count; each++) if ((scores[each] as number) > (scores[tag] as number)) tag = each;
  const path = [tag];
  for (const from of back.reverse()) {
    tag = from[tag] as number;
    path.push(tag);
  }
  return path.reverse();
}

/**
 * Union-find that keeps some pairs apart: a join that would bring such a pair into one set is refused. Reasons for the
 * joins are kept with the set.
 */
import type { Reason } from "../../model/across.ts";
import { unionFind } from "../union-find.ts";

export interface Constrained {
  find(item: number): number;
  /** Joins two sets unless a pair is kept apart; false when refused. */
  join(a: number, b: number, reason: Reason): boolean;
  /** Joins whatever is kept apart. */
  force(a: number, b: number): void;
  note(item: number, reason: Reason): void;
  reasons(item: number): readonly Reason[];
  /** For an item, the items it is kept apart from. */
  readonly apart: ReadonlyMap<number, ReadonlySet<number>>;
}

/** Reasons kept a set; a cluster of a thousand has a thousand of one kind. */
const MOST_REASONS = 24;

export function constrained(size: number, pairs: readonly (readonly [number, number])[]): Constrained {
  const sets = unionFind(size);
  const apart = new Map<number, Set<number>>();
  for (const [a, b] of pairs) {
    apart.set(a, (apart.get(a) ?? new Set()).add(b));
    apart.set(b, (apart.get(b) ?? new Set()).add(a));
  }
  const noted = new Map<number, Reason[]>();
  /** For a root, the roots it must not be joined with. */
  const foes = new Map([...apart].map(([item, others]) => [item, new Set(others)]));
  const refused = (a: number, b: number): boolean => foes.get(a)?.has(b) ?? false;
  const inherit = (from: number, to: number): void => {
    for (const foe of foes.get(from) ?? []) {
      foes.get(foe)?.delete(from);
      if (foe === to) continue;
      foes.set(foe, (foes.get(foe) ?? new Set()).add(to));
      foes.set(to, (foes.get(to) ?? new Set()).add(foe));
    }
    foes.delete(from);
  };
  const note = (item: number, reason: Reason): void => {
    const list = noted.get(sets.find(item)) ?? [];
    if (list.length < MOST_REASONS && !list.some(({ words }) => words === reason.words)) list.push(reason);
    noted.set(sets.find(item), list);
  };
  const unite = (a: number, b: number): void => {
    const [left, right] = [sets.find(a), sets.find(b)];
    const reasons = [...(noted.get(left) ?? []), ...(noted.get(right) ?? [])];
    sets.union(a, b);
    if (left !== right) inherit(Math.max(left, right), Math.min(left, right));
    noted.delete(left);
    noted.delete(right);
    if (reasons.length > 0) noted.set(sets.find(a), reasons.slice(0, MOST_REASONS));
  };
  return {
    find: sets.find,
    apart,
    note,
    reasons: (item) => noted.get(sets.find(item)) ?? [],
    force: (a, b) => unite(a, b),
    join: (a, b, reason) => {
      const [left, right] = [sets.find(a), sets.find(b)];
      if (left !== right && refused(left, right)) return false;
      if (left !== right) unite(a, b);
      note(a, reason);
      return true;
    },
  };
}

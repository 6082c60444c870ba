/**
 * Keeps the best few fits of every telling: enough to join a cluster, and no more in memory than tellings times `MOST`.
 *
 * Ties go to the smaller numbers, so that a cluster of equal tellings hangs on its first ones rather than falling apart
 * into cliques.
 */

export interface Fitting {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** Fits kept a telling. */
const MOST = 16;

/** Best first; ties by number. */
export function byFit(x: Fitting, y: Fitting): number {
  return y.score - x.score || x.a - y.a || x.b - y.b;
}

export interface BestFits<F extends Fitting> {
  add(fit: F): void;
  /** Every kept fit once, best first. */
  all(): readonly F[];
}

export function bestFits<F extends Fitting>(): BestFits<F> {
  const kept = new Map<number, F[]>();
  const insert = (item: number, fit: F): void => {
    const list = kept.get(item) ?? [];
    kept.set(item, list);
    const last = list[MOST - 1];
    if (last !== undefined && byFit(fit, last) >= 0) return;
    let at = list.length;
    while (at > 0 && byFit(fit, list[at - 1] as F) < 0) at--;
    const before = list[at - 1];
    if (before !== undefined && before.a === fit.a && before.b === fit.b) return;
    list.splice(at, 0, fit);
    if (list.length > MOST) list.pop();
  };
  return {
    add: (fit) => {
      insert(fit.a, fit);
      insert(fit.b, fit);
    },
    all: () => {
      const found = [...kept.values()].flat().sort(byFit);
      return found.filter((fit, at) => at === 0 || fit.a !== found[at - 1]?.a || fit.b !== found[at - 1]?.b);
    },
  };
}

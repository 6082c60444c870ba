/**
 * Scores of a partition against another over the same mentions: MUC, B³ and CEAF-e, as the CoNLL-2012 task does.
 *
 * Method  Vilain et al. 1995 (MUC), Bagga and Baldwin 1998 (B³), Luo 2005 (CEAF with phi-4, best one-to-one matching by the
 *         Hungarian algorithm). Sums of numerators and denominators are added up over texts, as the reference scorer does.
 *         Mentions are given, so the two sides hold the same ones; single mentions count in B³ and CEAF-e.
 */

/** Every mention's cluster, by position: `["e1", "e2", "e1"]`. */
export type Clustering = readonly string[];

/** Numerator and denominator of recall, then of precision. */
export type Counts = readonly [number, number, number, number];

export type Metric = "MUC" | "B³" | "CEAF-e";
export const METRICS: Readonly<Record<Metric, (gold: Clustering, system: Clustering) => Counts>> = {
  MUC: (gold, system) => [...links(gold, system), ...links(system, gold)],
  "B³": (gold, system) => [bCubed(gold, system), gold.length, bCubed(system, gold), system.length],
  "CEAF-e": ceaf,
};

export const plus = (a: Counts, b: Counts): Counts => a.map((value, at) => value + (b[at] as number)) as never;

/** Recall, precision and F1 of counts. */
export function rates([hits, of, right, found]: Counts): {
  readonly r: number;
  readonly p: number;
  readonly f1: number;
} {
  const r = of === 0 ? 0 : hits / of;
  const p = found === 0 ? 0 : right / found;
  return { r, p, f1: r + p === 0 ? 0 : (2 * r * p) / (r + p) };
}

function clusters(of: Clustering): ReadonlyMap<string, readonly number[]> {
  const all = new Map<string, number[]>();
  for (const [at, cluster] of of.entries()) all.set(cluster, [...(all.get(cluster) ?? []), at]);
  return all;
}

/** MUC recall of `key`: links kept, of the links its clusters need. */
function links(key: Clustering, response: Clustering): readonly [number, number] {
  let [kept, needed] = [0, 0];
  for (const mentions of clusters(key).values()) {
    needed += mentions.length - 1;
    kept += mentions.length - new Set(mentions.map((at) => response[at])).size;
  }
  return [kept, needed];
}

function bCubed(key: Clustering, response: Clustering): number {
  const [a, b] = [clusters(key), clusters(response)];
  let sum = 0;
  for (const [at, cluster] of key.entries()) {
    const mine = a.get(cluster) as readonly number[];
    const theirs = new Set(b.get(response[at] as string));
    sum += mine.filter((each) => theirs.has(each)).length / mine.length;
  }
  return sum;
}

function ceaf(gold: Clustering, system: Clustering): Counts {
  const [a, b] = [gold, system].map((each) => [...clusters(each).values()]) as [number[][], number[][]];
  const alike = a.map((x) => {
    const mine = new Set(x);
    return b.map((y) => (2 * y.filter((each) => mine.has(each)).length) / (x.length + y.length));
  });
  const best = bestMatching(alike);
  return [best, a.length, best, b.length];
}

/** The greatest sum of one-to-one matched values (Hungarian algorithm, O(n³)). */
export function bestMatching(values: readonly (readonly number[])[]): number {
  const size = Math.max(values.length, values[0]?.length ?? 0);
  const cost = (row: number, column: number): number => -(values[row - 1]?.[column - 1] ?? 0);
  const rowPrice = new Float64Array(size + 1);
  const columnPrice = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  for (let row = 1; row <= size; row++) augment(row, size, cost, rowPrice, columnPrice, rowOf);
  let sum = 0;
  for (let column = 1; column <= size; column++) sum -= cost(rowOf[column] as number, column);
  return sum;
}

/** Gives one more row its column, moving others along the cheapest path. */
function augment(
  row: number,
  size: number,
  cost: (row: number, column: number) => number,
  rowPrice: Float64Array,
  columnPrice: Float64Array,
  rowOf: Int32Array,
): void {
  const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(size + 1);
  const seen = new Uint8Array(size + 1);
  rowOf[0] = row;
  let column = 0;
  do {
    seen[column] = 1;
    const at = rowOf[column] as number;
    let [next, step] = [0, Number.POSITIVE_INFINITY];
    for (let other = 1; other <= size; other++) {
      if (seen[other]) continue;
      const reduced = cost(at, other) - (rowPrice[at] as number) - (columnPrice[other] as number);
      if (reduced < (least[other] as number)) [least[other], from[other]] = [reduced, column];
      if ((least[other] as number) < step) [step, next] = [least[other] as number, other];
    }
    for (let other = 0; other <= size; other++) {
      if (seen[other]) {
        rowPrice[rowOf[other] as number] = (rowPrice[rowOf[other] as number] as number) + step;
        columnPrice[other] = (columnPrice[other] as number) - step;
      } else least[other] = (least[other] as number) - step;
    }
    column = next;
  } while (rowOf[column] !== 0);
  while (column !== 0) {
    rowOf[column] = rowOf[from[column] as number] as number;
    column = from[column] as number;
  }
}

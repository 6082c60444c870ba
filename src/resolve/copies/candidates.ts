/**
 * Pairs of reports that share shingles, without comparing all with all.
 *
 * Method  one sorted array of (shingle, report); a run of one shingle in few reports gives all its pairs, a long run ties
 *         each report to the first few of the run and to the one before it. So a family of n copies costs n, not n².
 * Misses  two reports of a very large family are compared only through its first members.
 */

/** Longest run in which every pair is counted. */
const ALL_PAIRS = 16;
/** In a longer run each report is paired with so many of the first. */
const HEADS = 4;
/** Reports fit in 21 bits beside a hash of 32, within the 53 bits of a number. */
const REPORT_BITS = 2 ** 21;

export interface SharedPairs {
  /** "left * size + right" to the number of shingles they were seen to share; left < right. */
  readonly pairs: ReadonlyMap<number, number>;
  /** In how many reports a shingle stands, for those in more than `COMMON`. */
  readonly common: ReadonlyMap<number, number>;
}

/** A shingle in more reports than this weighs less. */
export const COMMON = 8;

/** @param lists one ascending list of shingle hashes a report */
export function sharedPairs(lists: readonly Uint32Array[]): SharedPairs {
  const rows = sortedRows(lists);
  const pairs = new Map<number, number>();
  const common = new Map<number, number>();
  for (let start = 0; start < rows.length; ) {
    const hash = Math.floor((rows[start] as number) / REPORT_BITS);
    let end = start + 1;
    while (end < rows.length && Math.floor((rows[end] as number) / REPORT_BITS) === hash) end++;
    if (end - start > COMMON) common.set(hash, end - start);
    if (end - start > 1) countRun(rows.subarray(start, end), lists.length, pairs);
    start = end;
  }
  return { pairs, common };
}

function sortedRows(lists: readonly Uint32Array[]): Float64Array {
  const rows = new Float64Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  lists.forEach((list, report) => {
    for (const hash of list) rows[at++] = hash * REPORT_BITS + report;
  });
  return rows.sort();
}

function countRun(run: Float64Array, size: number, pairs: Map<number, number>): void {
  const report = (at: number): number => (run[at] as number) % REPORT_BITS;
  const count = (a: number, b: number): void => {
    const key = report(a) * size + report(b);
    pairs.set(key, (pairs.get(key) ?? 0) + 1);
  };
  for (let b = 1; b < run.length; b++) {
    const heads = run.length <= ALL_PAIRS ? b : Math.min(b, HEADS);
    for (let a = 0; a < heads; a++) count(a, b);
    if (heads < b) count(b - 1, b);
  }
}

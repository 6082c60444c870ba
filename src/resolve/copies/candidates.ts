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
  /** "left * size + right" of pairs that were seen to share enough shingles; left < right. */
  readonly pairs: readonly number[];
  /** In how many reports a shingle stands, for those in more than `COMMON`. */
  readonly common: ReadonlyMap<number, number>;
}

/** A shingle in more reports than this weighs less. */
export const COMMON = 8;

/**
 * @param lists  one ascending list of shingle hashes a report
 * @param fewest pairs that were seen to share fewer are left out
 */
export function sharedPairs(lists: readonly Uint32Array[], fewest: number): SharedPairs {
  const rows = sortedRows(lists);
  const starts = runStarts(rows);
  return { pairs: pairsOf(lists, rows, starts, fewest), common: commonOf(rows, starts) };
}

function sortedRows(lists: readonly Uint32Array[]): Float64Array {
  const rows = new Float64Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  lists.forEach((list, report) => {
    for (const hash of list) rows[at++] = hash * REPORT_BITS + report;
  });
  return rows.sort();
}

const hashOf = (row: number): number => Math.floor(row / REPORT_BITS);

/** For each row where the run of its shingle starts. */
function runStarts(rows: Float64Array): Int32Array {
  const starts = new Int32Array(rows.length);
  for (let at = 1; at < rows.length; at++) {
    const same = hashOf(rows[at] as number) === hashOf(rows[at - 1] as number);
    starts[at] = same ? (starts[at - 1] as number) : at;
  }
  return starts;
}

function commonOf(rows: Float64Array, starts: Int32Array): ReadonlyMap<number, number> {
  const common = new Map<number, number>();
  for (let at = 0; at < rows.length; at++) {
    const length = at - (starts[at] as number) + 1;
    if (length > COMMON) common.set(hashOf(rows[at] as number), length);
  }
  return common;
}

/** Gone through report by report, so that only one report's partners are counted in memory at a time. */
function pairsOf(
  lists: readonly Uint32Array[],
  rows: Float64Array,
  starts: Int32Array,
  fewest: number,
): readonly number[] {
  const size = lists.length;
  const long = longRuns(rows, starts);
  const pairs: number[] = [];
  let from = 0;
  const own = rowsByReport(lists, rows);
  for (let right = 0; right < size; right++) {
    const end = from + (lists[right]?.length ?? 0);
    const counts = new Map<number, number>();
    for (; from < end; from++) {
      const at = own[from] as number;
      for (const other of partners(at, starts[at] as number, long[at] === 1)) {
        const left = (rows[other] as number) % REPORT_BITS;
        counts.set(left, (counts.get(left) ?? 0) + 1);
      }
    }
    for (const [left, count] of counts) if (count >= fewest) pairs.push(left * size + right);
  }
  return pairs;
}

/** The rows of a run a row is paired with: all before it in a short run, else the first few and the one before. */
function* partners(at: number, start: number, long: boolean): Generator<number> {
  const heads = long ? Math.min(at, start + HEADS) : at;
  for (let other = start; other < heads; other++) yield other;
  if (heads < at) yield at - 1;
}

/** 1 for each row of a run in which not every pair is counted. */
function longRuns(rows: Float64Array, starts: Int32Array): Uint8Array {
  const long = new Uint8Array(rows.length);
  for (let end = rows.length - 1; end >= 0; end = (starts[end] as number) - 1) {
    const start = starts[end] as number;
    if (end - start + 1 > ALL_PAIRS) long.fill(1, start, end + 1);
  }
  return long;
}

/** Numbers of the rows, those of the first report first. */
function rowsByReport(lists: readonly Uint32Array[], rows: Float64Array): Int32Array {
  const next = new Int32Array(lists.length);
  for (let report = 1; report < lists.length; report++)
    next[report] = (next[report - 1] as number) + (lists[report - 1]?.length ?? 0);
  const own = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const report = (rows[at] as number) % REPORT_BITS;
    own[next[report] as number] = at;
    next[report] = (next[report] as number) + 1;
  }
  return own;
}

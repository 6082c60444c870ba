/**
 * Numbers for the items of all reports in one row: those of report 0, then those of report 1. So a whole case of claims is
 * a list of whole numbers, and what is known of each lies in typed arrays.
 */
export interface Numbering {
  readonly total: number;
  of(report: number, at: number): number;
  report(item: number): number;
  /** Its place in its report's list. */
  at(item: number): number;
}

/** @param lengths how many items each report has. @example numbering([2, 3]).of(1, 0) // 2 */
export function numbering(lengths: readonly number[]): Numbering {
  const starts = new Int32Array(lengths.length + 1);
  for (const [report, length] of lengths.entries()) starts[report + 1] = (starts[report] as number) + length;
  const total = starts[lengths.length] as number;
  const reports = new Int32Array(total);
  for (let report = 0; report < lengths.length; report++) reports.fill(report, starts[report], starts[report + 1]);
  return {
    total,
    of: (report, at) => (starts[report] as number) + at,
    report: (item) => reports[item] as number,
    at: (item) => item - (starts[reports[item] as number] as number),
  };
}

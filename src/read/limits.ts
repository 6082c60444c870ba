/** A longer text is no report, and reading it would take all day (UTF-16 code units). */
export const LONGEST_TEXT = 5_000_000;

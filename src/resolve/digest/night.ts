/**
 * The two ends of a night: "late on Friday" and "early on Saturday" can be one hour by two clocks, or one mistake about
 * the date. Only then may a date differ by a day and two tellings still be compared as one happening.
 *
 * Misses  an hour given by a word for a watch or prayer; a sentence that tells two hours is read as neither.
 */
export type Night = "late" | "early";

const LATE = /\b(?:late|evening|night|p\.m\.|before midnight)\b/i;
const EARLY = /\b(?:early|dawn|a\.m\.|morning|sunrise|after midnight|small hours)\b/i;

export function nightOf(sentence: string): Night | null {
  const [late, early] = [LATE.test(sentence), EARLY.test(sentence)];
  if (late === early) return null;
  return late ? "late" : "early";
}

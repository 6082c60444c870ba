/**
 * The body an office leaves to the sentence before: "Its leader, Mara Voss", "ministry spokeswoman Mara Voss".
 *
 * Method  "its" and "their" that stay open are the last body named just before; a kind of body in front of the office
 *         ("ministry") is the last named body whose name ends with that word.
 * Misses  kinds the name does not end with ("union chairwoman" of the Dockers).
 */

import { type Item, isWord, type NameItem } from "./items.ts";
import type { OfficeHit } from "./office-hits.ts";

const KINDS =
  /^(?:ministry|department|commission|committee|union|party|company|hospital|university|council|authority|agency|court|police|army|office|front|movement|bank|club|association|federation|institute|museum)$/i;

/** @param earlier bodies named before the row, the last one last */
export function bodyBefore(row: readonly Item[], hit: OfficeHit, earlier: readonly NameItem[]): NameItem | null {
  if (hit.before.length > 0) return null;
  const kind = hit.qualities.find((word) => KINDS.test(word))?.toLowerCase();
  if (kind) return lastEndingWith(earlier, kind);
  const opens = hit.from === 0 && isWord(row[0], "its", "their");
  return opens ? (earlier.at(-1) ?? null) : null;
}

function lastEndingWith(earlier: readonly NameItem[], kind: string): NameItem | null {
  return earlier.findLast(({ text }) => text.toLowerCase().endsWith(` ${kind}`)) ?? null;
}

/**
 * Hashes: a fast one of 32 bits for words and shingles, and the id of a cluster.
 *
 * Method  FNV-1a over UTF-16 code units with a final mix (MurmurHash3's). Two unlike shingles of a case of a million
 *         collide about once in 4,000: it moves a containment by less than a thousandth, and decides nothing alone.
 */
import { createHash } from "node:crypto";

/** 32-bit hash of a string, never negative. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mix(hash);
}

/** Joins the hashes of a row of words into one; the order counts. */
export function hashRow(words: readonly number[], from: number, to: number): number {
  let hash = 0x9747b28c;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (words[at] as number), 0x01000193) + 0x6d2b79f5;
  return mix(hash | 0);
}

function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * The id of a cluster: a letter and the first 12 hex digits of the SHA-256 of its smallest member.
 *
 * @example clusterId("e", ["r-2/e1", "r-1/e4"]) === clusterId("e", ["r-1/e4"])
 */
export function clusterId(letter: string, members: readonly string[]): string {
  const smallest = members.reduce((a, b) => (byCode(b, a) < 0 ? b : a));
  return `${letter}-${createHash("sha256").update(smallest).digest("hex").slice(0, 12)}`;
}

/** Compares by code units: the only order used for strings, since it is the same everywhere. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

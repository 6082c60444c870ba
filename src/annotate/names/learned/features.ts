/**
 * Features of one word for the learned finder: hashes into the weight table.
 *
 * Every template mixes hashes of the word, its neighbours, the lists and the run of capitals around; no strings are made.
 */
import type { Word } from "../words.ts";
import type { WordFacts } from "./word-facts.ts";

/** The table has 2 ** BITS places. */
export const BITS = 20;
export const FEATURES = 40;

const SENTENCE_EDGE = 0x5bd1e995;

const mix = (template: number, a: number, b = 0): number => {
  let value = Math.imul(a ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  value ^= value >>> 15;
  value = Math.imul(value ^ b, 0xc2b2ae35);
  value ^= value >>> 13;
  value = Math.imul(value, 0x27d4eb2f);
  return (value ^ (value >>> 16)) >>> (32 - BITS);
};

const affix = (text: string, from: number, to: number): number => {
  let value = 0x811c9dc5;
  for (let at = Math.max(0, from); at < Math.min(to, text.length); at++)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
};

/** Fills `out` with the places of the features of the word at `at`; gives back how many. */
export function featuresAt(words: readonly Word[], facts: WordFacts, at: number, out: Int32Array): number {
  const word = words[at] as Word;
  const same = (index: number): boolean => words[index]?.sentence === word.sentence;
  const lower = (index: number): number => (same(index) ? (facts.lower[index] as number) : SENTENCE_EDGE);
  const shape = (index: number): number => (same(index) ? (facts.shape[index] as number) : SENTENCE_EDGE);
  const lists = (index: number): number => (same(index) ? (facts.lists[index] as number) : SENTENCE_EDGE);
  const gap = (index: number): number => (same(index) ? (facts.gap[index] as number) : 9);
  const text = word.text;
  const size = text.length;
  const [own, ownShape, ownLists] = [facts.lower[at] as number, facts.shape[at] as number, facts.lists[at] as number];
  const elsewhere = facts.elsewhere[at] as number;
  const start = facts.runStart[at] as number;
  const [from, to] = start < 0 ? [at, at + 1] : [start, facts.runEnd[at] as number];
  const place = (at === from ? 1 : 0) | (at === to - 1 ? 2 : 0) | (Math.min(to - from, 4) << 2);
  let n = 0;
  const add = (template: number, a: number, b = 0): void => {
    out[n++] = mix(template, a, b);
  };
  const edges = gap(at) * 16 + gap(at + 1) + (word.possessive ? 256 : 0);
  add(0, 1);
  add(1, facts.text[at] as number);
  add(2, own);
  add(3, ownShape);
  add(4, affix(text, 0, 3));
  add(5, affix(text, size - 3, size));
  add(6, affix(text, size - 2, size));
  add(7, affix(text, size - 4, size));
  add(8, lower(at - 1));
  add(9, lower(at + 1));
  add(10, lower(at - 2));
  add(11, lower(at + 2));
  add(12, lower(at - 1), own);
  add(13, own, lower(at + 1));
  add(14, Math.imul(shape(at - 1), 31) ^ ownShape, shape(at + 1));
  add(15, edges);
  add(16, ownLists);
  add(17, lists(at - 1));
  add(18, lists(at + 1));
  add(19, lists(at - 1), ownLists);
  add(20, ownLists, lists(at + 1));
  add(21, elsewhere, gap(at) === 1 ? 1 : 0);
  add(22, elsewhere, place);
  add(23, lower(from - 1), place);
  add(24, lower(to), place);
  add(25, facts.lower[to - 1] as number, place);
  add(26, facts.lower[from] as number, place);
  add(27, place, gap(from) * 16 + gap(to));
  add(28, lists(from - 1), place);
  add(29, facts.lists[from] as number, place);
  add(30, facts.lists[to - 1] as number, place);
  add(31, own, gap(at));
  add(32, lower(from - 2), lower(from - 1));
  add(33, lower(to), lower(to + 1));
  add(34, own, ownLists);
  add(35, Math.imul(lower(at - 2), 31) ^ lower(at - 1), own);
  add(36, facts.lower[to - 1] as number, lower(to));
  add(37, ownShape, place * 1024 + elsewhere);
  add(38, affix(text, size - 3, size), place);
  add(39, lower(from - 1), facts.lower[to - 1] as number);
  return n;
}

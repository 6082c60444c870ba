/**
 * Tags words by weights: the best sequence of tags over each stretch of words that could be names.
 *
 * Method  linear chain, first order, Viterbi; weights by averaged perceptron (Collins 2002), made by scripts/train-names.ts.
 */
import type { Word } from "../words.ts";
import { BITS, FEATURES, featuresAt } from "./features.ts";
import { isFurther, OUTSIDE, TAGS } from "./tags.ts";
import type { WordFacts } from "./word-facts.ts";

export interface Weights {
  /** Place in the hash table to row of `rows`; 0 is the empty row. */
  readonly index: Uint16Array | Int32Array;
  /** TAGS weights a row. */
  readonly rows: Int8Array | Float32Array;
  /** TAGS x TAGS, [before * TAGS + tag]. */
  readonly transitions: Int16Array | Float32Array;
}

const scratch = new Int32Array(FEATURES + 8);

/** Stretches [from, to) of active words, each within a sentence. */
export function stretches(words: readonly Word[], active: Uint8Array): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!active[at]) continue;
    let end = at + 1;
    while (end < words.length && active[end] && words[end]?.sentence === words[at]?.sentence) end++;
    found.push([at, end]);
    at = end - 1;
  }
  return found;
}

/** The best tags of words [from, to). `scores` gets the score of each tag at each word, for who wants margins. */
export function bestTags(
  words: readonly Word[],
  facts: WordFacts,
  from: number,
  to: number,
  weights: Weights,
): Uint8Array {
  const size = to - from;
  const score = new Float64Array(size * TAGS);
  for (let at = 0; at < size; at++) emit(words, facts, from + at, weights, score.subarray(at * TAGS, (at + 1) * TAGS));
  return viterbi(score, size, weights.transitions, facts.cut.subarray(from, to));
}

function emit(words: readonly Word[], facts: WordFacts, at: number, { index, rows }: Weights, out: Float64Array): void {
  const count = featuresAt(words, facts, at, scratch);
  for (let feature = 0; feature < count; feature++) {
    const row = index[scratch[feature] as number] as number;
    if (row === 0) continue;
    const base = row * TAGS;
    for (let tag = 0; tag < TAGS; tag++) out[tag] = (out[tag] as number) + (rows[base + tag] as number);
  }
}

/**
 * The best path from the outside: a further word goes on from its own type, any other tag from whatever is best.
 *
 * @param cut 1 where no name may go on from the word before
 */
export function viterbi(
  score: Float64Array,
  size: number,
  transitions: Int16Array | Float32Array,
  cut: Uint8Array,
): Uint8Array {
  const back = new Uint8Array(size * TAGS);
  let best = new Float64Array(TAGS).fill(Number.NEGATIVE_INFINITY);
  let next = new Float64Array(TAGS);
  best[OUTSIDE] = 0;
  for (let at = 0; at < size; at++) {
    for (let tag = 0; tag < TAGS; tag += 1) {
      let top = Number.NEGATIVE_INFINITY;
      const further = isFurther(tag);
      const last = further ? (cut[at] ? -1 : tag) : TAGS - 1;
      for (let before = further ? tag - 1 : 0; before <= last; before++) {
        const value = (best[before] as number) + (transitions[before * TAGS + tag] as number);
        if (value > top) {
          top = value;
          back[at * TAGS + tag] = before;
        }
      }
      next[tag] = top + (score[at * TAGS + tag] as number);
    }
    [best, next] = [next, best];
  }
  let tag = 0;
  for (let each = 1; each < TAGS; each++) if ((best[each] as number) > (best[tag] as number)) tag = each;
  const tags = new Uint8Array(size);
  for (let at = size - 1; at >= 0; at--) {
    tags[at] = tag;
    tag = back[at * TAGS + tag] as number;
  }
  return tags;
}

export const TABLE = 2 ** BITS;

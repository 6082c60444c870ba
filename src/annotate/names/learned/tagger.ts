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
  /**
   * For every 32 places of the hash table: a bit for each place that has a row, and the number of rows before them. It
   * takes a sixteenth of a plain table and so stays in the processor's cache: most looks find nothing.
   */
  readonly index: Int32Array;
  /** Where the weights of each row begin in `tags` and `values`; one more than there are rows. */
  readonly starts: Int32Array;
  /** The tags that have a weight in a row (four of 21 on the mean), and their weights. */
  readonly tags: Uint8Array;
  readonly values: Int8Array;
  /** TAGS x TAGS, [before * TAGS + tag]. */
  readonly transitions: Int16Array;
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

function emit(words: readonly Word[], facts: WordFacts, at: number, weights: Weights, out: Float64Array): void {
  const { index, starts, tags, values } = weights;
  const count = featuresAt(words, facts, at, scratch);
  for (let feature = 0; feature < count; feature++) {
    const place = scratch[feature] as number;
    const group = (place >>> 5) << 1;
    const bits = index[group] as number;
    if (((bits >>> (place & 31)) & 1) === 0) continue;
    const row = (index[group + 1] as number) + ones(bits & ((1 << (place & 31)) - 1));
    const end = starts[row + 1] as number;
    for (let cell = starts[row] as number; cell < end; cell++) {
      const tag = tags[cell] as number;
      out[tag] = (out[tag] as number) + (values[cell] as number);
    }
  }
}

/** How many bits are set (Warren, Hacker's Delight, 5-1). */
export function ones(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x5555_5555);
  sum = (sum & 0x3333_3333) + ((sum >>> 2) & 0x3333_3333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
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

/**
 * Makes the weights of the learned name finder: models/names/weights.br.
 *
 * Run     npx node scripts/train-names.ts [epochs]
 * Sets    gold/wikinews-train, gold/gmb-train, gold/names-train of the shared data (licences: models/names/CARD.md)
 * Method  averaged perceptron over tag sequences (Collins 2002), fixed order of examples, no random numbers: the same sets
 *         give the same weights.
 */
import { writeFileSync } from "node:fs";
import { goldTexts, type NamedText } from "../eval/names/sets.ts";
import { FEATURES, featuresAt } from "../src/annotate/names/learned/features.ts";
import { packWeights } from "../src/annotate/names/learned/pack.ts";
import { stretches, TABLE, viterbi } from "../src/annotate/names/learned/tagger.ts";
import { firstTag, isFurther, TAGS } from "../src/annotate/names/learned/tags.ts";
import { factsOf } from "../src/annotate/names/learned/word-facts.ts";
import { type Word, wordsOf } from "../src/annotate/names/words.ts";
import type { EntityType } from "../src/model/reading.ts";

const shared = process.env.HEARSAY_SHARED ?? new URL("../../shared", import.meta.url).pathname;
const EPOCHS = Number(process.argv[2] ?? 8);
const MIN_COUNT = Number(process.env.MIN_COUNT ?? 3);
const HELD = process.env.HELD === "1";

interface Example {
  readonly size: number;
  /** FEATURES places a word, then rows; -1 fills. */
  readonly places: Int32Array;
  readonly tags: Uint8Array;
  readonly cut: Uint8Array;
}

function goldTags(words: readonly Word[], { names }: NamedText): Uint8Array {
  const tags = new Uint8Array(words.length);
  let at = 0;
  for (const { start, end, type } of [...names].sort((a, b) => a.start - b.start || b.end - a.end)) {
    while (at < words.length && (words[at] as Word).start < start) at++;
    for (let inner = at; inner < words.length && (words[inner] as Word).end <= end; inner++) {
      tags[inner] = firstTag(type as EntityType) + (inner === at ? 0 : 1);
      if (inner > at || (words[inner] as Word).end === end) at = Math.max(at, inner);
    }
  }
  return tags;
}

function examplesOf(each: NamedText): readonly Example[] {
  const words = wordsOf(each.text, each.sentences);
  const facts = factsOf(words);
  const tags = goldTags(words, each);
  const out = new Int32Array(FEATURES + 8);
  return stretches(words, facts.active).map(([from, to]) => {
    const places = new Int32Array((to - from) * FEATURES).fill(-1);
    for (let at = from; at < to; at++) {
      const count = featuresAt(words, facts, at, out);
      places.set(out.subarray(0, count), (at - from) * FEATURES);
    }
    return {
      size: to - from,
      places,
      tags: reachable(tags.slice(from, to), facts.cut.slice(from, to)),
      cut: facts.cut.slice(from, to),
    };
  });
}

/** Leaves out what the finder cannot find: the rest of a name after a comma. */
function reachable(tags: Uint8Array, cut: Uint8Array): Uint8Array {
  for (const [at, tag] of tags.entries()) {
    if (isFurther(tag) && (cut[at] || tags[at - 1] === 0 || at === 0)) tags[at] = 0;
  }
  return tags;
}

/** Order of examples in an epoch: a fixed shuffle (multiplicative congruence), different each epoch. */
function order(size: number, epoch: number): readonly number[] {
  const keys = Array.from({ length: size }, (_, at) => Math.imul(at + 1 + epoch * 7919, 0x9e3779b1) >>> 0);
  return keys.map((_, at) => at).sort((a, b) => (keys[a] as number) - (keys[b] as number));
}

const texts = ["wikinews-train", "gmb-train", "names-train"].flatMap((set) =>
  goldTexts(`${shared}/gold/${set}.jsonl.gz`),
);
const used = HELD ? texts.filter((_, at) => at % 5 !== 0) : texts;
const examples = used.flatMap(examplesOf);
const counts = new Uint32Array(TABLE);
for (const { places } of examples)
  for (const place of places) if (place >= 0) counts[place] = (counts[place] as number) + 1;
const index = new Int32Array(TABLE);
let rowCount = 1;
for (let place = 0; place < TABLE; place++) if ((counts[place] as number) >= MIN_COUNT) index[place] = rowCount++;
for (const { places } of examples)
  for (let at = 0; at < places.length; at++) places[at] = places[at]! < 0 ? 0 : (index[places[at]!] as number);
console.error(`${used.length} texts, ${examples.length} stretches, ${rowCount} rows`);

const rows = new Float32Array(rowCount * TAGS);
const sums = new Float64Array(rowCount * TAGS);
const transitions = new Float32Array(TAGS * TAGS);
const transitionSums = new Float64Array(TAGS * TAGS);
let step = 1;

function change(example: Example, tags: Uint8Array, by: number): void {
  let before = 0;
  for (let at = 0; at < example.size; at++) {
    const tag = tags[at] as number;
    for (let feature = 0; feature < FEATURES; feature++) {
      const row = example.places[at * FEATURES + feature] as number;
      if (row === 0) continue;
      const cell = row * TAGS + tag;
      rows[cell] = (rows[cell] as number) + by;
      sums[cell] = (sums[cell] as number) + by * step;
    }
    const cell = before * TAGS + tag;
    transitions[cell] = (transitions[cell] as number) + by;
    transitionSums[cell] = (transitionSums[cell] as number) + by * step;
    before = tag;
  }
}

function predict(example: Example): Uint8Array {
  const score = new Float64Array(example.size * TAGS);
  for (let at = 0; at < example.size; at++) {
    for (let feature = 0; feature < FEATURES; feature++) {
      const base = (example.places[at * FEATURES + feature] as number) * TAGS;
      if (base === 0) continue;
      for (let tag = 0; tag < TAGS; tag++)
        score[at * TAGS + tag] = (score[at * TAGS + tag] as number) + (rows[base + tag] as number);
    }
  }
  return viterbi(score, example.size, transitions, example.cut);
}

for (let epoch = 0; epoch < EPOCHS; epoch++) {
  let wrong = 0;
  for (const at of order(examples.length, epoch)) {
    const example = examples[at] as Example;
    const tags = predict(example);
    if (tags.some((tag, word) => tag !== example.tags[word])) {
      wrong++;
      change(example, example.tags, 1);
      change(example, tags, -1);
    }
    step++;
  }
  console.error(`epoch ${epoch + 1}: ${wrong} of ${examples.length} stretches wrong`);
}
for (let cell = 0; cell < rows.length; cell++) rows[cell] = (rows[cell] as number) - (sums[cell] as number) / step;
for (let cell = 0; cell < transitions.length; cell++) {
  transitions[cell] = (transitions[cell] as number) - (transitionSums[cell] as number) / step;
}
const packed = packWeights({ index, rows, transitions }, Number(process.env.SMALL ?? 0));
const target = process.env.OUT ?? new URL("../models/names/weights.br", import.meta.url);
writeFileSync(target, packed);
console.error(`${packed.length} bytes`);

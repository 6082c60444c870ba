/**
 * Features: what exact knowledge says of each unit, given to the encoder beside the word pieces: lists of names, how the
 * word stands elsewhere in the report, its part of speech, quotation marks, times, words that may tell of an event.
 *
 * The lists only suggest; what they are worth in context the model has learned.
 */
import { TRIGGER_WORDS } from "../../knowledge/event-triggers.ts";
import { PROBABLE_WORDS } from "../../knowledge/hedges.ts";
import { NEGATION_WORDS } from "../../knowledge/negations.ts";
import { EVENT_TYPES } from "../../model/reading.ts";
import type { Report } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import { NOUN_BY_FORM, TWO_WORDS, VERB_BY_FORM } from "../attribution/lexicon.ts";
import type { Layers, Pos, Token } from "../layers.ts";
import { factsOf } from "../names/learned/word-facts.ts";
import { truecased } from "../names/truecase.ts";
import { wordsOf } from "../names/words.ts";

const POS: readonly Pos[] = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split(
  " ",
) as Pos[];

const LISTS = 0;
const ELSEWHERE = LISTS + 32;
const GAP = ELSEWHERE + 5;
const TAGS = GAP + 10;
const QUOTED = TAGS + POS.length;
const SPEECH = QUOTED + 1;
const TIME_FIRST = SPEECH + 1;
const TIME_INSIDE = TIME_FIRST + 1;
const CUE = TIME_INSIDE + 1;
const CUE_NOUN = CUE + 1;
const HEDGE = CUE_NOUN + 1;
const NEGATION = HEDGE + 1;
const HEADLINE = NEGATION + 1;
const KEY_POINT = HEADLINE + 1;
const FIRST_OF_SENTENCE = KEY_POINT + 1;
const FIRST_OF_BLOCK = FIRST_OF_SENTENCE + 1;
const TYPES = FIRST_OF_BLOCK + 1;
/** How many features there are. */
export const FEATURE_COUNT = TYPES + EVENT_TYPES.length;

const FIRST_WORDS: ReadonlySet<string> = new Set([...TWO_WORDS.keys()].map((words) => words.split(" ")[0] as string));
const TYPES_BY_LEMMA = typesByLemma();

function typesByLemma(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [number, type] of EVENT_TYPES.entries()) {
    const words = TRIGGER_WORDS[type];
    if (!words) continue;
    const all = [words.verbs, words.nouns, words.adjectives, words.weakVerbs, words.weakNouns, words.weakAdjectives];
    for (const lemma of new Set(all.flatMap((list) => (list ?? "").split(" ").filter(Boolean)))) {
      found.set(lemma, [...(found.get(lemma) ?? []), number]);
    }
  }
  return found;
}

export type Ground = Pick<Layers, "sentences" | "tokens" | "quotations" | "times">;

/** The set features of every unit: numbers below `FEATURE_COUNT`, sorted. @param units in order of the text */
export function featuresOf(report: Report, ground: Ground, units: readonly Span[]): readonly (readonly number[])[] {
  const sets: number[][] = units.map(() => []);
  const add = (spans: readonly Span[], put: (index: number, set: number[], first: boolean) => void): void => {
    each(units, spans, (unit, span, first) => put(span, sets[unit] as number[], first));
  };
  const words = truecased(wordsOf(report.text, ground.sentences), ground.tokens);
  const facts = factsOf(words);
  add(words, (word, set) => {
    bits(facts.lists[word] as number, LISTS, set);
    bits(facts.elsewhere[word] as number, ELSEWHERE, set);
    set.push(GAP + (facts.gap[word] as number));
  });
  add(ground.tokens, (token, set) => ofToken(ground.tokens[token] as Token, set));
  add(ground.quotations, (quotation, set) => {
    set.push(QUOTED);
    if (ground.quotations[quotation]?.speech) set.push(SPEECH);
  });
  add(ground.times, (_, set, first) => set.push(first ? TIME_FIRST : TIME_INSIDE));
  add(ground.sentences, (_, set, first) => {
    if (first) set.push(FIRST_OF_SENTENCE);
  });
  add(report.blocks, (block, set, first) => {
    const kind = report.blocks[block]?.kind;
    if (kind === "headline") set.push(HEADLINE);
    if (kind === "key-point" || kind === "caption") set.push(KEY_POINT);
    if (first) set.push(FIRST_OF_BLOCK);
  });
  return sets.map((set) => [...new Set(set)].sort((a, b) => a - b));
}

function ofToken({ pos, lower, lemma }: Token, set: number[]): void {
  set.push(TAGS + POS.indexOf(pos));
  if (VERB_BY_FORM.has(lower) || FIRST_WORDS.has(lower)) set.push(CUE);
  if (NOUN_BY_FORM.has(lower)) set.push(CUE_NOUN);
  if (PROBABLE_WORDS.has(lower)) set.push(HEDGE);
  if (NEGATION_WORDS.has(lower)) set.push(NEGATION);
  for (const type of TYPES_BY_LEMMA.get(lemma) ?? []) set.push(TYPES + type);
}

function bits(value: number, base: number, set: number[]): void {
  for (let bit = 0; value >>> bit !== 0 && bit < 32; bit++) if ((value >>> bit) & 1) set.push(base + bit);
}

/** Calls for every unit that begins inside a span. Both lists are sorted by start; spans may nest. */
function each(
  units: readonly Span[],
  spans: readonly Span[],
  visit: (unit: number, span: number, first: boolean) => void,
): void {
  let from = 0;
  for (const [span, { start, end }] of spans.entries()) {
    while (from < units.length && (units[from] as Span).start < start) from++;
    for (let unit = from; unit < units.length && (units[unit] as Span).start < end; unit++) {
      visit(unit, span, unit === from);
    }
  }
}

/**
 * What can be read off a noun or pronoun that stands for somebody: its head, number, gender, whether it is definite.
 *
 * Misses  heads behind a verb ("the one who left first").
 */
import { genderOfNoun, kindOfNoun } from "../../knowledge/roles/described.ts";
import type { EntityType } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { Layers, Phrase, Token } from "../layers.ts";
import { firstEndingAfter } from "./seek.ts";
import type { Spot } from "./spot.ts";

export interface Described extends Spot {
  readonly form: "nominal" | "pronoun";
  readonly plural: boolean;
  readonly gender: "M" | "F" | null;
  /** Singular of the head noun, or the pronoun in lower case. */
  readonly head: string;
  /** "the", "this", "these": what was told of before, or is known to all. */
  readonly definite: boolean;
  /** "his", "their": somebody's. */
  readonly owned: boolean;
  /** No article, number or possessor in front: "police", "officials". */
  readonly bare: boolean;
  /** Words between determiner and head, as written: "foreign" of "the foreign minister". */
  readonly modifiers: readonly string[];
  readonly sentence: number;
}

type Ground = Pick<Layers, "tokens" | "phrases">;
const PRONOUN =
  /^(?:he|him|his|himself|she|her|hers|herself|they|them|their|theirs|themselves|it|its|itself|who|whom|whose)$/u;
const PLURAL_WORDS =
  /^(?:people|men|women|children|police|troops|media|authorities|personnel|gunmen|thousands|hundreds|dozens|others|dead|wounded|injured)$/u;
const DEFINITE = /^(?:the|this|that|these|those)$/u;
const OWNED = /^(?:my|your|our|his|her|its|their|whose)$/u;

export const isPronoun = ({ lower, pos }: Token): boolean => PRONOUN.test(lower) && pos !== "PROPN";

/** A pronoun as its finder gives it. */
export function pronounSpot({ start, end, lower }: Token, stage: string): Spot {
  const type = /^it/u.test(lower) ? "Organization" : "Person";
  return { start, end, form: "pronoun", type, titles: [], rule: "pronoun", stage };
}

/** A noun phrase as its finder gives it. @param head token of its head noun @param end where it ends with what hangs on */
export function nominalSpot(start: number, end: number, head: Token, stage: string): Spot {
  return { start, end, form: "nominal", type: kindOfHead(head), titles: [], rule: "noun-phrase", stage };
}

export const kindOfHead = (head: Token): EntityType => kindOfNoun(head.lower, singular(head));

/** The lemma; of a plural that the tagger took for a name at the start of a sentence ("Officials said") the noun. */
function singular({ lower, lemma }: Token): string {
  const cut = lemma === lower && lower.endsWith("s") ? lower.slice(0, -1) : lemma;
  return cut !== lemma && kindOfNoun(cut, cut) !== "Other" ? cut : lemma;
}

/** @param spot a nominal or pronoun, from whatever finder */
export function readOff({ tokens, phrases }: Ground, spot: Spot): Described {
  const first = Math.min(firstEndingAfter(tokens, spot.start), tokens.length - 1);
  const token = tokens[first] as Token;
  if (spot.form === "pronoun") return pronoun(spot, token);
  const head = headOf(tokens, phrases, spot, first);
  return nominal(spot, tokens, first, head);
}

/** Token index of the head: that of the first noun phrase inside, else the last token. */
function headOf(tokens: readonly Token[], phrases: readonly Phrase[], { start, end }: Span, first: number): number {
  for (let at = firstEndingAfter(phrases, start); at < phrases.length; at++) {
    const phrase = phrases[at] as Phrase;
    if (phrase.start >= end) break;
    if (phrase.kind === "noun" && (tokens[phrase.head] as Token).end <= end) return phrase.head;
  }
  let last = first;
  while (last + 1 < tokens.length && (tokens[last + 1] as Token).end <= end) last++;
  return last;
}

function nominal(spot: Spot, tokens: readonly Token[], first: number, at: number): Described {
  const head = tokens[at] as Token;
  const opening = tokens[first] as Token;
  const before = tokens.slice(first, at);
  const counted = before.some(({ pos, lower }) => pos === "NUM" && !/^(?:one|1|\d{4})$/u.test(lower));
  return {
    ...spot,
    form: "nominal",
    plural: counted || PLURAL_WORDS.test(head.lower) || (head.lower !== singular(head) && head.lower.endsWith("s")),
    gender: genderOfNoun(head.lower, singular(head)),
    head: singular(head),
    definite: DEFINITE.test(opening.lower),
    owned: OWNED.test(opening.lower),
    bare: opening.pos !== "DET" && opening.pos !== "NUM" && !OWNED.test(opening.lower),
    modifiers: before.filter(({ pos }) => pos === "ADJ" || pos === "NOUN" || pos === "PROPN").map(({ text }) => text),
    sentence: head.sentence,
  };
}

function pronoun(spot: Spot, { lower, sentence }: Token): Described {
  const gender = /^(?:he|him|his|himself)$/u.test(lower) ? "M" : /^(?:she|her|hers|herself)$/u.test(lower) ? "F" : null;
  const plural = /^the/u.test(lower);
  const none = { owned: false, bare: false, modifiers: [] };
  return { ...spot, ...none, form: "pronoun", plural, gender, head: lower, definite: true, sentence };
}

/**
 * Nouns and pronouns that stand for somebody or something: "two officials", "the report", "a spokesperson for the ministry",
 * "she". Finding only; who they are is decided in resolve.ts.
 *
 * Misses  what hangs on with "in" or "on" ("the man in the car" is found as "the man").
 */
import { genderOfNoun, kindOfNoun } from "../../knowledge/roles/described.ts";
import type { EntityType } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { Layers, Phrase, Token } from "../layers.ts";

export interface Described extends Span {
  readonly form: "nominal" | "pronoun";
  readonly type: EntityType;
  readonly plural: boolean;
  readonly gender: "M" | "F" | null;
  /** Singular of the head noun, or the pronoun in lower case. */
  readonly head: string;
  readonly definite: boolean;
  readonly sentence: number;
}

type Ground = Pick<Layers, "tokens" | "phrases" | "names" | "times">;
const PRONOUNS =
  /^(?:he|him|his|himself|she|her|hers|herself|they|them|their|theirs|themselves|it|its|itself|who|whom|whose)$/u;
const ATTACHES = /^(?:of|for|at|to|from)$/u;
const PLURAL_WORDS =
  /^(?:people|men|women|children|police|troops|media|authorities|personnel|gunmen|thousands|hundreds|dozens|others|dead|wounded|injured)$/u;
const DEFINITE = /^(?:the|this|that|these|those|his|her|its|their)$/u;

/** All of them, sorted by start. Linear. */
export function describedThings({ tokens, phrases, names, times }: Ground): readonly Described[] {
  const named = covered(tokens, names);
  const dated = covered(tokens, times);
  const nouns = phrases.filter(({ kind }) => kind === "noun");
  const found: Described[] = [];
  for (const [at, phrase] of nouns.entries()) {
    const head = tokens[phrase.head] as Token;
    if (head.pos === "PRON" || named[phrase.head] || dated[phrase.head]) continue;
    found.push(nominal(tokens, phrase, attachedEnd(tokens, nouns, at)));
  }
  for (const token of tokens) if (PRONOUNS.test(token.lower) && token.pos !== "PROPN") found.push(pronoun(token));
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** By token: whether a span covers it. */
function covered(tokens: readonly Token[], spans: readonly Span[]): Uint8Array {
  const flags = new Uint8Array(tokens.length);
  let first = 0;
  for (const { start, end } of spans) {
    while (first < tokens.length && (tokens[first] as Token).end <= start) first++;
    for (let at = first; at < tokens.length && (tokens[at] as Token).start < end; at++) flags[at] = 1;
  }
  return flags;
}

/** End of the phrase with what hangs on by "of", "for", "at", "to", "from" when its head is somebody or some body. */
function attachedEnd(tokens: readonly Token[], nouns: readonly Phrase[], at: number): number {
  const phrase = nouns[at] as Phrase;
  const head = tokens[phrase.head] as Token;
  const type = kindOfNoun(head.lower, head.lemma);
  if (type !== "Person" && type !== "Organization") return phrase.end;
  const next = nouns[at + 1];
  const link = tokens[phrase.tokens.to];
  const joined = next && next.tokens.from === phrase.tokens.to + 1 && next.sentence === phrase.sentence;
  return joined && ATTACHES.test(link?.lower ?? "") ? next.end : phrase.end;
}

function nominal(tokens: readonly Token[], phrase: Phrase, end: number): Described {
  const head = tokens[phrase.head] as Token;
  const first = tokens[phrase.tokens.from] as Token;
  const counted = tokens
    .slice(phrase.tokens.from, phrase.head)
    .some(({ pos, lower }) => pos === "NUM" && !/^(?:one|1|\d{4})$/u.test(lower));
  return {
    start: phrase.start,
    end,
    form: "nominal",
    type: kindOfNoun(head.lower, head.lemma),
    plural: counted || PLURAL_WORDS.test(head.lower) || (head.lower !== head.lemma && head.lower.endsWith("s")),
    gender: genderOfNoun(head.lower, head.lemma),
    head: head.lemma,
    definite: DEFINITE.test(first.lower),
    sentence: phrase.sentence,
  };
}

function pronoun(token: Token): Described {
  const { lower, start, end, sentence } = token;
  const gender = /^(?:he|him|his|himself)$/u.test(lower) ? "M" : /^(?:she|her|hers|herself)$/u.test(lower) ? "F" : null;
  const type = /^it/u.test(lower) ? "Organization" : "Person";
  return {
    start,
    end,
    form: "pronoun",
    type,
    plural: /^the/u.test(lower),
    gender,
    head: lower,
    definite: true,
    sentence,
  };
}

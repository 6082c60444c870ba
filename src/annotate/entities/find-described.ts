/**
 * Nouns and pronouns that stand for somebody or something: "two officials", "the report", "a spokesperson for the ministry",
 * "she". Finding only; who they are is decided in join-mentions.ts.
 *
 * Misses  what hangs on with "in" or "on" ("the man in the car" is found as "the man").
 */
import { bySpan, type Span } from "../../model/span.ts";
import type { Layers, Phrase, Token } from "../layers.ts";
import { isPronoun, kindOfHead, nominalSpot, pronounSpot } from "./read-off.ts";
import type { Spot } from "./spot.ts";

type Ground = Pick<Layers, "tokens" | "phrases" | "times">;
const ATTACHES = /^(?:of|for|at|to|from)$/u;

/** All of them, sorted by start. Linear. @param names a noun phrase whose head lies in one of these is none */
export function findDescribed(
  { tokens, phrases, times }: Ground,
  names: readonly Span[],
  stage: string,
): readonly Spot[] {
  const named = covered(tokens, names);
  const dated = covered(tokens, times);
  const nouns = phrases.filter(({ kind }) => kind === "noun");
  const found: Spot[] = [];
  for (const [at, { head, start }] of nouns.entries()) {
    const token = tokens[head] as Token;
    if (token.pos === "PRON" || named[head] || dated[head]) continue;
    found.push(nominalSpot(start, attachedEnd(tokens, nouns, at), token, stage));
  }
  for (const token of tokens) if (isPronoun(token)) found.push(pronounSpot(token, stage));
  return found.sort(bySpan);
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
  const type = kindOfHead(tokens[phrase.head] as Token);
  if (type !== "Person" && type !== "Organization") return phrase.end;
  const next = nouns[at + 1];
  const link = tokens[phrase.tokens.to];
  const joined = next && next.tokens.from === phrase.tokens.to + 1 && next.sentence === phrase.sentence;
  return joined && ATTACHES.test(link?.lower ?? "") ? next.end : phrase.end;
}

/**
 * How noun phrases of a sentence hang together: behind a preposition, in apposition, in a list.
 *
 * Method  one pass from left to right over neighbours. A list goes on over commas and ends with "and"; a comma alone
 *         between a name and a description is an apposition ("Naim, a senior spokesperson"). What stands in round
 *         brackets is an apposition to what stands before.
 * Misses  which of two earlier phrases an "and" joins when both would do: without a comma the nearest, with one the list's.
 */

import { MONTHS, WEEKDAYS } from "../../knowledge/calendar.ts";
import { BARE_CLAUSE_VERBS, JOINERS, TIME_HEADS } from "../../knowledge/clause-words.ts";
import type { Phrase, Token } from "../layers.ts";

/** What a noun phrase is in its sentence. Indices are into the sentence's own phrases. */
export interface NounLink {
  /** Token index of the preposition it stands behind, if any. */
  readonly preposition: number | null;
  /** Phrase it is an apposition to. */
  readonly apposition: number | null;
  /** First phrase of the list it stands in; its own index when it is in none. */
  readonly list: number;
  /** Says when: "Tuesday", "last week". */
  readonly temporal: boolean;
  /** Stands in round brackets. */
  readonly aside: boolean;
}

/** One link a phrase; null for verb groups. */
export function linkNouns(tokens: readonly Token[], phrases: readonly Phrase[]): readonly (NounLink | null)[] {
  const links: (NounLink | null)[] = [];
  // The phrase a comma looks back to: the last that does not stand behind a preposition.
  let level: number | null = null;
  phrases.forEach((phrase, index) => {
    if (phrase.kind === "verb") {
      links.push(null);
      level = null;
      return;
    }
    const link = linkOf(tokens, phrases, links, index, level);
    links.push(link);
    if (link.preposition === null && link.apposition === null && !link.aside) level = index;
    else if (level === null && !link.aside) level = index;
  });
  return links;
}

function linkOf(
  tokens: readonly Token[],
  phrases: readonly Phrase[],
  links: readonly (NounLink | null)[],
  index: number,
  level: number | null,
): NounLink {
  const phrase = phrases[index] as Phrase;
  const temporal = isTemporal(tokens, phrase);
  const plain: NounLink = { preposition: null, apposition: null, list: index, temporal, aside: false };
  const before = phrases[index - 1];
  const gap = gapWords(tokens, before, phrase);
  const preposition = prepositionOf(tokens, phrase);
  if (preposition !== null) return { ...plain, preposition };
  if (before?.kind !== "noun" || temporal) return plain;
  if (gap === "(") return { ...plain, apposition: index - 1, aside: true };
  if (JOINERS.has(gap)) return inList(plain, links, index - 1);
  if (tokens[phrase.head]?.pos === "PRON" || saysNext(tokens, phrases, index)) return plain;
  // A comma looks back over closed brackets and over what hangs on behind prepositions.
  const back = level ?? index - 1;
  if (gap === ", and" || gap === ", or") return inList(plain, links, back);
  if (gap !== "," && gap !== ") ," && gap !== ")") return plain;
  if (gap === ")") return { ...plain, apposition: null };
  if (isClauseSubject(tokens, phrases, back, index)) return plain;
  return isApposition(tokens, phrases, back, index) ? { ...plain, apposition: back } : inList(plain, links, back);
}

/** "in Orlen, Ruiz said": what stands between a comma and a verb of saying is its subject. */
function saysNext(tokens: readonly Token[], phrases: readonly Phrase[], index: number): boolean {
  const [phrase, next] = [phrases[index] as Phrase, phrases[index + 1]];
  if (next?.kind !== "verb" || next.tokens.from !== phrase.tokens.to || next.infinitive || next.passive) return false;
  return BARE_CLAUSE_VERBS.has(tokens[next.head]?.lemma ?? "") && !/ing$/.test(tokens[next.head]?.lower ?? "");
}

/** "Having met the minister, Naim left": an apposition would be closed by a comma before the verb. */
function isClauseSubject(tokens: readonly Token[], phrases: readonly Phrase[], back: number, index: number): boolean {
  const [phrase, next] = [phrases[index] as Phrase, phrases[index + 1]];
  if (next?.kind !== "verb" || next.infinitive || next.tokens.from !== phrase.tokens.to) return false;
  const named = isName(tokens, phrases[back] as Phrase) && isName(tokens, phrase);
  return !named && !/ing$/.test(tokens[next.tokens.from]?.lower ?? "");
}

function inList(plain: NounLink, links: readonly (NounLink | null)[], back: number): NounLink {
  const first = links[back];
  if (!first || first.temporal) return plain;
  const start = first.apposition ?? back;
  return { ...plain, list: links[start]?.list ?? start, preposition: links[start]?.preposition ?? null };
}

/** The words between two phrases, at most three of them. */
function gapWords(tokens: readonly Token[], before: Phrase | undefined, after: Phrase): string {
  if (before === undefined || after.tokens.from - before.tokens.to > 3) return "…";
  return tokens
    .slice(before.tokens.to, after.tokens.from)
    .map(({ lower }) => lower)
    .join(" ");
}

/** The preposition right before a phrase, adverbs in between left aside ("about", "only"). */
function prepositionOf(tokens: readonly Token[], phrase: Phrase): number | null {
  for (let at = phrase.tokens.from - 1; at >= phrase.tokens.from - 2 && at >= 0; at -= 1) {
    const token = tokens[at] as Token;
    if (token.sentence !== phrase.sentence) return null;
    if (isPreposition(token)) return at;
    if (token.pos !== "ADV" && token.pos !== "PUNCT") return null;
    if (token.pos === "PUNCT" && !/^["“‘']$/.test(token.text)) return null;
  }
  return null;
}

export function isPreposition(token: Token): boolean {
  return (token.pos === "ADP" && token.lower !== "that") || token.lower === "including" || token.lower === "than";
}

function isTemporal(tokens: readonly Token[], phrase: Phrase): boolean {
  const head = tokens[phrase.head] as Token;
  const possessive = tokens[phrase.tokens.to - 1]?.pos === "PART";
  if (possessive) return false;
  if (WEEKDAYS.has(head.lower) || TIME_HEADS.has(head.lower))
    return !tokens.slice(phrase.tokens.from, phrase.head).some(isAct);
  return MONTHS.has(head.lower) && head.pos === "PROPN" && phrase.head <= phrase.tokens.from + 1;
}

/** "the attack's third day" is still a time; "election day" and "Kashmir Solidarity Day" are things. */
function isAct(token: Token): boolean {
  return token.pos === "PROPN" && !WEEKDAYS.has(token.lower) && !MONTHS.has(token.lower);
}

const DETERMINED = /^(?:a|an|the|his|her|its|their|our|my|your|one|another)$/;

/** Whether phrase `at` describes or names again what phrase `back` names, with a comma between. */
function isApposition(tokens: readonly Token[], phrases: readonly Phrase[], back: number, at: number): boolean {
  const [a, b] = [phrases[back] as Phrase, phrases[at] as Phrase];
  const [nameA, nameB] = [isName(tokens, a), isName(tokens, b)];
  if (tokens[b.head]?.pos === "NUM" && b.tokens.to - b.tokens.from === 1) return true;
  if (nameA && !nameB) return isDescription(tokens, b);
  const goesOn = listGoesOn(tokens, phrases, at);
  if (!nameA && nameB) return !goesOn || isDefinite(tokens, a);
  return !goesOn;
}

function isName(tokens: readonly Token[], phrase: Phrase): boolean {
  return tokens[phrase.head]?.pos === "PROPN";
}

function isDefinite(tokens: readonly Token[], phrase: Phrase): boolean {
  const own = tokens.slice(phrase.tokens.from, phrase.head);
  return own.some(({ lower, pos }) => DETERMINED.test(lower) || (pos === "PART" && /^['’]s?$/.test(lower)));
}

/** "a senior spokesperson", "Pakistan's ambassador", "brother of …", "chairwoman": a description in the singular. */
function isDescription(tokens: readonly Token[], phrase: Phrase): boolean {
  if (isDefinite(tokens, phrase)) return true;
  const head = tokens[phrase.head] as Token;
  return head.pos === "NOUN" && (head.lemma === head.lower || tokens[phrase.tokens.to]?.lower === "of");
}

/** Whether an "and" ends the list this comma would belong to, before the next verb. */
function listGoesOn(tokens: readonly Token[], phrases: readonly Phrase[], at: number): boolean {
  for (let next = at + 1; next < phrases.length && next < at + 12; next += 1) {
    const phrase = phrases[next] as Phrase;
    if (phrase.kind === "verb") return false;
    const gap = gapWords(tokens, phrases[next - 1], phrase);
    if (gap === "and" || gap === "or" || gap === ", and" || gap === ", or") return true;
  }
  return false;
}

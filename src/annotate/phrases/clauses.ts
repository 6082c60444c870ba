/**
 * A simple parse of a report: who does what, with whom, behind which preposition, in which clause.
 *
 * Method  rules over phrases, sentence by sentence, linear in the report: noun-links.ts and verb-links.ts. It is built
 *         once (`parse`) and asked by the functions below; every answer is a phrase of the layer `phrases`, so that a
 *         stage can cut its words.
 * Misses  see noun-links.ts and verb-links.ts. Prepositional phrases are given to every phrase they may belong to.
 */
import type { Span } from "../../model/span.ts";
import type { Layers, Phrase, Token } from "../layers.ts";
import { isPreposition, linkNouns, type NounLink } from "./noun-links.ts";
import { type ClauseKind, type Frame, linkVerbs, type VerbLink } from "./verb-links.ts";

interface Place {
  readonly part: SentenceParse;
  readonly index: number;
}

interface SentenceParse {
  readonly phrases: readonly Phrase[];
  readonly nouns: readonly (NounLink | null)[];
  readonly verbs: readonly (VerbLink | null)[];
  readonly frames: readonly Frame[];
}

/** What `parse` gives; ask it through the functions of this file. */
export interface Parse {
  readonly tokens: readonly Token[];
  readonly places: ReadonlyMap<Phrase, Place>;
  readonly sentences: readonly SentenceParse[];
}

/** A clause: its words from first to last (an inner clause lies inside its outer one) and its verb groups. */
export interface Clause extends Span {
  readonly kind: ClauseKind;
  readonly subject: Phrase | null;
  readonly verbs: readonly Phrase[];
}

/** A preposition with the phrase behind it. */
export interface Prepositional {
  readonly preposition: Token;
  readonly phrase: Phrase;
}

/** Parses a whole report. Phrases must be those of the same layers: answers are told apart by identity. */
export function parse({ tokens, sentences, phrases }: Pick<Layers, "tokens" | "sentences" | "phrases">): Parse {
  const places = new Map<Phrase, Place>();
  const bySentence: Phrase[][] = sentences.map(() => []);
  for (const phrase of phrases) bySentence[phrase.sentence]?.push(phrase);
  const parts = sentences.map((sentence, index) => {
    const own = bySentence[index] ?? [];
    const nouns = linkNouns(tokens, own);
    const { links, frames } = linkVerbs(tokens, sentence.tokens, own, nouns);
    const part: SentenceParse = { phrases: own, nouns, verbs: links, frames };
    own.forEach((phrase, at) => {
      places.set(phrase, { part, index: at });
    });
    return part;
  });
  return { tokens, places, sentences: parts };
}

/**
 * The subject of a verb group: of a list the first ("A, B and C met" gives A; ask `coordinatedWith`). For a passive it is
 * whom the act befalls; `agentOf` gives who does it.
 *
 * @returns null when the verb has none (an order, a fragment) or none was found
 */
export function subjectOf(parse: Parse, verb: Phrase): Phrase | null {
  const place = parse.places.get(verb);
  const index = place?.part.verbs[place.index]?.subject;
  return index === null || index === undefined ? null : (place?.part.phrases[index] ?? null);
}

/** All objects in order: "told reporters", "gave Ruiz a letter". Never the subject of an inverted verb. */
export function objectsOf(parse: Parse, verb: Phrase): readonly Phrase[] {
  const place = parse.places.get(verb);
  const link = place?.part.verbs[place.index];
  if (!place || !link) return [];
  return link.objects.filter((each) => each !== link.subject).flatMap((each) => place.part.phrases[each] ?? []);
}

/** Who does it, of a passive: "was addressed by Naim" gives Naim. */
export function agentOf(parse: Parse, verb: Phrase): Phrase | null {
  const reduced = isReduced(parse, verb);
  if (!verb.passive && !reduced) return null;
  return prepositionalsOf(parse, verb).find(({ preposition }) => preposition.lower === "by")?.phrase ?? null;
}

/** Whether a participle only describes the noun before it: "factions based in …", "the man accused of …". */
export function isReduced(parse: Parse, verb: Phrase): boolean {
  const place = parse.places.get(verb);
  return place?.part.verbs[place.index]?.reduced ?? false;
}

/**
 * The prepositional phrases behind a phrase: of a verb group all up to the next verb, also those that may belong to its
 * object ("met rebels in Orlen"), never those with "of"; of a noun phrase the chain right behind it.
 */
export function prepositionalsOf(parse: Parse, phrase: Phrase): readonly Prepositional[] {
  const place = parse.places.get(phrase);
  if (!place) return [];
  return phrase.kind === "verb" ? behindVerb(parse, place) : behindNoun(parse, place);
}

function behindVerb({ tokens }: Parse, { part, index }: Place): readonly Prepositional[] {
  const found: Prepositional[] = [];
  for (let at = index + 1; at < part.phrases.length; at += 1) {
    const phrase = part.phrases[at] as Phrase;
    if (phrase.kind === "verb") break;
    const preposition = part.nouns[at]?.preposition;
    const token = preposition === null || preposition === undefined ? undefined : tokens[preposition];
    if (token && token.lower !== "of" && preposition === nearest(tokens, phrase))
      found.push({ preposition: token, phrase });
  }
  return found;
}

/** The preposition that stands right before the phrase itself, not before the list it is in. */
function nearest(tokens: readonly Token[], phrase: Phrase): number | null {
  for (let at = phrase.tokens.from - 1; at >= Math.max(0, phrase.tokens.from - 2); at -= 1) {
    if (isPreposition(tokens[at] as Token)) return at;
  }
  return null;
}

function behindNoun({ tokens }: Parse, { part, index }: Place): readonly Prepositional[] {
  const found: Prepositional[] = [];
  let end = (part.phrases[index] as Phrase).tokens.to;
  for (let at = index + 1; at < part.phrases.length; at += 1) {
    const phrase = part.phrases[at] as Phrase;
    if (part.nouns[at]?.aside) {
      end = phrase.tokens.to + 1;
      continue;
    }
    const preposition = phrase.kind === "noun" ? nearest(tokens, phrase) : null;
    if (preposition === null || preposition > end) break;
    found.push({ preposition: tokens[preposition] as Token, phrase });
    end = phrase.tokens.to;
  }
  return found;
}

/** All members of the list a noun phrase stands in, itself among them, in order: "A, B and C". */
export function coordinatedWith(parse: Parse, phrase: Phrase): readonly Phrase[] {
  const place = parse.places.get(phrase);
  const list = place?.part.nouns[place.index]?.list;
  if (!place || list === undefined) return [phrase];
  return place.part.phrases.filter((_, at) => {
    const link = place.part.nouns[at];
    return link !== null && link?.list === list && link.apposition === null;
  });
}

/** What describes or names a noun phrase again: "Naim, a senior spokesperson" gives the second. */
export function appositionsOf(parse: Parse, phrase: Phrase): readonly Phrase[] {
  const place = parse.places.get(phrase);
  if (!place) return [];
  return place.part.phrases.filter((_, at) => place.part.nouns[at]?.apposition === place.index);
}

/** The noun phrase an apposition belongs to; null when it is none. */
export function describedBy(parse: Parse, phrase: Phrase): Phrase | null {
  const place = parse.places.get(phrase);
  const index = place?.part.nouns[place.index]?.apposition;
  return index === null || index === undefined ? null : (place?.part.phrases[index] ?? null);
}

/** The clauses of a sentence that have a verb, by their first word. */
export function clausesOf(parse: Parse, sentence: number): readonly Clause[] {
  const part = parse.sentences[sentence];
  if (!part) return [];
  return part.frames.filter(({ verbs }) => verbs.length > 0).map((frame) => clauseOfFrame(parse, part, frame));
}

/** The clause whose verb a verb group is. */
export function clauseOf(parse: Parse, verb: Phrase): Clause | null {
  const place = parse.places.get(verb);
  const link = place?.part.verbs[place.index];
  return place && link ? clauseOfFrame(parse, place.part, link.frame) : null;
}

function clauseOfFrame({ tokens }: Parse, part: SentenceParse, frame: Frame): Clause {
  const [first, last] = [tokens[frame.from] as Token, tokens[Math.max(frame.from, frame.to - 1)] as Token];
  return {
    start: first.start,
    end: last.end,
    kind: frame.kind,
    subject: frame.subject === null ? null : (part.phrases[frame.subject] ?? null),
    verbs: frame.verbs.flatMap((each) => part.phrases[each] ?? []),
  };
}

/** One report with the look-ups that finders of events need: which phrase a token lies in, which mention begins where. */
import type { Layers, Phrase, Token } from "../../annotate/layers.ts";
import type { Entity, Mention, TimeExpression } from "../../model/reading.ts";
import type { Report } from "../../model/report.ts";

export type Needs = Pick<
  Layers,
  "sentences" | "tokens" | "phrases" | "quotations" | "times" | "mentions" | "entities" | "attributions"
>;

export interface View extends Needs {
  readonly report: Report;
  /** For each token the noun phrase and the verb group it lies in. */
  readonly nounOf: readonly (Phrase | undefined)[];
  readonly verbOf: readonly (Phrase | undefined)[];
  /** Noun phrases by the token they begin at. */
  readonly nounAt: ReadonlyMap<number, Phrase>;
  /** Verb groups of each sentence, in order. */
  readonly verbs: readonly (readonly Phrase[])[];
  /** For each token the longest name, else the shortest other mention, that covers it. */
  readonly mentionOf: readonly (Mention | undefined)[];
  readonly timeOf: readonly (TimeExpression | undefined)[];
  readonly mention: ReadonlyMap<string, Mention>;
  readonly entity: ReadonlyMap<string, Entity>;
}

/** Builds the look-ups. Linear in tokens, phrases and the lengths of mentions. */
export function viewOf(report: Report, layers: Needs): View {
  const nounOf: (Phrase | undefined)[] = new Array(layers.tokens.length);
  const verbOf: (Phrase | undefined)[] = new Array(layers.tokens.length);
  const verbs: Phrase[][] = layers.sentences.map(() => []);
  const nounAt = new Map<number, Phrase>();
  for (const phrase of layers.phrases) {
    const into = phrase.kind === "noun" ? nounOf : verbOf;
    for (let k = phrase.tokens.from; k < phrase.tokens.to; k += 1) into[k] = phrase;
    if (phrase.kind === "verb") verbs[phrase.sentence]?.push(phrase);
    else nounAt.set(phrase.tokens.from, phrase);
  }
  const mention = new Map(layers.mentions.map((each) => [each.id, each]));
  const entity = new Map(layers.entities.map((each) => [each.id, each]));
  return {
    ...layers,
    report,
    nounOf,
    verbOf,
    nounAt,
    verbs,
    mentionOf: mentionsByToken(layers),
    timeOf: timesByToken(layers),
    mention,
    entity,
  };
}

function mentionsByToken({ tokens, mentions }: Needs): readonly (Mention | undefined)[] {
  const of: (Mention | undefined)[] = new Array(tokens.length);
  let first = 0;
  for (const mention of mentions) {
    while (first < tokens.length && (tokens[first] as Token).end <= mention.start) first += 1;
    for (let k = first; k < tokens.length && (tokens[k] as Token).start < mention.end; k += 1) {
      const there = of[k];
      if (!there || better(mention, there)) of[k] = mention;
    }
  }
  return of;
}

function timesByToken({ tokens, times }: Needs): readonly (TimeExpression | undefined)[] {
  const of: (TimeExpression | undefined)[] = new Array(tokens.length);
  let first = 0;
  for (const time of times) {
    while (first < tokens.length && (tokens[first] as Token).end <= time.start) first += 1;
    for (let k = first; k < tokens.length && (tokens[k] as Token).start < time.end; k += 1) of[k] ??= time;
  }
  return of;
}

/** A name before anything else, the longer name, the shorter description. */
function better(one: Mention, other: Mention): boolean {
  const [named, otherNamed] = [one.form === "name", other.form === "name"];
  if (named !== otherNamed) return named;
  const [size, otherSize] = [one.end - one.start, other.end - other.start];
  return named ? size > otherSize : size < otherSize;
}

export function lower(view: View, at: number): string {
  return view.tokens[at]?.lower ?? "";
}

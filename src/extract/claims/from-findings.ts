/** Claims of events, ties and attributed propositions: each with the words that make it and its chain of voices. */
import { partHolding } from "../../annotate/attribution/nesting.ts";
import type { Layers, Sentence } from "../../annotate/layers.ts";
import type { Attribution, EventMention, RelationMention } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { Widen } from "./clause-span.ts";
import type { Draft } from "./draft.ts";
import type { Voices } from "./voices.ts";

type Needs = Pick<Layers, "attributions" | "events" | "relations">;
export type SentenceAt = (span: Span) => Sentence | undefined;

export function eventClaims(
  { events, attributions }: Needs,
  voices: Voices,
  sentenceAt: SentenceAt,
  widen: Widen,
): readonly Draft[] {
  const byId = new Map(attributions.map((each) => [each.id, each]));
  return events.map((event) => ({
    span: saying(event.trigger, event.by, byId, sentenceAt, widen),
    content: { event: event.id },
    voices: voices.chain(event.by),
    factuality: event.factuality,
    hedges: event.hedges,
    attribution: event.by.at(-1) ?? null,
    basis: "stated",
  }));
}

/** A tie is told in passing: the words around it make it no less certain. */
export function relationClaims(
  { relations, attributions }: Needs,
  voices: Voices,
  sentenceAt: SentenceAt,
  widen: Widen,
): readonly Draft[] {
  const byId = new Map(attributions.map((each) => [each.id, each]));
  return relations.map((relation: RelationMention) => ({
    span: saying(relation.evidence, relation.by, byId, sentenceAt, widen),
    content: { relation: relation.id },
    voices: voices.chain(relation.by),
    factuality: "CT+",
    hedges: [],
    attribution: relation.by.at(-1) ?? null,
    basis: "stated",
  }));
}

/** What is said and tells of no event of its own stands as a proposition. */
export function propositionClaims({ attributions, events }: Needs, voices: Voices, widen: Widen): readonly Draft[] {
  const telling = new Set(events.map((event: EventMention) => event.by.at(-1)));
  return attributions.flatMap((each) => {
    const proposition = longest(each);
    if (!proposition || telling.has(each.id)) return [];
    return [
      {
        span: widen(proposition, each),
        content: { proposition },
        voices: voices.chainOf(each.id),
        factuality: each.factuality,
        hedges: each.hedges,
        attribution: each.id,
        basis: "stated" as const,
      },
    ];
  });
}

function longest({ content }: Attribution): Span | undefined {
  return content.reduce<Span | undefined>(
    (best, each) => (!best || each.end - each.start > best.end - best.start ? each : best),
    undefined,
  );
}

/** The part of the innermost voice's content that holds the words, else their sentence. */
function saying(
  words: Span,
  by: readonly string[],
  attributions: ReadonlyMap<string, Attribution>,
  sentenceAt: SentenceAt,
  widen: Widen,
): Span {
  const innermost = attributions.get(by.at(-1) ?? "");
  const part = innermost && partHolding(innermost.content, words);
  const sentence = sentenceAt(words);
  const whole = sentence ? { start: sentence.start, end: sentence.end } : words;
  if (!part || !innermost) return whole;
  const wide = widen(part, innermost);
  return {
    start: Math.max(wide.start, Math.min(whole.start, words.start)),
    end: Math.min(wide.end, Math.max(whole.end, words.end)),
  };
}

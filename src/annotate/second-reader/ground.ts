/**
 * Ground: from the words of an answer to spans of the report, or to nothing (design rule 8).
 *
 * A finding stands when all of its words are found: in the sentence it names, else nowhere; where they stand more than
 * once there it must say which place is meant. Everything else is left out and counted.
 */
import type { z } from "zod";
import { ENTITY_TYPES, type EntityType, EVENT_TYPES, type EventType } from "../../model/reading.ts";
import type { Report } from "../../model/report.ts";
import { bySpan, type Span } from "../../model/span.ts";
import { type Answer, attributionSchema, eventSchema, nameSchema, type Quote } from "./answer.ts";
import type { SecondAttribution, SecondEvent, SecondName } from "./finding.ts";
import type { LeftOut } from "./notices.ts";
import { foldedPassage, type Passage } from "./passages.ts";
import { type Folded, standing } from "./quoted.ts";

export interface Grounded {
  readonly names: readonly SecondName[];
  readonly attributions: readonly SecondAttribution[];
  readonly events: readonly SecondEvent[];
  /** Null when nothing was left out. */
  readonly left: LeftOut | null;
}

/** Most findings of a kind that are taken of one answer: more than a passage has words is no reading. */
const MOST = 600;
/** Words longer than a passage cannot stand in it. */
const LONGEST_WORDS = 4_000;

type Reason = Exclude<keyof LeftOut, "example">;

/** Why a finding is left out. */
class Left extends Error {
  readonly reason: Reason;
  readonly words: string | undefined;
  constructor(reason: Reason, words?: string) {
    super(reason);
    this.reason = reason;
    this.words = words;
  }
}

/** Takes of an answer what stands in the passage it was asked about. */
export function grounded(report: Report, passage: Passage, answer: Answer): Grounded {
  const where = foldedPassage(report, passage);
  const count: Record<Reason, number> = { absent: 0, ambiguous: 0, types: 0, form: 0, crossed: 0, spans: 0 };
  let example: string | undefined;
  const each = <T>(items: readonly unknown[], take: (item: unknown) => T): T[] =>
    items.slice(0, MOST).flatMap((item) => {
      try {
        return [take(item)];
      } catch (error) {
        if (!(error instanceof Left)) throw error;
        count[error.reason] += 1;
        example ??= error.words;
        return [];
      }
    });
  const find = (quote: Quote, home?: number): Span => placed(where, passage, quote, home);
  const names = each(answer.names, (item) => nameFrom(item, find));
  const attributions = each(answer.attributions, (item) => attributionFrom(item, find));
  const events = each(answer.events, (item) => eventFrom(item, find));
  const some = Object.values(count).some((number) => number > 0);
  return {
    names: distinct(names, (name) => name),
    attributions: distinct(attributions, ({ cue }) => cue),
    events: distinct(events, ({ trigger }) => trigger),
    left: some ? { ...count, example } : null,
  };
}

type Find = (quote: Quote, home?: number) => Span;

function nameFrom(item: unknown, find: Find): SecondName {
  const quote = formed(nameSchema, item);
  return { ...find(quote), type: known<EntityType>(ENTITY_TYPES, quote) };
}

function eventFrom(item: unknown, find: Find): SecondEvent {
  const quote = formed(eventSchema, item);
  return { trigger: find(quote), type: known<EventType>(EVENT_TYPES, quote) };
}

/** A source or content without a sentence of its own is sought where the cue stands. */
function attributionFrom(item: unknown, find: Find): SecondAttribution {
  const { source, cue, content } = formed(attributionSchema, item);
  const home = cue.sentence ?? undefined;
  const at = find(cue);
  const parts = content.map((part) => find(part, home)).sort(bySpan);
  if (parts.some((part) => part.start <= at.start && at.end <= part.end)) throw new Left("crossed", cue.words);
  return { source: source ? find(source, home) : null, cue: at, content: parts };
}

function formed<T>(schema: z.ZodType<T>, item: unknown): T {
  const parsed = schema.safeParse(item);
  if (parsed.success) return parsed.data;
  throw new Left("form");
}

function known<T extends string>(types: readonly T[], { type, words }: { type: string; words: string }): T {
  const found = types.find((each) => each === type);
  if (found) return found;
  throw new Left("types", `${type}: ${words}`);
}

/** The one place that is meant. @param home number of the sentence when the quote names none */
function placed(where: Folded, { sentences }: Passage, quote: Quote, home?: number): Span {
  const { words } = quote;
  const number = quote.sentence ?? home;
  const sentence = number === undefined ? undefined : sentences[number - 1];
  if ((number !== undefined && !sentence) || words.length > LONGEST_WORDS) throw new Left("absent", words);
  const places = standing(where, words, sentence);
  if (places.length === 0) throw new Left("absent", words);
  if (typeof quote.occurrence === "number") {
    const meant = places[quote.occurrence - 1];
    if (meant) return meant;
    throw new Left("absent", words);
  }
  if (places.length > 1) throw new Left("ambiguous", words);
  return places[0] as Span;
}

/** Of findings at the same place the first, in order of the text. */
function distinct<T>(items: readonly T[], spanOf: (item: T) => Span): readonly T[] {
  const seen = new Set<string>();
  return items
    .filter((item) => {
      const { start, end } = spanOf(item);
      const fresh = !seen.has(`${start} ${end}`);
      seen.add(`${start} ${end}`);
      return fresh;
    })
    .sort((a, b) => bySpan(spanOf(a), spanOf(b)));
}

/** Adds up what was left out of several passages. */
export function togetherLeftOut(all: readonly (LeftOut | null)[]): LeftOut | null {
  const some = all.filter((each) => each !== null);
  if (some.length === 0) return null;
  const sum = (reason: Reason): number => some.reduce((total, each) => total + (each[reason] ?? 0), 0);
  return {
    absent: sum("absent"),
    ambiguous: sum("ambiguous"),
    types: sum("types"),
    form: sum("form"),
    crossed: sum("crossed"),
    spans: sum("spans"),
    example: some.find(({ example }) => example !== undefined)?.example,
  };
}

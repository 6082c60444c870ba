/**
 * Builds small readings for tests from words alone: offsets are found, never counted. What is described must stand in the
 * text, or the builder throws.
 */
import type {
  Entity,
  EntityType,
  EventMention,
  Factuality,
  Predicate,
  Reading,
  VoiceKind,
} from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";

export interface MiniEntity {
  readonly name: string;
  readonly type?: EntityType;
  readonly named?: boolean;
  readonly titles?: readonly string[];
  readonly aliases?: Entity["aliases"];
  readonly geonames?: number;
}

export interface MiniVoice {
  readonly kind: VoiceKind;
  /** Name of an entity of the report. */
  readonly entity?: string;
  readonly wording?: string;
  readonly cue?: string;
}

export interface MiniEvent {
  readonly type: EventMention["type"];
  /** The trigger, as it stands in the text. */
  readonly at: string;
  readonly roles?: readonly (readonly [string, string])[];
  readonly time?: string;
  readonly place?: string;
  readonly dead?: readonly [number, number | null, string];
  readonly negative?: boolean;
}

export interface MiniClaim {
  /** The claim's words, as they stand in the text. */
  readonly text: string;
  readonly event?: number;
  readonly relation?: number;
  readonly voices?: readonly MiniVoice[];
  readonly factuality?: Factuality;
}

export interface Mini {
  readonly id: string;
  readonly outlet?: string | null;
  readonly published?: string;
  readonly url?: string;
  readonly headline?: string;
  readonly body: readonly string[];
  readonly agency?: string;
  readonly entities?: readonly MiniEntity[];
  readonly events?: readonly MiniEvent[];
  readonly relations?: readonly (readonly [string, Predicate, string, string?])[];
  readonly claims?: readonly MiniClaim[];
}

const STAGE = "test@1";

export function mini(what: Mini): Reading {
  const headline = what.headline ?? "";
  const parts = [...(headline ? [headline] : []), ...what.body];
  const text = parts.join("\n\n");
  const blocks = spansOf(parts).map((span, index) => ({
    kind: index === 0 && headline ? ("headline" as const) : ("paragraph" as const),
    ...span,
  }));
  const at = (words: string): Span => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" does not stand in mini report "${what.id}"`);
    return { start, end: start + words.length };
  };
  const entities = (what.entities ?? []).map((entity, index) => entityOf(entity, `e${index + 1}`));
  const idOf = (name: string): string => {
    const found = entities.find((entity) => entity.name === name);
    if (!found) throw new Error(`mini report "${what.id}" has no entity "${name}"`);
    return found.id;
  };
  const mentions = entities.flatMap((entity) => occurrences(text, entity.name).map((span) => ({ entity, span })));
  return {
    hearsay: 1,
    report: {
      id: what.id,
      sourceId: null,
      text,
      language: "en",
      headline: headline ? at(headline) : null,
      headlineIsQuestion: headline.endsWith("?"),
      byline: null,
      outlet: what.outlet === undefined ? `Outlet ${what.id}` : what.outlet,
      publishedAt: what.published ?? "2031-05-03",
      url: what.url ?? null,
      synopsis: null,
      keyPoints: [],
      dateline: null,
      credit: what.agency ? at(what.agency) : null,
      blocks,
    },
    sentences: blocks.flatMap((block) => sentencesOf(text, block)),
    entities,
    mentions: mentions.map(({ entity, span }, index) => ({
      id: `m${index + 1}`,
      ...span,
      form: entity.named ? "name" : "nominal",
      type: entity.type,
      entity: entity.id,
      candidates: [],
      stage: STAGE,
    })),
    times: [],
    attributions: [],
    events: (what.events ?? []).map((event, index) => ({
      id: `v${index + 1}`,
      type: event.type,
      trigger: at(event.at),
      roles: (event.roles ?? []).map(([role, name]) => ({
        role,
        mention: `m${mentions.findIndex(({ entity }) => entity.name === name) + 1}`,
      })),
      time: event.time ? { value: event.time, basis: "stated" } : null,
      place: event.place ? { entity: idOf(event.place), basis: "stated" } : null,
      name: null,
      counts: event.dead ? [{ what: "dead", min: event.dead[0], max: event.dead[1], span: at(event.dead[2]) }] : [],
      polarity: event.negative ? "negative" : "positive",
      realis: "actual",
      factuality: "CT+",
      hedges: [],
      by: [],
      stage: STAGE,
    })),
    relations: (what.relations ?? []).map(([subject, predicate, object, detail], index) => ({
      id: `r${index + 1}`,
      subject: idOf(subject),
      predicate,
      object: idOf(object),
      detail: detail ?? null,
      evidence: at(subject),
      time: null,
      by: [],
      stage: STAGE,
    })),
    claims: (what.claims ?? []).map((claim, index) => ({
      id: `c${index + 1}`,
      report: what.id,
      span: at(claim.text),
      content: contentOf(claim, at(claim.text)),
      voices: [
        { kind: "outlet", entity: null, wording: null, cue: null, manner: "own-voice" },
        ...(claim.voices ?? []).map((voice) => ({
          kind: voice.kind,
          entity: voice.entity ? idOf(voice.entity) : null,
          wording: voice.wording || voice.entity ? at(voice.wording ?? voice.entity ?? "") : null,
          cue: voice.cue ? at(voice.cue) : null,
          manner: "indirect" as const,
        })),
      ],
      factuality: claim.factuality ?? "CT+",
      hedges: [],
      attribution: null,
      basis: "stated",
      stage: STAGE,
    })),
    keyPointChecks: [],
    notices: [],
  };
}

function contentOf(claim: MiniClaim, span: Span): Reading["claims"][number]["content"] {
  if (claim.event !== undefined) return { event: `v${claim.event + 1}` };
  if (claim.relation !== undefined) return { relation: `r${claim.relation + 1}` };
  return { proposition: span };
}

function entityOf(entity: MiniEntity, id: string): Entity {
  return {
    id,
    type: entity.type ?? "Person",
    name: entity.name,
    named: entity.named ?? true,
    aliases: entity.aliases ?? [],
    titles: entity.titles ?? [],
    place:
      entity.geonames === undefined
        ? null
        : {
            lat: 0,
            lon: entity.geonames,
            country: null,
            geonames: entity.geonames,
            name: entity.name,
            precision: "locality",
            alternatives: [],
          },
    stage: STAGE,
  };
}

function spansOf(parts: readonly string[]): readonly Span[] {
  let at = 0;
  return parts.map((part) => {
    const span = { start: at, end: at + part.length };
    at = span.end + 2;
    return span;
  });
}

function sentencesOf(text: string, block: Span): readonly Span[] {
  const spans: Span[] = [];
  let start = block.start;
  for (let at = block.start; at < block.end; at++) {
    if (text[at] !== "." || (text[at + 1] !== " " && at + 1 !== block.end)) continue;
    spans.push({ start, end: at + 1 });
    start = at + 2;
  }
  return start < block.end ? [...spans, { start, end: block.end }] : spans;
}

function occurrences(text: string, words: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    found.push({ start: at, end: at + words.length });
  }
  return found;
}

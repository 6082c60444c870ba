/**
 * Makes the digest of one reading: everything later steps ask for, and nothing else.
 */
import { globalId } from "../../model/ids.ts";
import type { Block, Claim, Entity, EventMention, Reading } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import { hash32 } from "../hash.ts";
import { contentHashes, fold, wordsOf } from "../words.ts";
import { isBackground, isPartDenied, negationIn, pointsBack } from "./background.ts";
import { daysOf } from "./days.ts";
import type {
  ClaimDigest,
  Digest,
  EntityDigest,
  EventDigest,
  Part,
  SentenceDigest,
  Unpacked,
  VoiceDigest,
} from "./digest.ts";
import { plainName } from "./names.ts";
import { nightOf } from "./night.ts";
import { pack } from "./pack.ts";
import { roleWords } from "./role-words.ts";
import { shinglesOf } from "./shingles.ts";
import { newTexts, type Texts } from "./texts.ts";
import { type Rows, textBytes, unpack } from "./unpack.ts";

/** Sentences of fewer words are too common to tell that two texts are one. */
const EXACT_WORDS = 6;

/**
 * @param reading one report's reading
 * @param report  its number in this run; ids stay those of the reading
 * @param texts   the run's table of texts
 */
export function makeDigest(reading: Reading, report: number, texts: Texts = newTexts()): Digest {
  return unpack(makeRows(reading, texts), report);
}

/** The digest of one reading as it lies in memory; it gets its number once all are there. */
export function makeRows(reading: Reading, texts: Texts): Rows {
  const digest = digestOf(reading);
  const own = (text: string | null): string | null => texts.text(texts.number(text));
  return {
    id: own(digest.id) ?? "",
    outlet: own(digest.outlet),
    byline: own(digest.byline),
    agency: own(digest.agency),
    filedFrom: digest.filedFrom,
    publishedAt: own(digest.publishedAt),
    at: digest.at,
    url: own(digest.url),
    headline: own(digest.headline) ?? "",
    words: digest.words,
    own: digest.own,
    quoted: digest.quoted,
    data: pack(digest, texts),
    bytes: textBytes(digest.text),
    texts,
  };
}

function digestOf(reading: Reading): Unpacked {
  const head = reading.report;
  const { own, quoted, words } = shinglesOf(reading);
  const place = locator(reading);
  const id = (local: string): string => globalId(head.id, local);
  const at = entityPlaces(reading);
  const voicesOf = voiceMaker(head.text, at);
  const said = contentOf(reading);
  const entityOfMention = new Map(reading.mentions.map((mention) => [mention.id, mention.entity]));
  return {
    id: head.id,
    outlet: head.outlet,
    byline: head.byline,
    agency: agencyOf(reading),
    filedFrom: head.dateline?.place ? at(head.dateline.place) : null,
    publishedAt: head.publishedAt,
    at: instantOf(head.publishedAt),
    url: head.url,
    headline: head.headline ? head.text.slice(head.headline.start, head.headline.end) : "",
    text: head.text,
    words,
    own,
    quoted,
    sentences: reading.sentences.map((span) => sentenceDigest(head.text, span)),
    entities: entityDigests(reading, id),
    names: reading.mentions
      .flatMap(({ start, entity }) => (entity === null ? [] : [{ start, entity: at(entity) }]))
      .sort((a, b) => a.start - b.start),
    events: reading.events.map((event, index) => eventDigest(event, index, reading, place, entityOfMention, id, at)),
    relations: reading.relations.map((relation) => ({
      id: id(relation.id),
      report: -1,
      subject: at(relation.subject),
      predicate: relation.predicate,
      object: at(relation.object),
      detail: relation.detail,
      time: relation.time,
    })),
    claims: reading.claims.map((claim, index) => claimDigest(claim, index, reading, place, said, id, voicesOf)),
  };
}

/** Places of entities in the report's list by their id; -1 for one that is not there. */
function entityPlaces({ entities }: Reading): (local: string) => number {
  const places = new Map(entities.map(({ id }, index) => [id, index]));
  return (local) => places.get(local) ?? -1;
}

/** Chains of voices of one report, each made once: most claims of a report have one of a few chains. */
function voiceMaker(text: string, at: (local: string) => number): (claim: Claim) => readonly VoiceDigest[] {
  const made = new Map<string, readonly VoiceDigest[]>();
  return ({ voices }) => {
    const key = voices
      .map((voice) =>
        [voice.kind, voice.entity, voice.wording?.start, voice.wording?.end, voice.cue?.start, voice.manner].join(" "),
      )
      .join("|");
    const known =
      made.get(key) ??
      voices.map((voice) => ({
        kind: voice.kind,
        entity: voice.entity === null ? null : at(voice.entity),
        wording: voice.wording && text.slice(voice.wording.start, voice.wording.end),
        cue: voice.cue && text.slice(voice.cue.start, voice.cue.end),
        manner: voice.manner,
      }));
    made.set(key, known);
    return known;
  };
}

const EMPTY: readonly never[] = [];

/** One empty list for all: a digest holds hundreds. */
function lean<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? EMPTY : list;
}

/** The first instant an RFC 3339 time or an EDTF date can mean, in milliseconds; null when it cannot be read. */
export function instantOf(value: string | null): number | null {
  if (value === null) return null;
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) {
    const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(value) ? value : `${value}Z`;
    const at = Date.parse(zoned);
    return Number.isNaN(at) ? null : at;
  }
  const from = daysOf(value)?.from;
  return from === null || from === undefined ? null : from * 86_400_000;
}

function sentenceDigest(text: string, span: Span): SentenceDigest {
  const cut = text.slice(span.start, span.end);
  const words = wordsOf(cut);
  return {
    start: span.start,
    end: span.end,
    words: contentHashes(cut),
    exact: words.length < EXACT_WORDS ? 0 : hash32(words.join(" ")),
  };
}

function sentenceAt({ sentences, report }: Reading, index: number): string {
  const span = sentences[index];
  return span ? report.text.slice(span.start, span.end) : "";
}

function agencyOf(reading: Reading): string | null {
  const { credit, dateline, text } = reading.report;
  if (credit) return text.slice(credit.start, credit.end);
  const agency = reading.entities.find((entity) => entity.id === dateline?.agency);
  return agency?.name ?? null;
}

function entityDigests(reading: Reading, id: (local: string) => string): readonly EntityDigest[] {
  const mentions = new Map<string, number>();
  for (const { entity } of reading.mentions) {
    if (entity !== null) mentions.set(entity, (mentions.get(entity) ?? 0) + 1);
  }
  return reading.entities.map((entity: Entity) => ({
    id: id(entity.id),
    type: entity.type,
    name: entity.name,
    folded: plainName(entity.name, entity.type),
    named: entity.named,
    aliases: lean(entity.aliases),
    titles: lean(entity.titles),
    place: entity.place && { ...entity.place, alternatives: EMPTY },
    roles: entity.type === "Person" && entity.named ? lean(roleWords(reading, entity)) : EMPTY,
    mentions: mentions.get(entity.id) ?? 0,
  }));
}

interface Locator {
  sentence(at: number): number;
  part(at: number): Part;
}

/** Finds the sentence and the part of the report an offset lies in, by halving. */
function locator(reading: Reading): Locator {
  const { sentences } = reading;
  const { blocks } = reading.report;
  return {
    sentence: (at) => lastStart(sentences, at),
    part: (at) => partOf(blocks[lastStart(blocks, at)]),
  };
}

function lastStart(spans: readonly Span[], at: number): number {
  let [low, high] = [0, spans.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle] as Span).start <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function partOf(block: Block | undefined): Part {
  switch (block?.kind) {
    case "headline":
    case "heading":
      return "headline";
    case "synopsis":
    case "key-point":
      return "summary";
    case "caption":
      return "caption";
    default:
      return "body";
  }
}

function eventDigest(
  event: EventMention,
  index: number,
  reading: Reading,
  place: Locator,
  entityOfMention: ReadonlyMap<string, string | null>,
  id: (local: string) => string,
  at: (local: string) => number,
): EventDigest {
  const { text } = reading.report;
  return {
    id: id(event.id),
    report: -1,
    at: index,
    type: event.type,
    trigger: text.slice(event.trigger.start, event.trigger.end),
    span: event.trigger,
    sentence: place.sentence(event.trigger.start),
    part: place.part(event.trigger.start),
    roles: lean(
      event.roles.flatMap(({ role, mention }) => {
        const entity = entityOfMention.get(mention);
        return entity ? [{ role, entity: at(entity) }] : [];
      }),
    ),
    time: event.time && {
      value: event.time.value,
      stated: event.time.basis === "stated",
      days: daysOf(event.time.value),
    },
    place: event.place && {
      entity: at(event.place.entity),
      stated: event.place.basis === "stated",
    },
    name: event.name && fold(text.slice(event.name.start, event.name.end)),
    counts: lean(
      event.counts.map(({ what, min, max, span }) => ({ what, min, max, start: span.start, end: span.end })),
    ),
    negative: event.polarity === "negative",
    pointsBack: pointsBack(text, event.trigger),
    night: nightOf(sentenceAt(reading, place.sentence(event.trigger.start))),
    realis: event.realis,
  };
}

interface Content {
  readonly events: ReadonlyMap<string, number>;
  readonly relations: ReadonlyMap<string, number>;
  readonly triggers: ReadonlyMap<string, Span>;
  readonly evidence: ReadonlyMap<string, Span>;
}

function contentOf({ events, relations }: Reading): Content {
  return {
    events: new Map(events.map(({ id }, index) => [id, index])),
    relations: new Map(relations.map(({ id }, index) => [id, index])),
    triggers: new Map(events.map(({ id, trigger }) => [id, trigger])),
    evidence: new Map(relations.map(({ id, evidence }) => [id, evidence])),
  };
}

/** A relation is said by its own words ("MLF leader Teodor Vask"), not by the sentence they stand in. */
function spanOf({ span, content }: Claim, { evidence }: Content): Span {
  return ("relation" in content && evidence.get(content.relation)) || span;
}

function claimDigest(
  claim: Claim,
  index: number,
  reading: Reading,
  place: Locator,
  said: Content,
  id: (local: string) => string,
  voicesOf: (claim: Claim) => readonly VoiceDigest[],
): ClaimDigest {
  const head = reading.report;
  const part = place.part(claim.span.start);
  const sentence = place.sentence(claim.span.start);
  const end = reading.sentences[sentence]?.end ?? claim.span.end;
  const voices = voicesOf(claim);
  const words = head.text.slice(claim.span.start, claim.span.end);
  const trigger = "event" in claim.content ? said.triggers.get(claim.content.event) : undefined;
  return {
    id: id(claim.id),
    report: -1,
    at: index,
    span: spanOf(claim, said),
    sentence,
    part,
    about: isPartDenied(words) ? { kind: "words", span: claim.span } : aboutOf(claim, said),
    negation: negationIn(words),
    background: trigger !== undefined && isBackground(head.text, trigger, claim.span),
    voices,
    factuality: claim.factuality,
    hedged: claim.hedges.length > 0,
    basis: claim.basis,
    question:
      (part === "headline" && head.headlineIsQuestion) ||
      /\?["”’»)\]]*\s*$/u.test(head.text.slice(Math.max(0, end - 6), end)),
  };
}

function aboutOf({ content }: Claim, { events, relations }: Content): ClaimDigest["about"] {
  if ("event" in content) return { kind: "event", event: events.get(content.event) ?? -1 };
  if ("relation" in content) return { kind: "relation", relation: relations.get(content.relation) ?? -1 };
  return { kind: "words", span: content.proposition };
}

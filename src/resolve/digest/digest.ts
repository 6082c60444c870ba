/**
 * What resolving and weighing keep of one reading: hashes, names, times and spans, and the text. The readings themselves
 * are streamed once and let go, so that a case of 10,000 reports fits in memory.
 *
 * A digest lies in memory as one row of whole numbers and its text as bytes (pack.ts). What is read from it here is made
 * at the moment and let go again: hold numbers (a report's, and that of an entity, event or claim inside it), not these
 * objects. docs/decisions/0011-digests-are-rows-of-numbers.md
 */
import type {
  Claim,
  Entity,
  EntityType,
  EventType,
  Factuality,
  Predicate,
  Voice,
  VoiceKind,
} from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { Days } from "./days.ts";
import type { Night } from "./night.ts";

/** Where in its report something stands: the outlet's own summary is no second source. */
export type Part = "headline" | "summary" | "caption" | "body";

export interface SentenceDigest extends Span {
  /** Hashes of its content words, ascending. */
  readonly words: Uint32Array;
  /** Hash of all its words in order; 0 when it has fewer than six. */
  readonly exact: number;
}

/** Place of an entity in its report's list of entities. */
export type EntityAt = number;

export interface EntityDigest {
  /** Global id. */
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  /** Folded, honorifics in front taken off. */
  readonly folded: string;
  readonly named: boolean;
  readonly aliases: Entity["aliases"];
  readonly titles: readonly string[];
  readonly place: Entity["place"];
  /** Of a person: stemmed words of what stands right before or in apposition after the name: "schoolteacher". */
  readonly roles: readonly string[];
  /** Number of mentions in the report. */
  readonly mentions: number;
}

export interface RoleDigest {
  readonly role: string;
  readonly entity: EntityAt;
}

export interface CountDigest extends Span {
  readonly what: "dead" | "injured" | "missing" | "arrested" | "present";
  readonly min: number;
  readonly max: number | null;
}

export interface EventDigest {
  /** Global id. */
  readonly id: string;
  readonly report: number;
  /** Place in its report's list of events. */
  readonly at: number;
  readonly type: EventType;
  readonly trigger: string;
  readonly span: Span;
  readonly sentence: number;
  readonly part: Part;
  readonly roles: readonly RoleDigest[];
  readonly time: { readonly value: string; readonly stated: boolean; readonly days: Days | null } | null;
  readonly place: { readonly entity: EntityAt; readonly stated: boolean } | null;
  /** Folded name of a named event. */
  readonly name: string | null;
  readonly counts: readonly CountDigest[];
  readonly negative: boolean;
  /** A noun that points back ("the explosion"): a date beside it is seldom its own. */
  readonly pointsBack: boolean;
  /** What its sentence says of the hour: a night lies between two dates. */
  readonly night: Night | null;
  readonly realis: "actual" | "generic" | "other";
}

export interface RelationDigest {
  /** Global id. */
  readonly id: string;
  readonly report: number;
  readonly subject: EntityAt;
  readonly predicate: Predicate;
  readonly object: EntityAt;
  readonly detail: string | null;
  readonly time: string | null;
}

export interface VoiceDigest {
  readonly kind: VoiceKind;
  readonly entity: EntityAt | null;
  /** As the report words it; null for the outlet itself. */
  readonly wording: string | null;
  readonly cue: string | null;
  readonly manner: Voice["manner"];
}

export interface ClaimDigest {
  /** Global id. */
  readonly id: string;
  readonly report: number;
  /** Place in its report's list of claims. */
  readonly at: number;
  readonly span: Span;
  readonly sentence: number;
  readonly part: Part;
  /** With the place of the event or relation in its report's list. */
  readonly about:
    | { readonly kind: "event"; readonly event: number }
    | { readonly kind: "relation"; readonly relation: number }
    | { readonly kind: "words"; readonly span: Span };
  readonly voices: readonly VoiceDigest[];
  readonly factuality: Factuality;
  readonly hedged: boolean;
  readonly basis: Claim["basis"];
  /** Ends in a question mark, or lies in a headline that does. */
  readonly question: boolean;
  /** Its words hold the negation themselves ("had not been there"), or open with one ("No such paper was signed"). */
  readonly negation: "inside" | "subject" | null;
  /** Only mentions what it is about on the way to saying something else: "condemned the arrest". */
  readonly background: boolean;
}

/** What a report is, apart from what it says: few and small, kept as they are. */
export interface DigestHead {
  readonly id: string;
  readonly outlet: string | null;
  readonly byline: string | null;
  /** The agency whose copy it is by dateline or credit line, as written. */
  readonly agency: string | null;
  /** The dateline's place. */
  readonly filedFrom: EntityAt | null;
  readonly publishedAt: string | null;
  /** Milliseconds since 1970 UTC; null when unknown. */
  readonly at: number | null;
  readonly url: string | null;
  readonly headline: string;
  /** Words of the body. */
  readonly words: number;
}

export interface NameDigest {
  readonly start: number;
  readonly entity: EntityAt;
}

/** Shingles of the body, ascending; let go once copies are found. */
export interface ShinglesDigest {
  readonly own: Uint32Array;
  readonly quoted: Uint32Array;
}

/** The parts of a digest as lists, before they are packed. */
export interface Unpacked extends DigestHead, ShinglesDigest {
  readonly text: string;
  readonly sentences: readonly SentenceDigest[];
  readonly entities: readonly EntityDigest[];
  /** Where the report names an entity, by start. */
  readonly names: readonly NameDigest[];
  readonly events: readonly EventDigest[];
  readonly relations: readonly RelationDigest[];
  readonly claims: readonly ClaimDigest[];
}

/** One list of a digest, whose items are made when asked for. */
export interface Packed<T> extends Iterable<T> {
  readonly length: number;
  /** @returns undefined outside 0..length-1 */
  get(at: number): T | undefined;
}

export interface Digest extends DigestHead, ShinglesDigest {
  /** Its number: its place in the list of digests. */
  readonly report: number;
  /** Made anew from bytes; cut what is needed and let it go. */
  readonly text: string;
  readonly sentences: Packed<SentenceDigest>;
  readonly entities: Packed<EntityDigest>;
  readonly names: Packed<NameDigest>;
  readonly events: Packed<EventDigest>;
  readonly relations: Packed<RelationDigest>;
  readonly claims: Packed<ClaimDigest>;
}

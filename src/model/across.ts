/**
 * The nouns across reports: what the case resolves and weighs. Everything here is the machine's proposal and can be
 * thrown away and made again from readings and journal, except `Judgement`, which is a person's and is kept for ever.
 *
 * Ids: `entity`, `event` and `claim` members are global ids (`REPORT/LOCAL`). A cluster's id is a letter, "-" and the
 * first 12 hex digits of the SHA-256 of its smallest member, so that it does not depend on the order of adding.
 */
import type { EntityType, EventType, Factuality, VoiceKind } from "./reading.ts";
import type { Span } from "./span.ts";

/** A stretch of one report. */
export interface Passage extends Span {
  readonly report: string;
}

/** Why the machine or a person says so, in words, with the values that made it. */
export interface Reason {
  /** Stable short name: "same-full-name", "agency-credit", "shingle-containment". */
  readonly code: string;
  /** One sentence for a person: "9 of 10 word shingles of the shorter report stand in the longer one". */
  readonly words: string;
  readonly values: Readonly<Record<string, number | string>>;
}

export type CopyKind = "copy" | "partial" | "quotes" | "revision";

/** How one report's text goes back to another's. `from` is the later or smaller one. */
export interface CopyLink {
  readonly kind: CopyKind;
  readonly from: string;
  readonly to: string;
  readonly reasons: readonly Reason[];
}

/** One person, body, place or thing across reports. */
export interface EntityCluster {
  readonly id: string;
  readonly type: EntityType;
  /** The most used full form, ties by code unit order. */
  readonly name: string;
  readonly named: boolean;
  /** Every form met, as its source wrote it, with how many reports use it. */
  readonly forms: readonly { readonly text: string; readonly reports: number }[];
  readonly titles: readonly string[];
  readonly members: readonly string[];
  readonly reports: readonly string[];
  readonly place: {
    readonly lat: number;
    readonly lon: number;
    readonly country: string | null;
    readonly geonames: number | null;
  } | null;
  /** Why members were joined; empty for a cluster of one. */
  readonly reasons: readonly Reason[];
  /** "machine" for a proposal, "person" once a judgement made or confirmed it. */
  readonly by: "machine" | "person";
}

/** Two clusters that may be one, for a person to decide. */
export interface Candidate {
  readonly left: string;
  readonly right: string;
  /** Orders candidates; it is no probability. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** One happening across reports. */
export interface EventCluster {
  readonly id: string;
  readonly type: EventType;
  /** A short label made of the trigger, participants, place and date: "meeting · Aamer, Naim · 2025-08-05". */
  readonly label: string;
  readonly members: readonly string[];
  readonly reports: readonly string[];
  /** Every value given, with who gives it; more than one is a disagreement or a vaguer telling. */
  readonly times: readonly { readonly value: string; readonly members: readonly string[] }[];
  readonly places: readonly { readonly entity: string; readonly name: string; readonly members: readonly string[] }[];
  /** Entity cluster ids by role. */
  readonly participants: readonly {
    readonly role: string;
    readonly entity: string;
    readonly name: string;
    readonly members: readonly string[];
  }[];
  readonly reasons: readonly Reason[];
}

/** Claims that say the same. */
export interface Proposition {
  readonly id: string;
  readonly kind: "event" | "relation" | "words";
  /** In words, taken from the clearest member: never made up. */
  readonly wording: string;
  readonly wordingAt: Passage;
  /** Event cluster id; or "SUBJECT predicate OBJECT detail" of a relation, subject and object as cluster ids; or null. */
  readonly about: string | null;
  /** Entity cluster ids it speaks of. */
  readonly entities: readonly string[];
  readonly claims: readonly PropositionClaim[];
  /** Origin groups that support it and that deny it, and claims of unknown independence (shown, not counted). */
  readonly support: readonly string[];
  readonly against: readonly string[];
  readonly unknown: readonly string[];
  readonly reports: readonly string[];
}

export interface PropositionClaim {
  /** Global claim id. */
  readonly claim: string;
  readonly report: string;
  readonly span: Span;
  readonly stance: "for" | "against" | "open";
  readonly factuality: Factuality;
  /** Origin group id; null when its independence is unknown. */
  readonly origin: string | null;
}

/** Why two claims or reports are held to go back to one origin. */
export interface OriginLink {
  readonly left: string;
  readonly right: string;
  readonly kind:
    | "same-source"
    | "agency-copy"
    | "near-duplicate"
    | "explicit-reliance"
    | "shared-document"
    | "revision"
    | "same-report";
  readonly reasons: readonly Reason[];
}

/** Reports or claims that go back to one origin. */
export interface OriginGroup {
  readonly id: string;
  /** "police statement (Varda Police, 3 May)", "an unnamed report", "NordWire copy". */
  readonly label: string;
  readonly kind: VoiceKind;
  /** Global claim ids. */
  readonly claims: readonly string[];
  readonly reports: readonly string[];
  readonly links: readonly OriginLink[];
  /** True when one unnamed or single origin comes back by two or more outlets that do not say they copy. */
  readonly circular: boolean;
}

/** Claims that cannot all hold. Sides are in the order they were published; none is hidden. */
export interface Contradiction {
  readonly id: string;
  readonly kind: "date" | "place" | "count" | "office" | "polarity" | "participation" | "denial";
  /** What it is about: an event cluster, entity cluster or proposition id. */
  readonly about: string;
  readonly label: string;
  readonly sides: readonly {
    /** The value or stance in words: "12 dead", "2031-05-03", "denies". */
    readonly value: string;
    readonly claims: readonly string[];
    readonly passages: readonly Passage[];
    readonly origins: readonly string[];
    readonly reports: readonly string[];
    /** A later revision or correction of the same outlet replaced this value; it still stands here. */
    readonly replaced: boolean;
  }[];
  readonly reasons: readonly Reason[];
}

/** What a person decided. Appended to the journal, never changed; undo is another entry. */
export interface Judgement {
  readonly kind: "same" | "different" | "unsure" | "accept" | "reject" | "correct" | "undo";
  /** What it is about: two entity members, a claim, an earlier journal entry. */
  readonly subject: readonly string[];
  readonly value: string | null;
  readonly reason: string;
}

/** The outcome of resolving and weighing a whole case. */
export interface Assessment {
  readonly copies: readonly CopyLink[];
  readonly entities: readonly EntityCluster[];
  readonly candidates: readonly Candidate[];
  readonly events: readonly EventCluster[];
  readonly propositions: readonly Proposition[];
  readonly origins: readonly OriginGroup[];
  readonly contradictions: readonly Contradiction[];
}

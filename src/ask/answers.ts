/**
 * The answers to the questions, as the CLI, the HTTP API and the web app show them. One function per question in the
 * files beside this one; the shapes are here because the browser imports them as types alone.
 *
 * Ids are global (`REPORT/LOCAL`) for claims, events and entities of a reading, and cluster ids for what was resolved.
 */

import type { CaseInfo, Hit, JournalEntry, ReportRow } from "../case/contract.ts";
import type {
  Contradiction,
  CopyLink,
  EntityCluster,
  EventCluster,
  OriginGroup,
  Proposition,
  PropositionClaim,
} from "../model/across.ts";
import type { Claim, Factuality, Reading, Voice } from "../model/reading.ts";
import type { Span } from "../model/span.ts";

/** "2 independent origins (7 reports)": the words stand beside the figures everywhere. */
export interface Weight {
  /** Independent origins for and against. */
  readonly support: number;
  readonly against: number;
  /** Claims whose independence is unknown: shown, not counted. */
  readonly unknown: number;
  readonly reports: number;
  readonly words: string;
}

/** A voice with its words cut out, ready to show. */
export interface VoiceShown extends Voice {
  /** "NationPress", "a recent report", "Khalid Qaddoumi". */
  readonly label: string;
  readonly cueText: string | null;
}

/** One claim as a line of the ledger. */
export interface ClaimRow {
  /** Global claim id. */
  readonly id: string;
  readonly report: string;
  readonly reportTitle: string;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
  /** The words of the claim, cut from the report, and where they stand. */
  readonly text: string;
  readonly span: Span;
  readonly voices: readonly VoiceShown[];
  readonly factuality: Factuality;
  /** The hedging words, cut from the report. */
  readonly hedges: readonly string[];
  readonly stance: PropositionClaim["stance"];
  readonly origin: string | null;
  readonly proposition: string | null;
}

/** What is claimed, once, with all who claim it. */
export interface LedgerRow {
  readonly proposition: string;
  readonly kind: Proposition["kind"];
  /** Event type or relation predicate, null for words. */
  readonly type: string | null;
  readonly wording: string;
  readonly wordingAt: Proposition["wordingAt"];
  readonly entities: readonly { readonly id: string; readonly name: string; readonly type: string }[];
  readonly times: readonly string[];
  readonly places: readonly string[];
  readonly weight: Weight;
  /** The most certain and the least certain wording among its claims. */
  readonly certainty: { readonly most: Factuality; readonly least: Factuality };
  readonly contradictions: readonly string[];
  readonly claims: readonly ClaimRow[];
}

export interface LedgerFilter {
  /** Words in the wording or in any of its claims. */
  readonly q?: string | undefined;
  /** Name or cluster id of a voice. */
  readonly who?: string | undefined;
  /** Name or cluster id of somebody it speaks of. */
  readonly about?: string | undefined;
  /** Event type or relation predicate. */
  readonly what?: string | undefined;
  readonly place?: string | undefined;
  /** EDTF bounds of the time it speaks of. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly voice?: Voice["kind"] | undefined;
  readonly certainty?: Factuality | undefined;
  /** At least so many independent origins. */
  readonly origins?: number | undefined;
  readonly disputed?: boolean | undefined;
  readonly report?: string | undefined;
  readonly sort?: "weight" | "time" | "newest" | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

export interface LedgerAnswer {
  readonly total: number;
  readonly claims: number;
  readonly rows: readonly LedgerRow[];
  /** Values that occur, with how many propositions have them, for the filter menus. */
  readonly facets: {
    readonly what: readonly Facet[];
    readonly who: readonly Facet[];
    readonly about: readonly Facet[];
    readonly place: readonly Facet[];
    readonly certainty: readonly Facet[];
    readonly voice: readonly Facet[];
  };
}

export interface Facet {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface CaseAnswer {
  readonly info: CaseInfo;
  readonly counts: {
    readonly reports: number;
    readonly copies: number;
    readonly origins: number;
    readonly claims: number;
    readonly propositions: number;
    readonly contradictions: number;
    readonly toReview: number;
    readonly failed: number;
    readonly notices: number;
  };
  /** What is claimed by most origins, and what is disputed. */
  readonly claimed: readonly LedgerRow[];
  readonly disputed: readonly ContradictionRow[];
  readonly failures: readonly {
    readonly capture: string;
    readonly where: string;
    readonly code: string;
    readonly message: string;
  }[];
  readonly newest: readonly ReportRow[];
}

export interface ContradictionRow extends Contradiction {
  /** The sides' claims, opened; same order as `sides`. */
  readonly opened: readonly (readonly ClaimRow[])[];
  readonly originLabels: readonly (readonly string[])[];
}

/** One report in the reading room. */
export interface RoomAnswer {
  readonly row: ReportRow;
  readonly reading: Reading;
  /** Local entity id to its cluster. */
  readonly clusters: Readonly<
    Record<
      string,
      { readonly id: string; readonly name: string; readonly reports: number; readonly by: "machine" | "person" }
    >
  >;
  /** Local claim id to what is known across reports. */
  readonly across: Readonly<
    Record<
      string,
      {
        readonly proposition: string;
        readonly wording: string;
        readonly weight: Weight;
        readonly contradictions: readonly string[];
        readonly origin: string | null;
        readonly originLabel: string | null;
      }
    >
  >;
  readonly copies: readonly (CopyLink & { readonly otherTitle: string; readonly otherOutlet: string | null })[];
  readonly revisions: readonly {
    readonly id: string;
    readonly title: string;
    readonly publishedAt: string | null;
    readonly relation: "earlier" | "later";
  }[];
  readonly contradictions: readonly ContradictionRow[];
}

export interface PropositionAnswer {
  readonly row: LedgerRow;
  readonly origins: readonly OriginGroup[];
  readonly contradictions: readonly ContradictionRow[];
  readonly event: EventCluster | null;
}

export interface WhoAnswer {
  readonly entity: EntityCluster;
  /** Clusters that could be meant as well, when the name fits several. */
  readonly others: readonly { readonly id: string; readonly name: string; readonly reports: number }[];
  readonly relations: readonly {
    readonly predicate: string;
    readonly direction: "of" | "to";
    readonly other: string;
    readonly otherName: string;
    readonly detail: string | null;
    readonly claims: readonly ClaimRow[];
  }[];
  readonly events: readonly EventCluster[];
  readonly saidBy: readonly LedgerRow[];
  readonly saidAbout: readonly LedgerRow[];
  readonly candidates: readonly {
    readonly id: string;
    readonly name: string;
    readonly score: number;
    readonly reasons: readonly string[];
  }[];
}

export interface TimelineAnswer {
  readonly events: readonly (EventCluster & {
    readonly from: string | null;
    readonly weight: Weight;
    readonly proposition: string | null;
    readonly disputed: boolean;
  })[];
  /** Events no report dates. */
  readonly undated: number;
}

export interface OriginsAnswer {
  readonly groups: readonly (OriginGroup & {
    readonly reportTitles: readonly {
      readonly id: string;
      readonly title: string;
      readonly outlet: string | null;
      readonly publishedAt: string | null;
    }[];
  })[];
  readonly copies: readonly CopyLink[];
}

export interface SearchAnswer {
  readonly total: number;
  readonly hits: readonly (Hit & { readonly texts: readonly string[] })[];
  readonly entities: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: string;
    readonly reports: number;
  }[];
}

export interface JournalAnswer {
  readonly entries: readonly JournalEntry[];
}

export type { RunProgress } from "../work/progress.ts";
export type { Claim, Contradiction, EntityCluster, EventCluster, Hit, ReportRow };

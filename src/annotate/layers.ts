import type {
  Attribution,
  Claim,
  Difference,
  Entity,
  EntityType,
  EventMention,
  KeyPointCheck,
  Mention,
  Notice,
  RelationMention,
  TimeExpression,
} from "../model/reading.ts";
import type { Span } from "../model/span.ts";
import type { Decision } from "./decision.ts";
import type { Guesses } from "./reader/guesses.ts";
import type { Second } from "./second-reader/finding.ts";

/** Universal part-of-speech tag (universaldependencies.org/u/pos). */
export type Pos =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/** A word, number or mark. */
export interface Token extends Span {
  /** The letters as written. */
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: Pos;
  /** Index of its sentence in `sentences`. */
  readonly sentence: number;
}

/** A sentence lies in one block; a headline or a key point without a full stop is a sentence of its own. */
export interface Sentence extends Span {
  /** Index of its block in `report.blocks`. */
  readonly block: number;
  /** Half-open range of its tokens in `tokens`. */
  readonly tokens: { readonly from: number; readonly to: number };
}

/** What stands between quotation marks, marks left out. One that runs over paragraphs is one quotation a paragraph. */
export interface Quotation extends Span {
  /** Whether it is speech (long, or with a verb) rather than a scare-quoted word or the name of a work. */
  readonly speech: boolean;
  /** Index in `quotations` of the one it goes on from, when a quotation runs over paragraphs. */
  readonly continues: number | null;
}

/** A noun phrase ("two senior officials", "the ministry", "Naji Zaheer") or a verb group ("has been reported"). */
export interface Phrase extends Span {
  readonly kind: "noun" | "verb";
  /** Token index of its head: the last noun, or the main verb. */
  readonly head: number;
  /** Half-open token range. */
  readonly tokens: { readonly from: number; readonly to: number };
  readonly sentence: number;
  /** Of a verb group: passive ("was killed"), negated ("did not meet"), modal ("could", "would"), infinitive ("to meet"). */
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modal: string | null;
  readonly infinitive: boolean;
}

/** A name found and typed, not yet joined with others into an entity. */
export interface NameFound extends Span {
  readonly type: EntityType;
  /** Titles and ranks in front, as written and in order; they lie outside the span. */
  readonly titles: readonly Span[];
  /** How the finder knows, for --explain: "acronym-definition", "gazetteer", "title-before". */
  readonly rule: string;
  readonly stage: string;
}

/** What stages say about one report. Every layer is sorted by start; layers may overlap one another. */
export interface Layers {
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly phrases: readonly Phrase[];
  readonly quotations: readonly Quotation[];
  readonly times: readonly TimeExpression[];
  readonly names: readonly NameFound[];
  /**
   * Everybody and everything the report speaks of. Beside the named ones it holds one entity for each described one
   * ("two officials", "a recent report") that could serve as source or role filler; what nothing refers to at the end is
   * left out of the reading (`assemble.ts`).
   */
  readonly entities: readonly Entity[];
  /** Name, nominal and pronoun mentions; nominals and pronouns that nothing refers to at the end are left out. */
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
  readonly events: readonly EventMention[];
  readonly relations: readonly RelationMention[];
  readonly claims: readonly Claim[];
  readonly keyPointChecks: readonly KeyPointCheck[];
  readonly notices: readonly Notice[];
  /** What a trained reader gives, still undecided; null when the report is read with patterns alone. */
  readonly guesses: Guesses | null;
  /** What was proposed, what stands, and why. */
  readonly decisions: readonly Decision[];
  /** What a second reader gives, and what is to become of it; null when there is none. */
  readonly second: Second | null;
  /** Where the two readers differ. */
  readonly differences: readonly Difference[];
}

export type LayerName = keyof Layers;

export const NO_LAYERS: Layers = {
  sentences: [],
  tokens: [],
  phrases: [],
  quotations: [],
  times: [],
  names: [],
  entities: [],
  mentions: [],
  attributions: [],
  events: [],
  relations: [],
  claims: [],
  keyPointChecks: [],
  notices: [],
  guesses: null,
  decisions: [],
  second: null,
  differences: [],
};

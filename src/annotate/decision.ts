/**
 * Decisions: what finders proposed at one place, what stands, and by which rule; for `--explain` and for whoever asks why.
 * They are no part of a reading: a finding carries the stage that made it, a decision also what was passed over.
 */
import type { Span } from "../model/span.ts";

export interface Proposal extends Span {
  /** The finder: "reader-small@1", "acronym-definition", "verb:clause". */
  readonly by: string;
  /** What it says is there: a type of name, an event type, a predicate, the cue's source. */
  readonly what: string;
  /** How sure it is, 0 to 1; null for finders that do not say. */
  readonly share: number | null;
}

export interface Decision extends Span {
  readonly layer: "names" | "attributions" | "events" | "roles" | "relations";
  /** What stands; null when nothing does. */
  readonly kept: Proposal | null;
  /** What was passed over. */
  readonly against: readonly Proposal[];
  /** Why, in a few words: "both see it", "the reader is sure", "a definition decides". */
  readonly rule: string;
}

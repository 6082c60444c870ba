/** A relation as its finder gives it: not yet numbered, not yet told once. */
import type { Predicate } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";

export interface Draft {
  readonly subject: string;
  readonly predicate: Predicate;
  readonly object: string;
  readonly detail: string | null;
  readonly evidence: Span;
}

export const BODIES: readonly string[] = ["Organization", "GeopoliticalEntity", "Group", "Location", "Facility"];
export const PLACES: readonly string[] = ["GeopoliticalEntity", "Location", "Facility"];

/** The shortest span over all parts. */
export function over(...parts: readonly Span[]): Span {
  return {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
  };
}

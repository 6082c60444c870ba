/** A place in the text where somebody or something is spoken of, whoever found it; who it is, is decided by joining. */
import type { EntityType, Mention } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { NameFound } from "../layers.ts";

export interface Spot extends Span {
  readonly form: Mention["form"];
  readonly type: EntityType;
  /** Titles and ranks in front of a name, in order; they lie outside the span. */
  readonly titles: readonly Span[];
  /** How its finder knows. */
  readonly rule: string;
  /** The stage that found it. */
  readonly stage: string;
}

export const nameSpot = (name: NameFound): Spot => ({ ...name, form: "name" });

import type { EntityType } from "../../model/reading.ts";
import type { Word } from "./words.ts";

/** What a finder proposes: words [from, to) of the report are a name. */
export interface Candidate {
  readonly from: number;
  readonly to: number;
  /** Null when the finder sees a name but not of what kind. */
  readonly type: EntityType | null;
  /** How the finder knows: "acronym-definition", "nationality", "title-before". */
  readonly rule: string;
  /** 0..1, how sure; the deciding module weighs overlapping candidates by it. */
  readonly score: number;
  /** The trained reader's probability, where it is the finder. */
  readonly share?: number | null;
  /** The trained reader's probability of each type, where it is the finder. */
  readonly kinds?: ReadonlyMap<EntityType, number>;
  /** Word ranges of titles in front, in order. */
  readonly titles?: readonly (readonly [number, number])[];
}

export const textOf = (text: string, words: readonly Word[], from: number, to: number): string =>
  text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0);

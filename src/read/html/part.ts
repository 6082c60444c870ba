import type { BlockKind } from "../../model/reading.ts";

/** A paragraph of a page on its way into the report's text, white space collapsed. */
export interface Part {
  readonly words: string;
  readonly kind: BlockKind | null;
  readonly bullet: boolean;
}

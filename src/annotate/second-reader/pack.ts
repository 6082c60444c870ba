/**
 * Packs sentences into the windows that a token classifier reads at a time: whole sentences, as many as fit; a sentence
 * that does not fit in a window is cut between two units.
 */
import type { Span } from "../../model/span.ts";
import { unitsOf } from "../reader/units.ts";
import { idsOf, type Pieces } from "./word-piece.ts";

export interface Pack {
  readonly units: readonly Span[];
  /** Index of each unit's sentence; a name does not go on into the next one. */
  readonly sentence: readonly number[];
  /** Ids of the pieces, marks of begin and end included. */
  readonly ids: readonly number[];
  /** Index in `ids` of each unit's first piece. */
  readonly first: readonly number[];
}

/** A unit of so many pieces that no window could hold it is read by its first pieces. */
const UNIT_PIECES = 24;

/** @param most pieces in a window, the two marks included; at least 32 */
export function packed(text: string, sentences: readonly Span[], pieces: Pieces, most: number): readonly Pack[] {
  const packs: Pack[] = [];
  let open = empty(pieces);
  const close = (): void => {
    if (open.units.length > 0) packs.push({ ...open, ids: [...open.ids, pieces.end] });
    open = empty(pieces);
  };
  for (const [index, { start, end }] of sentences.entries()) {
    const units = unitsOf(text, start, end);
    const ids = units.map((unit) => idsOf(text.slice(unit.start, unit.end), pieces).slice(0, UNIT_PIECES));
    const size = ids.reduce((sum, each) => sum + each.length, 0);
    if (open.ids.length + size + 1 > most) close();
    for (const [at, unit] of units.entries()) {
      const own = ids[at] as readonly number[];
      if (open.ids.length + own.length + 1 > most) close();
      open.units.push(unit);
      open.sentence.push(index);
      open.first.push(open.ids.length);
      open.ids.push(...own);
    }
  }
  close();
  return packs;
}

function empty({ begin }: Pieces): { units: Span[]; sentence: number[]; ids: number[]; first: number[] } {
  return { units: [], sentence: [], ids: [begin], first: [] };
}

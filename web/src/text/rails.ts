/**
 * Lays out the margin: where each voice's rail runs, and where the labels and notes stand. Pure: pixels in, pixels out;
 * the measuring is done by `screens/reading-room/margin.ts`.
 */

/** The lines a voice's words stand on. Pixels from the top of the page. */
export interface Band {
  readonly id: string;
  /** 1 for a voice, 2 for a voice within a voice, and so on. */
  readonly depth: number;
  readonly top: number;
  readonly bottom: number;
}

/** Between two rails of the same depth on the same line. */
const GAP = 4;

/**
 * Two voices that share a line get half of it each, so that a rail never runs over another of its depth.
 *
 * @returns the bands in their order, with top and bottom moved apart where they met
 */
export function partBands(bands: readonly Band[]): readonly Band[] {
  const out = bands.map((band) => ({ ...band }));
  const depths = new Set(out.map((band) => band.depth));
  for (const depth of depths) {
    const same = out.filter((band) => band.depth === depth).sort((a, b) => a.top - b.top || a.bottom - b.bottom);
    for (let i = 1; i < same.length; i++) part(same[i - 1], same[i]);
  }
  return out;
}

function part(before: { top: number; bottom: number } | undefined, after: { top: number; bottom: number } | undefined) {
  if (!before || !after || after.top >= before.bottom + GAP) return;
  const middle = Math.max(
    before.top + 2,
    (Math.max(before.top, after.top) + Math.min(before.bottom, after.bottom)) / 2,
  );
  before.bottom = middle - GAP / 2;
  after.top = middle + GAP / 2;
  after.bottom = Math.max(after.bottom, after.top + 2);
}

/**
 * Puts notes beside their anchors without overlap: each as near below its anchor as the one before allows.
 *
 * @param notes anchors' tops and the notes' heights, in any order
 * @param gap   pixels kept between two notes
 * @returns tops in the order given
 * @example placeNotes([{ top: 0, height: 30 }, { top: 10, height: 20 }], 4) // [0, 34]
 */
export function placeNotes(
  notes: readonly { readonly top: number; readonly height: number }[],
  gap: number,
): readonly number[] {
  const order = notes.map((note, index) => ({ ...note, index })).sort((a, b) => a.top - b.top || a.index - b.index);
  const tops = new Array<number>(notes.length).fill(0);
  let free = Number.NEGATIVE_INFINITY;
  for (const note of order) {
    const top = Math.max(note.top, free);
    tops[note.index] = top;
    free = top + note.height + gap;
  }
  return tops;
}

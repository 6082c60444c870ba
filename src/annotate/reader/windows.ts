/**
 * Windows: the stretches of a report that the encoder reads at a time.
 *
 * Paragraphs run together, so that "she", "the ministry" and a quotation that goes on have what stands before them in
 * view; a headline, a key point, a caption are read by themselves. A window holds whole sentences; a sentence that does
 * not fit in one is cut. Long reports take many windows, one at a time, so memory stays bounded.
 */
import type { Report } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import { featuresOf, type Ground } from "./features.ts";
import { SHAPES, shapeOf } from "./shapes.ts";
import { unitsOf } from "./units.ts";
import { piecesOf, type Vocabulary } from "./word-pieces.ts";

/** One window: units in order of the text, and the word pieces they are made of. */
export interface Window {
  readonly units: readonly Span[];
  /** Index of each unit's sentence in `sentences`. */
  readonly sentence: readonly number[];
  /** Feature numbers of each unit. */
  readonly features: readonly (readonly number[])[];
  /** Ids of the word pieces, marks of begin and end included. */
  readonly pieces: readonly number[];
  readonly shapes: readonly number[];
  /** Unit of each piece; -1 for the marks. */
  readonly unitOf: readonly number[];
  /** First piece of each unit. */
  readonly first: readonly number[];
}

/** Most word pieces in a window, the two marks included. */
export const WINDOW_PIECES = 128;
/** A unit of so many pieces that no window could hold it is read by its first pieces. */
const UNIT_PIECES = 24;

interface Part {
  readonly from: number;
  readonly to: number;
  readonly pieces: number;
  /** Whether it may stand in one window with the part before. */
  readonly runsOn: boolean;
}

/** @param most most word pieces in a window */
export function windowsOf(
  report: Report,
  ground: Ground,
  vocabulary: Vocabulary,
  most = WINDOW_PIECES,
): readonly Window[] {
  const sentence: number[] = [];
  const units = ground.sentences.flatMap(({ start, end }, index) => {
    const own = unitsOf(report.text, start, end);
    for (const _ of own) sentence.push(index);
    return own;
  });
  const features = featuresOf(report, ground, units);
  const pieces = units.map(({ start, end }) =>
    piecesOf(report.text.slice(start, end), vocabulary).slice(0, UNIT_PIECES),
  );
  const sizes = pieces.map(({ length }) => length);
  return ranges(parts(report, ground, sentence, sizes, most - 2), most - 2).map(([from, to]) =>
    windowOf(report.text, { units, sentence, features, pieces }, from, to, vocabulary),
  );
}

/** Sentences, those too long for a window cut. */
function parts(
  report: Report,
  { sentences }: Ground,
  sentence: readonly number[],
  sizes: readonly number[],
  most: number,
): readonly Part[] {
  const found: Part[] = [];
  for (let from = 0; from < sentence.length; ) {
    let [to, size] = [from, 0];
    while (sentence[to] === sentence[from] && size + (sizes[to] as number) <= most) size += sizes[to++] as number;
    found.push({ from, to, pieces: size, runsOn: runsOn(report, sentences, sentence, from) });
    from = to;
  }
  return found;
}

const TOGETHER: ReadonlySet<string> = new Set(["paragraph", "quotation"]);

function runsOn(report: Report, sentences: Ground["sentences"], sentence: readonly number[], from: number): boolean {
  const kindOf = (unit: number): string => report.blocks[sentences[sentence[unit] ?? -1]?.block ?? -1]?.kind ?? "";
  if (from > 0 && sentences[sentence[from] as number]?.block === sentences[sentence[from - 1] as number]?.block)
    return true;
  return from > 0 && TOGETHER.has(kindOf(from)) && TOGETHER.has(kindOf(from - 1));
}

function ranges(parts: readonly Part[], most: number): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let size = 0;
  for (const part of parts) {
    const open = found.at(-1);
    if (open && part.runsOn && size + part.pieces <= most) {
      open[1] = part.to;
      size += part.pieces;
    } else {
      found.push([part.from, part.to]);
      size = part.pieces;
    }
  }
  return found;
}

interface Cut {
  readonly units: readonly Span[];
  readonly sentence: readonly number[];
  readonly features: readonly (readonly number[])[];
  readonly pieces: readonly (readonly number[])[];
}

function windowOf(text: string, cut: Cut, from: number, to: number, { begin, end }: Vocabulary): Window {
  const pieces = [begin];
  const shapes = [0];
  const unitOf = [-1];
  const first: number[] = [];
  for (let unit = from; unit < to; unit++) {
    const span = cut.units[unit] as Span;
    const shape = shapeOf(text.slice(span.start, span.end));
    first.push(pieces.length);
    for (const [number, piece] of (cut.pieces[unit] as readonly number[]).entries()) {
      pieces.push(piece);
      shapes.push(number === 0 ? shape : shape + SHAPES.length);
      unitOf.push(unit - from);
    }
  }
  return {
    units: cut.units.slice(from, to),
    sentence: cut.sentence.slice(from, to),
    features: cut.features.slice(from, to),
    pieces: [...pieces, end],
    shapes: [...shapes, 0],
    unitOf: [...unitOf, -1],
    first,
  };
}

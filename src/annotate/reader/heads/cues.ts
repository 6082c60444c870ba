/**
 * Cues the trained reader sees, and for each of them which words around it are its source and which its content.
 *
 * Method  a tagger finds cues; the pair head `parts` then asks of every unit in the window whether it belongs to the
 *         source or the content of this cue, so contents may nest and be split around the source.
 */
import type { Span } from "../../../model/span.ts";
import { best, type Guesses, type GuessWindow, type Heads, type Place, scoresAt, shares } from "../guesses.ts";
import type { Labels } from "../labels.ts";
import { pairsOf, type Side, toShares } from "../pair-scores.ts";

export interface CueGuess extends Span {
  readonly place: Place;
  /** Probability that it is a cue, 0 to 1. */
  readonly sure: number;
}

const OUTSIDE = 0;
const INSIDE = 2;

/** @param least probability below which a cue is not taken; lower finds more */
export function guessedCues(guesses: Guesses, least = 0.5): readonly CueGuess[] {
  const { labels } = guesses.heads;
  return guesses.windows.flatMap((window) => inWindow(labels, window, least));
}

function inWindow(labels: Labels, window: GuessWindow, least: number): readonly CueGuess[] {
  const tags = window.units.map((_, unit) => shares(scoresAt(labels, window, "cue", unit)));
  const found: CueGuess[] = [];
  for (let from = 0; from < tags.length; from++) {
    const sure = 1 - (tags[from]?.[OUTSIDE] ?? 1);
    if (sure < least) continue;
    let to = from + 1;
    while (to < tags.length && best(tags[to] as Float32Array) === INSIDE) to++;
    const span = { start: (window.units[from] as Span).start, end: (window.units[to - 1] as Span).end };
    found.push({ ...span, place: { window, from, to }, sure });
    from = to - 1;
  }
  return found;
}

export const SOURCE = 1;
export const CONTENT = 2;

/** Runs of a window's units that the tagger takes for some source: `[from, to)`, begin tags apart. */
export function taggedSources(labels: Labels, window: GuessWindow): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let unit = 0; unit < window.units.length; unit++) {
    const [outside = 1, begin = 0, inside = 0] = shares(scoresAt(labels, window, "source", unit));
    if (outside > 0.6) continue;
    const open = found.at(-1);
    if (open && open[1] === unit && inside >= begin) open[1] = unit + 1;
    else found.push([unit, unit + 1]);
  }
  return found;
}

/** For every unit of the cue's window the probabilities of nothing, source, content. */
export function partsOfCue({ heads }: Guesses, cue: Place): readonly Float64Array[] {
  const pairs = pairsOf(heads, "parts");
  const left = pairs.left(cue);
  return rightsOf(heads, cue.window).map((right) => toShares(pairs.scores(left, right).slice()));
}

/** Every unit of a window as a right side: made once, since a window has several cues. */
function rightsOf(heads: Heads, window: GuessWindow): readonly Side[] {
  const ready = rights.get(window);
  if (ready) return ready;
  const pairs = pairsOf(heads, "parts");
  const all = window.units.map((_, unit) => pairs.right({ window, from: unit, to: unit + 1 }));
  rights.set(window, all);
  return all;
}
const rights = new WeakMap<GuessWindow, readonly Side[]>();

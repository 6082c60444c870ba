/**
 * Attributions as the trained reader sees them, laid over the tokens: cues, and for each its source and content.
 *
 * Method  heads/cues.ts asks of every unit whether it belongs to the cue's source or content; runs of such units become
 *         ranges of whole tokens, small gaps closed, a quotation that is mostly content taken whole.
 */
import type { Factuality } from "../../model/reading.ts";
import type { Span } from "../../model/span.ts";
import type { Guesses } from "../reader/guesses.ts";
import { CONTENT, type CueGuess, guessedCues, partsOfCue, SOURCE } from "../reader/heads/cues.ts";
import { guessedFactuality } from "../reader/heads/factuality.ts";
import type { Candidate } from "./candidate.ts";
import { VERB_BY_FORM } from "./lexicon.ts";
import { isQuoteMark, type Range, type View, word } from "./view.ts";

export interface Guessed extends Candidate {
  /** Probability that the cue is one. */
  readonly sure: number;
  /** Probability of the certainty. */
  readonly certain: number;
}

/** @param least probability of a cue below which none is looked for */
export function guessedAttributions(view: View, guesses: Guesses, least: number): readonly Guessed[] {
  return guessedCues(guesses, least).flatMap((cue) => candidateOf(view, guesses, cue) ?? []);
}

function candidateOf(view: View, guesses: Guesses, guess: CueGuess): Guessed | null {
  const cue = tokensIn(view, guess);
  if (!cue) return null;
  const parts = partsOfCue(guesses, guess.place);
  const units = guess.place.window.units;
  const source = bestRun(runs(parts, SOURCE), parts, SOURCE);
  const content = contentRuns(runs(parts, CONTENT)).flatMap(
    ([from, to]) => tokensIn(view, { start: (units[from] as Span).start, end: (units[to - 1] as Span).end }) ?? [],
  );
  const sourceTokens =
    source && tokensIn(view, { start: (units[source[0]] as Span).start, end: (units[source[1] - 1] as Span).end });
  const { factuality, sure } = guessedFactuality(guesses, guess.place);
  return {
    rule: "reader",
    sentence: view.tokens[cue.from]?.sentence ?? 0,
    cue,
    source: sourceTokens,
    content: bySentence(view, wholeQuotations(view, content)),
    class: VERB_BY_FORM.get(word(view, cue.from))?.verb.class ?? "say",
    factuality: factuality as Factuality,
    negated: false,
    sure: guess.sure,
    certain: sure,
  };
}

/** Token range that a span touches; null for none. By halving. */
function tokensIn({ tokens }: View, { start, end }: Span): Range | null {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  let to = low;
  while (to < tokens.length && (tokens[to]?.start ?? end) < end) to++;
  return to > low ? { from: low, to } : null;
}

type Run = readonly [from: number, to: number];

/** Runs of units where the part is the likeliest. */
function runs(parts: readonly Float32Array[], part: number): readonly Run[] {
  const found: [number, number][] = [];
  for (const [unit, shares] of parts.entries()) {
    const own = shares[part] as number;
    if (shares.some((each, other) => other !== part && each > own)) continue;
    const open = found.at(-1);
    if (open && open[1] === unit) open[1] = unit + 1;
    else found.push([unit, unit + 1]);
  }
  return found;
}

function bestRun(all: readonly Run[], parts: readonly Float32Array[], part: number): Run | null {
  const mass = ([from, to]: Run): number =>
    parts.slice(from, to).reduce((sum, each) => sum + (each[part] as number), 0);
  return all.reduce<Run | null>((top, each) => (top && mass(top) >= mass(each) ? top : each), null);
}

/** Gaps of two units are closed; a run of one unit beside a longer one is a slip. */
function contentRuns(all: readonly Run[]): readonly Run[] {
  const joined: [number, number][] = [];
  for (const [from, to] of all) {
    const open = joined.at(-1);
    if (open && from - open[1] <= 2) open[1] = to;
    else joined.push([from, to]);
  }
  const longest = Math.max(0, ...joined.map(([from, to]) => to - from));
  return joined.filter(([from, to]) => to - from > 1 || longest <= 1);
}

/** A quotation most of whose words are content is content from mark to mark. */
function wholeQuotations(view: View, content: readonly Range[]): readonly Range[] {
  return content.map(({ from, to }) => {
    let [first, last] = [from, to];
    const [opens, closes] = [view.quoteAt[from] ?? -1, view.quoteAt[to - 1] ?? -1];
    if (opens !== -1) while (first > 0 && view.quoteAt[first - 1] === opens && from - first < 3) first--;
    if (closes !== -1) while (last < view.tokens.length && view.quoteAt[last] === closes && last - to < 3) last++;
    return { from: first, to: last };
  });
}

function bySentence(view: View, content: readonly Range[]): readonly Range[] {
  return content.flatMap(({ from, to }) => {
    const cut: Range[] = [];
    for (let start = from; start < to; ) {
      let end = start + 1;
      while (end < to && view.tokens[end]?.sentence === view.tokens[start]?.sentence) end++;
      if (end - start > 1 || !isQuoteMark(view, start)) cut.push({ from: start, to: end });
      start = end;
    }
    return cut;
  });
}

/**
 * Attributions as the trained reader sees them, laid over the tokens: cues, and for each its source and content.
 *
 * Method  heads/cues.ts asks of every unit whether it belongs to the cue's source or content; runs of such units become
 *         ranges of whole tokens, small gaps closed, a quotation that is mostly content taken whole.
 */
import type { Span } from "../../model/span.ts";
import type { Guesses } from "../reader/guesses.ts";
import { CONTENT, type CueGuess, guessedCues, partsOfCue, SOURCE, taggedSources } from "../reader/heads/cues.ts";
import { guessedFactuality } from "../reader/heads/factuality.ts";
import { tokensIn } from "../tokens/tokens-in.ts";
import type { Candidate } from "./candidate.ts";
import { VERB_BY_FORM } from "./lexicon.ts";
import { isQuoteMark, type Range, type View, word } from "./view.ts";

export interface Guessed extends Candidate {
  /** Probability that the cue is one. */
  readonly sure: number;
  /** Mean probability of the source's words; 0 without one. */
  readonly sourceSure: number;
}

/** Mean probability below which a run is no cue's source. */
const LIKELY = 0.2;

/** @param least probability of a cue below which none is looked for */
export function guessedAttributions(view: View, guesses: Guesses, least: number): readonly Guessed[] {
  return guessedCues(guesses, least).flatMap((cue) => candidateOf(view, guesses, cue) ?? []);
}

function candidateOf(view: View, guesses: Guesses, guess: CueGuess): Guessed | null {
  const cue = tokensIn(view.tokens, guess);
  if (!cue) return null;
  const { window } = guess.place;
  const parts = partsOfCue(guesses, guess.place);
  const source = likeliest([...taggedSources(guesses.heads.labels, window), ...runs(parts, SOURCE)], parts, guess);
  const tokensOf = (run: Run): Range | null =>
    tokensIn(view.tokens, { start: (window.units[run[0]] as Span).start, end: (window.units[run[1] - 1] as Span).end });
  const content = contentRuns(runs(parts, CONTENT)).flatMap((run) => tokensOf(run) ?? []);
  return {
    rule: "reader",
    sentence: view.tokens[cue.from]?.sentence ?? 0,
    cue,
    source: source && wholePhrase(view, tokensOf(source.run)),
    content: bySentence(view, wholeQuotations(view, content)),
    class: VERB_BY_FORM.get(word(view, cue.from))?.verb.class ?? "say",
    factuality: guessedFactuality(guesses, guess.place).factuality,
    share: guess.sure,
    negated: false,
    sure: guess.sure,
    sourceSure: source?.share ?? 0,
  };
}

/** The run that is likeliest to be the cue's source, by the mean over its units; null when none is likely. */
function likeliest(
  all: readonly Run[],
  parts: readonly Float64Array[],
  { place }: CueGuess,
): { run: Run; share: number } | null {
  let top: { run: Run; share: number } | null = null;
  for (const run of all) {
    if (run[0] < place.to && place.from < run[1]) continue;
    const share = mean(parts, run, SOURCE);
    if (share > (top?.share ?? LIKELY)) top = { run, share };
  }
  return top;
}

function mean(parts: readonly Float64Array[], [from, to]: Run, part: number): number {
  let sum = 0;
  for (let unit = from; unit < to; unit++) sum += parts[unit]?.[part] ?? 0;
  return sum / (to - from);
}

/** A source that cuts a name takes all of it; a bare article stands for its phrase; "and" alone is none. */
function wholePhrase(view: View, range: Range | null): Range | null {
  if (!range || !names(view, range)) return null;
  const only = range.to - range.from === 1 && view.tokens[range.from]?.pos === "DET" ? range.from : -1;
  const chunk = view.chunkTo[only] ?? -1;
  const from = nameStartAt(view, range.from);
  return { from, to: Math.max(nameEndAt(view, range.to - 1), chunk) };
}

/** Whether a range has a word that can stand for somebody. */
function names(view: View, { from, to }: Range): boolean {
  for (let at = from; at < to; at++) {
    if (view.inName[at] || /^(NOUN|PROPN|PRON|DET|ADJ)$/.test(view.tokens[at]?.pos ?? "")) return true;
  }
  return false;
}

/** Names of more words are not looked back for. */
const LONGEST_NAME = 12;

function nameStartAt(view: View, token: number): number {
  for (let at = token; at >= 0 && at > token - LONGEST_NAME && view.inName[at]; at--) {
    const name = view.mentions[view.nameStart[at] ?? -1];
    if (name && name.end > (view.tokens[token]?.start ?? 0)) return at;
  }
  return token;
}

function nameEndAt(view: View, token: number): number {
  for (let at = token; at < view.tokens.length && at < token + LONGEST_NAME && view.inName[at]; at++) {
    const name = view.mentions[view.nameEnd[at] ?? -1];
    if (name && name.start < (view.tokens[token]?.end ?? 0)) return at + 1;
  }
  return token + 1;
}

type Run = readonly [from: number, to: number];

/** Runs of units where the part is the likeliest. */
function runs(parts: readonly Float64Array[], part: number): readonly Run[] {
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

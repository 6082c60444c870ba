/**
 * Joins what the patterns and the trained reader propose for one sentence.
 *
 * Rules, in order; the numbers were chosen on reports that were kept from the reader (figures in docs/method/reader.md):
 *   1. Both see the cue: it stands. The source is the reader's, else the pattern's; of the contents the pattern's, which
 *      knows quotation marks and clauses, and the longer one behind a cue without a source ("reportedly").
 *   2. The reader alone sees it: it stands when the reader is sure and sees something said.
 *   3. A pattern alone sees it, and the reader thinks it hardly possible: it falls. Words of saying and thinking are
 *      believed sooner than those that may as well be deeds ("ordered", "accepted").
 *   4. Certainty is what cue and content say, and the reader's only where no pattern sees the cue: it loses hedges and
 *      turns denials round.
 */
import type { Decision, Proposal } from "../decision.ts";
import type { Candidate } from "./candidate.ts";
import { decide } from "./decide.ts";
import type { Guessed } from "./guessed.ts";
import { type Range, spanOf, type View } from "./view.ts";

/** The reader alone is believed from here on. */
const SURE = 0.75;
/** Below this the reader thinks a cue hardly possible. */
export const POSSIBLE = 0.05;
/** The same for words that may be deeds. */
const POSSIBLE_DEED = 0.35;
/** Where a pattern knows that nobody is named, the reader's source must be likelier than this. */
const LIKELY_SOURCE = 0.4;

export interface Joined {
  readonly candidates: readonly Candidate[];
  readonly decisions: readonly Decision[];
}

/**
 * @param patterns decided candidates of one sentence; `guessed` those of the reader in the same sentence
 * @param reader   the reader's name
 */
export function joined(
  view: View,
  patterns: readonly Candidate[],
  guessed: readonly Guessed[],
  reader: string,
): Joined {
  const decisions: Decision[] = [];
  const say = (rule: string, kept: Candidate | null, against: readonly Candidate[]): void => {
    const first = kept ?? against[0];
    if (!first) return;
    const stands = kept && proposal(view, kept, reader);
    const { start, end } = proposal(view, first, reader);
    decisions.push({
      layer: "attributions",
      start,
      end,
      kept: stands,
      against: against.map((each) => proposal(view, each, reader)),
      rule,
    });
  };
  const used = new Set<Candidate>();
  const found: Candidate[] = [];
  for (const guess of guessed) {
    const pattern = patterns.find((each) => !used.has(each) && overlap(each.cue, guess.cue));
    if (pattern && guess.sure >= (mayBeDeed(pattern) ? POSSIBLE_DEED : POSSIBLE)) {
      used.add(pattern);
      const both = agreed(view, pattern, guess);
      found.push(both);
      say("both see the cue", both, same(both, pattern) ? [guess] : [pattern, guess]);
    } else if (pattern) {
    } else if (guess.sure >= SURE && guess.content.length > 0) {
      found.push(guess);
      say("the trained reader is sure", guess, []);
    } else if (guess.sure >= 0.5) say("no pattern sees it, and the trained reader is not sure", null, [guess]);
  }
  for (const pattern of patterns) {
    if (!used.has(pattern)) say("the trained reader thinks it hardly possible", null, [pattern]);
  }
  return { candidates: decide(view, found), decisions };
}

function agreed(view: View, pattern: Candidate, guess: Guessed): Candidate {
  return {
    ...pattern,
    rule: `reader+${pattern.rule}`,
    cue: guess.cue,
    source: sourceOf(view, pattern, guess),
    content: contentOf(pattern, guess),
    share: guess.share ?? null,
  };
}

const mayBeDeed = (pattern: Candidate): boolean => pattern.class !== "say" && pattern.class !== "think";

/** In the passive nobody is named by the subject ("is reported to"): there a pattern knows better. */
const PASSIVE = /:p-/u;

function sourceOf(view: View, pattern: Candidate, guess: Guessed): Range | null {
  if (PASSIVE.test(pattern.rule) || !guess.source) return pattern.source;
  if (!pattern.source) return guess.sourceSure > LIKELY_SOURCE ? guess.source : null;
  return cutFrom(view, guess.source, pattern.source) ? pattern.source : guess.source;
}

/** "Voss" of "Voss's office", "harbour" of "a harbour notice": part of a phrase that says who, without its head. */
function cutFrom(view: View, part: Range, whole: Range): boolean {
  if (part.from < whole.from || part.to >= whole.to) return false;
  return (view.chunkTo[part.to - 1] ?? -1) > part.to;
}

function contentOf(pattern: Candidate, guess: Guessed): readonly Range[] {
  if (guess.content.length === 0) return pattern.content;
  const longer = size(pattern.content) > size(guess.content);
  if (pattern.content.length === 0 || (pattern.source === null && !longer)) return guess.content;
  return pattern.content;
}

const size = (ranges: readonly Range[]): number => ranges.reduce((sum, { from, to }) => sum + to - from, 0);
const overlap = (a: Range, b: Range): boolean => a.from < b.to && b.from < a.to;

const same = (a: Candidate, b: Candidate): boolean =>
  a.source?.from === b.source?.from && a.source?.to === b.source?.to && a.content === b.content;

function proposal(view: View, { rule, cue, source, share = null }: Candidate, reader: string): Proposal {
  const at = spanOf(view, cue) ?? { start: 0, end: 0 };
  const who = source && spanOf(view, source);
  const by = rule === "reader" ? reader : rule.replace(/^reader\+/u, `${reader} and `);
  return { ...at, by, what: who ? `source “${view.text.slice(who.start, who.end)}”` : "no source", share };
}

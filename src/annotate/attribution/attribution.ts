/**
 * Attribution: who says what, by which word, how certain.
 *
 * Method  PolNeAR's scheme (source, cue, content). Finders propose candidates sentence by sentence (verbs, "according
 *         to", adverbs, adjectives, nouns, verb phrases, colons); `decide` keeps and trims; then sources get their
 *         mention and entity, contents their certainty, and attributions their parent.
 * Source  Newell, Margolin, Ruths 2018 (PolNeAR); Pareti 2015 (PARC 3) for the shape of cues.
 * Misses  cues outside `knowledge/cues.ts`; free indirect speech; sources named two sentences before.
 */
import type { Attribution, Entity, Manner, Mention } from "../../model/reading.ts";
import type { Report } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import type { Decision } from "../decision.ts";
import { factualityOf } from "../factuality/factuality-of.ts";
import type { Layers } from "../layers.ts";
import type { Guesses } from "../reader/guesses.ts";
import { stage } from "../stage.ts";
import type { Candidate } from "./candidate.ts";
import { carryOn } from "./carry-on.ts";
import { contentSpans, decide } from "./decide.ts";
import { type Guessed, guessedAttributions } from "./guessed.ts";
import { type Joined, joined, POSSIBLE } from "./join.ts";
import { parentOf } from "./nesting.ts";
import { OTHER_FINDERS } from "./other-cues.ts";
import { conjoined, sourceSpan } from "./source-span.ts";
import { mentionsFor } from "./speakers.ts";
import { verbCues } from "./verb-cues.ts";
import { around, type Needs, type Range, type View, viewOf, word } from "./view.ts";

const STAGE = "attribution@1";

export const attribution = stage({
  name: STAGE,
  requires: ["sentences", "tokens", "phrases", "quotations", "mentions", "entities", "guesses"],
  adds: ["attributions", "mentions", "entities", "decisions"],
  run: (report, layers) => attribute(report, layers),
});

interface Result {
  readonly attributions: readonly Attribution[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly decisions: readonly Decision[];
}

/** Finds a report's attributions. Linear in its tokens. */
export function attribute(report: Report, layers: Needs & Partial<Pick<Layers, "guesses">>): Result {
  const view = viewOf(report, layers);
  const guesses = layers.guesses ?? null;
  const sentences = decided(view, guesses);
  const found = carryOn(
    view,
    sentences.map(({ candidates }) => candidates),
  );
  const speakers = mentionsFor(
    view,
    layers,
    found.map(
      ({ source }) => source && { span: sourceSpan(view, source), conjoined: conjoined(view, source), range: source },
    ),
  );
  const drafts = found.map((candidate, index) => draft(view, candidate, index, speakers.of[index] ?? null, guesses));
  return {
    attributions: withParents(drafts),
    mentions: speakers.mentions,
    entities: speakers.entities,
    decisions: sentences.flatMap(({ decisions }) => decisions),
  };
}

/** What stands of the proposals of every sentence. */
function decided(view: View, guesses: Guesses | null): readonly Joined[] {
  const patterns = view.sentences.map((_, sentence) => decide(view, candidatesIn(view, sentence)));
  if (!guesses) return patterns.map((candidates) => ({ candidates, decisions: [] }));
  const guessed: Guessed[][] = view.sentences.map(() => []);
  for (const each of guessedAttributions(view, guesses, POSSIBLE)) guessed[each.sentence]?.push(each);
  return patterns.map((own, sentence) =>
    joined(view, guesses.alone ? [] : own, guessed[sentence] ?? [], guesses.reader),
  );
}

/** Every finder over every word of a sentence. */
export function candidatesIn(view: View, sentence: number): Candidate[] {
  const { from, to } = view.sentences[sentence]!.tokens;
  const found = verbCues(view, sentence);
  for (let k = from; k < to; k++) {
    const { floor, end } = around(view, sentence, k);
    for (const finder of OTHER_FINDERS) {
      const candidate = finder(view, k, sentence, floor, end);
      if (candidate) found.push(candidate);
    }
  }
  return found;
}

function draft(
  view: View,
  candidate: Candidate,
  index: number,
  speaker: { mention: string | null; entity: string | null; span: Span } | null,
  guesses: Guesses | null,
): Attribution {
  const content = contentSpans(view, candidate.content);
  const cue = { start: view.tokens[candidate.cue.from]!.start, end: view.tokens[candidate.cue.to - 1]!.end };
  const certainty = factualityOf(firstSentenceWords(view, candidate), {
    factuality: candidate.factuality,
    negated: candidate.negated,
    span: cue,
  });
  return {
    id: `a${index + 1}`,
    source: speaker?.span ?? null,
    mention: speaker?.mention ?? null,
    entity: speaker?.entity ?? null,
    cue,
    content,
    manner: mannerOf(view, candidate.content),
    parent: null,
    factuality: candidate.rule === "reader" ? candidate.factuality : certainty.factuality,
    hedges: certainty.hedges,
    stage: stageOf(candidate, guesses),
  };
}

/** Which finder it is from: the patterns, the trained reader, or both. */
function stageOf({ rule }: Candidate, guesses: Guesses | null): string {
  if (!guesses || !rule.startsWith("reader")) return STAGE;
  return rule === "reader" ? guesses.reader : `${STAGE}+${guesses.reader}`;
}

/** The content's words up to its first sentence end: what decides certainty. */
function firstSentenceWords(view: View, { content }: Candidate) {
  const first = content[0]!;
  const sentence = view.tokens[first.from]!.sentence;
  const words = content
    .filter(({ from }) => view.tokens[from]!.sentence === sentence)
    .flatMap(({ from, to }) => view.tokens.slice(from, to));
  const next = view.tokens[content[0]!.to];
  return next?.lower === "?" ? [...words, next] : words;
}

/** Direct: every word between quotation marks; mixed: some; the marks themselves do not count. */
function mannerOf(view: View, content: readonly Range[]): Manner {
  let inside = 0;
  let outside = 0;
  for (const { from, to } of content) {
    for (let k = from; k < to; k++) {
      if (view.quoteAt[k] !== -1) inside++;
      else if (/[\p{L}\p{N}]/u.test(word(view, k))) outside++;
    }
  }
  if (inside === 0) return "indirect";
  return outside === 0 ? "direct" : "mixed";
}

/** How many attributions to either side are looked at for the one that holds a cue. */
const NEAR = 12;

function withParents(drafts: readonly Attribution[]): Attribution[] {
  return drafts.map((each, index) => {
    const near = drafts.slice(Math.max(0, index - NEAR), index + NEAR);
    return { ...each, parent: parentOf(each, near) };
  });
}

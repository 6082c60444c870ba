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
import { contains, type Span } from "../../model/span.ts";
import { factualityOf } from "../factuality/factuality-of.ts";
import { stage } from "../stage.ts";
import type { Candidate } from "./candidate.ts";
import { carryOn } from "./carry-on.ts";
import { contentSpans, decide } from "./decide.ts";
import { parentOf } from "./nesting.ts";
import { OTHER_FINDERS } from "./other-cues.ts";
import { conjoined, sourceSpan } from "./source-span.ts";
import { mentionsFor } from "./speakers.ts";
import { verbCues } from "./verb-cues.ts";
import { type Needs, type View, viewOf } from "./view.ts";

const STAGE = "attribution@1";

export const attribution = stage({
  name: STAGE,
  requires: ["sentences", "tokens", "phrases", "quotations", "mentions", "entities"],
  adds: ["attributions", "mentions", "entities"],
  run: (report, layers) => attribute(report, layers),
});

interface Result {
  readonly attributions: readonly Attribution[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

/** Finds a report's attributions. Linear in its tokens. */
export function attribute(report: Report, layers: Needs): Result {
  const view = viewOf(report, layers);
  const bySentence = view.sentences.map((_, sentence) => decide(view, candidatesIn(view, sentence)));
  const found = carryOn(view, bySentence);
  const speakers = mentionsFor(
    view,
    layers,
    found.map(
      ({ source }) => source && { span: sourceSpan(view, source), conjoined: conjoined(view, source), range: source },
    ),
  );
  const drafts = found.map((candidate, index) => draft(view, candidate, index, speakers.of[index] ?? null));
  return { attributions: withParents(drafts, found), mentions: speakers.mentions, entities: speakers.entities };
}

/** Every finder over every word of a sentence. */
export function candidatesIn(view: View, sentence: number): Candidate[] {
  const { from, to } = view.sentences[sentence]!.tokens;
  const found = verbCues(view, sentence);
  for (let k = from; k < to; k++) {
    for (const finder of OTHER_FINDERS) {
      const candidate = finder(view, k, sentence, from, to);
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
    manner: mannerOf(view, content),
    parent: null,
    factuality: certainty.factuality,
    hedges: certainty.hedges,
    stage: STAGE,
  };
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

function mannerOf(view: View, content: readonly Span[]): Manner {
  const quoted = (span: Span) => view.quotations.some((quotation) => contains(quotation, span));
  const touched = (span: Span) => view.quotations.some(({ start, end }) => start < span.end && span.start < end);
  if (content.length > 0 && content.every(quoted)) return "direct";
  return content.some(touched) ? "mixed" : "indirect";
}

/** Parents are looked for among the attributions of the same sentence and the ones whose content runs into it. */
function withParents(drafts: readonly Attribution[], found: readonly Candidate[]): Attribution[] {
  const parents = drafts.map((each, index) => {
    const near = drafts.filter(
      (other, at) => Math.abs(at - index) < 12 && other.content.length > 0 && found[at] !== found[index],
    );
    return parentOf(each, near);
  });
  return drafts.map((each, index) => ({ ...each, parent: parents[index] ?? null }));
}

export type { Report };

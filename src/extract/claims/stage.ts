/**
 * Claims: the entries of the ledger that one report makes.
 *
 * Method  every event and tie of the body, every attributed content that tells of no event, and a few propositions of the
 *         outlet itself, each with its voices, outermost first. Headline, synopsis and key points make no claims: the
 *         outlet's own summary is no second source.
 * Misses  a proposition spread over several sentences stands by its longest part.
 */
import type { Sentence } from "../../annotate/layers.ts";
import { stage } from "../../annotate/stage.ts";
import type { Claim } from "../../model/reading.ts";
import type { Report } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import { isBody } from "./body.ts";
import { widening } from "./clause-span.ts";
import type { Draft } from "./draft.ts";
import { eventClaims, propositionClaims, relationClaims, type SentenceAt } from "./from-findings.ts";
import { ownVoiceClaims } from "./own-voice.ts";
import { voicesOf } from "./voices.ts";

const NAME = "claims@1";

export const claims = stage({
  name: NAME,
  requires: ["sentences", "tokens", "phrases", "mentions", "entities", "attributions", "events", "relations"],
  adds: ["claims"],
  run: (report, layers) => {
    const voices = voicesOf(report, layers);
    const sentenceAt = finder(layers.sentences);
    const widen = widening(report.text, layers, sentenceAt);
    const drafts = [
      ...eventClaims(layers, voices, sentenceAt, widen),
      ...relationClaims(layers, voices, sentenceAt, widen),
      ...propositionClaims(layers, voices, widen),
    ].filter(({ span }) => isBody(report, sentenceAt(span)));
    return { claims: numbered(report, [...drafts, ...ownVoiceClaims(report, layers, voices)]) };
  },
});

function numbered(report: Report, drafts: readonly Draft[]): readonly Claim[] {
  return [...drafts]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map((draft, i) => ({ id: `c${i + 1}`, report: report.id, ...draft, stage: NAME }));
}

/** Finds the sentence an offset lies in, by halving. */
function finder(sentences: readonly Sentence[]): SentenceAt {
  return ({ start }: Span) => {
    let [low, high] = [0, sentences.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((sentences[middle] as Sentence).start <= start) low = middle;
      else high = middle - 1;
    }
    return sentences[low];
  };
}

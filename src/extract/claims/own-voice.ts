/**
 * Propositions in the outlet's own voice: sentences of the body that no other claim covers.
 *
 * Method  kept low on purpose: only a sentence with a name and a finite verb, that is no question.
 */
import type { Layers } from "../../annotate/layers.ts";
import type { Report } from "../../model/report.ts";
import type { Span } from "../../model/span.ts";
import { isBody } from "./body.ts";
import type { Draft } from "./draft.ts";
import type { Voices } from "./voices.ts";

type Needs = Pick<Layers, "sentences" | "tokens" | "phrases" | "mentions" | "attributions" | "events" | "relations">;

export function ownVoiceClaims(report: Report, layers: Needs, voices: Voices): readonly Draft[] {
  const covered = marked(layers, [
    ...layers.events.map(({ trigger }) => trigger),
    ...layers.relations.map(({ evidence }) => evidence),
    ...layers.attributions.flatMap(({ cue, content }) => [cue, ...content]),
  ]);
  const named = marked(
    layers,
    layers.mentions.filter(({ form }) => form === "name"),
  );
  const finite = new Set(
    layers.phrases.filter(({ kind, infinitive }) => kind === "verb" && !infinitive).map(({ sentence }) => sentence),
  );
  return layers.sentences.flatMap((sentence, i): readonly Draft[] => {
    const asks = report.text.slice(sentence.end - 1, sentence.end) === "?";
    if (covered.has(i) || !named.has(i) || !finite.has(i) || asks || !isBody(report, sentence)) return [];
    const span = { start: sentence.start, end: sentence.end };
    return [
      {
        span,
        content: { proposition: span },
        voices: voices.outer,
        factuality: "CT+",
        hedges: [],
        attribution: null,
        basis: "stated",
      },
    ];
  });
}

/** The sentences that one of the spans touches. */
function marked({ sentences }: Needs, spans: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>();
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let at = 0;
  for (const span of sorted) {
    while (at < sentences.length && (sentences[at]?.end ?? 0) <= span.start) at += 1;
    for (let k = at; k < sentences.length && (sentences[k]?.start ?? 0) < span.end; k += 1) found.add(k);
  }
  return found;
}

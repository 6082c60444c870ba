/** Reads a text with the stages that attribution needs, and no others: the scorers stay quick. */
import { attribution } from "../../src/annotate/attribution/attribution.ts";
import { entities } from "../../src/annotate/entities/entities.ts";
import type { Layers } from "../../src/annotate/layers.ts";
import { names } from "../../src/annotate/names/names.ts";
import type { Stage } from "../../src/annotate/stage.ts";
import { type Guesser, layersOf } from "../../src/extract/pipeline.ts";
import { reportFromText } from "../../src/read/report-from-text.ts";
import type { ScoredReading } from "../readings/gold-form.ts";

const STAGES: readonly Stage[] = [names, entities, attribution];

export function readText(text: string, id: string, encoder?: Guesser): Promise<Layers> {
  return layersOf(reportFromText(text, { sourceId: id }), encoder, STAGES);
}

/** The part of a reading that the attribution measures look at. */
export function scored(text: string, id: string, layers: Layers): ScoredReading {
  const cut = ({ start, end }: { start: number; end: number }) => ({ start, end, text: text.slice(start, end) });
  return {
    id,
    text,
    sentences: layers.sentences.map(({ start, end }) => [start, end] as const),
    entities: [],
    mentions: [],
    times: [],
    events: [],
    relations: [],
    attributions: layers.attributions.map((each) => ({
      id: each.id,
      source: each.source && cut(each.source),
      cue: cut(each.cue),
      content: each.content.map(cut),
      factuality: each.factuality,
    })),
  };
}

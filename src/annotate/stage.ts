import { HearsayError } from "../model/error.ts";
import type { Report } from "../model/report.ts";
import { type LayerName, type Layers, NO_LAYERS } from "./layers.ts";

/**
 * One step of reading: a pure function from the report and earlier layers to new ones. It changes nothing, reads no
 * clock, no network, and its time grows no faster than the report.
 */
export interface ExactStage<R extends LayerName, A extends LayerName> {
  /** Name and version: "names@1". It is what `stage` says in the reading; raise the version when findings change. */
  readonly name: string;
  readonly requires: readonly R[];
  /** Layers it gives. Giving a layer that is there already replaces it; `notices` and `decisions` are always added up. */
  readonly adds: readonly A[];
  run(report: Report, layers: Pick<Layers, R>): Pick<Layers, A>;
}

/** A stage as the runner sees it: any layers in, some layers out. */
export interface Stage {
  readonly name: string;
  readonly requires: readonly LayerName[];
  readonly adds: readonly LayerName[];
  run(report: Report, layers: Layers): Partial<Layers>;
}

/** Keeps the exact types of a stage while it is written down; what it gives fits `Stage`. */
export function stage<R extends LayerName, A extends LayerName>(definition: ExactStage<R, A>): ExactStage<R, A> {
  return definition;
}

/**
 * Checks that every stage finds what it requires, before the first report. Guesses of a trained reader and
 * the findings of a second one are no stage's: they come from outside, or there are none.
 *
 * @throws HearsayError `stage-order` that names the stage and the missing layer
 */
export function checkOrder(stages: readonly Stage[]): void {
  const there = new Set<LayerName>(["guesses", "second", "differences"]);
  for (const { name, requires, adds } of stages) {
    for (const layer of requires) {
      if (!there.has(layer)) {
        throw new HearsayError("stage-order", `stage "${name}" requires "${layer}", which no earlier stage adds`);
      }
    }
    for (const layer of adds) there.add(layer);
  }
}

/**
 * Runs stages in order. A stage that throws ends the report's reading: the caller makes a notice of it.
 *
 * @param before layers that are there already; else none but the report's notices
 */
export function runStages(report: Report, stages: readonly Stage[], before?: Layers): Layers {
  let layers: Layers = before ?? { ...NO_LAYERS, notices: report.notices };
  for (const each of stages) {
    const added = each.run(report, layers);
    const notices = added.notices ? [...layers.notices, ...added.notices] : layers.notices;
    const decisions = added.decisions ? [...layers.decisions, ...added.decisions] : layers.decisions;
    layers = { ...layers, ...added, notices, decisions };
  }
  return layers;
}

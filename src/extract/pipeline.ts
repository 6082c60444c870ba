/**
 * The one list of stages that read a report, in order, with the reasons for the order. A stage knows nothing of its
 * neighbours but the layers it requires; `checkOrder` refuses a list that does not fit before the first report.
 */

import { attribution } from "../annotate/attribution/attribution.ts";
import type { Decision } from "../annotate/decision.ts";
import { entities } from "../annotate/entities/entities.ts";
import type { Layers } from "../annotate/layers.ts";
import { names } from "../annotate/names/names.ts";
import { places } from "../annotate/places/places.ts";
import type { Guesses } from "../annotate/reader/guesses.ts";
import type { Second } from "../annotate/second-reader/finding.ts";
import { secondAttributions, secondNames } from "../annotate/second-reader/stages.ts";
import { checkOrder, runStages, type Stage } from "../annotate/stage.ts";
import { TEXT_STAGES } from "../annotate/text-stages.ts";
import type { Reading } from "../model/reading.ts";
import type { Report } from "../model/report.ts";
import { assemble } from "./assemble.ts";
import { claims } from "./claims/stage.ts";
import { secondEvents } from "./events/second.ts";
import { events } from "./events/stage.ts";
import { keyPoints } from "./key-points/stage.ts";
import { relations } from "./relations/stage.ts";

export const STAGES: readonly Stage[] = [
  // The words themselves: everything else stands on sentences, tokens, phrases, quotations and times.
  ...TEXT_STAGES,
  // Who and what is spoken of, before anybody can be said to say or do something.
  names,
  // Each of a second reader's layers lies right behind the first's, so that what it may add is there for what follows.
  secondNames,
  entities,
  places,
  // Who says so: needs its speakers; whatever comes after stands in somebody's voice or in the outlet's own.
  attribution,
  secondAttributions,
  // What is told: roles are filled with mentions, and each event and tie knows the voices that hold it.
  events,
  secondEvents,
  relations,
  // The ledger's entries: everything told, with its chain of voices. The outlet's summary is only checked, never claimed.
  claims,
  keyPoints,
];

checkOrder(STAGES);

/**
 * Reads one report. Deterministic: the same report gives the same reading, letter for letter. Of a report in a language
 * without a reader nothing is taken but its blocks: English rules would find things that are not there ("Die Brücke").
 */
export function readReport(report: Report, stages: readonly Stage[] = STAGES): Reading {
  return assemble(report, runStages(report, readable(report) ? stages : []));
}

/** A reading, and how it was decided. */
export interface Explained {
  readonly reading: Reading;
  readonly decisions: readonly Decision[];
}

/**
 * The same with a trained reader beside the patterns: it looks at the words when the text stages have cut and tagged
 * them, and the later stages weigh what it sees.
 *
 * @param encoder none: patterns alone
 * @param second  none: only the first reader
 * @throws what the reader throws; `readReport` still reads the report then
 */
export async function explainReport(report: Report, encoder?: Guesser, second?: SecondLooker): Promise<Explained> {
  const layers = await layersOf(report, encoder, undefined, second);
  return { reading: assemble(report, layers), decisions: layers.decisions };
}

/** A trained reader as the pipeline needs it. */
export interface Guesser {
  guess(report: Report, ground: Layers): Promise<Guesses>;
}

/** A second reader as the pipeline needs it; what it cannot read it gives as a notice. */
export interface SecondLooker {
  look(report: Report, ground: Layers): Promise<Second>;
}

/** All layers of a report. @param rest the stages after the text stages, in order */
export async function layersOf(
  report: Report,
  encoder?: Guesser,
  rest: readonly Stage[] = STAGES.slice(TEXT_STAGES.length),
  second?: SecondLooker,
): Promise<Layers> {
  if (!readable(report)) return runStages(report, []);
  const ground = runStages(report, TEXT_STAGES);
  const guesses = encoder ? await encoder.guess(report, ground) : null;
  const beside = second ? await second.look(report, ground) : null;
  return runStages(report, rest, { ...ground, guesses, second: beside });
}

/** A language that could not be told is tried as English. */
function readable({ language }: Report): boolean {
  return language === null || /^en(?:-|$)/iu.test(language);
}

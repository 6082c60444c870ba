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
import { checkOrder, runStages, type Stage } from "../annotate/stage.ts";
import { TEXT_STAGES } from "../annotate/text-stages.ts";
import type { Reading } from "../model/reading.ts";
import type { Report } from "../model/report.ts";
import { assemble } from "./assemble.ts";
import { claims } from "./claims/stage.ts";
import { events } from "./events/stage.ts";
import { keyPoints } from "./key-points/stage.ts";
import { relations } from "./relations/stage.ts";

export const STAGES: readonly Stage[] = [
  // The words themselves: everything else stands on sentences, tokens, phrases, quotations and times.
  ...TEXT_STAGES,
  // Who and what is spoken of, before anybody can be said to say or do something.
  names,
  entities,
  places,
  // Who says so: needs its speakers; whatever comes after stands in somebody's voice or in the outlet's own.
  attribution,
  // What is told: roles are filled with mentions, and each event and tie knows the voices that hold it.
  events,
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
 * @param reader none: patterns alone
 * @throws what the reader throws; `readReport` still reads the report then
 */
export async function explainReport(
  report: Report,
  reader?: { readonly guess: (report: Report, layers: Layers) => Promise<Guesses> },
): Promise<Explained> {
  const ground = runStages(report, readable(report) ? TEXT_STAGES : []);
  const guesses = reader && readable(report) ? await reader.guess(report, ground) : null;
  const rest = readable(report) ? STAGES.slice(TEXT_STAGES.length) : [];
  const layers = runStages(report, rest, { ...ground, guesses });
  return { reading: assemble(report, layers), decisions: layers.decisions };
}

/** A language that could not be told is tried as English. */
function readable({ language }: Report): boolean {
  return language === null || /^en(?:-|$)/iu.test(language);
}

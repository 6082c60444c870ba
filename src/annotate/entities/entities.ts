/**
 * Entities: one for each thing the report speaks of, however it is called, and the mentions of each.
 *
 * Method  finding and deciding apart: names come from the names stage, nouns and pronouns from find-described.ts; which of
 *         them are one is decided in join-mentions.ts, which asks nobody's name.
 */
import type { Report } from "../../model/report.ts";
import { bySpan } from "../../model/span.ts";
import type { Layers } from "../layers.ts";
import { stage } from "../stage.ts";
import { findDescribed } from "./find-described.ts";
import { joinMentions } from "./join-mentions.ts";
import { nameSpot } from "./spot.ts";

const STAGE = "entities@2";

export const entities = stage({
  name: STAGE,
  requires: ["sentences", "tokens", "phrases", "quotations", "names", "times"],
  adds: ["entities", "mentions", "notices"],
  run: (report: Report, layers: Ground) => {
    const spots = [...layers.names.map(nameSpot), ...findDescribed(layers, layers.names, STAGE)];
    return joinMentions(report, layers, spots.sort(bySpan), STAGE);
  },
});

type Ground = Pick<Layers, "sentences" | "tokens" | "phrases" | "quotations" | "names" | "times">;

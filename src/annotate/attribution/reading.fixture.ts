/** For the tests of this folder: reads a text with the stages attribution stands on and cuts out what was found. */
import { reportFromText } from "../../read/report-from-text.ts";
import { entities } from "../entities/entities.ts";
import { names } from "../names/names.ts";
import { runStages, type Stage } from "../stage.ts";
import { TEXT_STAGES } from "../text-stages.ts";
import { attribution } from "./attribution.ts";

const STAGES = [...TEXT_STAGES, names, entities, attribution] as readonly Stage[];

export function read(text: string) {
  const layers = runStages(reportFromText(text), STAGES);
  const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  const said = layers.attributions.map((each) => ({
    ...each,
    source: each.source && cut(each.source),
    cue: cut(each.cue),
    content: each.content.map(cut),
    hedges: each.hedges.map(cut),
  }));
  return { layers, said };
}

/** One line an attribution: "source | cue | content … content | certainty". */
export function lines(text: string): string[] {
  return read(text).said.map(
    ({ source, cue, content, factuality }) => `${source ?? "-"} | ${cue} | ${content.join(" … ")} | ${factuality}`,
  );
}

/**
 * For tests only: reports made of plain paragraphs, and their layers.
 */
import type { Block } from "../model/reading.ts";
import type { Report } from "../model/report.ts";
import type { Layers } from "./layers.ts";
import { runStages, type Stage } from "./stage.ts";
import { TEXT_STAGES } from "./text-stages.ts";

/** What a test may set of a report. */
export interface ReportParts {
  readonly publishedAt?: string | null;
  readonly outlet?: string | null;
  readonly url?: string | null;
  readonly language?: string | null;
  /** Kind of the first block; the others are paragraphs. */
  readonly first?: Block["kind"];
  readonly dateline?: Report["dateline"];
}

/** Makes a report whose blocks are the lines of `text`, all paragraphs unless `first` says otherwise. */
export function reportOf(text: string, parts: ReportParts = {}): Report {
  const blocks: Block[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const kind = blocks.length === 0 ? (parts.first ?? "paragraph") : "paragraph";
    if (line.trim() !== "") blocks.push({ kind, start: at, end: at + line.length });
    at += line.length + 1;
  }
  return {
    id: "r-0000000000000000",
    capture: "0",
    index: 0,
    sourceId: null,
    text,
    language: parts.language ?? "en",
    byline: null,
    outlet: parts.outlet ?? null,
    publishedAt: parts.publishedAt ?? null,
    modifiedAt: null,
    url: parts.url ?? null,
    dateline: parts.dateline ?? null,
    credit: null,
    blocks,
    notices: [],
  };
}

/** The layers of a report, by default the ground layers. */
export function layersOf(report: Report, stages: readonly Stage[] = TEXT_STAGES): Layers {
  return runStages(report, stages);
}

/**
 * Recall on public sets that mark only some cues: an attribution counts as found when one of ours overlaps it in source,
 * cue and content. What we find beyond the marked ones is no error there, so there is no precision.
 */
import { gunzipSync } from "node:zlib";
import type { Guesser } from "../../src/extract/pipeline.ts";
import type { Attribution } from "../../src/model/reading.ts";
import { overlaps, type Span } from "../../src/model/span.ts";
import { sharedFile } from "../readings/load.ts";
import { readText } from "./read.ts";

export const PUBLIC_SETS = {
  qasrl: "data/qasrl-attribution/wikinews-dev.jsonl.gz",
  gum: "data/gum/attribution-dev.jsonl.gz",
} as const;

interface Row {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly Span[];
  readonly relations: readonly {
    readonly source: readonly number[];
    readonly cue: readonly number[];
    readonly content: readonly number[];
  }[];
}

export interface Recall {
  readonly gold: number;
  readonly cue: number;
  readonly source: number;
  readonly content: number;
  readonly all: number;
}

/** @throws HearsayError `eval-data-missing` when the shared data folder or the file is not there */
export async function recallOn(set: keyof typeof PUBLIC_SETS, encoder?: Guesser): Promise<Recall> {
  const sum = { gold: 0, cue: 0, source: 0, content: 0, all: 0 };
  const lines = gunzipSync(sharedFile(PUBLIC_SETS[set])).toString("utf8").split("\n");
  for (const line of lines) {
    if (line.trim() === "") continue;
    const row = JSON.parse(line) as Row;
    add(sum, row, (await readText(row.text, row.id, encoder)).attributions);
  }
  return sum;
}

function add(
  sum: { -readonly [K in keyof Recall]: number },
  { spans, relations }: Row,
  attributions: readonly Attribution[],
): void {
  for (const relation of relations) {
    const touch = (indexes: readonly number[], found: readonly Span[]) =>
      indexes.some((at) => found.some((span) => overlaps(span, spans[at]!)));
    const ours = attributions.find(({ cue }) => touch(relation.cue, [cue]));
    const source =
      ours !== undefined &&
      (relation.source.length === 0 || (ours.source !== null && touch(relation.source, [ours.source])));
    const content = ours !== undefined && touch(relation.content, ours.content);
    sum.gold++;
    sum.cue += Number(ours !== undefined);
    sum.source += Number(source);
    sum.content += Number(content);
    sum.all += Number(source && content);
  }
}

/**
 * Reads the sets that names are measured and trained on: gold readings (JSON Lines) and CoNLL files of the shared data.
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { EntityType } from "../../src/model/reading.ts";
import type { Span } from "../../src/model/span.ts";

export interface GoldName extends Span {
  readonly type: string;
}

/** A text with all its names marked, cut into sentences. */
export interface NamedText {
  readonly id: string;
  readonly text: string;
  readonly published: string | null;
  readonly sentences: readonly Span[];
  readonly names: readonly GoldName[];
  /** Stretches at whose end a name of that kind may stand which the set does not tell: found or not, it counts neither way. */
  readonly open?: readonly GoldName[];
}

interface GoldLine {
  readonly id: string;
  readonly text: string;
  readonly published?: string | null;
  readonly sentences?: readonly (readonly [number, number])[];
  readonly names?: readonly { start: number; end: number; type: EntityType }[];
  readonly mentions?: readonly { start: number; end: number; type: EntityType; form: string }[];
}

const lines = (path: string): readonly string[] => gunzipSync(readFileSync(path)).toString("utf8").split("\n");

/** Gold readings or name lists, one JSON object a line. @param path a `.jsonl.gz` file */
export function goldTexts(path: string): readonly NamedText[] {
  return lines(path)
    .filter(Boolean)
    .map((line) => {
      const { id, text, published = null, sentences, names, mentions = [] } = JSON.parse(line) as GoldLine;
      return {
        id,
        text,
        published,
        sentences: sentences?.map(([start, end]) => ({ start, end })) ?? [{ start: 0, end: text.length }],
        names: names ?? mentions.filter(({ form }) => form === "name"),
      };
    });
}

/** CoNLL sentences (word, tab, BIO tag; a blank line between), words joined by spaces. @param path a `.conll.gz` file */
export function conllTexts(path: string): readonly NamedText[] {
  const texts: NamedText[] = [];
  let words: (readonly [string, string])[] = [];
  for (const line of [...lines(path), ""]) {
    if (line.trim() !== "" && !line.startsWith("#")) {
      const cells = line.split("\t");
      words.push([cells[0] as string, cells.at(-1) as string]);
    } else if (words.length > 0) {
      texts.push(joined(`${path.split("/").at(-1)}-${texts.length}`, words));
      words = [];
    }
  }
  return texts;
}

function joined(id: string, words: readonly (readonly [string, string])[]): NamedText {
  const names: { start: number; end: number; type: string }[] = [];
  let text = "";
  for (const [word, tag] of words) {
    const start = text === "" ? 0 : text.length + 1;
    text = text === "" ? word : `${text} ${word}`;
    const last = names.at(-1);
    if (tag.startsWith("B-")) names.push({ start, end: text.length, type: tag.slice(2) });
    else if (tag.startsWith("I-") && last) last.end = text.length;
  }
  return { id, text, published: null, sentences: [{ start: 0, end: text.length }], names };
}

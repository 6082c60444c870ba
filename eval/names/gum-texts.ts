/**
 * GUM's names as they stand in its documents: the CoNLL file holds sentences without their document, and tokens with spaces
 * between ("short - lived"); a report is read whole and as it is written.
 *
 * Method  each sentence is found in the documents of the mention file by its visible characters, in order.
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Span } from "../../src/model/span.ts";
import { conllTexts, type GoldName, type NamedText } from "./sets.ts";

/** A mention of GUM, whole, with articles and what follows; `named` when its head is a proper noun. */
export interface GumMention extends Span {
  readonly label: string;
  readonly named: boolean;
}

export interface GumText extends NamedText {
  readonly mentions: readonly GumMention[];
}

interface GumLine {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly GumMention[];
}

/** A document while its sentences are laid over it. */
interface Open {
  readonly line: GumLine;
  /** Its text without white space, and where each of these characters stands. */
  readonly bare: string;
  readonly places: readonly number[];
  readonly names: GoldName[];
  at: number;
}

/**
 * Documents of which at least one sentence is in the CoNLL file, in the order of that file.
 *
 * @param conll    a `ner-*.conll.gz` of the shared data; `mentions` the `mentions-*.jsonl.gz` of the same part
 * @throws Error when a sentence is in no document
 */
export function gumTexts(conll: string, mentions: string): readonly GumText[] {
  const lines = gunzipSync(readFileSync(mentions)).toString("utf8").split("\n").filter(Boolean);
  const docs = lines.map((line) => opened(JSON.parse(line) as GumLine));
  const used = new Set<Open>();
  let doc: Open | undefined;
  for (const sentence of conllTexts(conll)) {
    const bare = visible(sentence.text);
    doc = (doc && holds(doc, bare) ? doc : undefined) ?? docs.find((each) => !used.has(each) && holds(each, bare));
    if (!doc) throw new Error(`GUM: in no document of ${mentions}: ${sentence.text.slice(0, 60)}`);
    used.add(doc);
    lay(doc, sentence, bare);
  }
  return [...used].map(({ line: { id, text, spans }, names }) => ({
    id,
    text,
    published: null,
    sentences: [{ start: 0, end: text.length }],
    names,
    mentions: spans,
  }));
}

const visible = (text: string): string => text.replace(/\s+/gu, "");

function opened(line: GumLine): Open {
  const places = [...Array(line.text.length).keys()].filter((at) => /\S/u.test(line.text[at] as string));
  return { line, bare: visible(line.text), places, names: [], at: 0 };
}

const holds = ({ bare, at }: Open, sentence: string): boolean => bare.indexOf(sentence, at) >= 0;

function lay(doc: Open, { text, names }: NamedText, bare: string): void {
  const from = doc.bare.indexOf(bare, doc.at);
  for (const { start, end, type } of names) {
    const first = from + visible(text.slice(0, start)).length;
    const last = from + visible(text.slice(0, end)).length - 1;
    doc.names.push({ start: doc.places[first] as number, end: (doc.places[last] as number) + 1, type });
  }
  doc.at = from + bare.length;
}

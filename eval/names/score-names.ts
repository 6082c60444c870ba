/**
 * Scores the names stage: exact spans, with and without type, over the sets that mark names.
 *
 * Sets     wikinews (project's scheme), gmb, gum, crossner politics dev (labels mapped to ours; GPE, places and facilities
 *          count as one kind there, and only the kinds that a set marks everywhere are counted).
 */

import { names } from "../../src/annotate/names/names.ts";
import { type Guesser, layersOf } from "../../src/extract/pipeline.ts";
import type { Span } from "../../src/model/span.ts";
import { reportFromText } from "../../src/read/report-from-text.ts";
import { byGuide } from "./gum-by-guide.ts";
import { gumTexts } from "./gum-texts.ts";
import { conllTexts, goldTexts, type NamedText } from "./sets.ts";

export interface NameScore {
  readonly set: string;
  readonly texts: number;
  readonly gold: number;
  readonly found: number;
  readonly spans: number;
  readonly typed: number;
}

const COARSE: Readonly<Record<string, string>> = {
  Person: "person",
  Organization: "body",
  GeopoliticalEntity: "place",
  Location: "place",
  Facility: "place",
  Group: "people",
  NamedEvent: "event",
};
const GMB = { per: "person", org: "body", geo: "place", "gpe-place": "place", "gpe-norp": "people" };
const GUM = { PERSON: "person", ORG: "body", PLACE: "place", EVENT: "event" };
const CROSSNER = {
  person: "person",
  politician: "person",
  writer: "person",
  musicalartist: "person",
  scientist: "person",
  researcher: "person",
  organisation: "body",
  politicalparty: "body",
  university: "body",
  band: "body",
  country: "place",
  location: "place",
  election: "event",
  event: "event",
  conference: "event",
};

/**
 * @param shared  the folder that holds `data` and `gold`
 * @param encoder the trained reader; none: patterns alone
 */
export async function scoreNames(shared: string, encoder?: Guesser): Promise<readonly NameScore[]> {
  const gold = (name: string) => scoreSet(name, goldTexts(`${shared}/gold/${name}.jsonl.gz`), null, encoder);
  const conll = (name: string, path: string, map: Readonly<Record<string, string>>) =>
    scoreSet(name, conllTexts(`${shared}/data/${path}.conll.gz`), map, encoder);
  const gum = gumTexts(`${shared}/data/gum/ner-dev.conll.gz`, `${shared}/data/gum/mentions-dev.jsonl.gz`);
  return [
    await gold("wikinews-dev"),
    await conll("gmb dev", "gmb/dev", GMB),
    await scoreSet("gum dev", gum, GUM, encoder),
    await scoreSet("gum dev by our guide", gum.map(byGuide), GUM, encoder),
    await conll("crossner politics dev", "crossner/politics-dev", CROSSNER),
  ];
}

async function scoreSet(
  set: string,
  texts: readonly NamedText[],
  map: Readonly<Record<string, string>> | null,
  encoder: Guesser | undefined,
): Promise<NameScore> {
  const kinds = map && new Set(Object.values(map));
  let [gold, found, spans, typed] = [0, 0, 0, 0];
  for (const each of texts) {
    const wanted = new Map<string, string>();
    for (const { start, end, type } of each.names) {
      const kind = map ? map[type] : type;
      if (kind) wanted.set(`${start}-${end}`, kind);
    }
    const got = new Map<string, string>();
    const report = reportFromText(each.text, { publishedAt: each.published });
    for (const { start, end, type } of (await layersOf(report, encoder, [names])).names) {
      const kind = map ? COARSE[type] : type;
      const key = `${start}-${end}`;
      if (!wanted.has(key) && isOpen(each, { start, end }, kind, map)) continue;
      if (kind && (!kinds || kinds.has(kind))) got.set(key, kind);
    }
    gold += wanted.size;
    found += got.size;
    for (const [key, kind] of wanted) {
      if (got.has(key)) spans++;
      if (got.get(key) === kind) typed++;
    }
  }
  return { set, texts: texts.length, gold, found, spans, typed };
}

function isOpen(
  { open = [] }: NamedText,
  { start, end }: Span,
  kind: string | undefined,
  map: Readonly<Record<string, string>> | null,
): boolean {
  return open.some((each) => each.start <= start && end === each.end && map?.[each.type] === kind);
}

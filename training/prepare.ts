/**
 * Prepares the sets for training: gold readings and lists of names, cut into the very windows, word pieces and features
 * that the reader makes of a report, with the hand-made labels laid over them. One JSON object a window, a file a set.
 *
 * Run     npx node training/prepare.ts OUT
 * Sets    only train parts of the shared data (env HEARSAY_SHARED, else ../shared), see SETS
 */
import { createWriteStream, mkdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { conllTexts, goldTexts, type NamedText } from "../eval/names/sets.ts";
import { sharedFile } from "../eval/readings/load.ts";
import { FEATURE_COUNT } from "../src/annotate/reader/features.ts";
import { SHAPE_COUNT } from "../src/annotate/reader/shapes.ts";
import { type Window, windowsOf } from "../src/annotate/reader/windows.ts";
import { vocabulary } from "../src/annotate/reader/word-pieces.ts";
import { runStages } from "../src/annotate/stage.ts";
import { TEXT_STAGES } from "../src/annotate/text-stages.ts";
import { ENTITY_TYPES, EVENT_TYPES, FACTUALITIES, PREDICATES } from "../src/model/reading.ts";
import type { Span } from "../src/model/span.ts";
import { reportFromText } from "../src/read/report-from-text.ts";

const out = process.argv[2] ?? "training/made";
const shared = process.env.HEARSAY_SHARED ?? new URL("../../shared", import.meta.url).pathname;
const words = vocabulary(readFileSync(new URL("../models/reader/vocab.txt", import.meta.url), "utf8"));

/** Window sizes a gold report is cut by: seen with more and with less around, the model does not lean on where one ends. */
const SIZES = [64, 96, 128, 160, 192];

interface Gold {
  readonly id: string;
  readonly text: string;
  readonly published: string | null;
  readonly mentions: readonly (Span & { form: string; type: string; entity: string })[];
  readonly times: readonly (Span & { value: string })[];
  readonly attributions: readonly { source: Span | null; cue: Span; content: readonly Span[]; factuality: string }[];
  readonly events: readonly {
    trigger: Span;
    type: string;
    roles: readonly (readonly [string, string])[];
    time: string | null;
    place: string | null;
    polarity: string;
    realis: string;
    factuality: string;
  }[];
  readonly relations: readonly { subject: string; predicate: string; object: string; evidence: Span }[];
}

function windows(text: string, published: string | null, most: number): readonly Window[] {
  const report = reportFromText(text, { publishedAt: published, language: "en" });
  return windowsOf(report, runStages(report, TEXT_STAGES), words, most);
}

/** Half-open range of the window's units inside a span; null when the span is not whole inside it. */
function unitsIn({ units }: Window, span: Span): readonly [number, number] | null {
  const first = units[0];
  const last = units.at(-1);
  if (!first || !last || span.start < first.start || span.end > last.end) return null;
  const from = units.findIndex(({ end }) => end > span.start);
  let to = from;
  while (to < units.length && (units[to] as Span).start < span.end) to++;
  return from >= 0 && to > from ? [from, to] : null;
}

/** The part of a span that lies in the window. */
function partIn(window: Window, { start, end }: Span): readonly [number, number] | null {
  const [first, last] = [window.units[0], window.units.at(-1)];
  if (!first || !last || end <= first.start || start >= last.end) return null;
  return unitsIn(window, { start: Math.max(start, first.start), end: Math.min(end, last.end) });
}

const base = (window: Window) => ({
  pieces: window.pieces,
  shapes: window.shapes,
  unitOf: window.unitOf,
  first: window.first,
  features: window.features,
  sentence: window.sentence.map((each) => each - (window.sentence[0] ?? 0)),
});

function goldRow(gold: Gold, window: Window) {
  const mentions = gold.mentions.flatMap((each) => {
    const at = unitsIn(window, each);
    return at ? [[...at, ENTITY_TYPES.indexOf(each.type as never), each.form === "name" ? 0 : 1, each.entity]] : [];
  });
  return {
    ...base(window),
    names: mentions.filter((each) => each[3] === 0).map((each) => each.slice(0, 3)),
    mentions,
    times: gold.times.flatMap((each) => {
      const at = unitsIn(window, each);
      return at ? [[...at, each.value]] : [];
    }),
    attributions: gold.attributions.flatMap((each) => {
      const cue = unitsIn(window, each.cue);
      const content = each.content.map((part) => partIn(window, part)).filter((part) => part !== null);
      if (!cue) return [];
      return [
        {
          cue,
          source: each.source && unitsIn(window, each.source),
          content,
          factuality: FACTUALITIES.indexOf(each.factuality as never),
        },
      ];
    }),
    events: gold.events.flatMap((each) => {
      const trigger = unitsIn(window, each.trigger);
      if (!trigger) return [];
      const { roles, time, place } = each;
      return [
        {
          trigger,
          type: EVENT_TYPES.indexOf(each.type as never),
          roles,
          time,
          place,
          polarity: each.polarity === "-" ? 1 : 0,
          realis: ["actual", "other", "generic"].indexOf(each.realis),
          factuality: FACTUALITIES.indexOf(each.factuality as never),
        },
      ];
    }),
    relations: gold.relations.map(({ subject, predicate, object, evidence }) => [
      subject,
      PREDICATES.indexOf(predicate as never),
      object,
      partIn(window, evidence),
    ]),
  };
}

async function write(set: string, rows: Iterable<object>): Promise<void> {
  const file = createWriteStream(`${out}/${set}.jsonl`);
  let count = 0;
  for (const row of rows) {
    count++;
    if (!file.write(`${JSON.stringify(row)}\n`)) await new Promise((done) => file.once("drain", () => done(null)));
  }
  await new Promise((done) => file.end(() => done(null)));
  console.log(`${set}: ${count} windows`);
}

function* goldRows(set: string, sizes: readonly number[]) {
  const lines = gunzipSync(sharedFile(`gold/${set}.jsonl.gz`))
    .toString("utf8")
    .split("\n")
    .filter(Boolean);
  for (const [report, line] of lines.entries()) {
    const gold = JSON.parse(line) as Gold;
    for (const [variant, most] of sizes.entries()) {
      for (const window of windows(gold.text, gold.published, most))
        yield { report, variant, ...goldRow(gold, window) };
    }
  }
}

function* nameRows(texts: readonly NamedText[]) {
  for (const { text, names } of texts) {
    for (const window of windows(text, null, 192)) {
      const found = names.flatMap((name) => {
        const at = unitsIn(window, name);
        return at ? [[...at, name.type]] : [];
      });
      yield { ...base(window), names: found };
    }
  }
}

const SETS: Readonly<Record<string, () => readonly NamedText[]>> = {
  "names-train": () => goldTexts(`${shared}/gold/names-train.jsonl.gz`),
  gum: () => conllTexts(`${shared}/data/gum/ner-train.conll.gz`),
  "crossner-politics": () => conllTexts(`${shared}/data/crossner/politics-train.conll.gz`),
  "crossner-other": () =>
    ["ai", "literature", "music", "science"].flatMap((domain) =>
      conllTexts(`${shared}/data/crossner/${domain}-train.conll.gz`),
    ),
  uner: () => conllTexts(`${shared}/data/uner-en-ewt/dev.conll.gz`),
  "few-nerd": () =>
    [1, 2].flatMap((part) => conllTexts(`${shared}/data/few-nerd-inter/inter-train-part${part}.conll.gz`)),
  gmb: () => conllTexts(`${shared}/data/gmb/train.conll.gz`),
};

mkdirSync(out, { recursive: true });
await write("wikinews-train", goldRows("wikinews-train", SIZES));
await write("gmb-train", goldRows("gmb-train", [192]));
if (process.argv.includes("--with-dev")) await write("wikinews-dev", goldRows("wikinews-dev", [160]));
for (const [set, texts] of Object.entries(SETS)) await write(set, nameRows(texts()));
await write("meta", [
  {
    features: FEATURE_COUNT,
    shapes: SHAPE_COUNT,
    types: ENTITY_TYPES,
    events: EVENT_TYPES,
    factualities: FACTUALITIES,
    predicates: PREDICATES,
  },
]);

/**
 * Golden files: one behaviour a file, input and expectation together, in `src/annotate/LAYER/golden/NAME.json` and
 * `src/extract/LAYER/golden/NAME.json`:
 *
 *   { "about": "a range of days keeps both ends",
 *     "text": "The talks run from May 3 to May 5.",
 *     "report": { "publishedAt": "2031-05-01" },       what is known of the report, may be left out
 *     "adds": ["[19,33) range …| May 3 to May 5"] }
 *
 * The folder's name is the layer's name ("tokens", "names", "attribution"); `text` becomes a report as a text file would
 * (`reportFromText`), the whole pipeline reads it, and each annotation of that layer gives one line of `adds`: its span,
 * what is said of it, and behind the last " | " the words its span cuts out. `npm run golden` rewrites every `adds`; the
 * difference is read like code. Ids are left out where a span can stand for them.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Layers } from "../src/annotate/layers.ts";
import { runStages } from "../src/annotate/stage.ts";
import { STAGES } from "../src/extract/pipeline.ts";
import type { Report } from "../src/model/report.ts";
import type { Span } from "../src/model/span.ts";
import { type Known, reportFromText } from "../src/read/report-from-text.ts";

export interface GoldenFile {
  readonly about: string;
  readonly text: string;
  readonly report?: Known;
  readonly adds: readonly string[];
}

const ROOTS = ["src/annotate", "src/extract"];

/** Every golden file of this form under the repository, sorted by path; a layer may keep files of its own form beside. */
export function goldenPaths(root: string): readonly string[] {
  return ROOTS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => basename(dirname(path)) === "golden" && path.endsWith(".json"))
      .map((path) => join(root, folder, path))
      .filter(isOfThisForm),
  ).sort();
}

function isOfThisForm(path: string): boolean {
  const { text, adds } = JSON.parse(readFileSync(path, "utf8")) as Partial<GoldenFile>;
  return typeof text === "string" && Array.isArray(adds);
}

export function readGolden(path: string): GoldenFile {
  return JSON.parse(readFileSync(path, "utf8")) as GoldenFile;
}

/** The layer a golden file speaks of: the folder above `golden`. */
export function layerOfPath(path: string): string {
  return basename(dirname(dirname(path)));
}

/** The lines of `adds` that the pipeline gives now. */
export function goldenLines(layer: string, { text, report: known }: GoldenFile): readonly string[] {
  const report = reportFromText(text, { id: "r-golden", language: "en", ...known });
  const layers = runStages(report, STAGES);
  const inLines = DESCRIBE[layer];
  if (inLines === undefined) throw new Error(`no description for golden files of "${layer}"; add one to DESCRIBE`);
  return inLines(layers, report);
}

type Describe = (layers: Layers, report: Report) => readonly string[];

const at = ({ start, end }: Span): string => `[${start},${end})`;
const line = (report: Report, span: Span, ...said: readonly (string | null)[]): string =>
  `${[at(span), ...said.filter((each) => each !== null && each !== "")].join(" ")} | ${report.text.slice(span.start, span.end)}`;

/** Where the mention with an id stands. */
function mentionAt({ mentions }: Layers, id: string | null): string {
  const mention = mentions.find((each) => each.id === id);
  return mention ? at(mention) : "-";
}

const DESCRIBE: Readonly<Record<string, Describe>> = {
  tokens: ({ tokens }, report) => tokens.map((token) => line(report, token, token.pos, token.lemma)),
  sentences: ({ sentences }, report) => sentences.map((sentence) => line(report, sentence, "sentence")),
  phrases: ({ phrases, tokens }, report) =>
    phrases.map((phrase) => {
      const flags = [
        phrase.passive && "passive",
        phrase.negated && "negated",
        phrase.infinitive && "infinitive",
      ].filter(Boolean);
      return line(report, phrase, phrase.kind, `head=${tokens[phrase.head]?.text}`, phrase.modal, flags.join(" "));
    }),
  quotations: ({ quotations }, report) =>
    quotations.map((each) => {
      const before = each.continues === null ? undefined : quotations[each.continues];
      return line(report, each, each.speech ? "speech" : "words", before ? `goes on from ${at(before)}` : null);
    }),
  times: ({ times }, report) =>
    times.map((each) =>
      line(report, each, each.type, each.value ?? "-", each.timex, each.basis, each.anchor && `from ${each.anchor}`),
    ),
  names: ({ names }, report) => names.map((each) => line(report, each, each.type, each.rule)),
  entities: ({ mentions, entities }, report) =>
    mentions.map((each) =>
      line(report, each, each.form, each.type, entities.find(({ id }) => id === each.entity)?.name ?? "-"),
    ),
  attribution: ({ attributions }, report) =>
    attributions.map((each) => {
      const parent = attributions.find(({ id }) => id === each.parent);
      const source = each.source ? `source ${at(each.source)}` : "no source";
      const content = `content ${each.content.map(at).join(" ")}`;
      return line(
        report,
        each.cue,
        "cue",
        source,
        content,
        each.manner,
        each.factuality,
        parent ? `in ${at(parent.cue)}` : null,
      );
    }),
  events: (layers, report) =>
    layers.events.map((each) => {
      const roles = each.roles.map(({ role, mention }) => `${role}=${mentionAt(layers, mention)}`).join(" ");
      return line(
        report,
        each.trigger,
        each.type,
        roles,
        each.time?.value ?? "-",
        each.polarity,
        each.realis,
        each.factuality,
      );
    }),
  relations: ({ relations, entities }, report) =>
    relations.map((each) => {
      const name = (id: string) => entities.find((entity) => entity.id === id)?.name ?? id;
      return line(report, each.evidence, `${name(each.subject)} ${each.predicate} ${name(each.object)}`, each.detail);
    }),
};

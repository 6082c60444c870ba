/**
 * The files of a foreign token classifier, as such models are usually handed on:
 *
 *   model.onnx             or onnx/model.onnx: the graph
 *   config.json            `id2label`: the names of its labels; `max_position_embeddings`: how much it reads at a time
 *   vocab.txt              or tokenizer.json of the kind WordPiece
 *   tokenizer_config.json  `do_lower_case`; may be missing
 *   labels.map.json        labels that the table in `labels.ts` does not know, in our types; may be missing
 */
import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { HearsayError } from "../../model/error.ts";
import { ENTITY_TYPES } from "../../model/reading.ts";
import { type Label, type LabelMap, LabelsUnknown, labelMapSchema, labelsOf } from "./labels.ts";
import { type Pieces, piecesFromLines, piecesFromTokenizer, TokenizerUnfit } from "./word-piece.ts";

export interface ClassifierFiles {
  /** "second:bert-news@1f2e3d4c": the folder's name and the first digits of the graph's SHA-256. */
  readonly name: string;
  /** Path of the graph. */
  readonly graph: string;
  readonly labels: readonly Label[];
  readonly pieces: Pieces;
  /** Most pieces in a window. */
  readonly most: number;
}

const MOST_PIECES = 512;
const LEAST_PIECES = 32;

const configSchema = z.object({
  id2label: z.record(z.string().regex(/^\d+$/u), z.string()),
  max_position_embeddings: z.int().positive().nullish(),
});

/**
 * Reads all but the graph, which is only digested.
 *
 * @throws HearsayError `second-reader-missing` when a file is not there, `second-reader-unfit` when one does not fit
 */
export async function classifierFiles(folder: string): Promise<ClassifierFiles> {
  const graph = [join(folder, "model.onnx"), join(folder, "onnx", "model.onnx")].find((path) => existsSync(path));
  if (!graph) throw missing(folder, "model.onnx");
  const config = configSchema.safeParse(json(folder, "config.json"));
  if (!config.success) {
    throw unfit(join(folder, "config.json"), "has no id2label, which names the labels of a token classifier");
  }
  const { id2label, max_position_embeddings: positions } = config.data;
  return {
    name: `second:${basename(resolve(folder)).replace(/\s/gu, "-")}@${(await digest(graph)).slice(0, 8)}`,
    graph,
    labels: labelsIn(folder, inOrder(folder, id2label)),
    pieces: piecesIn(folder),
    most: Math.max(LEAST_PIECES, Math.min(MOST_PIECES, positions ?? MOST_PIECES)),
  };
}

/** Label names by their number, none left out. */
function inOrder(folder: string, id2label: Readonly<Record<string, string>>): readonly string[] {
  const names = Object.keys(id2label).map((_, number) => id2label[String(number)]);
  if (names.some((name) => name === undefined)) {
    throw unfit(join(folder, "config.json"), "numbers its labels with gaps; expected 0, 1, 2 …");
  }
  return names as readonly string[];
}

function labelsIn(folder: string, names: readonly string[]): readonly Label[] {
  const map = existsSync(join(folder, "labels.map.json")) ? json(folder, "labels.map.json") : {};
  const parsed = labelMapSchema.safeParse(map);
  if (!parsed.success) {
    throw unfit(
      join(folder, "labels.map.json"),
      `must give each label one of ${ENTITY_TYPES.join(", ")}, or null for what is no name`,
    );
  }
  try {
    return labelsOf(names, parsed.data as LabelMap);
  } catch (error) {
    if (!(error instanceof LabelsUnknown)) throw error;
    const [example = "LABEL"] = error.labels;
    throw unfit(
      join(folder, "config.json"),
      `has labels that are not known here (${error.labels.slice(0, 12).join(", ")}); say what they are in labels.map.json ` +
        `beside it, for example {"${example}": "Person"}, with null for what is no name`,
    );
  }
}

function piecesIn(folder: string): Pieces {
  const file = ["vocab.txt", "tokenizer.json"].find((each) => existsSync(join(folder, each)));
  if (!file) throw missing(folder, "vocab.txt (or tokenizer.json)");
  try {
    if (file === "tokenizer.json") return piecesFromTokenizer(json(folder, file));
    const config = existsSync(join(folder, "tokenizer_config.json")) ? json(folder, "tokenizer_config.json") : null;
    return piecesFromLines(readFileSync(join(folder, file), "utf8"), config);
  } catch (error) {
    if (error instanceof TokenizerUnfit) throw unfit(join(folder, file), error.message);
    throw error;
  }
}

function json(folder: string, name: string): unknown {
  const path = join(folder, name);
  if (!existsSync(path)) throw missing(folder, name);
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw unfit(path, "is no valid JSON");
  }
}

async function digest(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

function missing(folder: string, file: string): HearsayError {
  return new HearsayError(
    "second-reader-missing",
    `the second reader in "${folder}" has no file ${file}; a token classifier needs model.onnx, config.json and vocab.txt`,
    { exit: 2 },
  );
}

/** @param why follows the path */
export function unfit(path: string, why: string): HearsayError {
  return new HearsayError("second-reader-unfit", `"${path}" ${why}`, { exit: 2 });
}

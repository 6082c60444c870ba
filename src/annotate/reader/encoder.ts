/**
 * The trained reader itself: weights from a folder, run by ONNX Runtime on the processor, one window a call.
 *
 * Weights are checked against the sizes and digests in `labels.json` before they are used. The native library is loaded
 * on first need only: a machine where it cannot load still has the patterns.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { HearsayError } from "../../model/error.ts";
import type { Report } from "../../model/report.ts";
import { FEATURE_COUNT, type Ground } from "./features.ts";
import type { Guesses, GuessWindow, Heads } from "./guesses.ts";
import { type Labels, labelsSchema, type PairHead } from "./labels.ts";
import { pairsOf } from "./pair-scores.ts";
import { SHAPE_COUNT } from "./shapes.ts";
import { type Window, windowsOf } from "./windows.ts";
import { vocabulary } from "./word-pieces.ts";

/** Where the reader that comes with Hearsay lies. */
export const SMALL_READER = fileURLToPath(new URL("../../../models/reader", import.meta.url));

export interface Encoder {
  /** "reader-small@1" */
  readonly name: string;
  readonly labels: Labels;
  guess(report: Report, ground: Ground): Promise<Guesses>;
  close(): Promise<void>;
}

/**
 * Loads a trained reader.
 *
 * @param folder holds labels.json, vocab.txt, encoder.onnx, heads.bin
 * @throws HearsayError `reader-missing`, `reader-damaged`, `reader-version`, `reader-not-loading`
 */
export async function loadEncoder(folder: string): Promise<Encoder> {
  const labels = readLabels(folder);
  const graph = checkedFile(folder, "encoder.onnx", labels);
  const bytes = checkedFile(folder, "heads.bin", labels);
  const weights = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  // One for all reports: what the pair heads make ready of it is kept by it.
  const heads: Heads = { labels, weights };
  const words = vocabulary(neededFile(folder, "vocab.txt").toString("utf8"));
  const session = await openSession(graph, heads);
  const name = `reader-${labels.name}@${labels.form}`;
  return {
    name,
    labels,
    guess: async (report, ground) => {
      const windows: GuessWindow[] = [];
      for (const window of windowsOf(report, ground, words)) windows.push(await session.run(window, labels));
      return { reader: name, heads, windows };
    },
    close: () => session.close(),
  };
}

function neededFile(folder: string, name: string): Buffer {
  const path = join(folder, name);
  if (existsSync(path)) return readFileSync(path);
  throw new HearsayError(
    "reader-missing",
    `the trained reader in "${folder}" has no file "${name}"; install Hearsay anew, give another folder, or read with --reader patterns`,
  );
}

function readLabels(folder: string): Labels {
  const path = join(folder, "labels.json");
  let data: unknown;
  try {
    data = JSON.parse(neededFile(folder, "labels.json").toString("utf8"));
  } catch (error) {
    if (error instanceof HearsayError) throw error;
    throw new HearsayError(
      "reader-damaged",
      `"${path}" is no JSON; install the reader anew or read with --reader patterns`,
    );
  }
  const parsed = labelsSchema.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new HearsayError(
      "reader-version",
      `"${path}" does not fit this version of Hearsay (${issue?.path.join(".")}: ${issue?.message}); ` +
        "use the reader that came with it, or read with --reader patterns",
    );
  }
  const labels = parsed.data;
  if (labels.features !== FEATURE_COUNT || labels.shapes !== SHAPE_COUNT) {
    throw new HearsayError(
      "reader-version",
      `the reader in "${folder}" was trained with ${labels.features} features and ${labels.shapes} shapes, ` +
        `this version of Hearsay has ${FEATURE_COUNT} and ${SHAPE_COUNT}; use the reader that came with it`,
    );
  }
  return labels;
}

function checkedFile(folder: string, name: keyof Labels["files"], labels: Labels): Buffer {
  const bytes = neededFile(folder, name);
  const expected = labels.files[name];
  const digest = createHash("sha256").update(bytes).digest("hex");
  if (bytes.length === expected.bytes && digest === expected.sha256) return bytes;
  throw new HearsayError(
    "reader-damaged",
    `"${join(folder, name)}" is not the file that labels.json speaks of (${bytes.length} bytes, expected ${expected.bytes}); ` +
      "install the reader anew or read with --reader patterns",
  );
}

interface Session {
  run(window: Window, labels: Labels): Promise<GuessWindow>;
  close(): Promise<void>;
}

/** Starts what runs the graph and makes the pair heads ready: a machine that cannot do either says so here. */
async function openSession(graph: Buffer, heads: Heads): Promise<Session> {
  try {
    for (const head of Object.keys(heads.labels.sides)) pairsOf(heads, head as PairHead);
    const { InferenceSession, Tensor } = await import("onnxruntime-node");
    const session = await InferenceSession.create(graph, {
      executionProviders: ["cpu"],
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      graphOptimizationLevel: "all",
      logSeverityLevel: 3,
    });
    const ints = (values: readonly number[]) => new Tensor("int32", Int32Array.from(values), [values.length]);
    return {
      run: async (window, labels) => {
        const { tags, sides } = await session.run({
          pieces: ints(window.pieces),
          shapes: ints(window.shapes),
          features: new Tensor("float32", featureRows(window, labels.features), [
            window.pieces.length,
            labels.features,
          ]),
          first: ints(window.first),
        });
        return {
          units: window.units,
          sentence: window.sentence,
          tags: tags?.data as Float32Array,
          tagWidth: tags?.dims[1] ?? 0,
          sides: sides?.data as Float32Array,
          sideWidth: sides?.dims[1] ?? 0,
        };
      },
      close: () => session.release(),
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new HearsayError(
      "reader-not-loading",
      `the trained reader could not be started on this machine (${why}); reports are read with patterns alone`,
    );
  }
}

/** One row a piece, 1 where its unit has the feature. */
function featureRows({ unitOf, features }: Window, width: number): Float32Array {
  const rows = new Float32Array(unitOf.length * width);
  for (const [piece, unit] of unitOf.entries()) {
    for (const feature of features[unit] ?? []) rows[piece * width + feature] = 1;
  }
  return rows;
}

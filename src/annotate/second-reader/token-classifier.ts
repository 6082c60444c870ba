/**
 * Token classifier: any BERT-like model that gives every word piece a label, in ONNX, as a second reader of names.
 *
 * Method  whole sentences in windows of the model's own length; a unit has the label of its first piece (Devlin et al.
 *         2019); spans are units of the report, so nothing has to be sought.
 * Misses  models with another tokenizer than WordPiece; everything but names.
 */
import type { InferenceSession, Tensor } from "onnxruntime-node";
import type { Report } from "../../model/report.ts";
import { type ClassifierFiles, classifierFiles, unfit } from "./classifier-files.ts";
import { nothingFrom, type SecondFindings, type SecondGround, type SecondReader } from "./finding.ts";
import type { Label } from "./labels.ts";
import { nameRuns } from "./name-runs.ts";
import { type Pack, packed } from "./pack.ts";

const GIVES = ["names"] as const;

/**
 * Opens a token classifier.
 *
 * @param folder holds the files that `classifier-files.ts` lists
 * @throws HearsayError `second-reader-missing`, `second-reader-unfit`
 */
export async function tokenClassifier(folder: string): Promise<SecondReader> {
  const files = await classifierFiles(folder);
  const graph = await openGraph(files);
  return {
    name: files.name,
    gives: GIVES,
    read: (report, ground, signal) => readNames(files, graph, report, ground, signal),
    close: () => graph.close(),
  };
}

async function readNames(
  { name, labels, pieces, most }: ClassifierFiles,
  graph: Graph,
  report: Report,
  { sentences }: SecondGround,
  signal?: AbortSignal,
): Promise<SecondFindings> {
  const names: SecondFindings["names"][number][] = [];
  for (const pack of packed(report.text, sentences, pieces, most)) {
    signal?.throwIfAborted();
    const numbers = await graph.label(pack);
    names.push(
      ...nameRuns(
        pack.units,
        pack.sentence,
        numbers.map((number) => labels[number] as Label),
      ),
    );
  }
  return { ...nothingFrom(name, GIVES, [{ start: 0, end: report.text.length }]), names };
}

interface Graph {
  /** The number of the best label of every unit. */
  label(pack: Pack): Promise<readonly number[]>;
  close(): Promise<void>;
}

const INPUTS: ReadonlySet<string> = new Set(["input_ids", "attention_mask", "token_type_ids"]);

async function openGraph(files: ClassifierFiles): Promise<Graph> {
  const { session, makeTensor } = await openSession(files.graph);
  const foreign = session.inputNames.filter((name) => !INPUTS.has(name));
  if (foreign.length > 0 || !session.inputNames.includes("input_ids")) {
    await session.release();
    throw unfit(
      files.graph,
      `takes ${session.inputNames.join(", ")}; expected input_ids and, if any, attention_mask and token_type_ids`,
    );
  }
  const output = session.outputNames.includes("logits") ? "logits" : (session.outputNames[0] as string);
  return {
    label: async (pack) => {
      const given = Object.fromEntries(session.inputNames.map((name) => [name, makeTensor(inputOf(name, pack))]));
      return bestLabels(files, pack, (await running(files, session, given))[output]);
    },
    close: () => session.release(),
  };
}

async function openSession(
  path: string,
): Promise<{ session: InferenceSession; makeTensor: (values: readonly number[]) => Tensor }> {
  try {
    const onnx = await import("onnxruntime-node");
    const session = await onnx.InferenceSession.create(path, {
      executionProviders: ["cpu"],
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      graphOptimizationLevel: "all",
      logSeverityLevel: 4,
    });
    const makeTensor = (values: readonly number[]): Tensor =>
      new onnx.Tensor("int64", BigInt64Array.from(values, BigInt), [1, values.length]);
    return { session, makeTensor };
  } catch (error) {
    throw unfit(path, `could not be started by ONNX Runtime (${messageOf(error)})`);
  }
}

async function running(
  { graph }: ClassifierFiles,
  session: InferenceSession,
  given: Readonly<Record<string, Tensor>>,
): Promise<InferenceSession.OnnxValueMapType> {
  try {
    return await session.run(given);
  } catch (error) {
    throw unfit(graph, `could not be run on 64-bit word numbers (${messageOf(error)})`);
  }
}

function inputOf(name: string, { ids }: Pack): readonly number[] {
  if (name === "input_ids") return ids;
  return ids.map(() => (name === "attention_mask" ? 1 : 0));
}

/** @throws HearsayError `second-reader-unfit` when the model gives something else than a score a piece and label */
function bestLabels(
  { graph, labels }: ClassifierFiles,
  { ids, first }: Pack,
  output: { readonly dims: readonly number[]; readonly data: unknown } | undefined,
): readonly number[] {
  const width = labels.length;
  const shape = output?.dims.join(" x ") ?? "nothing";
  if (!(output?.data instanceof Float32Array) || shape !== `1 x ${ids.length} x ${width}`) {
    throw unfit(graph, `gave ${shape}, expected 1 x ${ids.length} x ${width} scores: one for each piece and label`);
  }
  const scores = output.data;
  return first.map((piece) => {
    let best = 0;
    for (let label = 1; label < width; label++) {
      if ((scores[piece * width + label] as number) > (scores[piece * width + best] as number)) best = label;
    }
    return best;
  });
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 200);
}

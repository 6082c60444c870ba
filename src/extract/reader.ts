/**
 * Readers: what reads a report. `patterns` knows rules and lists alone; `small` is the trained reader that comes with
 * Hearsay, beside the patterns; a folder holds another trained reader of the same form.
 */
import { type Encoder, loadEncoder, SMALL_READER } from "../annotate/reader/encoder.ts";
import { HearsayError } from "../model/error.ts";
import type { Reading } from "../model/reading.ts";
import type { Report } from "../model/report.ts";
import { type Explained, explainReport, readReport } from "./pipeline.ts";

export interface Reader {
  /** "patterns", "reader-small@1" */
  readonly name: string;
  read(report: Report): Promise<Reading>;
  /** The same, with what was proposed, what stands and why. */
  explain(report: Report): Promise<Explained>;
  close(): Promise<void>;
}

export const PATTERNS: Reader = {
  name: "patterns",
  read: async (report) => readReport(report),
  explain: (report) => explainReport(report),
  close: async () => {},
};

/**
 * Opens a reader.
 *
 * @param choice "patterns", "small", or a folder with a trained reader
 * @throws HearsayError `reader-missing`, `reader-damaged`, `reader-version`, `reader-not-loading`
 */
export async function openReader(choice: string): Promise<Reader> {
  if (choice === "patterns") return PATTERNS;
  return withPatterns(await loadEncoder(choice === "small" ? SMALL_READER : choice));
}

/** A notice that a report was read with patterns alone, since the trained reader could not be used. */
export const PATTERNS_ONLY = "reader-patterns-only";

/**
 * Opens a reader; where the trained one cannot be used, the patterns read alone and each reading says why.
 *
 * @param choice as for `openReader`
 */
export async function openReaderOrPatterns(choice: string): Promise<Reader> {
  try {
    return await openReader(choice);
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error;
    const notice = { code: PATTERNS_ONLY, span: null, message: error.message };
    const noted = (report: Report): Report => ({ ...report, notices: [...report.notices, notice] });
    return {
      ...PATTERNS,
      read: (report) => PATTERNS.read(noted(report)),
      explain: (report) => PATTERNS.explain(noted(report)),
    };
  }
}

function withPatterns(encoder: Encoder): Reader {
  const explain = (report: Report): Promise<Explained> => explainReport(report, encoder);
  return {
    name: encoder.name,
    explain,
    read: async (report) => (await explain(report)).reading,
    close: () => encoder.close(),
  };
}

/**
 * Readers: what reads a report. `patterns` knows rules and lists alone; `small` is the trained reader that comes with
 * Hearsay, beside the patterns; a folder holds another trained reader of the same form.
 */
import { type Encoder, loadEncoder, SMALL_READER } from "../annotate/reader/encoder.ts";
import { openLook, type SecondLook, type SecondSetup } from "../annotate/second-reader/open.ts";
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
 * @param second another reader that looks at the same reports, where the user names one; what it cannot do is a notice
 * @throws HearsayError `reader-missing`, `reader-damaged`, `reader-version`, `reader-not-loading`
 */
export async function openReader(choice: string, second?: SecondSetup): Promise<Reader> {
  const encoder = choice === "patterns" ? null : await loadEncoder(choice === "small" ? SMALL_READER : choice);
  return readerOf(encoder, second ? await openLook(second) : null);
}

/** A notice that a report was read with patterns alone, since the trained reader could not be used. */
export const PATTERNS_ONLY = "reader-patterns-only";

/**
 * Opens a reader; where the trained one cannot be used, the patterns read alone and each reading says why.
 *
 * @param choice, second as for `openReader`
 */
export async function openReaderOrPatterns(choice: string, second?: SecondSetup): Promise<Reader> {
  try {
    return await openReader(choice, second);
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error;
    const patterns = await openReader("patterns", second);
    const notice = { code: PATTERNS_ONLY, span: null, message: error.message };
    const noted = (report: Report): Report => ({ ...report, notices: [...report.notices, notice] });
    return {
      ...patterns,
      read: (report) => patterns.read(noted(report)),
      explain: (report) => patterns.explain(noted(report)),
    };
  }
}

function readerOf(encoder: Encoder | null, look: SecondLook | null): Reader {
  if (!encoder && !look) return PATTERNS;
  const explain = (report: Report): Promise<Explained> =>
    explainReport(report, encoder ?? undefined, look ?? undefined);
  return {
    name: encoder?.name ?? PATTERNS.name,
    explain,
    read: async (report) => (await explain(report)).reading,
    close: async () => {
      await Promise.all([encoder?.close(), look?.close()]);
    },
  };
}

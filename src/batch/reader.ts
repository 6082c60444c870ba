/** The readers, for those to the right of here: `hearsay doctor` tries it on a sentence. */
export { leavesFor, openSecond, type SecondSetup } from "../annotate/second-reader/open.ts";
export { readReport, STAGES } from "../extract/pipeline.ts";
export { openReader, PATTERNS_ONLY } from "../extract/reader.ts";
export { reportFromText } from "../read/report-from-text.ts";

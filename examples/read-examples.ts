import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { captureInputs } from "../src/capture/capture-inputs.ts";
import { openReader } from "../src/extract/reader.ts";
import type { Reading } from "../src/model/reading.ts";
import { readCapture } from "../src/read/read-capture.ts";
import { assess } from "../src/weigh/assess.ts";
import type { ReadCase } from "./found.ts";

const REPORTS = fileURLToPath(new URL("reports/", import.meta.url));

/** Reads all example reports in this thread, in the order of their file names. @param choice as for `openReader` */
export async function readExamples(choice: string): Promise<ReadCase> {
  const reader = await openReader(choice);
  const readings = new Map<string, Reading>();
  for (const name of readdirSync(REPORTS).sort()) {
    for await (const item of captureInputs([REPORTS + name])) {
      if (!("capture" in item)) throw new Error(item.failure.message);
      for (const report of readCapture(item.capture)) {
        if ("failure" in report) throw new Error(report.failure.message);
        readings.set(report.sourceId ?? basename(name), await reader.read(report));
      }
    }
  }
  await reader.close();
  return { readings, assessment: await assess([...readings.values()], []) };
}

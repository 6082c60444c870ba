/** A small case in memory for tests: three invented reports on one bridge, one of them a copy, one a denial. */
import { captureBytes } from "../../capture/capture-bytes.ts";
import type { Store } from "../../case/contract.ts";
import { memoryCase } from "../../case/open.ts";
import { readReport } from "../../extract/pipeline.ts";
import { readCapture } from "../../read/read-capture.ts";
import { assess } from "../../weigh/assess.ts";

export const SMALL_REPORTS: Readonly<Record<string, string>> = {
  "arrest.txt": `Police arrest engineer over bridge

VARDA, 3 May 2031 — Police arrested Rosa Imlach in Varda on Saturday, Interior Minister Hanna Brisk said.

Imlach, the head of the Bridge Office, denied any wrongdoing. "I signed nothing," she said.`,
  "copy.txt": `Engineer held in Varda

VARDA, 3 May 2031 — Police arrested Rosa Imlach in Varda on Saturday, Interior Minister Hanna Brisk said.

Imlach, the head of the Bridge Office, denied any wrongdoing. "I signed nothing," she said.`,
  "count.txt": `Bridge collapse killed seven

VARDA, 2 May 2031 — Seven people were killed when the old bridge in Varda collapsed on Thursday, according to the Varda Hospital.

The bridge may have been closed too late, the hospital's director said.`,
};

/** Keeps, reads and weighs the reports. */
export async function smallCase(reports: Readonly<Record<string, string>> = SMALL_REPORTS): Promise<Store> {
  const store = memoryCase("The bridge", "Who knew?");
  const readings = [];
  for (const [name, text] of Object.entries(reports)) {
    const capture = captureBytes(new TextEncoder().encode(text), { name, now: 0 });
    await store.keep(capture);
    const read = [];
    for (const report of readCapture(capture)) {
      if ("failure" in report) throw new Error(report.failure.message);
      read.push({ report, reading: readReport(report) });
    }
    await store.keepReadings(capture.id, read, true);
    readings.push(...read.map(({ reading }) => reading));
  }
  await store.keepAssessment(await assess(readings, []));
  return store;
}

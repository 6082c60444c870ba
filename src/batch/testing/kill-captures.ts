import type { Capture } from "../../model/report.ts";
import { fileCapture, linesCapture, reportText } from "./invented.ts";

/** What the killed process adds: single files, files of many reports, a broken line, a revision, the same bytes twice. */
export function killCaptures(): readonly Capture[] {
  return [
    ...Array.from({ length: 12 }, (_, at) => fileCapture(reportText(at), `/reports/${at}.txt`)),
    linesCapture(100, 220, "/reports/many.jsonl", { 130: "{broken" }),
    fileCapture(reportText(3), "/reports/again.txt"),
    fileCapture(`${reportText(4)} Corrected.`, "/reports/4.txt"),
    linesCapture(300, 360, "/reports/more.jsonl"),
  ];
}

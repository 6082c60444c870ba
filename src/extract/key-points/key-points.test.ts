import { describe, expect, it } from "vitest";
import { read } from "../testing/told.ts";

const verdict = (point: string, body: string): string | undefined =>
  read(`Harbour report\n\nKey points\n\n- ${point}\n\nVARDA, May 3 (NordWire) - ${body}`, {
    publishedAt: "2031-05-04",
  }).keyPointChecks[0]?.verdict;

describe("a key point against the body", () => {
  it.each([
    ["supported", "Mara Voss met Teodor Orn.", "Mara Voss met Teodor Orn in Varda on Monday."],
    [
      "supported",
      "The Transport Ministry has not commented.",
      "The Transport Ministry did not answer questions on Monday.",
    ],
    ["supported", "Mara Voss resigned from the Harbour Union.", "Mara Voss quit the Harbour Union on Monday."],
    ["contradicted", "The blast killed seven workers.", "The blast killed five workers on Monday."],
    ["contradicted", "Mara Voss met Teodor Orn.", "Mara Voss did not meet Teodor Orn."],
    ["contradicted", "The council accepted the harbour plan.", "The council rejected the harbour plan."],
    ["overstated", "Mara Voss repaired the harbour crane.", "Mara Voss pledged to repair the harbour crane."],
    ["overstated", "Dust caused the harbour blast.", "Dust may have caused the harbour blast."],
    ["overstated", "Ministers met rebels in Varda.", "A report claims that a minister met rebels in Varda."],
    [
      "overstated",
      "Inspections at the terminal were waived.",
      "The report alleges that inspections at the terminal were waived.",
    ],
    ["not-found", "The orchestra toured four islands.", "Mara Voss met Teodor Orn in Varda on Monday."],
    ["not-found", "Grain prices doubled in March.", "The council rejected the harbour plan."],
  ])("is %s: “%s” where the body has “%s”", (wanted, point, body) => {
    expect(verdict(point, body)).toBe(wanted);
  });
});

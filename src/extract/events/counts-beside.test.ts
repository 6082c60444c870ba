import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { captureInputs } from "../../capture/capture-inputs.ts";
import { readCapture } from "../../read/read-capture.ts";
import { readReport } from "../pipeline.ts";

async function counted(text: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "hearsay-counts-"));
  try {
    const file = join(folder, "report.txt");
    writeFileSync(file, text);
    for await (const item of captureInputs([file])) {
      if (!("capture" in item)) throw new Error(item.failure.message);
      for (const report of readCapture(item.capture)) {
        if ("failure" in report) throw new Error(report.failure.message);
        return readReport(report).events.flatMap(({ type, counts }) =>
          counts.map(({ what, min, max }) => `${type} ${what} ${min} ${max}`),
        );
      }
    }
    return [];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it("gives a march the numbers that the next sentences tell", async () => {
  const text =
    "Hundreds meet\n\nHarbour workers marched through Lormi on Friday and demanded an inquiry. Police put the number of marchers at 2,000. The union said 5,000 people had taken part.";
  expect(await counted(text)).toEqual(
    expect.arrayContaining(["Protest present 2000 2000", "Protest present 5000 5000"]),
  );
});

it("reads the toll that rose", async () => {
  expect(await counted("Blast\n\nA worker died in Lormi on Friday. The death toll rose to 15.")).toContain(
    "Die dead 15 15",
  );
});

it("takes no number where no event of the kind was told", async () => {
  expect(await counted("Prices\n\nThe bank put the number at 2,000. Officials said the road toll rose to 15.")).toEqual(
    [],
  );
});

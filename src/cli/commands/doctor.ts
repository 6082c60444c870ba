import { availableParallelism, totalmem } from "node:os";
import { Command } from "@commander-js/extra-typings";
import { answer } from "../answer.ts";
import { style } from "../terminal.ts";

interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly says: string;
}

export const doctor = () =>
  new Command("doctor")
    .description("what this machine offers Hearsay, and what is missing")
    .option("--json", "print the checks as JSON")
    .addHelpText("after", `\nExample:\n  hearsay doctor`)
    .action(async ({ json }) => {
      const checks = await examine();
      if (checks.some(({ ok }) => !ok)) process.exitCode = 1;
      answer({ checks }, json, ({ out }) =>
        checks
          .map(
            ({ name, ok, says }) =>
              `${ok ? style(out, "green", "ok     ") : style(out, "red", "missing")}  ${name.padEnd(12)} ${says}`,
          )
          .join("\n"),
      );
    });

const PROBE = "The bridge is safe, mayor Rosa Imlach said.";

async function examine(): Promise<readonly Check[]> {
  return [
    { name: "node", ok: true, says: `${process.versions.node} on ${process.platform}-${process.arch}` },
    { name: "cores", ok: true, says: `${availableParallelism()}; as many reports are read at once` },
    { name: "memory", ok: totalmem() > 1e9, says: `${(totalmem() / 1e9).toFixed(1)} GB; reading needs under 1 GB` },
    await tries("storage", async () => {
      const { default: Database } = await import("better-sqlite3");
      const db = new Database(":memory:");
      const { version } = db.prepare("SELECT sqlite_version() AS version").get() as { version: string };
      db.exec("CREATE VIRTUAL TABLE probe USING fts5(text)");
      db.close();
      return `SQLite ${version} with full-text search`;
    }),
    await tries("patterns", async () => {
      const { readReport, reportFromText, STAGES } = await import("../../batch/reader.ts");
      const { attributions } = readReport(reportFromText(PROBE));
      if (attributions.length === 0) throw new Error("the probe sentence gave no attribution");
      return `${STAGES.length} stages`;
    }),
    await tries("reader", async () => {
      const { openReader, reportFromText } = await import("../../batch/reader.ts");
      const reader = await openReader("small");
      const { attributions } = await reader.read(reportFromText(PROBE));
      await reader.close();
      if (attributions.length === 0) throw new Error("the probe sentence gave no attribution");
      return `${reader.name}, by ONNX Runtime on the processor`;
    }),
  ];
}

async function tries(name: string, probe: () => Promise<string>): Promise<Check> {
  try {
    return { name, ok: true, says: await probe() };
  } catch (error) {
    return {
      name,
      ok: false,
      says: `${error instanceof Error ? error.message : String(error)}; \`npm ci\` in the checkout installs what is needed`,
    };
  }
}

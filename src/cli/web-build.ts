/**
 * Builds the web app when it is not there or older than its sources. In the checkout only: the published package brings
 * it built and has no sources.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { HearsayError } from "../model/error.ts";
import { terminal } from "./terminal.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SKIPPED = new Set(["dist", "node_modules", "e2e"]);

export async function buildWeb(): Promise<void> {
  const built = join(ROOT, "web/dist/index.html");
  const since = existsSync(built) ? statSync(built).mtimeMs : 0;
  if (!existsSync(join(ROOT, "web/vite.config.ts")) || newest(join(ROOT, "web")) <= since) return;
  const { err } = terminal();
  err.write("building the app …\n");
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  const child = spawn(process.execPath, [vite, "build", "web", "--logLevel", "warn"], {
    cwd: ROOT,
    stdio: ["ignore", 2, 2],
  });
  const [code] = await once(child, "exit");
  if (code !== 0)
    throw new HearsayError(
      "build-failed",
      "the app could not be built; the lines above say why. `npm ci` brings what it needs",
    );
}

/** Milliseconds of the newest change below a folder. */
function newest(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !SKIPPED.has(name))
    .reduce((last, entry) => {
      const path = join(folder, entry.name);
      return Math.max(last, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
    }, 0);
}

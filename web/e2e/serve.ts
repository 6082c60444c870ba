/**
 * Serves the built app for the browser tests: with invented answers (states a real case cannot be put in at will), and
 * by Hearsay itself on a case made of `examples/reports`. Everything it writes lies under node_modules/.cache.
 */
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { EXAMPLE_PORT, EXAMPLE_TOKEN, FIXTURE_PORT } from "./ports.ts";

const root = join(import.meta.dirname, "..", "..");
const folder = join(root, "node_modules", ".cache", "hearsay-e2e");
const hearsay = (...args: string[]) => [join(root, "bin", "hearsay.mjs"), ...args];
const run = (args: string[]) =>
  execFileSync(process.execPath, args, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

process.env["HEARSAY_FIXTURES"] = "1";
const { build, preview } = await import("vite");
await build({ root: join(root, "web"), logLevel: "error" });
await preview({ root: join(root, "web"), preview: { port: FIXTURE_PORT, strictPort: true, host: "127.0.0.1" } });

run(hearsay("new", "examples", "--title", "Example", "--question", "What happened at the grain terminal?"));
run(hearsay("add", "--case", "examples.hearsay", join(root, "examples", "reports")));
const server = spawn(
  process.execPath,
  hearsay("serve", "examples.hearsay", "--port", String(EXAMPLE_PORT), "--token", EXAMPLE_TOKEN),
  { cwd: folder, stdio: "inherit" },
);
const stop = () => {
  server.kill();
  process.exit(0);
};
process.on("SIGTERM", stop);
process.on("SIGINT", stop);

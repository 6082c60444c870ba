/**
 * Browser tests (`npm run test:web`). The browser comes from npm and is unpacked once, before any worker starts: two
 * processes unpacking at once die with ETXTBSY (stack notes). Our own arguments, since the package's switch off web
 * security and would hide faults of the content security policy.
 */
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { EXAMPLE_PORT, FIXTURE_PORT } from "./web/e2e/ports.ts";

const cache = join(import.meta.dirname, "node_modules", ".cache", "hearsay-chromium");

export default defineConfig({
  testDir: "web/e2e",
  testMatch: "*.spec.ts",
  globalSetup: "./web/e2e/unpack-browser.ts",
  outputDir: "node_modules/.cache/playwright",
  reporter: "list",
  workers: 2,
  fullyParallel: true,
  timeout: 20_000,
  forbidOnly: process.env["CI"] !== undefined,
  use: {
    baseURL: `http://127.0.0.1:${FIXTURE_PORT}`,
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: process.env["HEARSAY_CHROMIUM"] ?? join(cache, "chromium"),
      args: [
        "--no-sandbox",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    // Builds the app, then serves it twice: with invented answers, and by Hearsay itself on the example case.
    command: "node web/e2e/serve.ts",
    url: `http://127.0.0.1:${EXAMPLE_PORT}/`,
    timeout: 90_000,
  },
});

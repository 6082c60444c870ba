/** Unpacks the browser of @sparticuz/chromium once into node_modules/.cache. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";

export default async function unpackBrowser(): Promise<void> {
  if (process.env["HEARSAY_CHROMIUM"] !== undefined) return;
  const cache = join(import.meta.dirname, "..", "..", "node_modules", ".cache", "hearsay-chromium");
  mkdirSync(cache, { recursive: true });
  // The package unpacks into the temporary folder and takes what lies there as ready, even from another version.
  process.env["TMPDIR"] = cache;
  const { default: chromium } = await import("@sparticuz/chromium");
  await chromium.executablePath();
}

import { fileURLToPath } from "node:url";
import { scorePages } from "./score-pages.ts";

const shared = process.env.HEARSAY_SHARED ?? fileURLToPath(new URL("../../../shared", import.meta.url));
const { rows, skipped } = await scorePages(shared);
if (skipped) console.log(skipped);
console.table(
  rows.map(({ name, pages, ...figures }) => ({
    name,
    pages,
    ...Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, value.toFixed(3)])),
  })),
);

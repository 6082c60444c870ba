/**
 * Builds the browser app into `web/dist`. In development `/api` goes to a running server (`hearsay serve --port 4319`),
 * or, with HEARSAY_FIXTURES=1, to invented answers that never enter the bundle.
 */
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { fixtures } from "./fixtures/plugin.ts";

const invented = process.env["HEARSAY_FIXTURES"] === "1";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), ...(invented ? [fixtures()] : [])],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // Fonts stay files: the content security policy has no data: for fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // It comes from this machine; the warning is for the wire.
    chunkSizeWarningLimit: 700,
  },
  server: {
    port: 4320,
    host: "127.0.0.1",
    ...(invented ? {} : { proxy: { "/api": { target: "http://127.0.0.1:4319", changeOrigin: true } } }),
  },
  preview: { port: 4321, host: "127.0.0.1" },
});

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "src/**/*.test.ts",
      "eval/**/*.test.ts",
      "test/**/*.test.ts",
      "web/**/*.test.{ts,tsx}",
      "examples/*.test.ts",
      "scripts/*.test.ts",
    ],
    setupFiles: ["test/setup.ts"],
    testTimeout: 30_000,
  },
});

import { test } from "@playwright/test";
import { expectAccessible, LONG, open } from "./helpers.ts";

const ROOMS = [
  ["case", "/", "h1"],
  ["reading room", `/reports/${LONG}?layers=123456`, ".report"],
  ["ledger", "/ledger?open=p-twelve", "[role=treegrid]"],
  ["contradictions", "/contradictions", ".dispute"],
  ["review", "/review", ".sighting"],
  ["search", "/search?q=pumps", ".hits"],
] as const;

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`${width} px wide, ${colorScheme}`, () => {
      test.use({ viewport: { width, height }, colorScheme });

      test("every room passes axe", async ({ page }) => {
        for (const [name, path, ready] of ROOMS) {
          await open(page, path);
          await page.locator(ready).first().waitFor();
          await expectAccessible(page, name, colorScheme === "dark");
        }
      });

      test("a decision being made, the record, and an empty review pass axe", async ({ page }) => {
        const token = `axe-${width}-${colorScheme}`;
        await open(page, "/review", token);
        await page.locator(".sighting").first().waitFor();
        await page.keyboard.press("u");
        await page.getByLabel("What is missing").waitFor();
        await expectAccessible(page, "decision", colorScheme === "dark");
        await page.keyboard.press("Enter");
        await page.getByText("left open.").waitFor();
        await open(page, "/review?show=record", token);
        await page.locator(".entry").waitFor();
        await expectAccessible(page, "record", colorScheme === "dark");
        await open(page, "/review", "empty");
        await page.getByText("Nothing to review yet").waitFor();
        await expectAccessible(page, "empty review", colorScheme === "dark");
      });

      test("an empty case, a chosen sentence, help and palette pass axe", async ({ page }) => {
        await open(page, "/", "empty");
        await page.getByText("What will happen").waitFor();
        await expectAccessible(page, "empty case", colorScheme === "dark");
        await open(page, `/reports/${LONG}?at=900-905`);
        await page.locator(".sentence[aria-current]").click();
        await expectAccessible(page, "chosen sentence", colorScheme === "dark");
        await page.keyboard.press("?");
        await page.getByRole("dialog").waitFor();
        await expectAccessible(page, "help", colorScheme === "dark");
        await page.keyboard.press("Escape");
        await page.keyboard.press("Control+k");
        await page.getByRole("dialog", { name: "Palette" }).waitFor();
        await expectAccessible(page, "palette", colorScheme === "dark");
      });
    });
  }
}

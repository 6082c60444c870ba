import { expect, test } from "@playwright/test";
import { open } from "./helpers.ts";

test("a filter goes into the address and comes back from it", async ({ page }) => {
  await open(page, "/ledger");
  await page.getByLabel("How surely").selectOption("PS+");
  await expect(page).toHaveURL(/certainty=PS%2B/);
  const rows = page.getByRole("row", { level: 1 });
  await expect(rows.filter({ hasText: "put as possible" })).toHaveCount(2);
  await page.reload();
  await expect(page.getByLabel("How surely")).toHaveValue("PS+");
  await page.getByRole("button", { name: "Clear filters" }).click();
  await expect(page).toHaveURL(/\/ledger$/);
});

test("by keyboard: down, open, to a claim's words, and Escape back to the same row", async ({ page }) => {
  await open(page, "/ledger");
  await page.getByRole("row", { level: 1 }).first().focus();
  await page.keyboard.press("j");
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/open=p-twelve/);
  await expect(page.getByRole("row", { level: 2 })).toHaveCount(4);
  await page.keyboard.press("j");
  await expect(page.getByRole("row", { level: 2 }).first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/reports\/.*at=\d+-\d+/);
  await expect(page.locator(".sentence[aria-current]")).toContainText("twelve people died");
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/ledger\?open=p-twelve/);
  await expect(page.getByRole("row", { level: 2 }).first()).toBeFocused();
});

test("the origins stand in words beside the dots, the dispute with its sign and word", async ({ page }) => {
  await open(page, "/ledger");
  const row = page.getByRole("row", { level: 1 }).filter({ hasText: "twelve people died" });
  await expect(row).toContainText("●○○○");
  await expect(row).toContainText("1 independent origin (4 reports)");
  await expect(row).toContainText("⇄ disputed");
});

test("nothing found says so and keeps the way back", async ({ page }) => {
  await open(page, "/ledger?q=zeppelin");
  await expect(page.getByRole("heading", { name: "No claim fits these filters" })).toBeVisible();
  await expect(page.getByLabel("Words")).toHaveValue("zeppelin");
});

test("an address opens a row that stands pages below", async ({ page }) => {
  await page.route(/\/api\/ledger/, (route) => {
    const url = new URL(route.request().url());
    url.searchParams.set("limit", "1");
    return route.continue({ url: url.toString() });
  });
  await open(page, "/ledger?open=p-nine");
  const row = page.locator('[role="row"][aria-expanded="true"]');
  await expect(row).toContainText("nine people died");
  await expect(row).toBeInViewport();
});

test("an address of a row that is no longer there says so", async ({ page }) => {
  await open(page, "/ledger?open=p-gone");
  await expect(page.getByText("The row of this address is not in the ledger")).toBeVisible();
  await expect(page.getByRole("row", { level: 1 }).first()).toBeVisible();
});

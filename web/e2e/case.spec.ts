import { expect, test } from "@playwright/test";
import { open, watch } from "./helpers.ts";

const file = { name: "story.txt", mimeType: "text/plain", buffer: Buffer.from("Harbour calm\n\nNothing burned.") };

test("both sides of a dispute stand side by side at equal size", async ({ page }) => {
  await open(page, "/");
  const values = page.locator(".dispute-value");
  await expect(values).toHaveText(["12 dead", "9 dead"]);
  const boxes = await Promise.all((await values.all()).map((value) => value.boundingBox()));
  expect(boxes[0]?.height).toBe(boxes[1]?.height);
  expect(boxes[0]?.y).toBe(boxes[1]?.y);
});

test("an empty case teaches how to bring reports, by page and by command", async ({ page }) => {
  await open(page, "/", "empty");
  await expect(page.getByText("hearsay add story.html")).toBeVisible();
  await expect(page.getByText("choose files")).toBeVisible();
});

test("brought files are watched being read, with rate and failures, and can be stopped", async ({ page }) => {
  await open(page, "/");
  await page.locator("input[type=file]").setInputFiles([file]);
  const run = page.getByRole("region", { name: "Reading reports" });
  await expect(run).toContainText(/Reading \d+ of 40/);
  await expect(run).toContainText("12.5 a second");
  await expect(run).toContainText("The file holds no text.");
  await run.getByRole("button", { name: "Stop" }).click();
  await expect(run).toContainText("what was read is kept");
});

test("a failure says first what happened to the data", async ({ page }) => {
  await open(page, "/", "broken");
  const alert = page.getByRole("alert").first();
  await expect(alert).toHaveText(
    /^Nothing in the case has changed\.✕ Failed: The case is held by another run\. \(case-busy\)$/,
  );
});

test("g and a letter go between rooms, ? shows the keys, the theme is remembered", async ({ page }) => {
  const errors = watch(page);
  await open(page, "/");
  await page.locator("h1").waitFor();
  await page.keyboard.press("g");
  await page.keyboard.press("l");
  await expect(page).toHaveURL(/\/ledger/);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toContainText("Open the words in the reading room");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /Light or dark/ }).click();
  await page.getByRole("button", { name: /Light or dark/ }).click();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(errors).toEqual([]);
});

test("the palette finds a report by its words", async ({ page }) => {
  await open(page, "/");
  await page.locator("h1").waitFor();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("twelve die");
  await page.keyboard.press("Enter");
  await expect(page.locator("h1.block")).toHaveText("Twelve die in ferry fire");
});

test("the token leaves the address and stays in this tab", async ({ page }) => {
  await open(page, "/");
  await expect(page).toHaveURL(/\/$/);
  expect(await page.evaluate(() => sessionStorage.getItem("hearsay-token"))).toBe("full");
});

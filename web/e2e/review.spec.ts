import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { open, watch } from "./helpers.ts";

/** A journal of its own for each test and run, also on a server that goes on running. */
const RUN = randomUUID();
const own = (test: string): string => `${test}-${RUN}`;

async function openReview(page: Page, token: string, path = "/review"): Promise<void> {
  await open(page, path, token);
  await page.locator(".sighting").first().waitFor();
}

const names = (page: Page) => page.locator(".side-name").allTextContents();

test("the case page and the masthead lead to what is to review", async ({ page }) => {
  await open(page, "/", own("review-way"));
  await expect(page.getByRole("link", { name: "Review 3 to review" })).toBeVisible();
  await page.getByRole("list", { name: "Counts" }).getByRole("link", { name: "3 to review" }).click();
  await expect(page).toHaveURL(/\/review$/);
  await expect(page.getByRole("heading", { name: "Review", exact: true })).toBeVisible();
});

test("a pair stands side by side with the words, what speaks for one and for two, and what would change", async ({
  page,
}) => {
  await openReview(page, own("review-look"));
  expect(await names(page)).toEqual(["Tomas Reker", "Thomas Reker"]);
  await expect(page.locator(".side-differs")).toHaveText(["h"]);
  const boxes = await Promise.all((await page.locator(".side-head").all()).map((each) => each.boundingBox()));
  expect(boxes[0]?.y).toBe(boxes[1]?.y);
  const why = page.getByRole("complementary", { name: "Why, and the decision" });
  await expect(why).toContainText("for one: Tomas Reker and Thomas Reker differ");
  await expect(why).toContainText("for two: Described with different roles");
  await expect(page.getByRole("table", { name: "If they are one" })).toContainText("Claims448");
});

test("the words of a sighting open in the reading room, and Escape leads back", async ({ page }) => {
  await openReview(page, own("review-words"));
  const words = page.locator(".sighting-link").first();
  const text = await words.textContent();
  await words.click();
  await expect(page.locator(".sentence[aria-current]")).toHaveText(text ?? "");
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/review/);
});

test("j and k go through the pairs, the address holds the pair", async ({ page }) => {
  await openReview(page, own("review-walk"));
  await page.keyboard.press("j");
  await expect(page.locator(".side-name").first()).toHaveText("Harbour Authority");
  await page.reload();
  await expect(page.locator(".side-name").first()).toHaveText("Harbour Authority");
  await page.keyboard.press("k");
  await expect(page.locator(".side-name").first()).toHaveText("Tomas Reker");
});

test("s, a reason, Enter: kept with who and why, the next pair comes, and z takes it back", async ({ page }) => {
  const errors = watch(page);
  await openReview(page, own("review-decide"));
  await page.keyboard.press("s");
  await expect(page.getByLabel("Why", { exact: true })).toBeFocused();
  await page.keyboard.type("one league, one office");
  await page.keyboard.press("Enter");
  await expect(page.locator(".side-name").first()).toHaveText("Harbour Authority");
  await expect(page.getByRole("status")).toContainText("Tomas Reker and Thomas Reker are one");
  await expect(page.getByRole("status")).toContainText("Weighed again");
  await expect(page.getByRole("link", { name: "Review 2 to review" })).toBeVisible();
  await page.getByRole("navigation", { name: "Review" }).getByRole("link", { name: "Record" }).click();
  const entry = page.locator(".entry");
  await expect(entry).toContainText("“one league, one office”");
  await expect(entry.locator(".standing")).toHaveText(/^same · MK \d\d:\d\d$/);
  await page.keyboard.press("z");
  await expect(entry).toContainText("taken back by Mara Kell, entry 2");
  await expect(page.getByRole("link", { name: "Review 3 to review" })).toBeVisible();
  expect(errors).toEqual([]);
});

test("Escape goes back before anything is kept, and a letter in the reason is only a letter", async ({ page }) => {
  await openReview(page, own("review-back"));
  await page.keyboard.press("d");
  await page.keyboard.type("judged");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Same s" })).toBeVisible();
  expect(await names(page)).toEqual(["Tomas Reker", "Thomas Reker"]);
  await expect(page.getByRole("link", { name: "Review 3 to review" })).toBeVisible();
});

test("a reason of the machine can be taken over, and another name can sign", async ({ page }) => {
  await openReview(page, own("review-sign"));
  await page.getByRole("button", { name: "Different d" }).click();
  await page.getByRole("button", { name: "described with different roles: inspector; organiser" }).click();
  await page.getByRole("button", { name: "Change the name" }).click();
  await page.getByLabel("Signed").fill("Otto Lenz");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: /^Different/ }).click();
  await expect(page.locator(".side-name").first()).toHaveText("Harbour Authority");
  await open(page, "/review?show=record", own("review-sign"));
  await expect(page.locator(".entry .standing")).toHaveText(/^different · OL/);
  await expect(page.locator(".entry")).toContainText("described with different roles");
});

test("a pair left open stays, below the others and out of the count", async ({ page }) => {
  await openReview(page, own("review-open"));
  await page.keyboard.press("u");
  await page.keyboard.type("ask the league");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "Review 2 to review" })).toBeVisible();
  await page.getByRole("navigation", { name: "Pairs" }).getByRole("link").last().click();
  expect(await names(page)).toEqual(["Tomas Reker", "Thomas Reker"]);
  await expect(page.getByText("“ask the league”")).toBeVisible();
});

test("with nothing to review it says what will be here", async ({ page }) => {
  await open(page, "/review", "empty");
  await expect(page.getByRole("heading", { name: "Nothing to review yet" })).toBeVisible();
  await expect(page.getByText("hearsay add story.html")).toBeVisible();
  await open(page, "/review?show=record", "empty");
  await expect(page.getByRole("heading", { name: "Nothing has been decided yet" })).toBeVisible();
});

test.describe("on a telephone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the decision is in reach, the list behind a button, nothing wider than the screen", async ({ page }) => {
    await openReview(page, own("review-narrow"));
    await expect(page.getByRole("button", { name: "Same" })).toBeInViewport();
    await page.getByRole("button", { name: "All 3 pairs" }).click();
    await page.getByRole("link", { name: /Ilse Morrow/ }).click();
    await expect(page.locator(".side-name").first()).toHaveText("Ilse Morrow");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

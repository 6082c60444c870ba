/** The app as users get it: served by Hearsay, its own policy and token, on the example case. */
import { expect, test } from "@playwright/test";
import { expectAccessible, openExample, watch } from "./helpers.ts";

test("every room opens on the example case without an error and passes axe", async ({ page }) => {
  const errors = watch(page);
  for (const [path, ready] of [
    ["/", ".counts"],
    ["/reports", ".report"],
    ["/ledger", "[role=treegrid]"],
    ["/contradictions", "h1"],
    ["/review", ".sighting"],
    ["/search?q=terminal", ".hits"],
  ] as const) {
    await openExample(page, path);
    await page.locator(ready).first().waitFor();
    await expectAccessible(page, path);
  }
  expect(errors).toEqual([]);
});

test("every line of the ledger in sight opens its words", async ({ page }) => {
  await openExample(page, "/ledger");
  const links = page.locator(".ledger-words");
  await links.first().waitFor();
  const hrefs = await links.evaluateAll((all) => all.slice(0, 6).map((one) => one.getAttribute("href") ?? ""));
  const words = await links.evaluateAll((all) => all.slice(0, 6).map((one) => one.textContent ?? ""));
  for (const [index, href] of hrefs.entries()) {
    await openExample(page, href);
    await page.locator(".sentence[aria-current]").waitFor();
    const text = (await page.locator(".block").allTextContents()).join(" ");
    expect(text).toContain(words[index]?.split("\n")[0]);
  }
});

test("a judgement is kept in the journal and can be undone", async ({ page }) => {
  await openExample(page, "/ledger");
  await page.locator(".ledger-words").first().click();
  const standing = page.locator(".claim .standing").first();
  await expect(standing).toHaveText("proposed");
  await page.keyboard.press("r");
  await expect(standing).toHaveText(/^rejected · /);
  await page.reload();
  await expect(standing).toHaveText(/^rejected · /);
  await page.keyboard.press("z");
  await expect(standing).toHaveText("proposed");
});

test("two spellings judged the same are one in the ledger, and two again when it is taken back", async ({ page }) => {
  await openExample(page, "/review");
  await page
    .getByRole("navigation", { name: "Pairs" })
    .getByRole("link", { name: /Yusra|Yousra/ })
    .first()
    .click();
  await expect(page.locator(".side-name").first()).toHaveText(/Yousra|Yusra/);
  await page.keyboard.press("s");
  await page.keyboard.type("one witness, two spellings");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "See it in the ledger" }).click();
  const menu = page.getByLabel("About", { exact: true });
  await expect(menu.locator("option", { hasText: /Hamad/ })).toHaveCount(1);
  await openExample(page, "/review?show=record");
  const entry = page.locator(".entry").filter({ hasText: "one witness, two spellings" });
  await entry.getByRole("button", { name: "Take back" }).click();
  await expect(entry).toContainText("taken back by");
  await expect(page.getByRole("status")).toContainText("Weighed again");
  await openExample(page, "/ledger");
  await expect(menu.locator("option", { hasText: /Hamad/ })).toHaveCount(2);
});

test("without the token nothing is answered, and the page says what to do", async ({ page }) => {
  await page.goto("http://127.0.0.1:4328/");
  await expect(page.getByRole("alert").first()).toContainText("Nothing in the case has changed.");
});

test("a brought file is read and counted", async ({ page }) => {
  await openExample(page, "/");
  const reports = page.locator(".counts b").first();
  const before = Number(await reports.textContent());
  const body = "Harbour calm after storm\n\nMARKA, June 2 - The harbour master said on Monday that no ship was lost.\n";
  await page
    .locator("input[type=file]")
    .setInputFiles([{ name: "calm.txt", mimeType: "text/plain", buffer: Buffer.from(body) }]);
  await expect(page.getByRole("region", { name: "Reading reports" })).toContainText(/Read 1 of 1/);
  await expect(reports).toHaveText(String(before + 1));
});

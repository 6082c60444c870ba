import { expect, test } from "@playwright/test";
import { LONG, open, WIRE, watch } from "./helpers.ts";

test("the text on the page is the report's own, character by character", async ({ page }) => {
  await open(page, `/reports/${LONG}?layers=123456`);
  await page.locator(".report-text .block").first().waitFor();
  const [shown, kept] = await page.evaluate(async (id) => {
    const answer = await fetch(`/api/reports/${id}`, { headers: { "x-hearsay-token": "full" } });
    const { reading } = (await answer.json()) as {
      reading: { report: { text: string; blocks: { start: number; end: number }[] } };
    };
    return [
      [...document.querySelectorAll(".block")].map((block) => block.textContent),
      reading.report.blocks.map((block) => reading.report.text.slice(block.start, block.end)),
    ] as const;
  }, LONG);
  expect(shown).toEqual(kept);
});

test("j and k walk the sentences, the address holds the place, the inspector follows", async ({ page }) => {
  await open(page, `/reports/${LONG}`);
  await page.locator(".report").waitFor();
  await page.keyboard.press("j");
  await expect(page.locator(".sentence[aria-current]")).toHaveText(
    "Were warnings ignored before the Selma Brandt fire?",
  );
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  await expect(page).toHaveURL(/at=\d+-\d+/);
  await expect(page.getByRole("complementary", { name: "Inspector" })).toContainText("Sentence 2 of");
  const before = await page.locator(".sentence[aria-current]").textContent();
  await page.reload();
  await expect(page.locator(".sentence[aria-current]")).toHaveText(before ?? "");
});

test("a claim shows its chain of voices, its certainty with the hedges, and its origins in words", async ({ page }) => {
  await open(page, `/reports/${LONG}`);
  await page.getByText("become the subject of an inquiry").or(page.getByText("could").first()).first().click();
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  await expect(inspector).toContainText("The Meridian → The report → the Seafarers’ League");
  await expect(inspector).toContainText("put as possible“could”");
  await expect(inspector).toContainText("1 independent origin (1 report)");
});

test("where a second reader differs, the report lists both sides and the sentence its own", async ({ page }) => {
  await open(page, `/reports/${LONG}`);
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  await expect(inspector).toContainText("2 places where second:fixture sees something else");
  await inspector.getByRole("button", { name: "Person: Noor Haddad ⇄ Organization: Noor Haddad" }).click();
  await expect(page.locator(".sentence[aria-current]")).toContainText("Noor Haddad, a retired surveyor");
  await expect(inspector).toContainText("1 place where second:fixture");
  await expect(inspector).not.toContainText("the quay");
});

test("layers are switched by number, kept in the address, and leave the text alone", async ({ page }) => {
  await open(page, `/reports/${LONG}`);
  const rails = page.locator(".rail-label").first();
  await expect(rails).toBeVisible();
  await page.keyboard.press("2");
  await expect(rails).toBeHidden();
  await expect(page).toHaveURL(/layers=356/);
  await page.keyboard.press("0");
  await expect(page).toHaveURL(/layers=0/);
  await expect(page.locator(".note").first()).toBeHidden();
  await page.keyboard.press("0");
  await expect(rails).toBeVisible();
});

test("a rail stands beside exactly the lines of its words", async ({ page }) => {
  await open(page, `/reports/${LONG}`);
  await page.locator(".rail").first().waitFor({ state: "attached" });
  const far = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".rail")].flatMap((rail) => {
      const start = rail.dataset["at"]?.split("-")[0];
      const words = document.querySelector(`[data-s="${start}"]`)?.getClientRects()[0];
      const top = rail.getBoundingClientRect().top;
      // A rail that shares its first line with another begins at that line's middle.
      return words && top >= words.top - 1 && top <= words.bottom + 2
        ? []
        : [`${rail.dataset["at"]} ${top} ${words?.top}`];
    }),
  );
  expect(far).toEqual([]);
});

test("accept fills the word with initials and time, z takes it back", async ({ page }) => {
  await open(page, `/reports/${WIRE}`);
  await page.getByText("at about 4 a.m.").click();
  const claim = page.locator(".claim").first();
  await expect(claim.locator(".standing")).toHaveText("proposed");
  await page.keyboard.press("a");
  await expect(claim.locator(".standing")).toHaveText(/^accepted · MK \d\d:\d\d$/);
  await page.keyboard.press("z");
  await expect(claim.locator(".standing")).toHaveText("proposed");
});

test("the disputed number stands at the margin with its rival, and J opens the next report", async ({ page }) => {
  await open(page, `/reports/${LONG}`);
  await expect(page.getByRole("button", { name: "disputed: 9 dead" })).toBeVisible();
  await page.keyboard.press("J");
  await expect(page.locator("h1.block")).toHaveText("Authority: nine dead on Selma Brandt");
});

test("copies stand under their origin in the list", async ({ page }) => {
  await open(page, `/reports/${LONG}`);
  const list = page.getByRole("navigation", { name: "Reports" });
  await expect(list.locator('li[data-as="copy"]')).toHaveCount(2);
  await expect(list.locator('li[data-as="copy"]').first()).toContainText("copy · Coast Herald");
});

test.describe("narrow", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("the text stands alone; a tap opens the sheet, Escape closes it", async ({ page }) => {
    await open(page, `/reports/${LONG}`);
    const inspector = page.locator(".room-inspector");
    await expect(inspector).toBeHidden();
    await page.getByText("with 214 people on board").click();
    await expect(inspector).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(inspector).toBeHidden();
    await page.getByRole("button", { name: "Reports" }).click();
    await expect(page.getByRole("navigation", { name: "Reports" })).toBeVisible();
  });

  test("nothing is wider than the page", async ({ page }) => {
    for (const path of ["/", `/reports/${LONG}`, "/ledger", "/contradictions", "/search"]) {
      await open(page, path);
      await page.locator("h1, .report, [role=treegrid]").first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
    }
  });
});

test("on paper the rails and their labels remain, and the panels are gone", async ({ page }) => {
  const errors = watch(page);
  await open(page, `/reports/${LONG}`);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".rail-label").first()).toBeVisible();
  await expect(page.locator(".note-event").first()).toBeVisible();
  await expect(page.locator(".room-list")).toBeHidden();
  await expect(page.locator(".layer-bar")).toBeHidden();
  expect(errors).toEqual([]);
});

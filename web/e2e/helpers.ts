/** What the browser tests share: opening a room with its token, axe, and watching for what the policy refuses. */
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { EXAMPLE_PORT, EXAMPLE_TOKEN } from "./ports.ts";

export const LONG = "r-5a00000000000001";
export const WIRE = "r-5a00000000000002";

/**
 * Opens an address of the invented case. The token says which case it is: "empty", "broken", any other is full with a
 * journal of its own.
 */
export async function open(page: Page, path: string, token = "full"): Promise<void> {
  await page.goto(`${path}#token=${token}`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Opens an address of the example case, served by Hearsay itself. */
export async function openExample(page: Page, path: string): Promise<void> {
  await page.goto(`http://127.0.0.1:${EXAMPLE_PORT}${path}#token=${EXAMPLE_TOKEN}`);
}

/** Collects errors of the console (the content security policy speaks there) and of scripts. */
export function watch(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(error.message));
  return errors;
}

/** No violation of WCAG 2.2 AA or of axe's best practice; with `contrast` alone, since the dark page has the same elements. */
export async function expectAccessible(page: Page, what: string, contrast = false): Promise<void> {
  const axe = new AxeBuilder({ page });
  const found = await (contrast
    ? axe.withRules(["color-contrast"])
    : axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
  ).analyze();
  const said = found.violations.map(
    (one) => `${what}: ${one.id} ${one.nodes.map((node) => node.target.join(" ")).join("; ")}`,
  );
  expect(said).toEqual([]);
}

/** The answer depends on the reports alone: not on their order, not on how many threads read. */
import { describe, expect, it } from "vitest";
import { memoryCase } from "../case/open.ts";
import type { Capture } from "../model/report.ts";
import { run } from "./run.ts";
import { comingIn, fileCapture, linesCapture, reportText } from "./testing/invented.ts";

const ARREST = `Police arrested Rosa Imlach in Varda on Saturday, Interior Minister Hanna Brisk said.

Imlach, the head of the Bridge Office, denied any wrongdoing. "I signed nothing," she said.`;

const FILES: readonly Capture[] = [
  fileCapture(`Police arrest engineer over bridge\n\nVARDA, 3 May 2031 - ${ARREST}`, "/r/arrest.txt"),
  fileCapture(`Engineer held in Varda\n\nVARDA, 3 May 2031 - ${ARREST}`, "/r/copy.txt"),
  fileCapture(
    "Bridge collapse killed seven\n\nVARDA, 2 May 2031 - Seven people were killed when the old bridge in Varda collapsed " +
      "on Thursday, according to the Varda Hospital.",
    "/r/count.txt",
  ),
];
const CAPTURES = [
  ...FILES,
  linesCapture(0, 40, "/r/many.jsonl", { 7: "{broken" }),
  fileCapture(reportText(99), "/r/99"),
];

interface Answer {
  readonly digest: string;
  readonly ledger: Readonly<Record<string, readonly unknown[]>>;
}

async function answer(captures: readonly Capture[], workers: number): Promise<Answer> {
  const store = memoryCase();
  await run(store, comingIn(captures), { workers });
  const ledger = {
    copies: await store.copies(),
    entities: await store.entities(),
    candidates: await store.candidates(),
    events: await store.events(),
    propositions: await store.propositions(),
    origins: await store.origins(),
    contradictions: await store.contradictions(),
  };
  const digest = await store.projectionDigest();
  await store.close();
  return { digest, ledger };
}

describe("the same reports", () => {
  it("give the same answer in whatever order they come and however many threads read", async () => {
    const first = await answer(CAPTURES, 1);
    expect(first.ledger.copies?.length).toBeGreaterThan(0);
    expect(first.ledger.entities?.length).toBeGreaterThan(3);
    expect(first.ledger.propositions?.length).toBeGreaterThan(0);
    expect(await answer(CAPTURES.toReversed(), 2)).toEqual(first);
  });

  it("give the same answer in one run or in several, and another one when a report is missing", async () => {
    const store = memoryCase();
    await run(store, comingIn(FILES.slice(1)), { workers: 1 });
    const without = await store.projectionDigest();
    await run(store, comingIn(FILES.slice(0, 1)), { workers: 1 });
    const { digest } = await answer(FILES, 1);
    expect(await store.projectionDigest()).toBe(digest);
    expect(without).not.toBe(digest);
    await store.close();
  });
});

import { beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../case/contract.ts";
import {
  caseAtAGlance,
  contradictions,
  ledger,
  origins,
  proposition,
  reports,
  room,
  search,
  timeline,
  who,
} from "./index.ts";
import { smallCase } from "./testing/small-case.ts";

describe("the questions", () => {
  let store: Store;
  beforeAll(async () => {
    store = await smallCase();
  });

  it("give every claim with its words, cut from the report letter for letter", async () => {
    const { rows } = await ledger(store);
    const claims = rows.flatMap((row) => row.claims);
    expect(claims.length).toBeGreaterThan(3);
    for (const claim of claims) {
      const reading = await store.reading(claim.report);
      expect(reading?.report.text.slice(claim.span.start, claim.span.end)).toBe(claim.text);
    }
  });

  it("lead every claim's voices from the outlet inwards", async () => {
    const { rows } = await ledger(store);
    for (const { voices } of rows.flatMap((row) => row.claims)) expect(voices[0]?.kind).toBe("outlet");
  });

  it("count a copied report's claims once", async () => {
    const { rows } = await ledger(store, { q: "arrested Rosa Imlach" });
    expect(rows[0]?.weight.reports).toBe(2);
    expect(rows[0]?.weight.support).toBeLessThanOrEqual(1);
  });

  it("filter by who says it and about whom, without regard to case and marks", async () => {
    const said = await ledger(store, { who: "HÁNNA BRISK" });
    expect(said.rows.length).toBeGreaterThan(0);
    for (const row of said.rows) {
      expect(row.claims.some(({ voices }) => voices.some(({ label }) => label.includes("Brisk")))).toBe(true);
    }
    const about = await ledger(store, { about: "imlach" });
    expect(about.rows.length).toBeGreaterThan(0);
    expect((await ledger(store, { about: "nobody of that name" })).rows).toEqual([]);
  });

  it("page without losing or doubling a row", async () => {
    const all = (await ledger(store)).rows.map((row) => row.proposition);
    const pages = [];
    for (let offset = 0; offset < all.length; offset += 2)
      pages.push(...(await ledger(store, { offset, limit: 2 })).rows);
    expect(pages.map((row) => row.proposition)).toEqual(all);
  });

  it("refuse a date that is none", async () => {
    await expect(ledger(store, { from: "yesterday" })).rejects.toMatchObject({ code: "bad-date", exit: 2 });
  });

  it("open one report with what is known of its claims across reports", async () => {
    const { reports: rows } = await reports(store);
    expect(rows.map(({ publishedAt }) => publishedAt)).toEqual([...rows.map(({ publishedAt }) => publishedAt)].sort());
    const answer = await room(store, rows[0]?.id as string);
    for (const { proposition: id } of Object.values(answer.across)) {
      expect((await proposition(store, id)).row.proposition).toBe(id);
    }
    await expect(room(store, "r-none")).rejects.toMatchObject({ code: "report-not-found", status: 404 });
  });

  it("say who somebody is, and the nearest name when nobody fits", async () => {
    const found = await who(store, "rosa imlach");
    expect(found.entity.name).toBe("Rosa Imlach");
    expect(found.saidAbout.length).toBeGreaterThan(0);
    expect(found.relations).toContainEqual(
      expect.objectContaining({ predicate: "leader_of", direction: "of", otherName: "Bridge Office" }),
    );
    await expect(who(store, "Rosalind")).rejects.toThrow(/nearest: Rosa Imlach/u);
  });

  it("put events in order of time, those without a date last", async () => {
    const { events } = await timeline(store);
    const dated = events.map(({ from }) => from);
    expect(dated.indexOf(null) === -1 || dated.slice(dated.indexOf(null)).every((from) => from === null)).toBe(true);
  });

  it("find words with the passages they stand in", async () => {
    const { hits, total } = await search(store, '"signed nothing"');
    expect(total).toBe(2);
    for (const { texts } of hits) expect(texts.join(" ")).toContain("signed nothing");
    await expect(search(store, "  ")).rejects.toMatchObject({ code: "empty-query" });
  });

  it("agree with one another on the counts", async () => {
    const glance = await caseAtAGlance(store);
    const { groups } = await origins(store);
    expect(glance.counts.reports).toBe(3);
    expect(glance.counts.copies).toBe(1);
    expect(glance.counts.origins).toBe(groups.length);
    expect(glance.counts.contradictions).toBe((await contradictions(store)).contradictions.length);
    expect(glance.counts.propositions).toBe((await ledger(store)).total);
  });

  it("answer from the new state after a change", async () => {
    const own = await smallCase();
    const before = (await ledger(own)).total;
    await own.dropProjection();
    expect((await ledger(own)).total).toBeLessThan(before);
  });
});

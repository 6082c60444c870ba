/** What every store must do. `open` gives a new, empty case each time. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Store } from "../contract.ts";
import { CHAIN_START, chainProblems, isJudgement } from "../journal.ts";
import { prepare, prepareAssessment, REPORT_FAILED } from "../prepared.ts";
import { assessmentOf, captureOf, claimedIn, readOf } from "./samples.ts";

const A = "Bridge opens\n\nMayor Ana Ruiz opened the new bridge on Tuesday. 🗳 Vote follows.";
const B = "Ferry ends\n\nThe ferry made its last crossing, the café owner Zoë Brandt said.";

export function storeContract(open: () => Promise<Store>): void {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(async () => {
    await store.close();
  });

  describe("captures", () => {
    it("gives a capture back byte for byte", async () => {
      const capture = captureOf(A);
      expect(await store.keep(capture)).toEqual({ kind: "new", capture: capture.id });
      const back = await store.capture(capture.id);
      expect(Buffer.from(back?.bytes ?? []).equals(Buffer.from(capture.bytes))).toBe(true);
      expect({ ...back, bytes: null }).toEqual({ ...capture, bytes: null });
      expect(await store.capture("0".repeat(64))).toBeUndefined();
    });

    it("keeps bytes that cannot be packed smaller, and empty ones", async () => {
      for (const text of ["", "a"]) {
        const capture = captureOf(text, `/reports/${text}.txt`);
        await store.keep(capture);
        expect((await store.capture(capture.id))?.bytes.length).toBe(text.length);
      }
    });

    it("takes the same bytes once and remembers every place they were seen", async () => {
      const capture = captureOf(A, "/reports/a.txt");
      await store.keep(capture);
      const again = await store.keep(captureOf(A, "https://news.example/a", "url"));
      expect(again).toEqual({ kind: "same", capture: capture.id, where: "/reports/a.txt" });
      const all = await listed(store.captures());
      expect(all.map(({ id }) => id)).toEqual([capture.id]);
      expect(all[0]?.seen.map(({ origin }) => origin.where).sort()).toEqual([
        "/reports/a.txt",
        "https://news.example/a",
      ]);
    });

    it("takes other bytes at a known address as a revision of the newest there", async () => {
      const [one, two, three] = ["one", "two", "three"].map((text) => captureOf(text, "https://news.example/a", "url"));
      await store.keep(one!);
      expect(await store.keep(two!)).toEqual({ kind: "revision", capture: two!.id, revises: one!.id });
      expect(await store.keep(three!)).toEqual({ kind: "revision", capture: three!.id, revises: two!.id });
    });

    it("sees no revision in two things from standard input", async () => {
      await store.keep(captureOf("one", "stdin", "stdin"));
      expect((await store.keep(captureOf("two", "stdin", "stdin"))).kind).toBe("new");
    });

    it("keeps many at once and says what became of each", async () => {
      const kept = await store.keepAll([captureOf(A, "/a"), captureOf(B, "/b"), captureOf(A, "/c")]);
      expect(kept.map(({ kind }) => kind)).toEqual(["new", "new", "same"]);
    });

    it("streams more captures than it holds in memory, in the order of keeping", async () => {
      const all = Array.from({ length: 70 }, (_, at) => captureOf(`text ${at}`, `/reports/${at}.txt`));
      await store.keepAll(all);
      expect((await listed(store.captures())).map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    });
  });

  describe("readings", () => {
    it("lets a capture wait until its last reading is kept", async () => {
      const capture = captureOf(A);
      await store.keep(capture);
      expect(await store.waiting()).toEqual([capture.id]);
      await store.keepReadings(capture.id, [readOf(capture)], false);
      expect(await store.waiting()).toEqual([capture.id]);
      await store.keepReadings(capture.id, [readOf(capture, { index: 1 })], true);
      expect(await store.waiting()).toEqual([]);
      expect(await store.placesRead(capture.id)).toEqual([0, 1]);
    });

    it("gives a reading back as it was and lists its report", async () => {
      const capture = captureOf(A);
      const pair = claimedIn(capture);
      await store.keep(capture);
      await store.keepReadings(capture.id, [pair], true);
      expect(await store.reading(pair.report.id)).toEqual(pair.reading);
      expect(await store.reading("r-none")).toBeUndefined();
      expect(await store.reports()).toMatchObject([
        {
          id: pair.report.id,
          capture: capture.id,
          outlet: "Varda Courier",
          claims: 1,
          state: "read",
          where: "/reports/a.txt",
        },
      ]);
    });

    it("keeps readings that were made ready elsewhere as if it had made them ready", async () => {
      const capture = captureOf(A);
      const { report, reading } = readOf(capture);
      await store.keep(capture);
      await store.keepPrepared([
        { capture: capture.id, readings: [prepare(report, reading)], last: true, failure: null },
      ]);
      expect(await store.reading(report.id)).toEqual(reading);
      expect((await store.search("bridge")).total).toBe(1);
    });

    it("replaces a reading that is kept again, in the list and in the index", async () => {
      const capture = captureOf(A);
      await store.keep(capture);
      await store.keepReadings(capture.id, [readOf(capture)], true);
      await store.keepReadings(capture.id, [readOf(capture, { text: B, outlet: "Ferry Post" })], true);
      expect((await store.reports()).map(({ outlet }) => outlet)).toEqual(["Ferry Post"]);
      expect((await store.search("bridge")).total).toBe(0);
      expect((await store.search("ferry")).total).toBe(1);
    });

    it("streams all readings in order of report id", async () => {
      const capture = captureOf(A);
      await store.keep(capture);
      const pairs = Array.from({ length: 70 }, (_, index) => readOf(capture, { index }));
      await store.keepReadings(capture.id, pairs, true);
      const ids = (await listed(store.readings())).map(({ report }) => report.id);
      expect(ids).toEqual(pairs.map(({ report }) => report.id).sort());
    });

    it("finds a claim by its global id", async () => {
      const capture = captureOf(A);
      const { report, reading } = claimedIn(capture);
      await store.keep(capture);
      await store.keepReadings(capture.id, [{ report, reading }], true);
      expect((await store.claim(`${report.id}/c1`))?.claim).toEqual(reading.claims[0]);
      for (const id of [`${report.id}/c2`, "r-none/c1", "c1", ""]) expect(await store.claim(id)).toBeUndefined();
    });

    it("names the report that a revision revises", async () => {
      const [one, two] = [captureOf(A, "/a"), captureOf(B, "/a")];
      await store.keepAll([one, two]);
      const [earlier, later] = [readOf(one), readOf(two)];
      await store.keepReadings(two.id, [later], true);
      await store.keepReadings(one.id, [earlier], true);
      const revises = new Map((await store.reports()).map(({ id, revises }) => [id, revises]));
      expect(revises).toEqual(
        new Map([
          [earlier.report.id, null],
          [later.report.id, earlier.report.id],
        ]),
      );
    });

    it("keeps why a capture could not be read, and waits for it no longer", async () => {
      const capture = captureOf("\0\0");
      await store.keep(capture);
      await store.keepFailure(capture.id, "not-text", "no text in it");
      expect(await store.failures()).toEqual([
        { capture: capture.id, where: "/reports/a.txt", code: "not-text", message: "no text in it" },
      ]);
      expect(await store.info()).toMatchObject({ failed: 1, waiting: 0 });
      expect((await store.capture(capture.id))?.bytes.length).toBe(2);
    });

    it("says that a part of a capture failed and shows the rest as read", async () => {
      const capture = captureOf(A);
      const { report, reading } = readOf(capture);
      const failure = { code: "json-line-broken", message: "line 2" };
      await store.keep(capture);
      await store.keepPrepared([{ capture: capture.id, readings: [prepare(report, reading)], last: true, failure }]);
      expect(await store.failures()).toMatchObject([failure]);
      expect(await store.reports()).toMatchObject([{ state: "read" }]);
    });

    it("shows a report that was set aside as failed", async () => {
      const capture = captureOf(A);
      const { report, reading } = readOf(capture);
      const notices = [{ code: REPORT_FAILED, span: null, message: "the reader stumbled" }];
      await store.keep(capture);
      await store.keepReadings(capture.id, [{ report, reading: { ...reading, notices } }], true);
      expect(await store.reports()).toMatchObject([{ state: "failed" }]);
    });
  });

  describe("assessment", () => {
    it("gives everything back in the order it was given", async () => {
      const assessment = assessmentOf(["r-1", "r-2"]);
      await store.keepAssessment(assessment);
      expect({
        copies: await store.copies(),
        entities: await store.entities(),
        candidates: await store.candidates(),
        events: await store.events(),
        propositions: await store.propositions(),
        origins: await store.origins(),
        contradictions: await store.contradictions(),
      }).toEqual(assessment);
    });

    it("finds one entity by id or member and one proposition by id", async () => {
      await store.keepAssessment(assessmentOf(["r-1", "r-2"]));
      expect((await store.entity("e-a"))?.members).toEqual(["r-1/e1", "r-1/e2"]);
      expect((await store.entityOf("r-1/e2"))?.id).toBe("e-a");
      expect((await store.proposition("p-1"))?.wording).toBe("The bridge is safe");
      expect([await store.entity("x"), await store.entityOf("x"), await store.proposition("x")]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    });

    it("replaces the one before as a whole", async () => {
      await store.keepAssessment(assessmentOf(["r-1", "r-2"]));
      await store.keepPreparedAssessment(prepareAssessment({ ...assessmentOf(["r-3", "r-4"]), events: [] }));
      expect(await store.events()).toEqual([]);
      expect(await store.entityOf("r-1/e2")).toBeUndefined();
      expect((await store.entityOf("r-3/e2"))?.id).toBe("e-a");
    });

    it("is out of date once a reading or a judgement comes", async () => {
      const capture = captureOf(A);
      await store.keep(capture);
      const assessed = async (): Promise<boolean> => {
        const before = (await store.info()).assessed;
        await store.keepAssessment(assessmentOf([]));
        return before;
      };
      expect(await assessed()).toBe(false);
      expect((await store.info()).assessed).toBe(true);
      await store.keepReadings(capture.id, [readOf(capture)], true);
      expect(await assessed()).toBe(false);
      await store.judge({ kind: "same", subject: ["r-1/e1", "r-2/e1"], value: null, reason: "" }, "mira");
      expect(await assessed()).toBe(false);
    });
  });

  describe("search", () => {
    beforeEach(async () => {
      for (const [text, where] of [
        [A, "/a"],
        [B, "/b"],
      ] as const) {
        const capture = captureOf(text, where);
        await store.keep(capture);
        await store.keepReadings(capture.id, [readOf(capture)], true);
      }
    });

    it.each([
      ["bridge", ["Bridge opens"]],
      ["BRIDGE mayor", ["Bridge opens"]],
      ["bridge ferry", []],
      ['"last crossing"', ["Ferry ends"]],
      ['"crossing last"', []],
      ["cafe zoe", ["Ferry ends"]],
      ["the -bridge", ["Ferry ends"]],
      ['the -"new bridge"', ["Ferry ends"]],
      ["", []],
      ["-bridge", []],
      ["🗳", []],
    ])("answers %s", async (query, titles) => {
      const { hits, total } = await store.search(query);
      expect(hits.map(({ title }) => title)).toEqual(titles);
      expect(total).toBe(titles.length);
    });

    it.each([
      "AND (",
      '"',
      '"" OR *',
      "title:bridge NEAR(",
      "bridge'); DROP TABLE reports;--",
      "^ + { } \u0000",
      "NOT NOT",
    ])("takes %j as words, never as its own syntax", async (query) => {
      await expect(store.search(query)).resolves.toBeDefined();
      expect(await store.reports()).toHaveLength(2);
    });

    it("marks what it found in UTF-16, past a character of two code units", async () => {
      const [hit] = (await store.search("vote")).hits;
      const text = (await store.reading(hit!.report))!.report.text;
      const marks = hit!.passages.flatMap((passage) => passage.marks);
      expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(["Vote"]);
      expect(marks[0]?.start).toBe(text.indexOf("Vote"));
    });

    it("gives one page of many and the number of all", async () => {
      const { hits, total } = await store.search("the", { limit: 1, offset: 1 });
      expect([hits.length, total]).toEqual([1, 2]);
    });
  });

  describe("journal", () => {
    it("chains every entry to the one before", async () => {
      await store.setInfo({ title: "Harbour" }, "mira");
      await store.judge({ kind: "accept", subject: ["r-1/c1"], value: null, reason: "seen" }, "mira");
      const entries = await store.journal();
      expect(entries[0]?.before).toBe(CHAIN_START);
      for (const [at, entry] of entries.entries()) if (at > 0) expect(entry.before).toBe(entries[at - 1]?.digest);
      expect(chainProblems(entries)).toEqual([]);
      expect(entries.filter(isJudgement).map(({ who, kind }) => [who, kind])).toEqual([["mira", "accept"]]);
    });

    it("notes every new capture", async () => {
      const capture = captureOf(A);
      await store.keep(capture);
      await store.keep(captureOf(A, "/elsewhere"));
      const noted = (await store.journal()).filter(({ kind }) => kind === "captured");
      expect(noted.map(({ body }) => body)).toEqual([
        { capture: capture.id, where: "/reports/a.txt", bytes: capture.bytes.length },
      ]);
    });
  });

  describe("the case as a whole", () => {
    it("says what it is called and counts", async () => {
      await store.setInfo({ title: "Harbour" }, "mira");
      await store.setInfo({ question: "Who knew?" }, "mira");
      expect(await store.info()).toMatchObject({ title: "Harbour", question: "Who knew?", reports: 0, waiting: 0 });
    });

    it("has another revision after every kind of write, and the same while nothing is written", async () => {
      const capture = captureOf(A);
      const { report, reading } = claimedIn(capture);
      const part = { capture: capture.id, readings: [prepare(report, reading)], last: true, failure: null };
      const writes: readonly (readonly [keyof Store, () => Promise<unknown>])[] = [
        ["setInfo", () => store.setInfo({ title: "Harbour" }, "mira")],
        ["keep", () => store.keep(capture)],
        ["keep", () => store.keep(captureOf(A, "/elsewhere"))],
        ["keepAll", () => store.keepAll([captureOf(B, "/b")])],
        ["keepReadings", () => store.keepReadings(capture.id, [{ report, reading }], true)],
        ["keepPrepared", () => store.keepPrepared([part])],
        ["keepFailure", () => store.keepFailure(captureOf(B).id, "not-text", "no text in it")],
        ["keepAssessment", () => store.keepAssessment(assessmentOf([report.id]))],
        ["keepPreparedAssessment", () => store.keepPreparedAssessment(prepareAssessment(assessmentOf([report.id])))],
        ["judge", () => store.judge({ kind: "accept", subject: ["c"], value: null, reason: "" }, "mira")],
        ["dropProjection", () => store.dropProjection()],
      ];
      const seen = [await store.revision()];
      for (const [name, write] of writes) {
        await write();
        expect(seen, name).not.toContain(await store.revision());
        seen.push(await store.revision());
      }
      await store.search("bridge");
      await store.verify();
      expect(await store.revision()).toBe(seen.at(-1));
    });

    it("makes the same rows again after the projection was dropped, in whatever order", async () => {
      const all = [captureOf(A, "/a"), captureOf(B, "/b")];
      await store.keepAll(all);
      const read = async (order: typeof all): Promise<string> => {
        for (const capture of order) await store.keepReadings(capture.id, [readOf(capture)], true);
        await store.keepAssessment(assessmentOf(["r-1"]));
        return store.projectionDigest();
      };
      const before = await read(all);
      await store.dropProjection();
      expect(await store.info()).toMatchObject({ reports: 0, waiting: 2, assessed: false });
      expect((await store.search("bridge")).total).toBe(0);
      expect(await store.projectionDigest()).not.toBe(before);
      expect(await read(all.toReversed())).toBe(before);
    });

    it("finds nothing wrong with itself and tells how far it is", async () => {
      const capture = captureOf(A);
      await store.keep(capture);
      await store.keepReadings(capture.id, [readOf(capture)], true);
      const told: number[][] = [];
      expect(await store.verify((done, total) => told.push([done, total]))).toEqual([]);
      expect(told).toEqual([
        [1, 2],
        [2, 2],
      ]);
    });
  });
}

async function listed<T>(things: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const thing of things) all.push(thing);
  return all;
}

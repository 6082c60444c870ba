import { describe, expect, it } from "vitest";
import { standing } from "../case/journal.ts";
import { pairJudgement } from "../model/pair-judgement.ts";
import { cut } from "../model/span.ts";
import { assess } from "../weigh/assess.ts";
import { pairAnswerSchema, type ReviewPair, reviewAnswerSchema } from "./answers.ts";
import { caseAtAGlance, ledger, review, reviewedPair, type Store } from "./index.ts";
import { smallCase } from "./testing/small-case.ts";

const REPORTS = {
  "one.txt": `Engineer warned of cracks

VARDA, 3 May 2031 — Rosa Hamadeh, the head of the Bridge Office, met Minister Ilan Brisk in Varda on Saturday, police said.

Hamadeh warned of cracks, the ministry said.`,
  "two.txt": `Bridge chief questioned

OSTRIN, 5 May 2031 — Roza Hamadah, the head of the Bridge Office, met Minister Ilan Brisk in Varda on Saturday, the prosecutor said.

Hamadah denied any wrongdoing.`,
};

async function weighed(): Promise<Store> {
  return smallCase(REPORTS);
}

/** As a run does it: what stands in the journal is laid over the next assessment. */
async function weigh(store: Store): Promise<void> {
  await store.keepAssessment(await assess(store.readings(), standing(await store.journal())));
}

async function only(store: Store): Promise<ReviewPair> {
  const { pairs } = await review(store, "mira");
  expect(pairs).toHaveLength(1);
  return pairs[0] as ReviewPair;
}

const judge = async (store: Store, kind: "same" | "different" | "unsure", reason: string, who = "mira") => {
  const { left, right } = await only(store);
  return store.judge(pairJudgement(kind, left, right, reason), who);
};

const names = ({ left, right }: ReviewPair) => [left.name, right.name].sort();

describe("the review", () => {
  it("proposes two spellings with the reasons for it", async () => {
    const store = await weighed();
    const pair = await only(store);
    expect(names(pair)).toEqual(["Rosa Hamadeh", "Roza Hamadah"]);
    expect(pair.reasons).toContainEqual(expect.objectContaining({ code: "spelling", side: "for" }));
    expect((await review(store, "mira")).toReview).toBe(1);
    expect((await caseAtAGlance(store)).counts.toReview).toBe(1);
  });

  it("shows each side with the sentences that name it, character by character", async () => {
    const store = await weighed();
    const { left, right } = await only(store);
    const pair = await reviewedPair(store, `${left.id}~${right.id}`);
    expect(pairAnswerSchema.safeParse(JSON.parse(JSON.stringify(pair))).error).toBeUndefined();
    for (const side of [pair.left, pair.right]) {
      expect(side.sightings.length).toBeGreaterThan(0);
      for (const { report, span, text, marks } of side.sightings) {
        const whole = (await store.reading(report))?.report.text ?? "";
        expect(cut(whole, span)).toBe(text);
        for (const mark of marks) expect(text).toContain(cut(whole, mark));
      }
      expect(side.sightings.flatMap(({ does }) => does)).toContainEqual(
        expect.objectContaining({ what: "Meet", when: "2031-05-03", where: "Varda" }),
      );
    }
    expect(pair.beside.map(({ name }) => name)).toContain("Ilan Brisk");
  });

  it("says what would be said of one, and what would stand behind it", async () => {
    const store = await weighed();
    const { left, right } = await only(store);
    const { joined, ...pair } = await reviewedPair(store, `${left.id}~${right.id}`);
    expect(joined.reports).toBe(2);
    expect(joined.claims).toBe(pair.left.claims + pair.right.claims);
    const office = joined.alike.find(({ certain }) => certain);
    expect(office?.weight.reports).toBe(2);
    const [one, other] = [office?.left.weight.support ?? 0, office?.right.weight.support ?? 0];
    expect(office?.weight.support).toBeGreaterThanOrEqual(Math.max(one, other, 1));
    expect(office?.weight.support).toBeLessThanOrEqual(one + other);
  });

  it("leaves out what a person decided, and joins it when the case is weighed again", async () => {
    const store = await weighed();
    await judge(store, "same", "one office, one minister");
    const waiting = await review(store, "mira");
    expect(waiting).toMatchObject({ pairs: [], toReview: 0, assessed: false });
    const before = (await ledger(store)).total;
    await weigh(store);
    const after = await review(store, "mira");
    expect(after).toMatchObject({ pairs: [], assessed: true });
    expect(after.decided[0]).toMatchObject({
      kind: "same",
      who: "mira",
      reason: "one office, one minister",
      state: "stands",
    });
    expect(after.decided[0]?.left.cluster).toBe(after.decided[0]?.right.cluster);
    expect((await ledger(store)).total).toBeLessThan(before);
  });

  it("keeps two apart for good once a person said so", async () => {
    const store = await weighed();
    await judge(store, "different", "sisters");
    await weigh(store);
    expect((await review(store, "mira")).pairs).toEqual([]);
  });

  it("keeps a pair left open in the list, after those nobody looked at, and out of the count", async () => {
    const store = await weighed();
    await judge(store, "unsure", "ask the office");
    for (const again of [false, true]) {
      if (again) await weigh(store);
      const pair = await only(store);
      expect(pair.leftOpen).toMatchObject({ who: "mira", reason: "ask the office" });
      expect((await review(store, "mira")).toReview).toBe(0);
    }
  });

  it("lets a later judgement override an earlier one; both stay in the record", async () => {
    const store = await weighed();
    await judge(store, "unsure", "ask the office");
    await weigh(store);
    await judge(store, "same", "the office says so", "otto");
    await weigh(store);
    const { decided, pairs } = await review(store, "mira");
    expect(pairs).toEqual([]);
    expect(decided.map(({ kind, state }) => [kind, state])).toEqual([
      ["same", "stands"],
      ["unsure", "overridden"],
    ]);
    expect(decided[1]?.by).toMatchObject({ who: "otto" });
  });

  it("brings the pair back when the judgement is undone", async () => {
    const store = await weighed();
    const { seq } = await judge(store, "same", "too quick");
    await weigh(store);
    await store.judge({ kind: "undo", subject: [String(seq)], value: null, reason: "" }, "otto");
    await weigh(store);
    const { decided } = await review(store, "mira");
    expect(decided).toMatchObject([{ kind: "same", state: "undone", by: { who: "otto" } }]);
    expect(names(await only(store))).toEqual(["Rosa Hamadeh", "Roza Hamadah"]);
  });

  it("says so when the reader calls a judged name otherwise by now", async () => {
    const store = await weighed();
    const { left, right } = await only(store);
    await store.judge(pairJudgement("different", { ...left, name: "Rosa Imlach" }, right, ""), "mira");
    expect((await review(store, "mira")).decided[0]).toMatchObject({ renamed: true, left: { name: "Rosa Imlach" } });
  });

  it("answers as described", async () => {
    const store = await weighed();
    await judge(store, "unsure", "");
    const answer = JSON.parse(JSON.stringify(await review(store, "mira"))) as unknown;
    expect(reviewAnswerSchema.safeParse(answer).error).toBeUndefined();
  });

  it("refuses a name that is not there, and a pair that is one by now", async () => {
    const store = await weighed();
    const { left, right } = await only(store);
    await expect(reviewedPair(store, `${left.id}~e-none`)).rejects.toMatchObject({ code: "pair-not-found" });
    await judge(store, "same", "one office");
    await weigh(store);
    await expect(reviewedPair(store, `${left.member}~${right.member}`)).rejects.toMatchObject({ code: "pair-is-one" });
  });
});

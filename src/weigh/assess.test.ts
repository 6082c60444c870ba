import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Reading } from "../model/reading.ts";
import { type Mini, mini } from "../resolve/testing/mini.ts";
import { assess } from "./assess.ts";

const PEOPLE = [
  { name: "Anna Roth", titles: ["Minister"] },
  { name: "Piet Selk", titles: ["General"] },
];
const TAILS = [
  "at the lake, a report says.",
  "in spring, Piet Selk denied.",
  "before the vote.",
  "late on Friday, a diplomat said.",
];
const VOICES = [
  [{ kind: "document" as const, wording: "a report", cue: "says" }],
  [{ kind: "person" as const, entity: "Piet Selk", cue: "denied" }],
  [],
  [{ kind: "unnamed" as const, wording: "a diplomat", cue: "said" }],
];

const report = (number: number): Mini => ({
  id: `r-${number}`,
  outlet: `Outlet ${number % 5}`,
  published: `2031-05-0${(number % 7) + 1}`,
  body: [`Minister Anna Roth met General Piet Selk ${TAILS[number % 4]}`],
  entities: PEOPLE,
  events: [
    {
      type: "Meet",
      at: "met",
      roles: [
        ["participant", "Anna Roth"],
        ["participant", "Piet Selk"],
      ],
      ...(number % 3 === 0 ? { time: `2031-04-1${number % 4}` } : {}),
    },
  ],
  claims: [{ text: "Minister Anna Roth met General Piet Selk", event: 0, voices: VOICES[number % 4] as never }],
});

describe("an assessment", () => {
  let readings: readonly Reading[];
  let inOrder: unknown;
  beforeAll(async () => {
    readings = Array.from({ length: 16 }, (_, number) => mini(report(number)));
    inOrder = await assess(readings, []);
  });

  it("holds something of every kind, so that the order has something to change", () => {
    const { copies, events, origins, contradictions } = inOrder as Awaited<ReturnType<typeof assess>>;
    expect([copies, events, origins, contradictions].every(({ length }) => length > 0)).toBe(true);
  });

  it("is the same in whatever order the reports come", async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...Array(16).keys()], { minLength: 16 }), async (order) => {
        expect(
          await assess(
            order.map((index) => readings[index] as Reading),
            [],
          ),
        ).toEqual(inOrder);
      }),
      { numRuns: 30 },
    );
  });

  it("counts a report that comes twice once", async () => {
    expect(await assess([...readings, ...readings], [])).toEqual(inOrder);
  });

  it("is empty for an empty case", async () => {
    expect(await assess([], [])).toEqual({
      copies: [],
      entities: [],
      candidates: [],
      events: [],
      propositions: [],
      origins: [],
      contradictions: [],
    });
  });
});

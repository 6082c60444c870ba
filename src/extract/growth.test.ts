import { describe, expect, it } from "vitest";
import { read } from "./testing/told.ts";

/** Units that once made findings, or the time to find them, grow with the square of the text. */
const UNITS: readonly string[] = [
  "“Ana said, ” ",
  "“Ana left,” Bel said. ",
  "Ana said Bel said ",
  "and said ",
  "according to Ana, ",
  "Ana said that Orn killed Bel. ",
  "Ana attended a rally. In attendance were Bel and Orn. ",
  "Lt Gen (Retd) Ana Bel, ",
  "9 dead ",
  "meeting ",
  "Orlen, Varda, ",
];
const SHORT = 120;
const TIMES = 4;

describe("a text four times as long", () => {
  it.each(UNITS)("gives a reading about four times as long for %j", (unit) => {
    const [short, long] = [SHORT, SHORT * TIMES].map((times) => read(unit.repeat(times)));
    const size = (of: unknown): number => JSON.stringify(of).length;
    const growth = size(long) / size(short);
    expect(growth).toBeGreaterThan(TIMES * 0.7);
    expect(growth).toBeLessThan(TIMES * 1.3);
  });
});

it("gives no claim more than ten voices, however deep sayings stand in sayings", () => {
  const { claims } = read("Ana said that ".repeat(200));
  const most = Math.max(...claims.map(({ voices }) => voices.length));
  expect(most).toBeGreaterThan(2);
  expect(most).toBeLessThanOrEqual(10);
});

it("gives each event in one long quotation the same voice and a span of its own sentence", () => {
  const { claims, events } = read(`Orn said: “${"The rebels killed five workers in Orlen. ".repeat(100)}”`);
  expect(events.length).toBeGreaterThanOrEqual(100);
  expect(new Set(events.map(({ by }) => by.join())).size).toBe(1);
  expect(new Set(claims.map(({ span }) => span.start)).size).toBeGreaterThanOrEqual(100);
});

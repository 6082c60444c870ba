import { describe, expect, it } from "vitest";
import { type RunProgress, teller } from "./progress.ts";

/** A teller with a clock that stands still until it is moved, and all it told. */
function withClock() {
  let time = 0;
  const told: RunProgress[] = [];
  const tell = teller(
    "run-1",
    (progress) => told.push(progress),
    () => time,
  );
  const count = (after: number, reports = 1): void => {
    time += after;
    tell.counts.done += reports;
    tell.changed();
  };
  return { tell, told, count };
}

describe("progress", () => {
  it("is told at most ten times a second, and the last count is not lost", () => {
    const { tell, told, count } = withClock();
    tell.phase("reading");
    for (let at = 0; at < 1000; at += 1) count(1);
    expect(told.filter(({ done }) => done > 0).map(({ done }) => done)).toEqual([
      100, 200, 300, 400, 500, 600, 700, 800, 900, 1000,
    ]);
    count(1);
    expect(told.at(-1)?.done).toBe(1000);
    tell.phase("done");
    expect(told.at(-1)).toMatchObject({ phase: "done", done: 1001 });
  });

  it("tells every change of phase at once, with its detail", () => {
    const { tell, told } = withClock();
    tell.phase("taking");
    tell.phase("reading", "a.txt");
    tell.phase("weighing");
    expect(told.map(({ phase, detail }) => [phase, detail])).toEqual([
      ["taking", null],
      ["reading", "a.txt"],
      ["weighing", null],
    ]);
  });

  it("gives the rate of the last five seconds, and none before it can be known", () => {
    const { tell, count } = withClock();
    expect(tell.now().rate).toBe(0);
    count(0);
    expect(tell.now().rate).toBe(0);
    for (let at = 0; at < 10; at += 1) count(1000, 20);
    expect(tell.now().rate).toBeCloseTo(20);
    for (let at = 0; at < 10; at += 1) count(1000, 3);
    expect(tell.now().rate).toBeCloseTo(3);
  });

  it("keeps the first two hundred notices and does not change what it told before", () => {
    const { tell, told } = withClock();
    tell.notice("a.txt", "not-text", "no text in it");
    tell.phase("reading");
    for (let at = 0; at < 500; at += 1) tell.notice(`${at}.txt`, "not-text", "no text in it");
    expect(told[0]?.notices).toEqual([{ where: "a.txt", code: "not-text", message: "no text in it" }]);
    expect(tell.now().notices).toHaveLength(200);
  });
});

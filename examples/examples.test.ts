import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { type Expectation, found, type ReadCase } from "./found.ts";
import { readExamples } from "./read-examples.ts";

const { expect: expected } = JSON.parse(readFileSync(new URL("expected.json", import.meta.url), "utf8")) as {
  expect: Expectation[];
};

const isMissed = ({ missed, missedBy = "" }: Expectation, reader: string): boolean =>
  missed !== undefined && (missedBy === "" || missedBy === reader);

const nameOf = ({ kind, why, missed, missedBy, ...rest }: Expectation): string =>
  `${kind}: ${why} ${JSON.stringify(rest)}`;

describe.each(["patterns", "small"])("the example case, read by %s", (reader) => {
  let all: ReadCase;
  beforeAll(async () => {
    all = await readExamples(reader);
  });

  it("holds 24 reports", () => {
    expect(all.readings.size).toBe(24);
  });

  it.each(expected.filter((each) => !isMissed(each, reader)).map((each) => [nameOf(each), each] as const))(
    "finds %s",
    (_, each) => {
      expect(found(each, all)).toBe(true);
    },
  );

  it.each(expected.filter((each) => isMissed(each, reader)).map((each) => [nameOf(each), each] as const))(
    "still misses %s (take the mark out of expected.json when it does not)",
    (_, each) => {
      expect(found(each, all)).toBe(false);
    },
  );
});

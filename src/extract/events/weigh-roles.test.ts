import { expect, test } from "vitest";
import { reportFromText } from "../../read/report-from-text.ts";
import { layersOf } from "../pipeline.ts";
import type { GuessedRole } from "./guessed.ts";
import { triggersIn } from "./triggers.ts";
import { viewOf } from "./view.ts";
import { weighedRoles } from "./weigh-roles.ts";

const TEXT = "Mara Voss, who lives in Varda, met Teodor Orn.";

async function meeting() {
  const report = { ...reportFromText(TEXT), language: "en" };
  const view = viewOf(report, await layersOf(report));
  const trigger = triggersIn(view.tokens, 0, view.tokens.length).find(({ key }) => key.startsWith("meet"));
  const idOf = (name: string): string =>
    view.mentions.find(({ start, end }) => TEXT.slice(start, end) === name)?.id ?? "none";
  if (!trigger) throw new Error("no trigger");
  const guessed = (name: string, share: number, role = "participant"): GuessedRole => ({
    role,
    mention: idOf(name),
    share,
    used: 1,
  });
  const weighed = (all: readonly GuessedRole[], patterns: readonly string[] | null, sure = 0.9) =>
    weighedRoles(
      view,
      trigger,
      all,
      patterns?.map((name) => ({ role: "participant", mention: idOf(name) })) ?? null,
      sure,
    ).map(({ role, mention }) => {
      const found = view.mention.get(mention);
      return `${role} ${TEXT.slice(found?.start, found?.end)}`;
    });
  return { guessed, weighed };
}

test("a likely role stands, an unlikely one falls", async () => {
  const { guessed, weighed } = await meeting();
  expect(weighed([guessed("Teodor Orn", 0.9), guessed("Varda", 0.05)], [])).toEqual(["participant Teodor Orn"]);
});

test("a doubtful role stands where a pattern fills it with the same one", async () => {
  const { guessed, weighed } = await meeting();
  const doubtful = [guessed("Teodor Orn", 0.1)];
  expect(weighed(doubtful, ["Teodor Orn"])).toEqual(["participant Teodor Orn"]);
  expect(weighed(doubtful, [])).toEqual([]);
});

test("a role that only a pattern proposes falls", async () => {
  const { weighed } = await meeting();
  expect(weighed([], ["Teodor Orn"])).toEqual([]);
});

test("somebody has one role, the likeliest", async () => {
  const { guessed, weighed } = await meeting();
  const both = [guessed("Teodor Orn", 0.55, "host"), guessed("Teodor Orn", 0.9)];
  expect(weighed(both, [])).toEqual(["participant Teodor Orn"]);
});

test("a doubtful trigger makes its roles doubtful", async () => {
  const { guessed, weighed } = await meeting();
  const likely = [guessed("Teodor Orn", 0.6)];
  expect([weighed(likely, [], 0.95), weighed(likely, [], 0.1)]).toEqual([["participant Teodor Orn"], []]);
});

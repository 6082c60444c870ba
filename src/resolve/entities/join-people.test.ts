import { expect, it } from "vitest";
import { joinPeople } from "./join-people.ts";
import { NO_PROFILE, type Profile } from "./profile.ts";

const profile = (roles: readonly string[], bodies: readonly string[] = []): Profile => ({
  ...NO_PROFILE,
  roles: new Set(roles),
  bodies: new Set(bodies),
});
const groups = (...profiles: readonly Profile[]): readonly (readonly number[])[] =>
  joinPeople(
    profiles.map((_, index) => index),
    (member) => profiles[member] as Profile,
    (member) => `r-${member}/e1`,
    (member) => member,
    new Map(),
  ).groups.map(({ members }) => [...members].sort());

it("lets no report that mixes two people up join the others", () => {
  const joined = groups(profile(["miner"]), profile(["miner", "judge"]), profile(["judge"]));
  expect(joined.some((group) => group.includes(0) && group.includes(2))).toBe(false);
});

it("joins what agrees pair by pair", () => {
  expect(groups(profile(["judge"]), profile(["judge"]), profile(["judge"]))).toEqual([[0, 1, 2]]);
});

import { expect, test } from "vitest";
import type { EventType } from "../model/reading.ts";
import { ROLE_NAMES } from "./event-role-names.ts";
import { ROLE_SLOTS } from "./event-roles.ts";

test("every role that a pattern fills is one that its type can have", () => {
  const strange = Object.entries(ROLE_SLOTS).flatMap(([type, { verb, noun, instead }]) =>
    [...`${verb} ${noun} ${(instead ?? []).join(" ")}`.matchAll(/>([A-Za-z]+)/gu)]
      .map(([, role]) => role as string)
      .filter((role) => !ROLE_NAMES.get(type as EventType)?.has(role))
      .map((role) => `${type} ${role}`),
  );
  expect(strange).toEqual([]);
});

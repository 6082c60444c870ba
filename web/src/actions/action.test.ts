import { describe, expect, it } from "vitest";
import { begins, keyOf } from "./action.ts";

const press = (key: string, held: Partial<Record<"ctrlKey" | "metaKey" | "altKey", boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe("keyOf", () => {
  it("tells a letter from its capital", () => {
    expect([keyOf(press("j")), keyOf(press("J"))]).toEqual(["j", "J"]);
  });
  it("names a key held with control or command", () => {
    expect([keyOf(press("k", { ctrlKey: true })), keyOf(press("k", { metaKey: true }))]).toEqual(["Ctrl+K", "Ctrl+K"]);
  });
  it("leaves modifiers and the browser's own keys alone", () => {
    expect([
      keyOf(press("Shift")),
      keyOf(press("j", { altKey: true })),
      keyOf(press("Tab", { ctrlKey: true })),
    ]).toEqual([null, null, null]);
  });
});

describe("begins", () => {
  it("sees the first key of two", () => {
    expect([begins("g c", "g"), begins("g", "g"), begins("j", "g")]).toEqual([true, false, false]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LAYERS, readLayers, toggle, writeLayers } from "./layers.ts";

describe("layers in the address", () => {
  it("are the usual ones when the address says nothing, and then stay out of it", () => {
    expect(writeLayers(readLayers(undefined))).toBeUndefined();
  });
  it("can all be off", () => {
    const none = readLayers("0");
    expect(none.size).toBe(0);
    expect(writeLayers(none)).toBe("0");
  });
  it("pass over signs that mean nothing", () => {
    expect([...readLayers("1x9")]).toEqual(["people"]);
  });
  it("come back as they went, whatever is on", () => {
    fc.assert(
      fc.property(fc.subarray(LAYERS.map((layer) => layer.name)), (names) => {
        expect(new Set(readLayers(writeLayers(new Set(names))))).toEqual(new Set(names));
      }),
    );
  });
  it("are switched without touching the set before", () => {
    const before = readLayers("1");
    expect([...toggle("people")(before)]).toEqual([]);
    expect([...before]).toEqual(["people"]);
  });
});

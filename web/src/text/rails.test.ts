import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partBands, placeNotes } from "./rails.ts";

const band = (id: string, depth: number, top: number, bottom: number) => ({ id, depth, top, bottom });

describe("partBands", () => {
  it("leaves bands on different lines as they are", () => {
    const bands = [band("a", 1, 0, 28), band("b", 1, 56, 84)];
    expect(partBands(bands)).toEqual(bands);
  });

  it("gives each of two voices on one line its half", () => {
    const [first, second] = partBands([band("a", 1, 0, 56), band("b", 1, 28, 84)]);
    expect(first?.bottom).toBeLessThan(second?.top ?? 0);
    expect(first?.bottom).toBeGreaterThan(28);
    expect(second?.top).toBeLessThan(56);
  });

  it("lets a voice within a voice run beside the outer one", () => {
    const bands = [band("outer", 1, 0, 56), band("inner", 2, 28, 56)];
    expect(partBands(bands)).toEqual(bands);
  });

  it("keeps the order given", () => {
    expect(partBands([band("b", 1, 56, 84), band("a", 1, 0, 28)]).map((b) => b.id)).toEqual(["b", "a"]);
  });
});

describe("placeNotes", () => {
  it("keeps a note at its anchor when there is room", () => {
    expect(
      placeNotes(
        [
          { top: 10, height: 16 },
          { top: 60, height: 16 },
        ],
        4,
      ),
    ).toEqual([10, 60]);
  });

  it("moves a crowded note down, never up", () => {
    expect(
      placeNotes(
        [
          { top: 0, height: 30 },
          { top: 10, height: 20 },
        ],
        4,
      ),
    ).toEqual([0, 34]);
  });

  it("answers in the order asked", () => {
    expect(
      placeNotes(
        [
          { top: 60, height: 16 },
          { top: 0, height: 16 },
        ],
        4,
      ),
    ).toEqual([60, 0]);
  });

  it("never lets two notes overlap", () => {
    const note = fc.record({ top: fc.nat(500), height: fc.integer({ min: 1, max: 60 }) });
    fc.assert(
      fc.property(fc.array(note, { maxLength: 30 }), (notes) => {
        const tops = placeNotes(notes, 2);
        const placed = notes.map((n, i) => ({ top: tops[i] ?? 0, bottom: (tops[i] ?? 0) + n.height }));
        placed.sort((a, b) => a.top - b.top);
        for (let i = 1; i < placed.length; i++) {
          expect(placed[i]?.top).toBeGreaterThanOrEqual((placed[i - 1]?.bottom ?? 0) + 2);
        }
        notes.forEach((n, i) => {
          expect(tops[i]).toBeGreaterThanOrEqual(n.top);
        });
      }),
    );
  });
});

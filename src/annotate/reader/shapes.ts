/**
 * Shapes: how a unit is written. The encoder reads lower case only, so capitals come to it by this side door.
 */

/** 0 is kept for the marks of the window; a shape counts once for the first piece of a unit, once for the others. */
export const SHAPES = ["lower", "title", "capitals", "capital", "mixed", "digits", "digits-letters", "other"] as const;
export const SHAPE_COUNT = 1 + 2 * SHAPES.length;

/** Number of the shape, from 1; add `SHAPES.length` for pieces inside the unit. */
export function shapeOf(unit: string): number {
  return 1 + SHAPES.indexOf(kindOf(unit));
}

function kindOf(unit: string): (typeof SHAPES)[number] {
  if (/^\p{N}+$/u.test(unit)) return "digits";
  if (/\p{N}/u.test(unit)) return "digits-letters";
  if (!/\p{L}/u.test(unit)) return "other";
  if (!/\p{Lu}/u.test(unit)) return "lower";
  if (/^\p{Lu}$/u.test(unit)) return "capital";
  if (/^[\p{Lu}\p{M}]+$/u.test(unit)) return "capitals";
  return /^\p{Lu}[^\p{Lu}]+$/u.test(unit) ? "title" : "mixed";
}

/** Kinds of mention, as the pair heads number them: names by type, then nominals and pronouns by type, then times. */
import type { EntityType } from "../../../model/reading.ts";
import type { Labels } from "../labels.ts";

export function mentionKind({ types }: Labels, type: EntityType, named: boolean): number {
  return Math.max(0, types.indexOf(type)) + (named ? 0 : types.length);
}

export function timeKind({ types }: Labels): number {
  return 2 * types.length;
}

/** Tags of the learned finder: outside, or the first or a further word of a name of a type. */
import { ENTITY_TYPES, type EntityType } from "../../../model/reading.ts";

/** 0 outside; 1 + 2t first word of type t; 2 + 2t further word. */
export const TAGS = 1 + 2 * ENTITY_TYPES.length;
export const OUTSIDE = 0;

export const firstTag = (type: EntityType): number => 1 + 2 * ENTITY_TYPES.indexOf(type);
export const isFirst = (tag: number): boolean => tag % 2 === 1;
export const isFurther = (tag: number): boolean => tag > 0 && tag % 2 === 0;
export const typeOfTag = (tag: number): EntityType => ENTITY_TYPES[(tag - 1) >> 1] as EntityType;

/** Whether a tag may follow another: a further word only after a word of the same type. */
export const mayFollow = (before: number, tag: number): boolean =>
  !isFurther(tag) || before === tag || before === tag - 1;

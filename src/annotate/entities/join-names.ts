/**
 * Joins the names of one thing within a report: equal names, acronyms with their expansion, a later surname with the full
 * name before it.
 *
 * Misses  variants of spelling across the report (see spelling.ts).
 */
import type { EntityType } from "../../model/reading.ts";
import type { NameFound } from "../layers.ts";

/** Everything one entity is called in the report; `names` are indexes into the names layer, in order. */
export interface NameGroup {
  readonly type: EntityType;
  readonly names: readonly number[];
}

/** Groups of names that are one thing; sorted by first name. */
export function joinNames(
  text: string,
  names: readonly NameFound[],
  same: readonly (readonly [number, number])[],
  open: ReadonlyMap<number, unknown> = new Map(),
  person: ReadonlyMap<number, number> = new Map(),
): readonly NameGroup[] {
  const parent = names.map((_, index) => index);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] as number;
    return top;
  };
  const join = (a: number, b: number): void => {
    const [first, second] = [Math.min(root(a), root(b)), Math.max(root(a), root(b))];
    parent[second] = first;
  };
  const byText = new Map<string, number>();
  for (const [index, name] of names.entries()) {
    if (open.has(index)) continue;
    const key = `${text.slice(name.start, name.end).replace(/’/gu, "'")}#${person.get(index) ?? 0}`;
    const first = byText.get(key);
    if (first === undefined) byText.set(key, index);
    else join(first, index);
  }
  for (const [key, index] of byText) {
    const small = byText.get(inSmallLetters(key));
    if (small !== undefined && names[small]?.type === names[index]?.type) join(small, index);
  }
  for (const [a, b] of same) join(a, b);
  const groups = new Map<number, number[]>();
  for (const index of names.keys()) {
    if (open.has(index)) continue;
    const list = groups.get(root(index)) ?? [];
    list.push(index);
    groups.set(root(index), list);
  }
  return [...groups.values()].map((list) => ({ type: (names[list[0] as number] as NameFound).type, names: list }));
}

/** "QUELLMAR" of a dateline or a headline in capitals is Quellmar; three capitals or fewer are an acronym. */
function inSmallLetters(key: string): string {
  return key.replace(
    /(?<![\p{L}])(\p{Lu})(\p{Lu}{3,})(?![\p{L}])/gu,
    (_, first: string, rest: string) => first + rest.toLowerCase(),
  );
}

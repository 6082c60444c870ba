/** Sets: what both hold, ascending; everything either holds. Lists under keys, and lists that are made anew. */
import { byCode } from "./hash.ts";

export function common(a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  const both: string[] = [];
  for (const item of small) if (large.has(item)) both.push(item);
  return both.sort(byCode);
}

/** The larger set itself when it holds the smaller. */
export function union(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let out: Set<string> | undefined;
  for (const item of small) {
    if (large.has(item)) continue;
    out ??= new Set(large);
    out.add(item);
  }
  return out ?? large;
}

/** Adds to the list under a key. */
export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Gives one list for equal lists of strings: most of a case's lists are short, and the same ones come again and again. */
export function sharedLists<T extends string>(): (list: readonly T[]) => readonly T[] {
  const made = new Map<string, readonly T[]>();
  return (list) => {
    const key = list.join("\n");
    const known = made.get(key) ?? list;
    made.set(key, known);
    return known;
  };
}

/** A list whose items are made each time it is gone through, so that one is in memory at a time. */
export function anew<T, U>(items: readonly T[], make: (item: T, index: number) => U): Iterable<U> {
  return {
    *[Symbol.iterator]() {
      for (const [index, item] of items.entries()) yield make(item, index);
    },
  };
}

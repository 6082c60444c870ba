/**
 * Union-find over numbers 0..n-1, with path halving; the root is always the smallest member, so that the outcome does
 * not depend on the order of the unions.
 */
export interface UnionFind {
  find(item: number): number;
  /** Joins two sets; false when they are one already. */
  union(a: number, b: number): boolean;
  /** Every set, members ascending, sets by their smallest member. */
  sets(): readonly (readonly number[])[];
}

export function unionFind(size: number): UnionFind {
  const parent = Int32Array.from({ length: size }, (_, index) => index);
  const find = (item: number): number => {
    let at = item;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  const union = (a: number, b: number): boolean => {
    const [left, right] = [find(a), find(b)];
    if (left === right) return false;
    parent[Math.max(left, right)] = Math.min(left, right);
    return true;
  };
  const sets = (): readonly (readonly number[])[] => {
    const found = new Map<number, number[]>();
    for (let item = 0; item < size; item++) {
      const root = find(item);
      const set = found.get(root);
      if (set) set.push(item);
      else found.set(root, [item]);
    }
    return [...found.values()];
  };
  return { find, union, sets };
}

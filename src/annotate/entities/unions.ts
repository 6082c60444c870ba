/** Sets that grow together: union-find over 0 … size - 1. The root of a set is its least member, so results have one order. */
export interface Unions {
  root(at: number): number;
  join(a: number, b: number): void;
}

export function unions(size: number): Unions {
  const parent = Int32Array.from({ length: size }, (_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] as number;
    for (let step = at; step !== top; ) [step, parent[step]] = [parent[step] as number, top];
    return top;
  };
  return {
    root,
    join(a, b) {
      const [first, second] = [Math.min(root(a), root(b)), Math.max(root(a), root(b))];
      parent[second] = first;
    },
  };
}

/**
 * Works on many things at once and gives the results in the order of the things, with never more than `window` of them
 * in memory: a slow taker slows the work down.
 */
export async function* inOrder<T, R>(
  things: AsyncIterable<T> | Iterable<T>,
  window: number,
  work: (thing: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  for await (const thing of things) {
    const next = work(thing);
    // Its failure is met when its turn comes; until then it is not one that nobody handles.
    next.catch(() => {});
    running.push(next);
    if (running.length >= window) yield (await running.shift()) as R;
  }
  while (running.length > 0) yield (await running.shift()) as R;
}

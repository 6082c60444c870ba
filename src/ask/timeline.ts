import type { Store } from "../case/contract.ts";
import { bounds } from "../model/edtf.ts";
import type { TimelineAnswer } from "./answers.ts";
import { overviewOf } from "./overview.ts";
import { weigh } from "./weight.ts";

/** Events by the earliest time anyone gives them; events nobody dates come last. */
export async function timeline(store: Store): Promise<TimelineAnswer> {
  const overview = await overviewOf(store);
  const propositionOf = new Map(
    [...overview.propositions.values()]
      .filter(({ kind }) => kind === "event")
      .map((each) => [each.about, each] as const),
  );
  const events = [...overview.events.values()].map((event) => {
    const known = propositionOf.get(event.id);
    return {
      ...event,
      from: earliest(event.times.map(({ value }) => value)),
      weight: weigh(known ?? { support: [], against: [], unknown: [], reports: event.reports }),
      proposition: known?.id ?? null,
      disputed: (overview.rowById.get(known?.id ?? "")?.contradictions.length ?? 0) > 0,
    };
  });
  events.sort((a, b) => start(a.from) - start(b.from) || (a.id < b.id ? -1 : 1));
  return { events, undated: events.filter(({ from }) => from === null).length };
}

/** The value that begins first, as it was given; null when there is none. */
function earliest(values: readonly string[]): string | null {
  return [...values].sort((a, b) => start(a) - start(b) || (a < b ? -1 : 1))[0] ?? null;
}

/** Milliseconds at which a value begins, open and missing beginnings last, so that they sort to the end. */
function start(value: string | null): number {
  return (value === null ? null : bounds(value).min) ?? Number.MAX_SAFE_INTEGER;
}

import type { Store } from "../case/contract.ts";
import type { Contradiction } from "../model/across.ts";
import type { ContradictionRow, ContradictionsAnswer } from "./answers.ts";
import { byPublication, type Overview, overviewOf } from "./overview.ts";

/** What cannot all hold, side by side; the widest first: most origins, then most reports. */
export async function contradictions(store: Store): Promise<ContradictionsAnswer> {
  const overview = await overviewOf(store);
  return { contradictions: openContradictions(overview.contradictions, overview) };
}

/** Opens contradictions: the claims of each side with their words. */
export function openContradictions(all: readonly Contradiction[], overview: Overview): readonly ContradictionRow[] {
  return all
    .map((each) => ({
      ...each,
      opened: each.sides.map(({ claims }) =>
        claims
          .map((id) => overview.claims.get(id))
          .filter((row) => row !== undefined)
          .sort(byPublication),
      ),
      originLabels: each.sides.map(({ origins }) => origins.map((id) => overview.origins.get(id)?.label ?? id)),
    }))
    .sort((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1));
}

const size = ({ sides }: Contradiction): number =>
  sides.reduce((sum, { origins, reports }) => sum + 1000 * origins.length + reports.length, 0);

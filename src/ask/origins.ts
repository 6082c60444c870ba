import type { Store } from "../case/contract.ts";
import type { OriginsAnswer } from "./answers.ts";
import { overviewOf } from "./overview.ts";

/** Which reports go back to which origin and why; the most reported first. */
export async function origins(store: Store): Promise<OriginsAnswer> {
  const overview = await overviewOf(store);
  const groups = [...overview.origins.values()]
    .sort((a, b) => b.reports.length - a.reports.length || (a.id < b.id ? -1 : 1))
    .map((group) => ({
      ...group,
      reportTitles: group.reports.flatMap((id) => {
        const row = overview.reports.get(id);
        return row ? [{ id, title: row.title, outlet: row.outlet, publishedAt: row.publishedAt }] : [];
      }),
    }));
  return { groups, copies: overview.copies };
}

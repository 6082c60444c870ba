import type { Store } from "../case/contract.ts";
import { fold } from "../case/fold.ts";
import { HearsayError } from "../model/error.ts";
import { cut } from "../model/span.ts";
import type { SearchAnswer } from "./answers.ts";
import { overviewOf } from "./overview.ts";

/**
 * Finds words in the reports, and people, bodies and places by name.
 *
 * @param query words, "phrases" and -without
 * @throws HearsayError `empty-query`
 */
export async function search(
  store: Store,
  query: string,
  options: { readonly limit?: number; readonly offset?: number } = {},
): Promise<SearchAnswer> {
  if (query.trim() === "") {
    throw new HearsayError("empty-query", 'the query is empty; give words, "a phrase" or -without', {
      exit: 2,
      status: 400,
    });
  }
  const [found, overview] = await Promise.all([store.search(query, options), overviewOf(store)]);
  const hits = await Promise.all(
    found.hits.map(async (hit) => {
      const text = (await store.reading(hit.report))?.report.text ?? "";
      return { ...hit, texts: hit.passages.map((passage) => cut(text, passage)) };
    }),
  );
  const asked = fold(query);
  const entities = [...overview.entities.values()]
    .filter(
      (entity) =>
        entity.named &&
        [entity.name, ...entity.forms.map(({ text }) => text)].some((form) => fold(form).includes(asked)),
    )
    .sort((a, b) => b.reports.length - a.reports.length || (a.id < b.id ? -1 : 1))
    .slice(0, 20)
    .map(({ id, name, type, reports }) => ({ id, name, type, reports: reports.length }));
  return { total: found.total, hits, entities };
}

import type { Store } from "../case/contract.ts";
import { fold } from "../case/fold.ts";
import type { EntityCluster } from "../model/across.ts";
import { HearsayError } from "../model/error.ts";
import type { WhoAnswer } from "./answers.ts";
import { ledger } from "./ledger.ts";
import { type Overview, overviewOf } from "./overview.ts";

/**
 * What is known of one person, body or place: its names as sources write them, ties, events, what it says and what is
 * said of it. A name that fits several gives the most reported one, and the others beside it.
 *
 * @param name a name in any form, without regard to case and marks, or a cluster id
 * @throws HearsayError `nobody-by-that-name`, with the nearest names
 */
export async function who(store: Store, name: string): Promise<WhoAnswer> {
  const overview = await overviewOf(store);
  const [entity, ...others] = fitting(name, overview);
  if (!entity) throw nobody(name, overview);
  const [saidBy, saidAbout, candidates] = await Promise.all([
    ledger(store, { who: entity.id }),
    ledger(store, { about: entity.id }),
    store.candidates(),
  ]);
  return {
    entity,
    others: others.map(({ id, name: other, reports }) => ({ id, name: other, reports: reports.length })),
    relations: relationsOf(entity, overview),
    events: [...overview.events.values()].filter(({ participants }) =>
      participants.some((each) => each.entity === entity.id),
    ),
    saidBy: saidBy.rows,
    saidAbout: saidAbout.rows,
    candidates: candidates
      .filter(({ left, right }) => left === entity.id || right === entity.id)
      .map(({ left, right, score, reasons }) => {
        const other = left === entity.id ? right : left;
        return {
          id: other,
          name: overview.entities.get(other)?.name ?? other,
          score,
          reasons: reasons.map(({ words }) => words),
        };
      }),
  };
}

/** Exact forms before parts of names, named before described, most reported first. */
function fitting(asked: string, { entities }: Overview): readonly EntityCluster[] {
  const byId = entities.get(asked);
  if (byId) return [byId];
  const folded = fold(asked.trim());
  const rank = ({ name, forms, named }: EntityCluster): number => {
    const all = [name, ...forms.map(({ text }) => text)].map(fold);
    if (!named || folded === "") return 0;
    return all.includes(folded)
      ? 2
      : all.some((form) => form.split(/[\s-]+/u).includes(folded) || form.includes(folded))
        ? 1
        : 0;
  };
  return [...entities.values()]
    .map((entity) => ({ entity, rank: rank(entity) }))
    .filter((each) => each.rank > 0)
    .sort(
      (a, b) =>
        b.rank - a.rank || b.entity.reports.length - a.entity.reports.length || (a.entity.id < b.entity.id ? -1 : 1),
    )
    .map(({ entity }) => entity);
}

function nobody(name: string, { entities }: Overview): HearsayError {
  const start = fold(name).slice(0, 3);
  const near = [...entities.values()]
    .filter(
      (entity) =>
        entity.named &&
        fold(entity.name)
          .split(/\s+/u)
          .some((word) => word.startsWith(start)),
    )
    .slice(0, 5)
    .map((entity) => entity.name);
  const advice = near.length > 0 ? `; nearest: ${near.join(", ")}` : "; `hearsay search` finds words in the reports";
  return new HearsayError("nobody-by-that-name", `nobody in this case is named "${name}"${advice}`, { status: 404 });
}

/** The ties somebody stands in, as claimed. */
export function relationsOf(entity: EntityCluster, overview: Overview): WhoAnswer["relations"] {
  return overview.rows.flatMap((row) => {
    const about = overview.propositions.get(row.proposition)?.about;
    if (row.kind !== "relation" || !about) return [];
    const [subject, predicate, object, ...detail] = about.split(" ");
    if (subject === undefined || predicate === undefined || object === undefined) return [];
    if (subject !== entity.id && object !== entity.id) return [];
    const other = subject === entity.id ? object : subject;
    return [
      {
        predicate,
        direction: subject === entity.id ? ("of" as const) : ("to" as const),
        other,
        otherName: overview.entities.get(other)?.name ?? other,
        detail: detail.join(" ") || null,
        claims: row.claims,
      },
    ];
  });
}

import type { Store } from "../case/contract.ts";
import { HearsayError } from "../model/error.ts";
import type { PropositionAnswer } from "./answers.ts";
import { openContradictions } from "./contradictions.ts";
import { overviewOf } from "./overview.ts";

/**
 * One proposition with its origins and what stands against it.
 *
 * @throws HearsayError `proposition-not-found`
 */
export async function proposition(store: Store, id: string): Promise<PropositionAnswer> {
  const overview = await overviewOf(store);
  const row = overview.rowById.get(id);
  const known = overview.propositions.get(id);
  if (!row || !known) {
    throw new HearsayError(
      "proposition-not-found",
      `no proposition "${id}" in this case; \`hearsay claims\` lists them`,
      { status: 404 },
    );
  }
  const ids = new Set(known.claims.map(({ origin }) => origin));
  return {
    row,
    origins: [...overview.origins.values()].filter((origin) => ids.has(origin.id)),
    contradictions: openContradictions(
      overview.contradictions.filter((each) => row.contradictions.includes(each.id)),
      overview,
    ),
    event: known.kind === "event" ? (overview.events.get(known.about ?? "") ?? null) : null,
  };
}

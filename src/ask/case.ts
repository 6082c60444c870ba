import type { Store } from "../case/contract.ts";
import type { CaseAnswer } from "./answers.ts";
import { openContradictions } from "./contradictions.ts";
import { byWeight } from "./ledger.ts";
import { overviewOf } from "./overview.ts";
import { pairsToReview } from "./review.ts";

/** How many lines of each list the front page shows; the rooms show all. */
const LINES = 12;

/** The case at a glance: the question, counts that matter, what is claimed by most origins, what is disputed. */
export async function caseAtAGlance(store: Store): Promise<CaseAnswer> {
  const [info, overview, failures] = await Promise.all([store.info(), overviewOf(store), store.failures()]);
  const toReview = await pairsToReview(store);
  const reports = [...overview.reports.values()];
  const copied = new Set(overview.copies.filter(({ kind }) => kind === "copy").map(({ from }) => from));
  return {
    info,
    counts: {
      reports: reports.length,
      copies: copied.size,
      origins: overview.origins.size,
      claims: overview.claims.size,
      propositions: overview.rows.length,
      contradictions: overview.contradictions.length,
      toReview,
      failed: failures.length,
      notices: reports.reduce((sum, { notices }) => sum + notices, 0),
    },
    claimed: [...overview.rows].sort(byWeight).slice(0, LINES),
    disputed: openContradictions(overview.contradictions, overview).slice(0, LINES),
    failures,
    newest: reports.sort((a, b) => b.seq - a.seq).slice(0, LINES),
  };
}

import type { Proposition } from "../model/across.ts";
import type { Weight } from "./answers.ts";

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/**
 * How much stands behind a proposition, with the words that always stand beside the figures.
 *
 * @example weigh({ support: ["o-1", "o-2"], against: [], unknown: [], reports: ["r-1", "r-2", "r-3"] }).words
 *          // "2 independent origins (3 reports)"
 */
export function weigh(
  of: Pick<Proposition, "support" | "against" | "unknown" | "reports"> & Partial<Pick<Proposition, "claims">>,
): Weight {
  const [support, against, unknown] = [of.support.length, of.against.length, of.unknown.length];
  const reports = saying(of.claims).size || of.reports.length;
  return { support, against, unknown, reports, words: words(support, against, unknown, reports) };
}

/** The reports that hold it: those that deny it or leave it open are not behind it. */
function saying(claims: Proposition["claims"] = []): ReadonlySet<string> {
  return new Set(claims.filter(({ stance }) => stance === "for").map(({ report }) => report));
}

function words(support: number, against: number, unknown: number, reports: number): string {
  const held = support > 0 || against > 0;
  const origins = held
    ? count(support, support > 1 ? "independent origin" : "origin", "independent origins")
    : "independence unknown";
  const parts = [`${origins} (${count(reports, "report")})`];
  if (against > 0) parts.push(`${count(against, "origin")} against`);
  if (held && unknown > 0) parts.push(`${count(unknown, "claim")} of unknown independence`);
  return parts.join("; ");
}

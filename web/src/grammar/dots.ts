/** Origins as dots: ● one independent origin, ○ each further report that goes back to it, ◌ an unknown one. */
import type { ClaimRow, Weight } from "../../../src/ask/answers.ts";

/** After this many the words alone go on. */
const MOST = 14;

/**
 * The dots of what is claimed, grouped by origin, the largest group first.
 *
 * @example with two origins, one in four reports: "●○○○ ●"
 */
export function dotsOfClaims(claims: readonly Pick<ClaimRow, "origin" | "report" | "stance">[]): string {
  // What is only asked, wished or left open supports nothing, as the words beside the dots count it.
  const groups = new Map<string, Set<string>>();
  let unknown = 0;
  for (const claim of claims) {
    if (claim.stance !== "for") continue;
    if (claim.origin === null) unknown++;
    else groups.set(claim.origin, (groups.get(claim.origin) ?? new Set()).add(claim.report));
  }
  const sizes = [...groups.values()].map((reports) => reports.size).sort((a, b) => b - a);
  return short([...sizes.map((size) => `●${"○".repeat(size - 1)}`), ...(unknown > 0 ? ["◌".repeat(unknown)] : [])]);
}

/** The dots when only the sums are known: origins first, then the other reports. */
export function dotsOfWeight(weight: Weight): string {
  const copies = Math.max(0, weight.reports - weight.support - weight.unknown);
  return short(
    ["●".repeat(weight.support), "○".repeat(copies), "◌".repeat(weight.unknown)].filter((part) => part !== ""),
  );
}

function short(groups: readonly string[]): string {
  const all = groups.join(" ");
  return all.length <= MOST ? all : `${all.slice(0, MOST - 1).trimEnd()}…`;
}

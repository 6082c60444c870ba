import type { ClaimRow, ContradictionRow, LedgerRow } from "../../ask/index.ts";
import { harmless, style, type Terminal, wrap } from "../terminal.ts";
import { CERTAINTY, dots } from "./words.ts";

/** The ledger for people: what is claimed, how many origins stand behind it, and the words of each who claims it. */
export function showLedger(rows: readonly LedgerRow[], to: Terminal, options: { readonly claims: boolean }): string {
  return rows.map((row) => showRow(row, to, options.claims)).join("\n\n");
}

function showRow(row: LedgerRow, to: Terminal, claims: boolean): string {
  const facts = [row.type, row.times.join(" or "), row.places.join(" or ")].filter(Boolean).join(" · ");
  const weight = `${dots(row.weight.support, row.weight.reports)} ${row.weight.words}`.trim();
  const dispute = row.contradictions.length > 0 ? style(to.out, "yellow", "  ⇄ disputed") : "";
  const lines = [
    wrap(harmless(row.wording), to.width),
    style(to.out, "dim", `  ${[weight, facts].filter(Boolean).join(" · ")}`) + dispute,
  ];
  if (claims) lines.push(...row.claims.map((claim) => showClaim(claim, to)));
  return lines.join("\n");
}

/** One claim: the chain of voices, how surely, and its words. */
export function showClaim(claim: ClaimRow, to: Terminal): string {
  const chain = claim.voices.map(({ label, cueText }) => (cueText ? `${label} (${cueText})` : label)).join(" → ");
  const head = [claim.publishedAt?.slice(0, 10) ?? "no date", chain, certaintyOf(claim)].join(" · ");
  return [
    wrap(harmless(head), to.width, "    "),
    style(to.out, "dim", wrap(`“${harmless(claim.text)}”`, to.width, "      ")),
  ].join("\n");
}

function certaintyOf({ factuality, hedges, stance }: ClaimRow): string {
  const word = stance === "against" ? "against" : CERTAINTY[factuality];
  return hedges.length > 0 ? `${word} (${hedges.map((hedge) => `“${hedge}”`).join(", ")})` : word;
}

/** What cannot all hold, both sides at equal size, in the order of publication. */
export function showContradictions(all: readonly ContradictionRow[], to: Terminal): string {
  return all
    .map((each) => {
      const sides = each.sides.map((side, i) => {
        const origins = each.originLabels[i]?.join("; ") || "independence unknown";
        const mark = side.replaced ? " (replaced later by the same outlet)" : "";
        const head = wrap(harmless(`⇄ ${side.value}${mark} — ${origins}`), to.width, "  ");
        return [head, ...(each.opened[i] ?? []).map((claim) => showClaim(claim, to))].join("\n");
      });
      return [
        `${style(to.out, "bold", harmless(each.label))} ${style(to.out, "dim", `(${each.kind})`)}`,
        ...sides,
      ].join("\n");
    })
    .join("\n\n");
}

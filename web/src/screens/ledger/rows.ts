/** The ledger as lines: each proposition, and under an opened one its claims. Pure, so that the table only draws. */
import type { ClaimRow, LedgerRow } from "../../../../src/ask/answers.ts";

export type LedgerLine =
  | { readonly kind: "row"; readonly key: string; readonly row: LedgerRow; readonly open: boolean }
  | { readonly kind: "claim"; readonly key: string; readonly claim: ClaimRow; readonly row: LedgerRow };

export function linesOf(rows: readonly LedgerRow[], open: ReadonlySet<string>): readonly LedgerLine[] {
  return rows.flatMap((row): LedgerLine[] => {
    const opened = open.has(row.proposition);
    const head: LedgerLine = { kind: "row", key: row.proposition, row, open: opened };
    if (!opened) return [head];
    return [head, ...row.claims.map((claim): LedgerLine => ({ kind: "claim", key: claim.id, claim, row }))];
  });
}

/** Where the cursor goes by a key; the same place when the key means nothing here. */
export function move(count: number, at: number, key: string): number {
  if (count === 0) return -1;
  const steps: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1, PageDown: 15, PageUp: -15 };
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return Math.max(0, Math.min(count - 1, at + (steps[key] ?? 0)));
}

/** The ledger: what is said, grouped, with origins for and against; opened rows show each claim. Filters are the address. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useMemo, useRef } from "react";
import type { LedgerFilter } from "../../../../src/ask/answers.ts";
import { useActions } from "../../actions/registry.ts";
import { useLedger } from "../../api/queries.ts";
import { Empty, Loading, Problem } from "../../app/feedback.tsx";
import { count, thousands } from "../../grammar/words.ts";
import { narrowed, readFilters, writeFilters } from "../../state/filters/filters.ts";
import { Filters, Order } from "./filters-bar.tsx";
import "./ledger.css";
import { LedgerTable } from "./ledger-table.tsx";

export function LedgerScreen() {
  const address = useSearch({ strict: false }) as Readonly<Record<string, string | undefined>>;
  const navigate = useNavigate();
  const filter = useMemo(() => readFilters(address), [address]);
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useLedger(filter);
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const open = useMemo(() => new Set((address["open"] ?? "").split(",").filter(Boolean)), [address]);
  const first = data?.pages[0];
  // The row an address leads to may stand pages below: they are fetched until it is there.
  const sought = useRef([...open][0]);
  const missing = sought.current !== undefined && !rows.some(({ proposition }) => proposition === sought.current);
  useEffect(() => {
    if (missing && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [missing, hasNextPage, isFetchingNextPage, fetchNextPage]);

  const go = (next: LedgerFilter, opened: ReadonlySet<string> = open) =>
    void navigate({
      to: "/ledger",
      search: { ...writeFilters(next), open: [...opened].join(",") || undefined },
      replace: true,
      resetScroll: false,
    });
  const toggle = (proposition: string) => {
    const next = new Set(open);
    if (!next.delete(proposition)) next.add(proposition);
    go(filter, next);
  };
  useActions([
    {
      name: "clear filters",
      label: "Clear all filters",
      key: "",
      group: "Ledger",
      perform: () => go({}),
    },
  ]);
  return (
    <div className="ledger">
      <h1 className="unseen">Ledger</h1>
      <Filters filter={filter} facets={first?.facets} onChange={go} />
      {error && <Problem error={error} />}
      {!data && !error && <Loading what="the ledger" />}
      {first && (
        <div className="ledger-sum figures">
          <p role="status">
            {count(first.total, "thing")} said in {count(first.claims, "claim")}
            {filter.report && " of one report"}
          </p>
          {narrowed(filter) && (
            <button type="button" className="link" onClick={() => go({})}>
              Clear filters
            </button>
          )}
          <Order filter={filter} onChange={go} />
        </div>
      )}
      {first && missing && (
        <p className="ledger-sought" role="status">
          {hasNextPage
            ? `Looking for the row of this address: ${thousands(rows.length)} of ${thousands(first.total)} …`
            : "The row of this address is not in the ledger as it is filtered and weighed now. Nothing is lost: its claims stand in other rows."}
        </p>
      )}
      {first && first.total === 0 && (
        <div className="ledger-empty">
          {narrowed(filter) ? (
            <Empty title="No claim fits these filters">
              <p>Take one away, or clear them all. The claims themselves are where they were.</p>
            </Empty>
          ) : (
            <Empty title="The ledger is empty">
              <p>
                Once reports are read, every claim stands here: what is said, by whom, how surely, and from how many
                independent origins. Bring reports on the case page, or from a terminal:
              </p>
              <p>
                <code>hearsay add story.html</code>
              </p>
            </Empty>
          )}
        </div>
      )}
      {rows.length > 0 && (
        <LedgerTable
          rows={rows}
          total={first?.total ?? rows.length}
          open={open}
          onToggle={toggle}
          onEnd={() => hasNextPage && !isFetchingNextPage && void fetchNextPage()}
        />
      )}
    </div>
  );
}

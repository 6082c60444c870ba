/**
 * The ledger's table: only the rows in sight are in the page. A treegrid with one stop for Tab; arrows or j and k move,
 * right and left open and close, Enter opens the words in the reading room.
 */
import { Link, useNavigate } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { ClaimRow, LedgerRow } from "../../../../src/ask/answers.ts";
import type { Span } from "../../../../src/model/span.ts";
import { useActions } from "../../actions/registry.ts";
import { showDate } from "../../grammar/dates.ts";
import { dotsOfClaims } from "../../grammar/dots.ts";
import { Certainty, Chain, Disputed } from "../../grammar/marks.tsx";
import { plain } from "../../grammar/words.ts";
import { writeSpan } from "../../text/sentences.ts";
import { type LedgerLine, linesOf, move } from "./rows.ts";

/** Row heights in px: one line on wide screens, two on narrow ones (ledger.css). */
const ROW = { wide: 32, narrow: 56 };
const NARROW = "(max-width: 767px)";

function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(NARROW);
      query.addEventListener("change", listener);
      return () => query.removeEventListener("change", listener);
    },
    () => matchMedia(NARROW).matches,
  );
}

const HEAD = ["What is said", "Origins", "Against", "How surely", "What", "When", "Where"];

/** The row one was at, so that Escape out of a report comes back to it. */
let place: string | null = null;

interface Props {
  readonly rows: readonly LedgerRow[];
  readonly total: number;
  readonly open: ReadonlySet<string>;
  readonly onToggle: (proposition: string) => void;
  readonly onEnd: () => void;
}

export function LedgerTable({ rows, total, open, onToggle, onEnd }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(rows, open), [rows, open]);
  const firstOpen = lines.findIndex((line) => line.kind === "row" && line.open);
  const before = lines.findIndex((line) => line.key === place);
  const [at, setAt] = useState(Math.max(0, before >= 0 ? before : firstOpen));
  const navigate = useNavigate();
  const row = useNarrow() ? ROW.narrow : ROW.wide;
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => row,
    overscan: 12,
    getItemKey: (index) => lines[index]?.key ?? index,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height needs all places anew
  useEffect(() => virtual.measure(), [row]);
  const items = virtual.getVirtualItems();
  const lastSeen = items.at(-1)?.index ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks for more when the end comes near
  useEffect(() => {
    if (lastSeen >= lines.length - 20) onEnd();
  }, [lastSeen, lines.length]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when one comes back
  useEffect(() => {
    if (before >= 0) goTo(before);
  }, []);
  const arriving = useRef(open.size > 0 && before < 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the row an address opens is there, however far below
  useEffect(() => {
    if (!arriving.current || firstOpen < 0) return;
    arriving.current = false;
    setAt(firstOpen);
    if (firstOpen > 10) virtual.scrollToIndex(firstOpen, { align: "start" });
  }, [firstOpen]);
  useEffect(() => {
    place = lines[at]?.key ?? null;
  }, [lines, at]);

  const goTo = (index: number) => {
    setAt(index);
    virtual.scrollToIndex(index);
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus());
  };
  const openWords = (line: LedgerLine) => {
    const words: Span & { report: string } =
      line.kind === "row" ? line.row.wordingAt : { ...line.claim.span, report: line.claim.report };
    void navigate({
      to: "/reports/$id",
      params: { id: words.report },
      search: { at: writeSpan(words) },
      state: { cameFrom: "ledger" },
    });
  };
  const act = (key: string) => {
    const line = lines[at];
    if (line && key === "Enter") openWords(line);
    else if (line?.kind === "row" && key === "ArrowRight" && !line.open) onToggle(line.row.proposition);
    else if (line && key === "ArrowLeft") close(line);
    else goTo(move(lines.length, at, key));
  };
  const close = (line: LedgerLine) => {
    if (line.kind === "row") {
      if (line.open) onToggle(line.row.proposition);
    } else goTo(lines.findIndex((one) => one.key === line.row.proposition));
  };
  const here = "Ledger";
  useActions([
    { name: "down", label: "Next row", key: "j", group: here, perform: () => act("j") },
    { name: "up", label: "Row before", key: "k", group: here, perform: () => act("k") },
    { name: "open row", label: "Open or close the row’s claims", key: "o", group: here, perform: () => toggleAt() },
    {
      name: "words",
      label: "Open the words in the reading room",
      key: "Enter",
      group: here,
      perform: () => act("Enter"),
    },
  ]);
  const toggleAt = () => {
    const line = lines[at];
    if (line) onToggle(line.row.proposition);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const keys = ["ArrowDown", "ArrowUp", "ArrowRight", "ArrowLeft", "Home", "End", "PageDown", "PageUp"];
    if (!keys.includes(event.key)) return;
    event.preventDefault();
    act(event.key);
  };
  return (
    <div
      ref={box}
      className="ledger-box"
      role="treegrid"
      aria-label="Ledger"
      aria-rowcount={total}
      aria-colcount={HEAD.length}
      onKeyDown={onKeyDown}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: rows that are not in the page cannot be table rows */}
      <div role="rowgroup" className="ledger-head">
        {/* biome-ignore lint/a11y/useSemanticElements: see above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: heads are not stops */}
        <div role="row" className="ledger-row">
          {HEAD.map((name) => (
            // biome-ignore lint/a11y/useSemanticElements: see above
            // biome-ignore lint/a11y/useFocusableInteractive: heads are not stops
            <span role="columnheader" key={name}>
              {name}
            </span>
          ))}
        </div>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div role="rowgroup" className="ledger-body" style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const line = lines[item.index];
          if (!line) return null;
          return (
            // biome-ignore lint/a11y/useSemanticElements: see above
            <div
              role="row"
              key={item.key}
              data-index={item.index}
              className={line.kind === "row" ? "ledger-row" : "ledger-row ledger-claim"}
              style={{ transform: `translateY(${item.start}px)` }}
              tabIndex={item.index === at ? 0 : -1}
              aria-level={line.kind === "row" ? 1 : 2}
              aria-expanded={line.kind === "row" ? line.open : undefined}
              aria-rowindex={item.index + 2}
              onFocus={() => setAt(item.index)}
            >
              {line.kind === "row" ? (
                <RowCells row={line.row} open={line.open} onToggle={() => onToggle(line.row.proposition)} />
              ) : (
                <ClaimCells claim={line.claim} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Cell({ children, className = "" }: { children?: React.ReactNode; className?: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that are not in the page cannot be table rows
    // biome-ignore lint/a11y/useFocusableInteractive: the row is the stop
    <span role="gridcell" className={`cell ${className}`}>
      {children}
    </span>
  );
}

function RowCells({ row, open, onToggle }: { row: LedgerRow; open: boolean; onToggle: () => void }) {
  const disputed = row.contradictions.length > 0;
  return (
    <>
      <Cell className="cell-said">
        <button
          type="button"
          tabIndex={-1}
          className="ledger-open"
          onClick={onToggle}
          aria-label={open ? "Close" : "Open"}
        >
          {open ? "▾" : "▸"}
        </button>
        <Link
          to="/reports/$id"
          params={{ id: row.wordingAt.report }}
          search={{ at: writeSpan(row.wordingAt) }}
          state={{ cameFrom: "ledger" }}
          tabIndex={-1}
          className="plain serif ledger-words"
          title={row.wording}
        >
          {row.wording}
        </Link>
      </Cell>
      <Cell className="cell-origins">
        <span className="dots" aria-hidden="true">
          {dotsOfClaims(row.claims)}
        </span>
        <span className="figures ledger-weight" title={row.weight.words}>
          {row.weight.words}
        </span>
      </Cell>
      <Cell>
        {disputed ? (
          <Disputed>{row.weight.against > 0 ? ` by ${row.weight.against}` : ""}</Disputed>
        ) : row.weight.against > 0 ? (
          <span className="figures">denied by {row.weight.against}</span>
        ) : null}
      </Cell>
      <Cell>
        <Certainty factuality={row.certainty.most} />
      </Cell>
      <Cell>{row.type && plain(row.type)}</Cell>
      <Cell className="figures">{row.times.map(showDate).join(", ")}</Cell>
      <Cell>{row.places.join(", ")}</Cell>
    </>
  );
}

function ClaimCells({ claim }: { claim: ClaimRow }) {
  return (
    <>
      <Cell className="cell-said">
        <Link
          to="/reports/$id"
          params={{ id: claim.report }}
          search={{ at: writeSpan(claim.span) }}
          state={{ cameFrom: "ledger" }}
          tabIndex={-1}
          className="plain serif ledger-words"
          title={claim.text}
        >
          {claim.text}
        </Link>
      </Cell>
      <Cell className="cell-chain">
        <Chain voices={claim.voices} />
      </Cell>
      <Cell>
        <Certainty factuality={claim.factuality} hedges={claim.hedges} />
      </Cell>
      <Cell className="figures">{showDate(claim.publishedAt)}</Cell>
      <Cell>{claim.stance === "against" ? "against" : ""}</Cell>
    </>
  );
}

/** The list of pairs: both names, why they are here, in how many reports. On narrow screens it stands behind a button. */
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import type { ReviewPair } from "../../../../src/ask/answers.ts";
import { count } from "../../grammar/words.ts";
import { whyShort } from "./words.ts";

/** How an address names a pair. */
export const idOf = ({ left, right }: Pick<ReviewPair, "left" | "right">): string => `${left.id}~${right.id}`;

interface Props {
  readonly pairs: readonly ReviewPair[];
  readonly at: number;
  readonly onPick: (index: number) => void;
}

export function Queue({ pairs, at, onPick }: Props) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLElement>(null);
  const fresh = pairs.filter(({ leftOpen }) => !leftOpen);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the chosen pair
  useEffect(() => box.current?.querySelector("[aria-current]")?.scrollIntoView?.({ block: "nearest" }), [at]);
  const pick = (index: number) => {
    setOpen(false);
    onPick(index);
  };
  const rows = (list: readonly ReviewPair[]) => (
    <ol>
      {list.map((pair) => (
        <Row
          key={idOf(pair)}
          pair={pair}
          current={pairs.indexOf(pair) === at}
          onPick={() => pick(pairs.indexOf(pair))}
        />
      ))}
    </ol>
  );
  return (
    <nav className="queue" aria-label="Pairs" ref={box} data-open={open || undefined}>
      <button type="button" className="button queue-open" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? "Close the list" : `All ${count(pairs.length, "pair")}`}
      </button>
      <div className="queue-list">
        {fresh.length > 0 && (
          <>
            <h2>
              <span className="review-sign" aria-hidden="true">
                ◇{" "}
              </span>
              To review <span className="figures">{fresh.length}</span>
            </h2>
            {rows(fresh)}
          </>
        )}
        {fresh.length < pairs.length && (
          <>
            <h2>
              Left open <span className="figures">{pairs.length - fresh.length}</span>
            </h2>
            {rows(pairs.filter(({ leftOpen }) => leftOpen))}
          </>
        )}
      </div>
    </nav>
  );
}

function Row({ pair, current, onPick }: { pair: ReviewPair; current: boolean; onPick: () => void }) {
  const { left, right } = pair;
  return (
    <li>
      <Link
        to="/review"
        search={{ pair: idOf(pair) }}
        replace
        resetScroll={false}
        className="plain queue-row"
        aria-current={current ? "true" : undefined}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey) return;
          event.preventDefault();
          onPick();
        }}
      >
        <span className="queue-name serif">{left.name}</span>
        <span className="small figures queue-count">{left.reports}</span>
        <span className="queue-name serif">{right.name}</span>
        <span className="small figures queue-count">{right.reports}</span>
        <span className="small queue-why">
          {whyShort(pair)}
          {pair.reasons.some(({ side }) => side === "against") && " · ≠ doubtful"}
          <span className="unseen">
            , in {count(left.reports, "report")} and {count(right.reports, "report")}
          </span>
        </span>
      </Link>
    </li>
  );
}
